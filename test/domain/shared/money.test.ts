/** Money: exact fractions, one rounding, half up to 0.05. */
import fc from 'fast-check';
import {
  centsFromFrancs,
  exactCents,
  formatCents,
  francsFromCents,
  lessRate,
  roundToFiveCents,
  sumCents,
  timesFraction,
  timesRate,
} from '../../../src/domain/shared/money';

describe('rounding to 0.05, half up', () => {
  it.each([
    [0, 1, 0],
    [2, 1, 0],
    [5, 2, 5],
    [249, 100, 0],
    [3, 1, 5],
    [7, 1, 5],
    [15, 2, 10],
    [139410, 1, 139410],
    [76083333, 100, 760835],
    [-5, 2, 0],
    [-3, 1, -5],
    [-251, 100, -5],
  ])('%d/%d centimes become %d', (numerator, denominator, cents) => {
    expect(roundToFiveCents({ numerator, denominator })).toBe(cents);
  });

  it('is the nearest multiple of 5, a tie going up', () => {
    const fraction = fc.record({
      numerator: fc.integer({ min: -1e9, max: 1e9 }),
      denominator: fc.integer({ min: 1, max: 1e5 }),
    });
    fc.assert(
      fc.property(fraction, ({ numerator, denominator }) => {
        const rounded = roundToFiveCents({ numerator, denominator });
        // rounded − 2.5 <= amount < rounded + 2.5, in whole numbers
        expect(rounded % 5).toBeCloseTo(0, 12);
        expect((2 * rounded - 5) * denominator).toBeLessThanOrEqual(2 * numerator);
        expect(2 * numerator).toBeLessThan((2 * rounded + 5) * denominator);
      }),
    );
  });

  it('splits into instalments that sum exactly: half rounded, the rest after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000 }), (fives) => {
        const total = 5 * fives;
        const first = roundToFiveCents(timesFraction(exactCents(total), 1, 2));
        expect(sumCents([first, total - first])).toBe(total);
        expect(Math.abs(first - (total - first))).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('exact amounts', () => {
  it('keep what a rounding in between would lose', () => {
    const third = timesFraction(exactCents(10000), 1, 3);
    expect(roundToFiveCents(timesFraction(third, 3, 1))).toBe(10000);
    expect(roundToFiveCents(lessRate(exactCents(57300), 1500))).toBe(48705);
    expect(roundToFiveCents(timesRate(exactCents(830000), 2000))).toBe(166000);
  });

  it.each([
    [1, 0],
    [1, -2],
    [Number.MAX_SAFE_INTEGER, 1],
    [0.5, 1],
  ])('refuse the fraction %d/%d, which would not be exact', (numerator, denominator) => {
    expect(() => timesFraction(exactCents(3), numerator, denominator)).toThrow(/No exact amount/);
  });
});

describe('francs and centimes', () => {
  it.each([
    [0, 0],
    [8300, 830000],
    [1394.1, 139410],
    [0.1 + 0.2, 30],
    [-20.05, -2005],
    [0.001, undefined],
    [12.345, undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    [1e15, undefined],
  ])('%d francs are %s centimes', (francs, cents) => {
    expect(centsFromFrancs(francs)).toBe(cents);
  });

  it('come back unchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), (cents) => {
        expect(centsFromFrancs(francsFromCents(cents))).toBe(cents);
      }),
    );
  });

  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [99999, '999.99'],
    [100000, "1'000.00"],
    [123456705, "1'234'567.05"],
    [-123450, "-1'234.50"],
  ])('%d centimes are written %s', (cents, text) => {
    expect(formatCents(cents)).toBe(text);
  });
});
