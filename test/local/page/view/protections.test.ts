/** A person is warned before the first change of a protected place, once a tab. */
import { createProtections } from '../../../../local/page/view/protections';

const part = { range: { row: 2, column: 3, rows: 10, columns: 2 }, description: 'Colonnes du programme' };

it.each([
  ['the first cell', 2, 3, true],
  ['the last cell', 11, 4, true],
  ['the row above', 1, 3, false],
  ['the row below', 12, 3, false],
  ['the column before', 5, 2, false],
  ['the column after', 5, 5, false],
])('knows %s of a protected range', (_name, row, column, expected) => {
  const protections = createProtections();
  protections.set({ name: 'Familles', protections: [part] });
  expect(protections.isProtected('Familles', row, column)).toBe(expected);
});

it('protects a whole tab where no range is told, and no other tab', () => {
  const protections = createProtections();
  protections.set({ name: 'Écritures', protections: [{ description: 'Le grand livre' }] });
  expect([protections.isProtected('Écritures', 999, 9), protections.isProtected('Familles', 1, 1)]).toEqual([
    true,
    false,
  ]);
});

it('asks no more about a tab that may be changed, though it comes anew, and still about the others', () => {
  const protections = createProtections();
  for (const name of ['Écritures', 'Factures']) protections.set({ name, protections: [{ description: '' }] });
  protections.allow('Écritures');
  protections.set({ name: 'Écritures', protections: [{ description: '' }] });
  expect(['Écritures', 'Factures'].map((tab) => protections.isProtected(tab, 2, 1))).toEqual([false, true]);
});
