/** Reading tabs: columns by header, every bad cell with its place, unknown columns left alone. */
import { checkUnique, mapHeaders, readTable } from '../../src/sheets/read-table';
import { headersOf } from '../../src/sheets/table';
import { ALL_TABLES } from '../../src/sheets/tables';
import { entriesTable } from '../../src/sheets/tables/ledger/entries';
import { publicHolidaysTable } from '../../src/sheets/tables/setup/calendar';
import { tariffsTable } from '../../src/sheets/tables/setup/tariffs';
import { calendarValues, cellDate, TARIFF_HEADERS, tariffValues } from '../builders/school-year-2022';
import { codesOf, valueOf } from '../builders/tariff-table';

const DATE = cellDate('2023-05-18');

describe('reading a tab', () => {
  it('finds columns by header, in any order, beside the school’s own', () => {
    const values = [
      ['Remarque', ' Libellé ', 'Date'],
      ['x', 'Ascension', DATE],
    ];
    expect(valueOf(readTable(publicHolidaysTable, values))).toEqual([
      { row: 2, date: '2023-05-18', label: 'Ascension' },
    ]);
  });

  it('finds a header typed with a combining accent', () => {
    expect(codesOf(mapHeaders(publicHolidaysTable, ['Date', 'Libelle\u0301']))).toEqual([]);
  });

  it('skips rows that are blank in our columns and keeps the numbers of the others', () => {
    const values = [['Date', 'Libellé', 'Remarque'], ['', ' ', 'seule'], [DATE, '', ''], []];
    expect(valueOf(readTable(publicHolidaysTable, values))).toEqual([{ row: 3, date: '2023-05-18', label: undefined }]);
  });

  it('names every missing column, and the unknown headers that one may have become', () => {
    const result = mapHeaders(tariffsTable, ['Annee', 'Catégorie', 'Tarif', 'Jours ou rang', 'Montant', 'Montant', '']);
    expect(result.ok ? [] : result.issues).toEqual([
      { code: 'column-missing', tab: 'Tarifs', row: 1, column: 'Année', data: { unknown: 'Annee' } },
      { code: 'column-twice', tab: 'Tarifs', row: 1, column: 'Montant' },
      { code: 'column-missing', tab: 'Tarifs', row: 1, column: 'Unité', data: { unknown: 'Annee' } },
      { code: 'column-missing', tab: 'Tarifs', row: 1, column: 'Annoncé le', data: { unknown: 'Annee' } },
    ]);
    expect(codesOf(readTable(tariffsTable, []))).toEqual(Array(7).fill('column-missing'));
  });

  it('collects every bad cell with tab, row, column and what it held', () => {
    const values = [
      TARIFF_HEADERS,
      ['2022-23', 'Ski', '', '', 'douze', 'CHF', ''],
      ['', 'Retard', '', '', 10, 'CHF', ''],
    ];
    const result = readTable(tariffsTable, values);
    expect(result.ok ? [] : result.issues).toEqual([
      expect.objectContaining({ code: 'cell-choice', tab: 'Tarifs', row: 2, column: 'Catégorie' }),
      expect.objectContaining({ code: 'cell-price', row: 2, column: 'Montant', data: { value: 'douze', choices: '' } }),
      expect.objectContaining({ code: 'cell-required', row: 3, column: 'Année' }),
    ]);
  });

  it('takes a year of 5,000 entries, each with its row', () => {
    const headers = headersOf(entriesTable);
    const row = ['1', DATE, 'F1', '', 'E1', 'Écolage', '2022-23', 'T1', 'Écolage', 4150, '', '', '', ''];
    const rows = valueOf(readTable(entriesTable, [headers, ...Array(5000).fill(row)]));
    expect(rows).toHaveLength(5000);
    expect(rows[4999]).toMatchObject({ row: 5001, amountCents: 415000, nature: 'tuition', payerId: undefined });
  });
});

describe('identifiers', () => {
  it('that stand twice are named with both rows', () => {
    const rows = [
      { row: 2, id: 'F1' },
      { row: 3, id: 'F2' },
      { row: 4, id: 'F1' },
    ];
    expect(checkUnique('Familles', 'Famille', rows, ({ id }) => id)).toEqual([
      { code: 'id-twice', tab: 'Familles', row: 4, column: 'Famille', data: { value: 'F1', other: 2 } },
    ]);
  });
});

describe('the tabs', () => {
  it.each(ALL_TABLES.map((table) => [table.tab, table] as const))(
    '%s has distinct headers and a note on each',
    (_, table) => {
      const headers = headersOf(table);
      expect(new Set(headers).size).toBe(headers.length);
      expect(Object.values(table.columns).filter(({ note }) => !/[.…]$/.test(note ?? ''))).toEqual([]);
    },
  );

  it('read the sample year whole', () => {
    expect(valueOf(readTable(tariffsTable, tariffValues()))).toHaveLength(29);
    expect(calendarValues()[0]).toHaveLength(19);
  });
});
