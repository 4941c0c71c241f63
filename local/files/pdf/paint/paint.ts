/** Paints laid-out pages into a PDF. */
import { jsPDF } from 'jspdf';
import type { LineMark, Mark, Page, TextMark } from '../layout/marks';
import { embedFonts, type FontEmbedder, toHex } from './embed';
import { type FontFamily, paintedCharacters } from './fonts';
import { insideOf } from './jspdf-inside';
import { paintPicture } from './pictures';

/** Where the bytes of a picture come from, by its part. */
export type ReadPicture = (part: string) => Uint8Array | undefined;

/** The same pages give the same bytes: neither the clock nor chance is in them. */
const CREATED = "D:20000101000000+00'00'";
const FILE_ID = '0'.repeat(32);

/**
 * Paints pages into the bytes of a PDF with real, searchable text.
 *
 * @example paintPages(layoutDocument(model, family.measurer), family, readPicture)
 */
export function paintPages(pages: readonly Page[], family: FontFamily, readPicture: ReadPicture): Uint8Array {
  const [first] = pages;
  const size = (page: Page | undefined): [number, number] => [page?.width ?? 595.3, page?.height ?? 841.9];
  const turn = (page: Page | undefined): 'p' | 'l' => ((page?.width ?? 0) > (page?.height ?? 1) ? 'l' : 'p');
  const document = new jsPDF({
    unit: 'pt',
    format: size(first),
    orientation: turn(first),
    compress: true,
    putOnlyUsedFonts: true,
  });
  document.setCreationDate(CREATED);
  document.setFileId(FILE_ID);
  const fonts = embedFonts(document, family);
  pages.forEach((page, index) => {
    if (index > 0) document.addPage(size(page), turn(page));
    paintPage(document, page, fonts, readPicture);
  });
  return new Uint8Array(document.output('arraybuffer'));
}

function paintPage(document: jsPDF, page: Page, fonts: FontEmbedder, readPicture: ReadPicture): void {
  const write = insideOf(document).write;
  let operators: string[] = [];
  const flush = (): void => {
    if (operators.length) write(operators.join('\n'));
    operators = [];
  };
  for (const mark of inOrder(page.marks)) {
    if (mark.kind === 'picture') {
      flush();
      paintPicture(document, mark, readPicture(mark.part));
    } else if (mark.kind === 'text') operators.push(textOperators(mark, page.height, fonts));
    else if (mark.kind === 'line') operators.push(lineOperators(mark, page.height));
    else {
      const { x, y, width, height, colour } = mark;
      operators.push(`${colourOf(colour)} rg ${at(x)} ${at(page.height - y - height)} ${at(width)} ${at(height)} re f`);
    }
  }
  flush();
}

/** Table lines lie over the backgrounds of neighbouring rows, which are painted later: lines come last. */
function inOrder(marks: readonly Mark[]): readonly Mark[] {
  return [...marks.filter((mark) => mark.kind !== 'line'), ...marks.filter((mark) => mark.kind === 'line')];
}

function at(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function colourOf(colour: string): string {
  const part = (start: number): string =>
    String(Math.round((Number.parseInt(colour.slice(start, start + 2), 16) / 255) * 1000) / 1000);
  return `${part(0)} ${part(2)} ${part(4)}`;
}

function textOperators(mark: TextMark, pageHeight: number, fonts: FontEmbedder): string {
  const { style, stretch } = mark;
  const { id, number } = fonts.use(style.face);
  const adjust = stretch ? ` ${at((-stretch / style.size) * 1000)} ` : '';
  let shown = '<';
  for (const character of paintedCharacters(mark.text)) {
    shown += toHex(number(character));
    if (adjust && character === ' ') shown += `>${adjust}<`;
  }
  const spacing = style.spacing ? `${at(style.spacing)} Tc ` : '';
  const position = `1 0 0 1 ${at(mark.x)} ${at(pageHeight - mark.y)} Tm`;
  const reset = spacing ? ' 0 Tc' : '';
  return `BT /${id} ${at(style.size)} Tf ${colourOf(style.colour)} rg ${spacing}${position} [${shown}>] TJ${reset} ET`;
}

function lineOperators(mark: LineMark, pageHeight: number): string {
  const { x, y, toX, toY, width, colour, dash } = mark;
  const pattern =
    dash === 'solid'
      ? '[]'
      : dash === 'dashed'
        ? `[${at(width * 4)} ${at(width * 3)}]`
        : `[${at(width)} ${at(width * 1.5)}]`;
  // Square ends let the lines of a box meet in its corners; dashes keep their gaps with cut ends.
  const cap = dash === 'solid' ? 2 : 0;
  const path = `${at(x)} ${at(pageHeight - y)} m ${at(toX)} ${at(pageHeight - toY)} l S`;
  return `${colourOf(colour)} RG ${at(width)} w ${cap} J ${pattern} 0 d ${path}`;
}
