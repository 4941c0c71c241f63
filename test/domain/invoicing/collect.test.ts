/** Whole runs on small random schools: nothing twice, nothing lost, sums exact, however the year is cut into runs. */
import * as fc from 'fast-check';
import { isInForce } from '../../../src/domain/enrolment/enrolment';
import { tuitionDue } from '../../../src/domain/fees/tuition-due';
import { collectCharges } from '../../../src/domain/invoicing/collect';
import type { BillingFacts } from '../../../src/domain/invoicing/facts';
import { numberGaps } from '../../../src/domain/ledger/invoice';
import { chargeKeyOf } from '../../../src/domain/ledger/keys';
import { after, CALENDARS, factsOf, inCreche, runOf, runsOn, TARIFFS } from '../../builders/billing-facts';
import { type RandomSchool, randomSchool, runDays } from '../../builders/random-school';

const RUNS = { numRuns: 40 };
/** The person's word is given, so that the days of the runs decide nothing. */
const withWord = { more: { invoiceUnconfirmed: true } };
const END = '2023-09-30';

const yearOf = (school: RandomSchool, days: readonly string[]) =>
  runsOn({ ...school, ...withWord }, [...days, END]).facts;

function totals({ entries }: BillingFacts): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { pupilId, nature, amountCents } of entries) {
    const item = nature === 'late-pickup' ? nature : `${pupilId} ${nature}`;
    sums[item] = (sums[item] ?? 0) + amountCents;
  }
  return sums;
}

describe('properties of whole runs', () => {
  it('a second run on the same day does nothing', () => {
    fc.assert(
      fc.property(randomSchool, runDays, (school, days) => {
        const { facts } = runsOn(school, days);
        const again = runOf(facts);
        expect([again.entries, again.invoices]).toEqual([[], []]);
      }),
      RUNS,
    );
  });

  it('many runs bill the same as one at the end of the year', () => {
    fc.assert(
      fc.property(randomSchool, runDays, (school, days) => {
        expect(totals(yearOf(school, days))).toEqual(totals(yearOf(school, [])));
      }),
      RUNS,
    );
  });

  it('the instalments sum to what is due for the presence (R-2.5, D-2.33)', () => {
    fc.assert(
      fc.property(randomSchool, runDays, (school, days) => {
        const facts = yearOf(school, days);
        for (const row of school.enrolments.filter((one) => isInForce(one) && one.section !== 'creche')) {
          const calendar = CALENDARS.get(row.year);
          if (calendar === undefined) throw new Error('No calendar');
          const presence = {
            ...row,
            rank: facts.rankOf(row.pupilId, row.year),
            arrival: row.start,
            departure: row.end,
          };
          const due = tuitionDue(TARIFFS, calendar, presence);
          const of = facts.entries.filter((entry) => entry.pupilId === row.pupilId && entry.nature === 'tuition');
          const sum = of.reduce((cents, entry) => cents + entry.amountCents, 0);
          expect(due.ok && due.value.amountCents).toBe(sum);
        }
      }),
      RUNS,
    );
  });

  it('keys are unique, each charge is billed by its shares in one run, each share on one invoice', () => {
    fc.assert(
      fc.property(randomSchool, runDays, (school, days) => {
        const { entries } = yearOf(school, days);
        const keys = entries.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const dates = new Map<string, Set<string>>();
        for (const { key, date } of entries) {
          const charge = chargeKeyOf(key ?? '');
          dates.set(charge, (dates.get(charge) ?? new Set()).add(date));
        }
        expect([...dates.values()].filter((days) => days.size > 1)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('each charge of a run is split to its exact amount', () => {
    fc.assert(
      fc.property(randomSchool, runDays, (school, [today = END]) => {
        const facts = factsOf({ ...school, ...withWord, today });
        const { charges } = collectCharges(facts);
        const run = runOf(facts);
        for (const { key, amount } of charges) {
          const parts = run.entries.filter((entry) => chargeKeyOf(entry.key ?? '') === key);
          expect(parts.reduce((sum, part) => sum + part.amountCents, 0)).toBe(amount.amountCents);
        }
        expect(new Set(charges.map(({ key }) => key)).size).toBe(charges.length);
      }),
      RUNS,
    );
  });

  it('numbers have no gap, an invoice is its lines, of one family and payer, due after its date', () => {
    fc.assert(
      fc.property(randomSchool, runDays, (school, days) => {
        const { entries, invoices } = yearOf(school, days);
        expect(numberGaps(invoices.map(({ id }) => id))).toEqual([]);
        for (const { id, date, dueOn, familyId, payerId, totalCents } of invoices) {
          const own = entries.filter(({ invoice }) => invoice === id);
          expect(own.reduce((sum, entry) => sum + entry.amountCents, 0)).toBe(totalCents);
          expect(own.filter((entry) => entry.familyId !== familyId || entry.payerId !== payerId)).toEqual([]);
          expect(totalCents).toBeGreaterThan(0);
          expect(dueOn >= date).toBe(true);
        }
        const perRun = invoices.map(({ date, familyId, payerId }) => `${date} ${familyId} ${payerId}`);
        expect(new Set(perRun).size).toBe(perRun.length);
      }),
      RUNS,
    );
  });

  it('never bills a child the same crèche month twice, nor more than the highest of its frequencies', () => {
    fc.assert(
      fc.property(randomSchool, runDays, (school, days) => {
        const months = new Map<string, number>();
        for (const { nature, pupilId, period, amountCents } of yearOf(school, days).entries) {
          const month = `${pupilId} ${period}`;
          if (nature === 'creche') months.set(month, (months.get(month) ?? 0) + amountCents);
        }
        expect([...months.values()].filter((cents) => cents > 231500)).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('reasons to stop', () => {
  it('gives a missing tariff once, not once a child, and bills nothing', () => {
    const byKey = new Map([...TARIFFS.byKey].filter(([key]) => key !== '2022-23|creche|normal|2'));
    const enrolments = ['E1', 'E2', 'E3'].map((id) => inCreche(id, 2));
    const facts = factsOf({ enrolments, today: '2022-08-15', more: { tariffs: { ...TARIFFS, byKey } } });
    const { issues, charges } = collectCharges(facts);
    expect(charges).toEqual([]);
    expect(issues).toEqual([
      {
        code: 'tariff-missing',
        tab: 'Tarifs',
        data: { year: '2022-23', category: 'creche', kind: 'normal', level: 2 },
      },
    ]);
  });

  it('bills what a stopped run could not, once the reason is gone', () => {
    const facts = factsOf({ enrolments: [inCreche('E1', 2)], today: '2022-08-15' });
    const byKey = new Map([...TARIFFS.byKey].filter(([key]) => !key.includes('creche')));
    expect(() => runOf({ ...facts, tariffs: { ...TARIFFS, byKey } })).toThrow('tariff-missing');
    const run = runOf(facts);
    expect(runOf(after(facts, run, '2022-08-16')).entries).toEqual([]);
    expect(run.entries).toHaveLength(1);
  });
});
