/** The year's forecast: what was invoiced and what is to come is what the runs of the year bill in the end. */
import * as fc from 'fast-check';
import { forecastYear } from '../../../src/domain/overview/forecast';
import { asDate } from '../../../src/domain/shared/local-date';
import { after, creditEntry, enrolled, factsOf, inCreche, runOf, YEAR } from '../../builders/billing-facts';
import { randomSchool } from '../../builders/random-school';

type School = Omit<Parameters<typeof factsOf>[0], 'today'>;

function forecast(school: School, today: string, more: Parameters<typeof after>[3] = {}) {
  const facts = factsOf({ ...school, today });
  const { rows } = forecastYear(after(facts, runOf(facts), today, more), YEAR);
  return rows.map(({ section, invoicedCents, toComeCents, totalCents }) => [
    section,
    invoicedCents,
    toComeCents,
    totalCents,
  ]);
}

describe('2022-23', () => {
  it.each<[string, School, string, unknown[]]>([
    ['nothing', {}, '2022-07-01', []],
    [
      'Élémentaire after the first instalment',
      { enrolments: [enrolled('E1')] },
      '2022-07-01',
      [['elementary', 415_000, 415_000, 830_000]],
    ],
    ['Élémentaire after both', { enrolments: [enrolled('E1')] }, '2022-12-05', [['elementary', 830_000, 0, 830_000]]],
    ['before the first', { enrolments: [enrolled('E1')] }, '2022-05-01', [['elementary', 0, 830_000, 830_000]]],
    // 12 × 573.00; September to November issued by 20 October.
    [
      'crèche, a day a week',
      { enrolments: [inCreche('E1', 1)] },
      '2022-10-20',
      [['creche', 171_900, 515_700, 687_600]],
    ],
    // Left on 31 October with notice of 10 August: billed to the end of October.
    [
      'crèche until October',
      { enrolments: [inCreche('E1', 1, { end: '2022-10-31', noticeOn: '2022-08-10' })] },
      '2022-09-20',
      [['creche', 114_600, 0, 114_600]],
    ],
    // No notice: it counts from 20 September, to 30 November.
    [
      'crèche until October without notice',
      { enrolments: [inCreche('E1', 1, { end: '2022-10-31' })] },
      '2022-09-20',
      [['creche', 114_600, 57_300, 171_900]],
    ],
    // Arrival on 9 January: 6/10 of 8300.00; nothing before the instalments are due.
    [
      'an arrival to come',
      { enrolments: [enrolled('E1', { start: '2023-01-09' })] },
      '2022-05-01',
      [['elementary', 0, 498_000, 498_000]],
    ],
    [
      'asked for only: its fee',
      { enrolments: [enrolled('E1', { type: 'first', status: 'requested' })] },
      '2022-05-01',
      [['elementary', 50_000, 0, 50_000]],
    ],
    ['cancelled', { enrolments: [enrolled('E1', { status: 'cancelled' })] }, '2022-05-01', []],
  ])('%s', (_, school, today, rows) => {
    expect(forecast(school, today)).toEqual(rows);
  });

  it('takes off what was credited', () => {
    const facts = factsOf({ enrolments: [enrolled('E1')], today: '2022-12-05' });
    const run = runOf(facts);
    const entries = [...run.entries, creditEntry('2022-0001', -100_000)];
    expect(forecastYear({ ...facts, entries, invoices: run.invoices }, YEAR).rows).toMatchObject([
      { invoicedCents: 730_000, toComeCents: 0, totalCents: 730_000 },
    ]);
  });
});

it('stays the same while the runs of the year bill what it told, logs and departures apart', () => {
  fc.assert(
    fc.property(randomSchool, (school) => {
      const facts = factsOf({ ...school, today: '2022-09-01', more: { invoiceUnconfirmed: true } });
      const before = forecastYear(facts, YEAR);
      const end = { ...facts, today: asDate('2023-08-31') };
      const run = runOf(end);
      const done = forecastYear(after(end, run, '2023-08-31'), YEAR);
      const total = (rows: typeof before.rows) => rows.reduce((sum, row) => sum + row.totalCents, 0);
      expect(total(done.rows)).toBe(total(before.rows));
      expect(done.rows.filter(({ toComeCents }) => toComeCents !== 0)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
