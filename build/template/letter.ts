/** Sets a letter from its text: letterhead, addressee, title, particulars, paragraphs, tables, footer. */
import {
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
} from 'docx';
import { fixPackage } from './fix-package';
import { MUTED, makeCell, millimetres, RIGHT, writeParagraph, writeRuns } from './parts';

export interface LetterColumn {
  readonly header: string;
  /** A field of the loop, e.g. `{libelle}`; a second line is set small. */
  readonly text: string;
  readonly detail?: string;
  /** Millimetres; all columns together at most 170, 257 in a list. */
  readonly width: number;
  readonly isAmount?: boolean;
}

export interface LetterTable {
  readonly loop: string;
  readonly columns: readonly LetterColumn[];
  /** Rows below, each a caption and a field. */
  readonly totals?: readonly (readonly [caption: string, text: string])[];
}

/** A paragraph, a small note, or a table. */
export type LetterPart = string | { readonly note: string } | LetterTable;

export interface LetterText {
  /** The document's name and heading. */
  readonly title: string;
  readonly heading: string;
  readonly language?: string;
  /** Place and date; as in French unless given. */
  readonly dateLine?: string;
  /** A list for the school itself: landscape, 257 mm wide, without addressee. */
  readonly isList?: boolean;
  readonly particulars?: readonly (readonly [caption: string, text: string])[];
  readonly parts: readonly LetterPart[];
}

/** Where the addressee stands: in the right-hand window of a Swiss envelope. */
const ADDRESS_INDENT = { left: millimetres(98) };
const MARGINS = { top: millimetres(18), bottom: millimetres(20), left: millimetres(20), right: millimetres(20) };
const PORTRAIT = { width: millimetres(210), height: millimetres(297) };
// The library turns the sides of a sheet that lies.
const LANDSCAPE = { ...PORTRAIT, orientation: PageOrientation.LANDSCAPE };
const TEXT_WIDTH = 170;
const LIST_WIDTH = 257;
const PARTICULAR_WIDTHS = [45, 100] as const;
/** Particulars stand close together. */
const CLOSE = { margins: { top: 10, bottom: 10, left: 60, right: 60 } };

/**
 * Builds the template: the same bytes each time.
 * @returns a .docx
 * @example buildLetter({ title: 'Reçu', heading: 'Reçu {numero}', parts: ['Reçu de {famille} : {montant}.'] })
 */
export async function buildLetter(text: LetterText): Promise<Uint8Array> {
  const { title, heading, parts, particulars = [], language = 'fr-CH', dateLine = '{ville}, le {date_longue}' } = text;
  const { isList = false } = text;
  const document = new Document({
    creator: 'Écolage',
    title,
    styles: { default: { document: { run: { font: 'Arial', size: 19, language: { value: language } } } } },
    sections: [
      {
        properties: { page: { size: isList ? LANDSCAPE : PORTRAIT, margin: MARGINS } },
        footers: { default: makeFooter(isList) },
        children: [
          ...makeLetterhead(),
          ...(isList ? [] : makeAddress(dateLine)),
          writeParagraph(heading, { bold: true, points: 16 }, { before: 22, after: 8 }),
          ...(particulars.length === 0 ? [] : [makeParticulars(particulars), writeParagraph('', {}, { after: 6 })]),
          ...parts.flatMap(makePart),
        ],
      },
    ],
  });
  return fixPackage(await Packer.toBuffer(document));
}

function makeLetterhead(): Paragraph[] {
  const rule = { border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 4 } } };
  return [
    writeParagraph('{ecole_nom}', { bold: true, points: 14 }),
    writeParagraph('{ecole_adresse}', { points: 9, color: MUTED }),
    writeParagraph('{ecole_contact}', { points: 9, color: MUTED }, rule),
  ];
}

function makeAddress(dateLine: string): Paragraph[] {
  return [
    writeParagraph('{destinataire}', {}, { indent: ADDRESS_INDENT, before: 44 }),
    writeParagraph(dateLine, {}, { indent: ADDRESS_INDENT, before: 40 }),
  ];
}

function makeFooter(isList: boolean): Footer {
  const text = isList ? '{ecole_nom} · {date_longue}' : '{ecole_nom} · IBAN {iban}';
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: millimetres(isList ? LIST_WIDTH : TEXT_WIDTH) }],
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: '999999', space: 4 } },
        children: [
          ...writeRuns(text, { points: 8, color: MUTED }),
          new TextRun({ text: '\tPage ', size: 16, color: MUTED }),
          new TextRun({ children: [PageNumber.CURRENT], size: 16, color: MUTED }),
          new TextRun({ text: ' / ', size: 16, color: MUTED }),
          new TextRun({ children: [PageNumber.TOTAL_PAGES], size: 16, color: MUTED }),
        ],
      }),
    ],
  });
}

function makePart(part: LetterPart): (Paragraph | Table)[] {
  if (typeof part === 'string') return [writeParagraph(part, {}, { before: 8 })];
  if ('note' in part) return [writeParagraph(part.note, { points: 8, color: MUTED }, { before: 8 })];
  return [writeParagraph('', {}, { after: 4 }), makeTable(part)];
}

const widths = (columns: readonly number[]): { columnWidths: number[]; width: { size: number; type: 'dxa' } } => ({
  columnWidths: columns.map(millimetres),
  width: { size: columns.map(millimetres).reduce((sum, width) => sum + width, 0), type: 'dxa' },
});

function makeParticulars(particulars: readonly (readonly [string, string])[]): Table {
  return new Table({
    ...widths(PARTICULAR_WIDTHS),
    layout: TableLayoutType.FIXED,
    rows: particulars.map(
      ([caption, text]) =>
        new TableRow({
          cantSplit: true,
          children: [
            makeCell([writeParagraph(caption, { color: MUTED })], PARTICULAR_WIDTHS[0], 'none', CLOSE),
            makeCell([writeParagraph(text)], PARTICULAR_WIDTHS[1], 'none', CLOSE),
          ],
        }),
    ),
  });
}

function makeTable({ loop, columns, totals = [] }: LetterTable): Table {
  const last = columns.length - 1;
  const shading = { fill: 'F0F0F0', type: 'clear', color: 'auto' } as const;
  const align = (isAmount = false) => (isAmount ? { alignment: RIGHT } : {});
  const head = columns.map(({ header, width, isAmount }) =>
    makeCell([writeParagraph(header, { bold: true }, align(isAmount))], width, 'head', { shading }),
  );
  // The loop opens in the first cell and closes in the last: the row is repeated.
  const line = columns.map(({ text, detail, width, isAmount }, index) => {
    const framed = `${index === 0 ? `{#${loop}}` : ''}${text}${index === last ? `{/${loop}}` : ''}`;
    const small = detail === undefined ? [] : [writeParagraph(detail, { italics: true, points: 8, color: MUTED })];
    return makeCell([writeParagraph(framed, {}, align(isAmount)), ...small], width, 'line');
  });
  const amountWidth = columns[last]?.width ?? 0;
  const captionWidth = columns.slice(0, last).reduce((sum, { width }) => sum + width, 0);
  return new Table({
    ...widths(columns.map(({ width }) => width)),
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      new TableRow({ cantSplit: true, children: line }),
      ...totals.map(
        ([caption, text]) =>
          new TableRow({
            cantSplit: true,
            children: [
              makeCell([writeParagraph(caption, { bold: true })], captionWidth, 'total', { columnSpan: last }),
              makeCell([writeParagraph(text, { bold: true }, { alignment: RIGHT })], amountWidth, 'total'),
            ],
          }),
      ),
    ],
  });
}
