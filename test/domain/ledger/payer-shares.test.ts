/** Who pays what: the nearest rule, shares that sum exactly. */
import * as fc from 'fast-check';
import type { Nature } from '../../../src/domain/ledger/entry';
import { type PayerRule, rulesFor, splitAmount } from '../../../src/domain/ledger/payer-shares';
import { factsOf } from '../../builders/billing-facts';

const rulesOf = (...payers: Parameters<typeof factsOf>[0]['payers'] & object): readonly PayerRule[] =>
  factsOf({ payers, today: '2022-06-15' }).payerRules;

describe('the nearest rule governs an item alone', () => {
  const ALL = rulesOf(
    { id: 'P1', pupilId: 'E1', object: 'tuition' },
    { id: 'P2', pupilId: 'E1' },
    { id: 'P3', object: 'tuition', share: 60 },
    { id: 'P4', object: 'tuition', share: 40 },
    { id: 'P5' },
    { id: 'P6', familyId: 'F2' },
  );
  it.each<[string, Nature, string[]]>([
    ['E1', 'tuition', ['P1']],
    ['E1', 'service', ['P2']],
    ['E2', 'tuition', ['P3', 'P4']],
    ['E2', 'service', ['P5']],
  ])('%s, %s: %j', (pupil, nature, payers) => {
    expect(rulesFor(ALL, 'F1', pupil, nature).map(({ id }) => id)).toEqual(payers);
    expect(rulesFor([...ALL].reverse(), 'F1', pupil, nature).map(({ id }) => id)).toEqual(payers);
  });

  it('leaves to the family what no rule names', () => {
    expect(rulesFor(rulesOf({ object: 'tuition' }), 'F1', 'E1', 'damage')).toEqual([]);
    expect(rulesFor(ALL, 'F3', 'E1', 'tuition')).toEqual([]);
    expect(splitAmount(415000, [])).toEqual([{ payerId: undefined, amountCents: 415000, percent: 100 }]);
  });
});

describe('shares', () => {
  const split = (amount: number, ...shares: number[]) =>
    splitAmount(amount, rulesOf(...shares.map((share, index) => ({ id: `P${index + 1}`, share }))))
      .map(({ payerId, amountCents }) => `${payerId ?? 'famille'} ${amountCents}`)
      .join(', ');

  it.each([
    [415000, [100], 'P1 415000'],
    [415000, [60, 40], 'P1 249000, P2 166000'],
    [10005, [50, 50], 'P1 5005, P2 5000'],
    [10005, [50], 'P1 5005, famille 5000'],
    [10000, [33.33, 33.33, 33.34], 'P1 3335, P2 3335, P3 3330'],
    [10000, [33.33, 33.33], 'P1 3335, P2 3335, famille 3330'],
    [10000, [33.333, 33.333, 33.333], 'P1 3335, P2 3335, P3 3330'],
    [10000, [33.33, 33.33, 33.33], 'P1 3335, P2 3335, P3 3330'],
    [830000, [33.33, 33.33, 33.33], 'P1 276640, P2 276640, P3 276720'],
    [830000, [99.91], 'P1 830000'],
    [830000, [99.9], 'P1 829170, famille 830'],
    [5, [50, 50], 'P1 5'],
    [5, [30, 30, 40], 'P3 5'],
    [0, [50], 'P1 0, famille 0'],
    [57300, [12.5], 'P1 7165, famille 50135'],
  ])('%d centimes at %j: %s', (amount, shares, expected) => {
    expect(split(amount, ...shares)).toBe(expected);
  });

  it('throws above 100 %, which the checks refuse before', () => {
    expect(() => split(100, 60, 50)).toThrow('Shares of 110 %');
  });

  it('always sum to the amount, none negative, each a multiple of 5 centimes close to its part', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 2500 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.nat(400_000), cuts, (units, basisPoints) => {
        const rules = rulesOf(...basisPoints.map((points, index) => ({ id: `P${index}`, share: points / 100 })));
        const shares = splitAmount(5 * units, rules);
        expect(shares.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(5 * units);
        for (const { amountCents, percent } of shares) {
          expect(amountCents).toBeGreaterThanOrEqual(0);
          expect(amountCents % 5).toBe(0);
          const odd = Math.abs(amountCents - (5 * units * percent) / 100);
          expect(odd).toBeLessThanOrEqual(2.5 * rules.length);
        }
      }),
    );
  });
});
