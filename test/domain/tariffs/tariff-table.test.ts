/** The tariff table: announcement, overlaps, units, completeness. */
import { asDate, type LocalDate } from '../../../src/domain/shared/local-date';
import { parseSchoolYear, type SchoolYear } from '../../../src/domain/shared/school-year';
import type { TariffRow } from '../../../src/domain/tariffs/tariff';
import {
  announcementDeadline,
  buildTariffTable,
  findTariff,
  missingTariffs,
} from '../../../src/domain/tariffs/tariff-table';
import { describeIssue } from '../../../src/messages/issues';
import { codesOf, sampleTariffs, YEAR } from '../../builders/tariff-table';

const ROW: TariffRow = {
  row: 2,
  year: YEAR,
  category: 'elementary',
  kind: 'normal',
  level: undefined,
  amount: 830000,
  unit: 'chf-per-year',
  announcedOn: asDate('2022-03-01'),
};

const issuesOf = (...rows: Partial<TariffRow>[]) =>
  buildTariffTable(rows.map((row, index) => ({ ...ROW, row: index + 2, ...row }))).issues.map(({ issue }) => issue);

describe('the announcement of tariffs, three months before 1 September (R-2.7)', () => {
  it.each<[string | undefined, string | undefined]>([
    ['2022-03-01', undefined],
    ['2022-05-31', undefined],
    ['2022-06-01', undefined],
    ['2022-06-02', 'tariff-announced-late'],
    ['2022-09-01', 'tariff-announced-late'],
    [undefined, 'tariff-not-announced'],
  ])('a row announced on %s: %s', (announced, code) => {
    const announcedOn = announced as LocalDate | undefined;
    const issues = issuesOf({ announcedOn });
    expect(issues.map((issue) => issue.code)).toEqual(code === undefined ? [] : [code]);
    expect(issues.map((issue) => issue.article)).toEqual(code === undefined ? [] : ['R-2.7']);
  });

  it('ends on 1 June of the year of the rentrée', () => {
    expect(announcementDeadline(YEAR)).toBe('2022-06-01');
  });

  it('never uses a row that was announced too late', () => {
    const table = buildTariffTable([{ ...ROW, announcedOn: asDate('2022-06-02') }]);
    expect(codesOf(findTariff(table, YEAR, 'elementary', 'normal'))).toEqual(['tariff-announced-late']);
  });
});

describe('rows that cannot be', () => {
  it.each<[string, Partial<TariffRow>, string, string]>([
    [
      'a Corporate tariff of the crèche (R-2.28)',
      { category: 'creche', kind: 'corporate', level: 1, unit: 'chf-per-month' },
      'creche-corporate',
      'Tarif',
    ],
    ['a tuition without its kind', { kind: undefined }, 'tariff-kind', 'Tarif'],
    ['a flat fee with a kind', { category: 'late-pickup', unit: 'chf' }, 'tariff-kind', 'Tarif'],
    ['a crèche without days', { category: 'creche', unit: 'chf-per-month' }, 'tariff-level', 'Jours ou rang'],
    ['a crèche of six days', { category: 'creche', unit: 'chf-per-month', level: 6 }, 'tariff-level', 'Jours ou rang'],
    ['a tuition with a rank', { level: 2 }, 'tariff-level', 'Jours ou rang'],
    [
      'a reduction of rank 1',
      { category: 'sibling-reduction', kind: undefined, unit: 'percent', level: 1 },
      'tariff-level',
      'Jours ou rang',
    ],
    [
      'a seventh departure band',
      { category: 'departure-share', kind: undefined, unit: 'percent', level: 7 },
      'tariff-level',
      'Jours ou rang',
    ],
    ['a tuition a month', { unit: 'chf-per-month' }, 'tariff-unit', 'Unité'],
    [
      'more than 100 %',
      { category: 'departure-share', kind: undefined, unit: 'percent', level: 6, amount: 10_001 },
      'tariff-percent',
      'Montant',
    ],
  ])('%s', (_, row, code, column) => {
    const [issue, ...more] = issuesOf(row);
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ code, tab: 'Tarifs', row: 2, column });
    expect(issue && describeIssue(issue)).not.toMatch(/undefined/);
  });

  it('lists a tariff that stands twice, and uses neither row', () => {
    const rows = [ROW, { ...ROW, row: 9, amount: 840000 }];
    const table = buildTariffTable(rows);
    expect(table.issues).toEqual([
      {
        year: YEAR,
        issue: { code: 'tariff-twice', tab: 'Tarifs', row: 9, column: 'Catégorie', data: { other: 2, year: YEAR } },
      },
    ]);
    expect(codesOf(findTariff(table, YEAR, 'elementary', 'normal'))).toEqual(['tariff-twice']);
  });
});

describe('completeness of a year', () => {
  it('misses nothing in the sample year: every category, kind and level', () => {
    expect(missingTariffs(sampleTariffs(), YEAR)).toEqual([]);
    expect(sampleTariffs().issues).toEqual([]);
  });

  it('lists each of the 29 tariffs of a year without rows, and names what it is', () => {
    const issues = missingTariffs(sampleTariffs(), parseSchoolYear('2023-24') as SchoolYear);
    expect(issues).toHaveLength(29);
    expect(new Set(issues.map(describeIssue)).size).toBe(29);
    expect(issues.every(({ code }) => code === 'tariff-missing')).toBe(true);
  });
});
