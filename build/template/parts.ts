/** Pieces of which the templates are set: runs of text and placeholders, paragraphs, borderless and ruled cells. */
import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type IParagraphOptions,
  type ITableCellOptions,
  Paragraph,
  TableCell,
  TextRun,
  VerticalAlignTable,
} from 'docx';

/** Twentieths of a point per millimetre. */
const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

/** A soft black for what is secondary; still well readable when printed. */
export const MUTED = '404040';

/**
 * Converts a length.
 * @example millimetres(25.4) // 1440
 */
export function millimetres(length: number): number {
  return Math.round(length * TWIPS_PER_MILLIMETRE);
}

export interface TextLook {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  /** Points. */
  readonly points?: number;
}

/**
 * Sets a text with placeholders: each placeholder is a run of its own, so that a converter has no reason to split it.
 * @example writeRuns('Facture {numero}', { bold: true }).length // 2
 */
export function writeRuns(text: string, look: TextLook = {}): TextRun[] {
  const { points, ...style } = look;
  return text
    .split(/(\{[^}]*\})/u)
    .filter((piece) => piece !== '')
    .map((piece) => new TextRun({ text: piece, ...style, ...(points === undefined ? {} : { size: points * 2 }) }));
}

/** Sets one paragraph; spacing in points. */
export function writeParagraph(
  text: string,
  look: TextLook = {},
  options: IParagraphOptions & { before?: number; after?: number } = {},
): Paragraph {
  const { before = 0, after = 0, ...rest } = options;
  return new Paragraph({
    spacing: { before: before * 20, after: after * 20, line: 264 },
    children: writeRuns(text, look),
    ...rest,
  });
}

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const FINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '999999' };
const STRONG: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' };

/** Which rules a cell has above and below; there are none at the sides. */
export type Ruling = 'none' | 'head' | 'line' | 'total';

const RULINGS: Readonly<Record<Ruling, { top: IBorderOptions; bottom: IBorderOptions }>> = {
  none: { top: NONE, bottom: NONE },
  head: { top: STRONG, bottom: STRONG },
  line: { top: NONE, bottom: FINE },
  total: { top: STRONG, bottom: STRONG },
};

/** Makes a cell of a fixed width in millimetres. */
export function makeCell(
  children: readonly Paragraph[],
  width: number,
  ruling: Ruling,
  options: Partial<ITableCellOptions> = {},
): TableCell {
  return new TableCell({
    children,
    width: { size: millimetres(width), type: 'dxa' },
    borders: { ...RULINGS[ruling], left: NONE, right: NONE },
    margins: { top: 50, bottom: 50, left: 60, right: 60 },
    verticalAlign: VerticalAlignTable.TOP,
    ...options,
  });
}

export const RIGHT = AlignmentType.RIGHT;
