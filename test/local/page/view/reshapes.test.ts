/** What a person does to rows, columns and tabs of the grid, as the workbook is told. */
import { reshapeOf } from '../../../../local/page/view/reshapes';
import { createTabNames } from '../../../../local/page/view/tab-names';

const range = { startRow: 4, endRow: 5, startColumn: 0, endColumn: 2 };

function prepare() {
  const names = createTabNames();
  return { names, pupils: names.idOf('Élèves'), fees: names.idOf('Tarifs') };
}

it.each([
  ['insert-row', { kind: 'insert-rows', tab: 'Élèves', at: 5, count: 2 }],
  ['remove-rows', { kind: 'delete-rows', tab: 'Élèves', at: 5, count: 2 }],
  ['insert-col', { kind: 'insert-columns', tab: 'Élèves', at: 1, count: 3 }],
  ['set-range-values', undefined],
])('%s', (mutation, expected) => {
  const { names, pupils } = prepare();
  expect(reshapeOf(`sheet.mutation.${mutation}`, { subUnitId: pupils, range }, names)).toEqual(expected);
});

it('knows a renamed tab under its new name from then on', () => {
  const { names, pupils } = prepare();
  const params = { subUnitId: pupils, name: 'Enfants' };
  expect(reshapeOf('sheet.mutation.set-worksheet-name', params, names)).toEqual({
    kind: 'rename-tab',
    tab: 'Élèves',
    name: 'Enfants',
  });
  expect([names.nameOf(pupils), names.idOf('Enfants')]).toEqual(['Enfants', pupils]);
});

it('knows a tab that the grid made, and forgets one that it removed', () => {
  const { names, pupils } = prepare();
  const made = { sheet: { id: 'made-by-grid', name: 'Neuf' }, index: 1 };
  expect(reshapeOf('sheet.mutation.insert-sheet', made, names)).toEqual({ kind: 'add-tab', tab: 'Neuf', at: 1 });
  expect(names.idOf('Neuf')).toBe('made-by-grid');
  expect(reshapeOf('sheet.mutation.remove-sheet', { subUnitId: pupils }, names)).toEqual({
    kind: 'remove-tab',
    tab: 'Élèves',
  });
  expect(names.nameOf(pupils)).toBe('');
});

it('gives each tab its own identifier, a tab of an old name a new one', () => {
  const { names, pupils, fees } = prepare();
  expect(new Set([pupils, fees, names.idOf('Élèves')]).size).toBe(2);
  names.forget(pupils);
  expect([pupils, fees]).not.toContain(names.idOf('Élèves'));
});
