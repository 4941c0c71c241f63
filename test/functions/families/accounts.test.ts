/** The balance of a family, the periods of the year over several calendars, and dates as cells. */
import { call } from '../../builders/call-function';
import { calendarValues, cellDate, sampleWorkbook, workbookOf } from '../../builders/school-year-2022';

const ENTRIES = [
  ['Écriture', 'Date', 'Famille', 'Montant', 'Remarque'],
  ['1', cellDate('2022-06-15'), 'F1', 3735, ''],
  ['2', cellDate('2022-07-10'), 'F1', -3735, ''],
  ['3', cellDate('2022-12-01'), 'F1', '3735,05', ''],
  ['4', cellDate('2022-12-01'), 'F2', 0.1, ''],
  ['5', cellDate('2022-12-02'), 'F2', 0.2, ''],
  ['6', '', '', '', ''],
  ['7', cellDate('2022-12-02'), 12, 50, ''],
];

describe('SOLDE', () => {
  it.each([
    ['F1', '', 3735.05],
    ['F1', '2022-06-15', 3735],
    ['F1', '2022-06-14', 0],
    ['F1', '2022-11-30', 0],
    ['F1', '2022-12-01', 3735.05],
    ['F2', '', 0.3],
    ['12', '', 50],
    [12, '', 50],
    ['F9', '', 0],
  ])('of family %s on "%s" is %d', (family, date, balance) => {
    expect(call('SOLDE', [family, ENTRIES, date])).toBe(balance);
  });

  it('needs its table handed in, so that it is computed again when the ledger changes', () => {
    expect(() => call('SOLDE', ['F1'], workbookOf({ Écritures: ENTRIES }))).toThrow(/« ecritures » est vide/);
  });

  it('lets a bad row hurt its own family only, unless its family is unknown', () => {
    const families = [['F1'], ['F2'], ['']];
    const own = [...ENTRIES, ['8', '2022-12-02', 'F2', 'douze', '']];
    expect(call('SOLDE', [families, own])).toEqual([
      [3735.05],
      [expect.stringMatching(/ligne 9, colonne « Montant »/)],
      [''],
    ]);
    expect(call('SOLDE', [families, own, '2022-12-01'])).toEqual([[3735.05], [0.1], ['']]);
    const nobody = [...ENTRIES, ['8', '2022-12-02', '', 12, '']];
    expect(() => call('SOLDE', ['F1', nobody])).toThrow(/ligne 9, colonne « Famille » : la cellule est vide/);
  });
});

describe('PERIODE_SCOLAIRE over several years', () => {
  const [headers = [], row = []] = calendarValues('Fin');
  const next = row.map((cell) =>
    cell instanceof Date ? new Date(cell.getFullYear() + 1, cell.getMonth(), cell.getDate()) : '2023-24',
  );

  it.each([
    ['2023-07-07', 'Printemps'],
    ['2023-07-08', 'Avant la rentrée'],
    ['2023-08-31', 'Avant la rentrée'],
    ['2023-09-01', 'Rentrée'],
    ['2024-02-29', 'Hiver'],
  ])('takes the year with the earliest end on or after %s: %s', (date, period) => {
    expect(call('PERIODE_SCOLAIRE', [date, [headers, next, row]])).toBe(period);
  });

  it('says that the row it needs is bad, and does not mind the others', () => {
    const bad = [headers, row, ['2023-24', 'septembre', ...next.slice(2)]];
    expect(call('PERIODE_SCOLAIRE', ['2023-05-02', bad])).toBe('Printemps');
    expect(() => call('PERIODE_SCOLAIRE', ['2023-09-01', bad])).toThrow(/ligne 3, colonne « Rentrée »/);
  });
});

describe('dates', () => {
  it('come back as date cells, a column for a column', () => {
    expect(call('FIN_PREAVIS', [[['2023-03-10'], [''], ['hier'], [cellDate('2023-12-31')]]])).toEqual([
      [cellDate('2023-05-31')],
      [''],
      [expect.stringMatching(/^argument « recu » : « hier » n’est pas une date/)],
      [cellDate('2024-02-29')],
    ]);
  });

  it('stay blank for a blank cell', () => {
    expect(call('FIN_PREAVIS', [''])).toBe('');
  });
});

describe('public holidays', () => {
  const args = ['CP', '2022-09-05', '2022-09-11'];
  it('are none where another workbook is asked, and an error where the school’s own lost its tab', () => {
    const feries = calendarValues();
    expect(call('MINUTES_CLASSE', [...args, feries], workbookOf({}))).toBe(1560);
    expect(() => call('MINUTES_CLASSE', args, workbookOf({ Calendrier: feries }))).toThrow(/Onglet « Jours fériés »/);
    const bad = sampleWorkbook({
      'Jours fériés': [
        ['Date', 'Libellé'],
        ['Pâques', ''],
      ],
    });
    expect(() => call('MINUTES_CLASSE', args, bad)).toThrow(/ligne 2, colonne « Date » : « Pâques »/);
  });
});
