/** Comparing the register with what is remembered: no change is lost, and what is no change is not told. */
import fc from 'fast-check';
import { compareRows } from '../../../src/domain/register/compare-rows';
import { contentOf, type RegisterRow } from '../../../src/domain/register/register-row';
import { noteOfChange } from '../../../src/domain/register/row-note';

const row = (id: string, cells: Record<string, string> = {}): RegisterRow => ({
  id,
  cells: id === '' ? cells : { Famille: id, ...cells },
});
const compare = (before: readonly RegisterRow[], after: readonly RegisterRow[]) =>
  compareRows(before, after, 'Famille');
const shortOf = (before: readonly RegisterRow[], after: readonly RegisterRow[]): string[] =>
  compare(before, after).map((change) => {
    const { line, before: old, after: current } = noteOfChange(change);
    return `${change.kind} ${line}: ${old} → ${current}`;
  });

describe('comparing two looks at a tab', () => {
  it.each([
    ['a sort', [row('F1', { Nom: 'Rey' }), row('F2')], [row('F2'), row('F1', { Nom: 'Rey' })], []],
    ['other columns first', [row('F1', { Nom: 'R', Ville: 'B' })], [row('F1', { Ville: 'B', Nom: 'R' })], []],
    ['a changed cell', [row('F1', { Nom: 'R' })], [row('F1', { Nom: 'S' })], ['changed F1: Nom : R → Nom : S']],
    ['a filled cell', [row('F1')], [row('F1', { Nom: 'S' })], ['changed F1: Nom : (vide) → Nom : S']],
    ['a new row', [], [row('F1', { Nom: 'S' })], ['added F1:  → Famille : F1 ; Nom : S']],
    ['a deleted row', [row('F1', { Nom: 'S' })], [], ['removed F1: Famille : F1 ; Nom : S → ']],
    [
      'a new identifier of the same row',
      [row('F1', { Nom: 'S' })],
      [row('F01', { Nom: 'S' })],
      ['changed F01: Famille : F1 → Famille : F01'],
    ],
    [
      'the identifier typed last',
      [row('', { Nom: 'S' })],
      [row('F1', { Nom: 'S' })],
      ['changed F1: Famille : (vide) → Famille : F1'],
    ],
    [
      'a row without identifier, filled further',
      [row('', { Nom: 'S' })],
      [row('', { Nom: 'S', Ville: 'B' })],
      ['changed : Ville : (vide) → Ville : B'],
    ],
    [
      'one of two rows of one identifier',
      [row('F1', { Nom: 'A' }), row('F1', { Nom: 'B' })],
      [row('F1', { Nom: 'B' }), row('F1', { Nom: 'C' })],
      ['changed F1: Nom : A → Nom : C'],
    ],
    ['one of two equal rows deleted', [row('F1'), row('F1')], [row('F1')], ['removed F1: Famille : F1 → ']],
  ])('tells %s', (_name, before, after, expected) => {
    expect(shortOf(before, after)).toEqual(expected);
  });

  it('cuts what would not fit into a cell of the journal', () => {
    const [note] = compare([], [row('F1', { Remarques: 'x'.repeat(60_000) })]).map(noteOfChange);
    expect(note?.after.length).toBeLessThan(10_010);
  });
});

/** What the changes make of the rows from before: a multiset, as their order does not count. */
function replay(before: readonly RegisterRow[], after: readonly RegisterRow[]): string[] {
  const rows = before.map((one) => contentOf(one));
  for (const change of compare(before, after)) {
    if (change.kind !== 'added') rows.splice(rows.indexOf(contentOf(change.before)), 1);
    if (change.kind !== 'removed') rows.push(contentOf(change.after));
  }
  return rows.sort();
}

const anyRow = fc
  .record({
    id: fc.constantFrom('', 'F1', 'F2', 'F3', 'F4'),
    name: fc.constantFrom('', 'A', 'B'),
    town: fc.constantFrom('', 'Bâle'),
  })
  .map(({ id, name, town }) =>
    row(id, { ...(name === '' ? {} : { Nom: name }), ...(town === '' ? {} : { Ville: town }) }),
  );
const anyRows = fc.array(anyRow, { maxLength: 7 });

describe('whatever was done to a tab', () => {
  it('replaying the changes on the rows from before gives the rows after', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (before, after) => {
        expect(replay(before, after)).toEqual(after.map((one) => contentOf(one)).sort());
      }),
    );
  });

  it('the same rows in another order are no change', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(compare(rows, [...rows].reverse())).toEqual([]);
      }),
    );
  });
});
