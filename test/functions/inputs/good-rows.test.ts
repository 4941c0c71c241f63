/** Good rows and bad rows apart: a bad row keeps what can be read of it. */
import { pickColumns, readGoodRows } from '../../../src/functions/inputs/good-rows';
import { tariffsTable } from '../../../src/sheets/tables/setup/tariffs';
import { tariffValues } from '../../builders/school-year-2022';
import { codesOf, valueOf } from '../../builders/tariff-table';

describe('a table with bad rows', () => {
  const values = tariffValues();
  values[3] = ['2022-23', 'Ski', '', 'x', 'douze', 'CHF', ''];
  const { rows, bad } = valueOf(readGoodRows(tariffsTable, values));

  it('gives the good ones with their own row numbers', () => {
    expect(rows).toHaveLength(28);
    expect(rows.map(({ row }) => row).slice(0, 4)).toEqual([2, 3, 5, 6]);
  });

  it('gives a bad one with all its issues and its readable cells', () => {
    expect(bad.map(({ row }) => row)).toEqual([4]);
    expect(bad[0]?.issues.map(({ column }) => column)).toEqual(['Catégorie', 'Jours ou rang', 'Montant']);
    expect(bad[0]?.readable('year')).toEqual({ value: '2022-23' });
    expect(bad[0]?.readable('kind')).toEqual({ value: undefined });
    expect(bad[0]?.readable('category')).toBeUndefined();
  });

  it('is refused only for its columns', () => {
    expect(codesOf(readGoodRows(tariffsTable, [['Année']]))).toEqual(Array(6).fill('column-missing'));
    const picked = pickColumns(tariffsTable, ['year', 'amount']);
    expect(
      valueOf(
        readGoodRows(picked, [
          ['Montant', 'Année'],
          [5, '2022-23'],
        ]),
      ).rows,
    ).toEqual([{ row: 2, year: '2022-23', amount: 500 }]);
  });
});
