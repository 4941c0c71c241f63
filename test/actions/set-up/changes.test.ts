/** What set-up would change, from headers alone. */
import { findChanges, type TabState } from '../../../src/actions/set-up/changes';
import { date, must, text } from '../../../src/sheets/columns';
import type { Migration, Renaming } from '../../../src/sheets/migrations';
import { defineTable } from '../../../src/sheets/table';

const tables = [
  defineTable('Visites', {
    day: must(date('Jour', 'Jour.')),
    who: must(text('Qui', 'Nom.')),
    why: text('But', 'But.'),
  }),
  defineTable('Clés', { id: must(text('Clé', 'Numéro.')) }),
];

const migration = (number: number, ...renamings: Renaming[]): Migration => ({ number, title: 'Essai', renamings });
const renaming = (from: string, to: string, tab = 'Visites'): Renaming => ({ tab, from, to });

/** The changes of tab Visites beside a sound tab Clés. */
function changesOf(
  headers: readonly string[],
  hasRows = true,
  migrations: readonly Migration[] = [],
  untitled: readonly string[] = [],
) {
  const states = new Map<string, TabState>([
    ['Visites', { headers, hasRows, untitled }],
    ['Clés', { headers: ['Clé'], hasRows: true, untitled: [] }],
  ]);
  return findChanges(tables, states, migrations);
}

const NOTHING = { newTabs: [], renamed: [], added: [], issues: [] };

describe('the changes of a set-up', () => {
  it('are every tab of an empty workbook, in order', () => {
    expect(findChanges(tables, new Map(), [])).toEqual({ ...NOTHING, newTabs: ['Visites', 'Clés'] });
  });

  it.each([
    ['as they were made', ['Jour', 'Qui', 'But']],
    ['in another order', ['But', 'Jour', 'Qui']],
    ['among columns of the school', ['Note', 'Qui', '', 'But', 'Jour', 'Salle']],
  ])('are none where the headers stand %s', (_, headers) => {
    expect(changesOf(headers)).toEqual(NOTHING);
  });

  it.each([
    [['Jour', 'Qui'], true, ['But@3']],
    [['Qui', 'But', '', ''], true, ['Jour@3']],
    [['Qui', '', 'But'], false, ['Jour@4']],
    [['But'], true, ['Jour@2', 'Qui@3']],
    [['Jour', 'Nom', 'But'], false, ['Qui@4']],
  ])('add to %j (rows: %s) at the right end %j', (headers, hasRows, expected) => {
    const { added, issues } = changesOf(headers, hasRows);
    expect(added.map(({ tab, header, position }) => [tab, `${header}@${position}`])).toEqual(
      expected.map((one) => ['Visites', one]),
    );
    expect(issues).toEqual([]);
  });

  it('name every missing column with all headers that one may have become', () => {
    const { added, issues } = changesOf(['Jour', 'Nom', 'Motif']);
    const unknown = 'Nom », « Motif';
    expect(added).toEqual([]);
    expect(issues).toEqual([
      { code: 'column-renamed', tab: 'Visites', row: 1, data: { column: 'Qui', unknown } },
      { code: 'column-renamed', tab: 'Visites', row: 1, data: { column: 'But', unknown } },
    ]);
  });
});

describe('a column with data and no title', () => {
  it.each([
    [['Jour', '', 'But'], ['B'], 'colonne B sans titre'],
    [['Jour', '', 'But', 'Salle', ''], ['B', 'E'], 'Salle », « colonne B sans titre », « colonne E sans titre'],
    [['', '', ''], ['A', 'B', 'C'], 'colonne A sans titre », « colonne B sans titre », « colonne C sans titre'],
  ])('may be the missing one of %j: nothing is added', (headers, untitled, unknown) => {
    const { added, issues } = changesOf(headers, true, [], untitled);
    expect(added).toEqual([]);
    expect(issues.map(({ data }) => data?.unknown)).toEqual(issues.map(() => unknown));
    expect(issues.length).toBeGreaterThan(0);
  });

  it('is the school’s own where no column is missing', () => {
    expect(changesOf(['Jour', 'Qui', 'But', ''], true, [], ['D'])).toEqual(NOTHING);
  });
});

describe('a migration that renames', () => {
  it.each([
    ['a header, in place', ['Jour', 'Nom', 'But'], [migration(2, renaming('Nom', 'Qui'))], ['Qui@2']],
    [
      'nothing where the new header stands already',
      ['Jour', 'Qui', 'But', 'Nom'],
      [migration(2, renaming('Nom', 'Qui'))],
      [],
    ],
    ['nothing in other tabs', ['Jour', 'Qui', 'But', 'Nom'], [migration(2, renaming('Nom', 'Clé', 'Clés'))], []],
    [
      'a header twice over, in one write',
      ['Jour', 'Personne', 'But'],
      [migration(2, renaming('Personne', 'Nom')), migration(3, renaming('Nom', 'Qui'))],
      ['Qui@2'],
    ],
    [
      'two headers into each other’s names',
      ['Jour', 'But', 'Quoi'],
      [migration(2, renaming('But', 'Qui'), renaming('Quoi', 'But'))],
      ['Qui@2', 'But@3'],
    ],
  ])('renames %s', (_, headers, migrations, expected) => {
    const { renamed, added, issues } = changesOf(headers, true, migrations);
    expect(renamed.map(({ header, position }) => `${header}@${position}`)).toEqual(expected);
    expect([added, issues]).toEqual([[], []]);
  });

  it('leaves a column that the school renamed by hand to the school', () => {
    const { renamed, issues } = changesOf(['Jour', 'Nom à nous', 'But'], true, [migration(2, renaming('Nom', 'Qui'))]);
    expect(renamed).toEqual([]);
    expect(issues).toHaveLength(1);
  });
});
