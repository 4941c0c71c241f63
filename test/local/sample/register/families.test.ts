import { makeSample } from '../../../../local/sample';
import { levelByAge, sectionOfLevel } from '../../../../src/domain/enrolment/level';
import { asDate } from '../../../../src/domain/shared/local-date';
import { schoolYearStarting } from '../../../../src/domain/shared/school-year';
import { familiesTable, guardiansTable } from '../../../../src/sheets/tables/register/families';
import { payersTable } from '../../../../src/sheets/tables/register/payers';
import { enrolmentsTable, pupilsTable } from '../../../../src/sheets/tables/register/pupils';
import { readSample } from '../read-sample';

const large = readSample({ families: 600, seed: 2 });

describe('the families of a made-up school', () => {
  it.each([1, 2, 3, 4, 5])('bear the letters of many languages (seed %i)', (seed) => {
    const reader = readSample({ families: 60, seed });
    const names = [...reader.rows(guardiansTable), ...reader.rows(pupilsTable)];
    const text = names.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(' ');
    expect([...'ŁłŒœễÇçğșñøß'].filter((letter) => !text.includes(letter))).toEqual([]);
  });

  it('live on both sides of the borders', () => {
    expect(new Set(large.rows(familiesTable).map(({ town }) => town))).toEqual(
      new Set('Basel,Binningen,Allschwil,Riehen,Saint-Louis,Huningue,Hégenheim,Lörrach,Weil am Rhein'.split(',')),
    );
  });

  it('have e-mail addresses at example domains only, and about one in fifteen has none', () => {
    const rows = large.rows(guardiansTable);
    const addresses = [...rows, ...large.rows(payersTable)].flatMap(({ emails }) => emails ?? []);
    expect(addresses.filter((address) => !/^[a-z0-9.-]+@([a-z-]+\.example|example\.ch)$/.test(address))).toEqual([]);
    const reachable = new Set(rows.flatMap(({ emails, familyId }) => (emails === undefined ? [] : [familyId])));
    expect(600 - reachable.size).toBe(40);
  });

  it.each([5, 60, 1200])('have identifiers that sort in the order of their rows (%i families)', (families) => {
    const sample = makeSample({ families, seed: 1 });
    for (const tab of ['Familles', 'Responsables', 'Élèves', 'Inscriptions']) {
      const ids = (sample[tab] ?? []).map(([id]) => String(id));
      expect(ids).toEqual([...ids].sort());
    }
  });

  it('have identifiers with leading zeros', () => {
    const sample = makeSample({ families: 60, seed: 1 });
    const first = ['Familles', 'Responsables', 'Élèves', 'Inscriptions', 'Payeurs'].map((tab) => sample[tab]?.[0]?.[0]);
    expect(first).toEqual(['F001', 'R0001', 'E0001', 'I0001', 'P001']);
  });

  it('are the same, the first ones, in a larger school', () => {
    const small = makeSample({ families: 5, seed: 9 }).Familles ?? [];
    expect((makeSample({ families: 60, seed: 9 }).Familles ?? []).slice(0, 5)).toEqual(small);
  });

  it('have one to four children, some of them both in the crèche and in the school', () => {
    const byFamily = new Map<string, string[]>();
    const sections = new Map(large.rows(enrolmentsTable).map(({ pupilId, section }) => [pupilId, section]));
    for (const { id, familyId } of large.rows(pupilsTable)) {
      byFamily.set(familyId, [...(byFamily.get(familyId) ?? []), sections.get(id) ?? '']);
    }
    const lists = [...byFamily.values()];
    expect(new Set(lists.map((list) => list.length))).toEqual(new Set([1, 2, 3, 4]));
    const mixed = lists.filter((list) => list.includes('creche') && list.some((section) => section !== 'creche'));
    expect(mixed.length).toBeGreaterThan(20);
  });
});

describe('the children of a made-up school', () => {
  it('are in the section of their age, and born before they were asked for or came', () => {
    const births = new Map(large.rows(pupilsTable).map((pupil) => [pupil.id, pupil]));
    for (const { pupilId, section, level, requestedOn } of large.rows(enrolmentsTable)) {
      const pupil = births.get(pupilId);
      const byAge = levelByAge(pupil?.birth ?? asDate('1900-01-01'), schoolYearStarting(2022));
      expect(byAge).toEqual({ ok: true, value: level });
      expect(level && sectionOfLevel(level)).toBe(section);
      expect((pupil?.birth ?? '9') <= (requestedOn ?? '')).toBe(true);
      expect((pupil?.birth ?? '9') < (pupil?.enteredOn ?? '9999')).toBe(true);
    }
  });

  it('are of every section, crèche to 6e, and of every number of crèche days', () => {
    const rows = large.rows(enrolmentsTable);
    expect(new Set(rows.map(({ section }) => section)).size).toBe(5);
    expect(new Set(rows.flatMap(({ days }) => days ?? []))).toEqual(new Set([1, 2, 3, 4, 5]));
  });
});
