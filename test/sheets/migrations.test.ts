/** Migrations are numbered without a gap, done in order, and lead to the headers of this version. */
import { latestMigration, MIGRATIONS, type Migration, pendingMigrations } from '../../src/sheets/migrations';
import { headersOf } from '../../src/sheets/table';
import { ALL_TABLES } from '../../src/sheets/tables';

const made = (number: number): Migration => ({ number, title: `Essai ${number}`, renamings: [] });

describe('the migrations', () => {
  it('are numbered from 1 without a gap, in order, each with a title', () => {
    expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(MIGRATIONS.filter(({ title }) => title.trim() === '')).toEqual([]);
  });

  it('rename into a header that this version has, or that a later one renames again', () => {
    const renamings = MIGRATIONS.flatMap(({ renamings: all }) => all);
    const lost = renamings.filter(({ tab, to }, index) => {
      const table = ALL_TABLES.find((one) => one.tab === tab);
      const isKnown = table !== undefined && headersOf(table).includes(to);
      return !isKnown && !renamings.slice(index + 1).some((later) => later.tab === tab && later.from === to);
    });
    expect(lost).toEqual([]);
  });

  it.each([
    [0, [1, 2, 3]],
    [1, [2, 3]],
    [3, []],
    [7, []],
  ])('after number %i are, in order whatever their place in the list, %j', (done, expected) => {
    const list = [made(3), made(1), made(2)];
    expect(pendingMigrations(done, list).map(({ number }) => number)).toEqual(expected);
    expect(list.map(({ number }) => number)).toEqual([3, 1, 2]);
  });

  it('lead to the form with the highest number', () => {
    expect(latestMigration([made(1), made(3), made(2)])).toBe(3);
    expect(latestMigration([])).toBe(0);
    expect(latestMigration()).toBe(MIGRATIONS.length);
  });
});
