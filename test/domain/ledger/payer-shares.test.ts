/** Who pays what: the nearest rule, shares that sum exactly. */
import * as fc from 'fast-check';
import type { Nature } from '../../../src/domain/ledger/entry';
import { isWhole, type PayerRule, rulesFor, splitAmount } from '../../../src/domain/ledger/payer-shares';
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
    // 50.025 each: down to 50.00, the piece that is left to the first of equals
    [10005, [50, 50], 'P1 5005, P2 5000'],
    // 60.03 and 40.02: 60.00 and 40.00, the piece to the larger remainder
    [10005, [60, 40], 'P1 6005, P2 4000'],
    [10005, [40, 60], 'P1 4000, P2 6005'],
    // 836.46 and 557.64: 836.45 and 557.60, remainders 0.01 and 0.04
    [139410, [60, 40], 'P1 83645, P2 55765'],
    // 33.333…: 33.30 three times leaves two pieces for equal remainders
    [10000, [33.33, 33.33, 33.33], 'P1 3335, P2 3335, P3 3330'],
    [10000, [33.333, 33.333, 33.333], 'P1 3335, P2 3335, P3 3330'],
    // 33.33, 33.33, 33.34: the last has the largest remainder, then the first
    [10000, [33.33, 33.33, 33.34], 'P1 3335, P2 3330, P3 3335'],
    // 2766.666…: 2766.65 three times leaves one piece
    [830000, [33.33, 33.33, 33.33], 'P1 276670, P2 276665, P3 276665'],
    [830000, [99.9], 'P1 830000'],
    [5, [50, 50], 'P1 5'],
    [5, [30, 30, 40], 'P3 5'],
    [0, [50, 50], 'P1 0, P2 0'],
    // 71.625 and 501.375: equal remainders of 0.025
    [57300, [12.5, 87.5], 'P1 7165, P2 50135'],
  ])('%d centimes at %j: %s', (amount, shares, expected) => {
    expect(split(amount, ...shares)).toBe(expected);
  });

  it('give the piece of equal remainders to P2, which comes before P10, wherever it stands', () => {
    const rules = rulesOf({ id: 'P10', share: 50 }, { id: 'P2', share: 50 });
    expect(splitAmount(10005, rules).map(({ payerId, amountCents }) => [payerId, amountCents])).toEqual([
      ['P2', 5005],
      ['P10', 5000],
    ]);
  });

  it.each([
    [99.9, true],
    [99.99, true],
    [100, true],
    [99.89, false],
    [100.01, false],
    [50, false],
  ])('of %d %% together are the whole: %s', (sum, expected) => {
    expect(isWhole(sum)).toBe(expected);
  });

  it.each([
    [[60, 50], '110'],
    [[50], '50'],
  ])('throw at %j %%, which the checks refuse before', (shares, sum) => {
    expect(() => split(100, ...shares)).toThrow(`Shares of ${sum} %`);
  });

  it('always sum to the amount, none negative, each less than 5 centimes from its exact part', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 2500 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.nat(400_000), cuts, (units, points) => {
        const last = 10_000 - points.reduce((sum, part) => sum + part, 0);
        const rules = rulesOf(
          ...[...points, last].flatMap((part, index) => (part === 0 ? [] : [{ id: `P${index}`, share: part / 100 }])),
        );
        const shares = splitAmount(5 * units, rules);
        expect(shares.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(5 * units);
        expect(splitAmount(5 * units, [...rules].reverse())).toEqual(shares);
        for (const { amountCents, percent } of shares) {
          expect(amountCents).toBeGreaterThanOrEqual(0);
          expect(amountCents % 5).toBe(0);
          expect(Math.abs(amountCents - (5 * units * percent) / 100)).toBeLessThan(5);
        }
      }),
    );
  });
});
