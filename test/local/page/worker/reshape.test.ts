/** Rows, columns and tabs that a person puts in or takes out: formulas of all tabs follow. */
import type { Reshape } from '../../../../local/page/protocol';
import { reshape } from '../../../../local/page/worker/reshape';
import { findPainted } from '../../../../local/runtime/spreadsheet/cells/painting';
import { bookOf, formatColumn, tabOf } from '../sheets';

function makeBook() {
  const pupils = tabOf('Élèves', [
    ['Élève', 'Nom'],
    ['E01', 'Ader'],
    ['E02', 'Bron'],
    ['E03', 'Cuny'],
  ]);
  formatColumn(pupils, 1, '@');
  pupils.notes.set('3,2', 'Vue');
  pupils.formulas.set('4,2', '=A4&"x"');
  const sums = tabOf('Bilan', [['Somme']]);
  sums.formulas.set('1,1', "=COUNTA('Élèves'!A2:A4)+SUM(B1)");
  return bookOf(pupils, sums);
}

function changed(change: Reshape) {
  const workbook = makeBook();
  reshape(workbook, change);
  const [pupils, sums] = ['Élèves', 'Bilan'].map((tab) => workbook.sheets.find(({ name }) => name === tab));
  return { workbook, pupils, sums, total: sums?.formulas.get('1,1') };
}

describe('a person who', () => {
  it('puts rows in finds them empty, in the looks of the row above, and all below moved', () => {
    const { pupils, total } = changed({ kind: 'insert-rows', tab: 'Élèves', at: 3, count: 2 });
    expect(pupils?.values.map(([id = '']) => id)).toEqual(['Élève', 'E01', '', '', 'E02', 'E03']);
    expect([pupils?.maxRows, findPainted(pupils?.formats ?? [], 4, 1)]).toEqual([22, '@']);
    expect([...(pupils?.notes ?? [])]).toEqual([['5,2', 'Vue']]);
    expect([...(pupils?.formulas ?? [])]).toEqual([['6,2', '=A6&"x"']]);
    expect(total).toBe("=COUNTA('Élèves'!A2:A6)+SUM(B1)");
  });

  it('takes rows out finds the rest moved up, and formulas with what is left', () => {
    const { pupils, total } = changed({ kind: 'delete-rows', tab: 'Élèves', at: 2, count: 1 });
    expect(pupils?.values.map(([id = '']) => id)).toEqual(['Élève', 'E02', 'E03']);
    expect([...(pupils?.formulas ?? [])]).toEqual([['3,2', '=A3&"x"']]);
    expect(total).toBe("=COUNTA('Élèves'!A2:A3)+SUM(B1)");
  });

  it('puts columns in finds what was to the right moved on', () => {
    const { pupils, total } = changed({ kind: 'insert-columns', tab: 'Élèves', at: 1, count: 1 });
    expect(pupils?.values[1]).toEqual(['', 'E01', 'Ader']);
    expect(total).toBe("=COUNTA('Élèves'!B2:B4)+SUM(B1)");
  });

  it('renames a tab finds it under its new name, in the formulas too', () => {
    const { workbook, total } = changed({ kind: 'rename-tab', tab: 'Élèves', name: "L'école" });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["L'école", 'Bilan']);
    expect(total).toBe("=COUNTA('L''école'!A2:A4)+SUM(B1)");
  });

  it('makes a tab finds it at its place', () => {
    const { workbook } = changed({ kind: 'add-tab', tab: 'Neuf', at: 1 });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Élèves', 'Neuf', 'Bilan']);
  });

  it('removes a tab finds the others', () => {
    const { workbook } = changed({ kind: 'remove-tab', tab: 'Élèves' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Bilan']);
  });

  it('changes a tab that is gone changes nothing', () => {
    const { workbook } = changed({ kind: 'delete-rows', tab: 'Parti', at: 1, count: 9 });
    expect(workbook).toEqual(makeBook());
  });
});
