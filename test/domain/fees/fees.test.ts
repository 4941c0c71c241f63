/** Fees outside tuition: laws of the reminder scales and of the crèche, and refusals that name what is missing. */
import fc from 'fast-check';
import { crecheDue, crecheMonth } from '../../../src/domain/fees/creche';
import { flatFee } from '../../../src/domain/fees/flat-fee';
import { latePickupFee } from '../../../src/domain/fees/late-pickup';
import { reminderFee } from '../../../src/domain/fees/reminder-fee';
import { siblingReduction } from '../../../src/domain/fees/sibling-reduction';
import { addDays, asDate } from '../../../src/domain/shared/local-date';
import { parseSchoolYear, type SchoolYear } from '../../../src/domain/shared/school-year';
import { describeSteps } from '../../../src/messages/steps';
import { codesOf, sampleTariffs, valueOf, YEAR } from '../../builders/tariff-table';

const TARIFFS = sampleTariffs();
const NEXT = parseSchoolYear('2023-24') as SchoolYear;
const ranks = fc.integer({ min: 1, max: 12 });

describe('reminder fees', () => {
  it('never fall with either rank, and the sum of both scales is never below the higher', () => {
    fc.assert(
      fc.property(ranks, ranks, (invoiceRank, yearRank) => {
        const fee = (invoice: number, year: number, rule: 'higher' | 'addition') =>
          valueOf(reminderFee(TARIFFS, { invoiceRank: invoice, yearRank: year, year: YEAR, rule })).amountCents;
        for (const rule of ['higher', 'addition'] as const) {
          expect(fee(invoiceRank + 1, yearRank, rule)).toBeGreaterThanOrEqual(fee(invoiceRank, yearRank, rule));
          expect(fee(invoiceRank, yearRank + 1, rule)).toBeGreaterThanOrEqual(fee(invoiceRank, yearRank, rule));
        }
        expect(fee(invoiceRank, yearRank, 'addition')).toBeGreaterThanOrEqual(fee(invoiceRank, yearRank, 'higher'));
      }),
    );
  });

  it('say both scales', () => {
    const amount = valueOf(reminderFee(TARIFFS, { invoiceRank: 2, yearRank: 4, year: YEAR, rule: 'addition' }));
    expect(describeSteps(amount)).toBe(
      '2e rappel de la facture (CHF 20.00), 4e de l’année scolaire (CHF 50.00) : somme des deux ; soit CHF 70.00 (ann. 2 §Frais de rappel)',
    );
  });
});

describe('late pick-up', () => {
  it('never falls with the minutes, by steps of the tariff', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (minutes) => {
        const [fee, next] = [minutes, minutes + 1].map((one) => valueOf(latePickupFee(TARIFFS, YEAR, one)).amountCents);
        expect([0, 1000]).toContain((next ?? 0) - (fee ?? 0));
      }),
    );
  });
});

describe('the crèche', () => {
  it('sums rounded months: adding a month of presence adds exactly one month', () => {
    const query = fc.record({
      days: fc.integer({ min: 1, max: 5 }),
      rank: fc.integer({ min: 1, max: 5 }),
      year: fc.constant(YEAR),
    });
    fc.assert(
      fc.property(query, fc.integer({ min: 0, max: 363 }), fc.integer({ min: 0, max: 363 }), (one, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)].map((day) => addDays(asDate('2022-09-01'), day));
        const month = valueOf(crecheMonth(TARIFFS, one)).amountCents;
        const due = valueOf(crecheDue(TARIFFS, one, start ?? asDate('2022-09-01'), end)).amountCents;
        expect(due % month).toBe(0);
        expect(due).toBeGreaterThanOrEqual(month);
        expect(due).toBeLessThanOrEqual(12 * month);
      }),
    );
  });

  it('costs the annual package of the regulation in twelve months', () => {
    const years = [1, 2, 3, 4, 5].map((days) => {
      return valueOf(crecheDue(TARIFFS, { days, rank: 1, year: YEAR }, asDate('2022-09-01'), undefined)).amountCents;
    });
    expect(years).toEqual([687600, 1303200, 1858800, 2354400, 2778000]);
  });
});

describe('flat fees (R-2.1, R-2.2, R-2.24)', () => {
  it.each([
    ['enrolment-fee', 50000, 'Frais d’inscription 2022-23 : CHF 500.00 (ann. 2 §Frais d’inscription)'],
    [
      're-enrolment-penalty',
      50000,
      'Réinscription après le délai, pénalité 2022-23 : CHF 500.00 (ann. 2 §Frais d’inscription)',
    ],
    ['exceptional-day', 16000, 'Accueil exceptionnel 2022-23 : CHF 160.00 (ann. 2 §Accueil exceptionnel)'],
  ] as const)('%s is %d centimes', (category, cents, sentence) => {
    const amount = valueOf(flatFee(TARIFFS, YEAR, category));
    expect(amount.amountCents).toBe(cents);
    expect(describeSteps(amount)).toBe(sentence);
  });
});

describe('a year without tariffs', () => {
  it('refuses every fee that has a price, each with what is missing', () => {
    const query = { days: 1, rank: 2, year: NEXT };
    expect(codesOf(flatFee(TARIFFS, NEXT, 'enrolment-fee'))).toEqual(['tariff-missing']);
    expect(codesOf(latePickupFee(TARIFFS, NEXT, 0))).toEqual(['tariff-missing']);
    expect(codesOf(crecheMonth(TARIFFS, query))).toEqual(['tariff-missing', 'tariff-missing']);
    expect(codesOf(siblingReduction(TARIFFS, NEXT, 'normal', 3))).toEqual(['tariff-missing']);
    const reminder = { invoiceRank: 2, yearRank: 3, year: NEXT, rule: 'higher' } as const;
    expect(codesOf(reminderFee(TARIFFS, reminder))).toEqual(['tariff-missing', 'tariff-missing']);
  });
});
