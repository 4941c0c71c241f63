/** Income by month and section: what was charged less what was given back; with the money it is the ledger's sum. */
import * as fc from 'fast-check';
import { sumIncome } from '../../../src/domain/overview/income';
import { sectionsOf } from '../../../src/domain/overview/sections';
import { CALENDARS, enrolled, inCreche, typedEntry } from '../../builders/billing-facts';
import { randomLedger } from '../../builders/random-ledger';

/** E1 leaves the crèche for the maternelle in January; E2 is in the Élémentaire. */
const ENROLMENTS = [
  inCreche('E1', 2, { end: '2022-12-31' }),
  enrolled('E1', { section: 'preschool-junior', start: '2023-01-09' }),
  enrolled('E2'),
];
const sectionOf = sectionsOf(ENROLMENTS, CALENDARS);
const entry = (more: Parameters<typeof typedEntry>[0]) =>
  typedEntry({ date: '2022-10-03', amountCents: 10_000, ...more });

describe('the section of an entry', () => {
  it.each<[string, Parameters<typeof typedEntry>[0], string | undefined]>([
    ['a crèche month', { nature: 'creche', period: '2022-10' }, 'creche'],
    ['an exceptional day of a school child', { nature: 'exceptional-day', pupilId: 'E2' }, 'creche'],
    ['tuition of a child still in the crèche', { nature: 'tuition', period: 'T1' }, 'preschool-junior'],
    ['a credit on tuition', { nature: 'credit-note', period: 'T2' }, 'preschool-junior'],
    [
      'a credit on a crèche month, given later',
      { nature: 'credit-note', period: '2022-12', date: '2023-02-01' },
      'creche',
    ],
    ['a meal in the crèche', { nature: 'service', period: '2022-10' }, 'creche'],
    ['a meal at school', { nature: 'service', period: '2023-02', date: '2023-02-28' }, 'preschool-junior'],
    ['a damage by another child', { nature: 'damage', pupilId: 'E2' }, 'elementary'],
    ['a child of another year', { nature: 'damage', pupilId: 'E2', year: '2021-22' }, undefined],
    ['a reminder fee', { nature: 'reminder', pupilId: undefined }, undefined],
  ])('%s', (_, more, section) => {
    expect(sectionOf(entry(more))).toBe(section);
  });
});

it('sums by the month of the entry, sections in the order of the school', () => {
  const { rows, money, netCents, receivedCents } = sumIncome(
    [
      entry({ nature: 'reminder', pupilId: undefined, amountCents: 2000 }),
      entry({ nature: 'tuition', pupilId: 'E2', amountCents: 415_000 }),
      entry({ nature: 'creche', amountCents: 57_300 }),
      entry({ nature: 'credit-note', amountCents: -7300, period: '2022-10' }),
      entry({ nature: 'creche', amountCents: 57_300, date: '2022-09-30' }),
      entry({ nature: 'payment', amountCents: -100_000 }),
      entry({ nature: 'refund', amountCents: 5000, date: '2022-11-01' }),
    ],
    sectionOf,
  );
  expect(rows.map((row) => [row.month, row.section, row.netCents])).toEqual([
    ['2022-09', 'creche', 57_300],
    ['2022-10', 'creche', 50_000],
    ['2022-10', 'elementary', 415_000],
    ['2022-10', undefined, 2000],
  ]);
  expect(rows[1]?.byNature).toEqual(
    new Map([
      ['creche', 57_300],
      ['credit-note', -7300],
    ]),
  );
  expect(money).toEqual([
    { month: '2022-10', receivedCents: 100_000 },
    { month: '2022-11', receivedCents: -5000 },
  ]);
  expect([netCents, receivedCents]).toEqual([524_300, 95_000]);
});

it('net income less money received is the sum of the ledger, whatever happened', () => {
  fc.assert(
    fc.property(randomLedger, ({ entries }) => {
      const { netCents, receivedCents, rows } = sumIncome(entries, sectionOf);
      expect(netCents - receivedCents).toBe(entries.reduce((sum, { amountCents }) => sum + amountCents, 0));
      expect(rows.map((row) => [...row.byNature.values()].reduce((a, b) => a + b, 0))).toEqual(
        rows.map((row) => row.netCents),
      );
    }),
  );
});
