/** Builds small documents for the renderer's tests, and shows layouts as text. */
import PizZip from 'pizzip';
import type { Measurer, Page } from '../../../../local/files/pdf/layout/marks';
import { layoutDocument } from '../../../../local/files/pdf/layout/pages';
import { readDocument } from '../../../../local/files/pdf/model/read-document';
import { openDocx } from '../../../../local/files/pdf/open/package';

const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['v', 'urn:schemas-microsoft-com:vml'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

/** A part of the package: `styles`, `numbering`, `header1` … by its root element's content. */
export type Parts = Readonly<Record<string, string>>;

const ROOTS: Readonly<Record<string, string>> = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  settings: 'w:settings',
  footnotes: 'w:footnotes',
  header: 'w:hdr',
  footer: 'w:ftr',
};

/** The bytes of a .docx whose body is this XML; other parts are related as `rId-<name>`. */
export function docxOf(
  body: string,
  parts: Parts = {},
  pictures: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const zip = new PizZip();
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (entries: readonly string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
  zip.file('_rels/.rels', relations([relation('rId1', 'officeDocument', 'word/document.xml')]));
  zip.file('word/document.xml', `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`);
  const entries: string[] = [];
  for (const [name, content] of Object.entries(parts)) {
    const type = name.replace(/\d+$/, '');
    zip.file(`word/${name}.xml`, `<${ROOTS[type]} ${NAMESPACES}>${content}</${ROOTS[type]}>`);
    entries.push(relation(`rId-${name}`, type, `${name}.xml`));
  }
  for (const [name, bytes] of Object.entries(pictures)) {
    zip.file(`word/media/${name}`, bytes);
    entries.push(relation(`rId-${name}`, 'image', `media/${name}`));
  }
  zip.file('word/_rels/document.xml.rels', relations(entries));
  return zip.generate({ type: 'uint8array' });
}

/** A paragraph with this text, and perhaps properties. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

/** A run with this text, and perhaps properties. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A page of this size and margin, in points. */
export function paper(width: number, height: number, margin = 0, more = ''): string {
  const twips = (points: number): number => points * 20;
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => `w:${side}="${twips(margin)}"`).join(' ');
  return `<w:sectPr>${more}<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/><w:pgMar ${sides} w:header="0" w:footer="0"/></w:sectPr>`;
}

/** A cell with this text (or blocks, when it begins with `<`), and perhaps properties. */
export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}

/** A row of cells, and perhaps properties. */
export function tr(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

/** A table without cell margins whose columns have these widths, in points. */
export function tbl(columns: readonly number[], rows: readonly string[], properties = ''): string {
  const grid = columns.map((width) => `<w:gridCol w:w="${width * 20}"/>`).join('');
  const margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>';
  const layout = '<w:tblLayout w:type="fixed"/>';
  return `<w:tbl><w:tblPr>${properties}${layout}${margins}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** Every character is half as wide as its size; lines are exactly as high as the size (10 pt when nothing is said). */
export const monospaced: Measurer = {
  width: (text, style) => text.length * (style.size / 2 + style.spacing),
  extents: (style) => ({ ascent: style.size * 0.8, descent: style.size * 0.2, gap: 0 }),
};

/** Lays a document out with the monospaced measures. */
export function layOut(docx: Uint8Array): Page[] {
  return layoutDocument(readDocument(openDocx(docx)), monospaced);
}

/** The texts of a page by line, from top to bottom: `x: text | x: text`. */
export function linesOf(page: Page | undefined): string[] {
  const lines = new Map<number, { x: number; text: string }[]>();
  for (const mark of page?.marks ?? []) {
    if (mark.kind !== 'text') continue;
    const y = Math.round(mark.y * 10) / 10;
    lines.set(y, [...(lines.get(y) ?? []), { x: Math.round(mark.x * 10) / 10, text: mark.text }]);
  }
  return [...lines]
    .sort(([one], [other]) => one - other)
    .map(([, texts]) =>
      texts
        .sort((one, other) => one.x - other.x)
        .map(({ x, text }) => `${x}: ${text}`)
        .join(' | '),
    );
}

/** The plain text of a page, line by line. */
export function textOf(page: Page | undefined): string[] {
  return linesOf(page).map((line) => line.replace(/(^|\| )-?[\d.]+: /g, '$1'));
}
