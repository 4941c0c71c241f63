/** Small .docx files for the tests, and the text of filled ones. */
import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import PizZip from 'pizzip';

const paragraph = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });

export interface DocxContent {
  readonly body: readonly string[];
  /** One table, its cells' texts by row. */
  readonly table?: readonly (readonly string[])[];
  readonly header?: string;
  readonly footer?: string;
}

/** Makes a .docx of plain paragraphs, at most one table, a header and a footer. */
export async function makeDocx({ body, table, header, footer }: DocxContent): Promise<Uint8Array> {
  const makeRow = (cells: readonly string[]): TableRow =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [paragraph(text)] })) });
  const document = new Document({
    sections: [
      {
        ...(header === undefined ? {} : { headers: { default: new Header({ children: [paragraph(header)] }) } }),
        ...(footer === undefined ? {} : { footers: { default: new Footer({ children: [paragraph(footer)] }) } }),
        children: [...body.map(paragraph), ...(table === undefined ? [] : [new Table({ rows: table.map(makeRow) })])],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The XML of one part of a .docx, the body by default. */
export function readDocxXml(docx: Uint8Array, name = 'word/document.xml'): string {
  const file = new PizZip(docx).file(name);
  if (file === null) throw new Error(`The document has no part ${name}`);
  return file.asText();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The paragraphs' texts of one part of a .docx; a line break is `\n`. */
export function readDocxText(docx: Uint8Array, name?: string): string[] {
  return readDocxXml(docx, name)
    .split('</w:p>')
    .slice(0, -1)
    .map((xml) =>
      [...xml.matchAll(/<w:br\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
        .map(([tag, text]) => (tag === '<w:br/>' ? '\n' : (text ?? '')))
        .join('')
        .replace(/&(amp|lt|gt|quot|apos);/gu, (_, entity: string) => ENTITIES[entity] ?? ''),
    );
}
