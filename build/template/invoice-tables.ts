/** The two tables of the invoice template: its particulars and its lines. */
import { Table, TableLayoutType, TableRow } from 'docx';
import { MUTED, makeCell, millimetres, RIGHT, writeParagraph } from './parts';

const PARTICULARS = [
  ['Date', '{date}'],
  ['Échéance', '{echeance}'],
  ['Référence', '{reference}'],
  ['Famille', '{famille}'],
  ['Année scolaire', '{annee}'],
] as const;

/** Particulars stand close together. */
const CLOSE = { margins: { top: 10, bottom: 10, left: 60, right: 60 } };

const PARTICULAR_WIDTHS = [35, 90] as const;
/** Pupil, description, article, amount; together the width of the text. */
const LINE_WIDTHS = [32, 80, 33, 25] as const;

const widths = (columns: readonly number[]): { columnWidths: number[]; width: { size: number; type: 'dxa' } } => ({
  columnWidths: columns.map(millimetres),
  width: { size: columns.map(millimetres).reduce((sum, width) => sum + width, 0), type: 'dxa' },
});

/** Date, due date, reference, family and school year. */
export function makeParticulars(): Table {
  return new Table({
    ...widths(PARTICULAR_WIDTHS),
    layout: TableLayoutType.FIXED,
    rows: PARTICULARS.map(
      ([caption, placeholder]) =>
        new TableRow({
          cantSplit: true,
          children: [
            makeCell([writeParagraph(caption, { color: MUTED })], PARTICULAR_WIDTHS[0], 'none', CLOSE),
            makeCell([writeParagraph(placeholder)], PARTICULAR_WIDTHS[1], 'none', CLOSE),
          ],
        }),
    ),
  });
}

function makeHeadRow(): TableRow {
  const cell = (text: string, width: number, isAmount = false) =>
    makeCell([writeParagraph(text, { bold: true }, isAmount ? { alignment: RIGHT } : {})], width, 'head', {
      shading: { fill: 'F0F0F0', type: 'clear', color: 'auto' },
    });
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      cell('Élève', LINE_WIDTHS[0]),
      cell('Désignation', LINE_WIDTHS[1]),
      cell('Article', LINE_WIDTHS[2]),
      cell('Montant CHF', LINE_WIDTHS[3], true),
    ],
  });
}

/** The row that is repeated for each line: its loop opens in the first cell and closes in the last. */
function makeLoopRow(): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      makeCell([writeParagraph('{#lignes}{eleve}')], LINE_WIDTHS[0], 'line'),
      makeCell(
        [writeParagraph('{libelle}'), writeParagraph('{detail}', { italics: true, points: 8, color: MUTED })],
        LINE_WIDTHS[1],
        'line',
      ),
      makeCell([writeParagraph('{article}')], LINE_WIDTHS[2], 'line'),
      makeCell([writeParagraph('{montant}{/lignes}', {}, { alignment: RIGHT })], LINE_WIDTHS[3], 'line'),
    ],
  });
}

function makeTotalRow(): TableRow {
  const [pupil, description, article, amount] = LINE_WIDTHS;
  return new TableRow({
    cantSplit: true,
    children: [
      makeCell([writeParagraph('Total CHF', { bold: true })], pupil + description + article, 'total', {
        columnSpan: 3,
      }),
      makeCell([writeParagraph('{total}', { bold: true }, { alignment: RIGHT })], amount, 'total'),
    ],
  });
}

/** The invoice's lines with their total; the head is repeated on each further page. */
export function makeLines(): Table {
  return new Table({
    ...widths(LINE_WIDTHS),
    layout: TableLayoutType.FIXED,
    rows: [makeHeadRow(), makeLoopRow(), makeTotalRow()],
  });
}
