/** Money in integer centimes of CHF; what lies between is an exact fraction, rounded once at the end. */

/** An exact amount in centimes: `numerator / denominator`, the denominator positive. */
export interface ExactCents {
  readonly numerator: number;
  readonly denominator: number;
}

const BASIS_POINTS = 10_000;

export function exactCents(cents: number): ExactCents {
  return { numerator: cents, denominator: 1 };
}

/**
 * Multiplies by a fraction, without rounding.
 * @example timesFraction(exactCents(747000), 9, 10) // 672300 centimes
 */
export function timesFraction(amount: ExactCents, numerator: number, denominator: number): ExactCents {
  const product = { numerator: amount.numerator * numerator, denominator: amount.denominator * denominator };
  if (denominator <= 0 || !Number.isSafeInteger(product.numerator) || !Number.isSafeInteger(product.denominator)) {
    throw new Error(`No exact amount: ${amount.numerator}/${amount.denominator} × ${numerator}/${denominator}`);
  }
  return product;
}

/** Multiplies by a rate in basis points (1000 = 10 %). */
export function timesRate(amount: ExactCents, basisPoints: number): ExactCents {
  return timesFraction(amount, basisPoints, BASIS_POINTS);
}

/** Takes a rate in basis points off an amount: 8300.00 less 1000 is 7470.00. */
export function lessRate(amount: ExactCents, basisPoints: number): ExactCents {
  return timesRate(amount, BASIS_POINTS - basisPoints);
}

/**
 * Rounds an exact amount to 0.05 CHF, half up.
 * @returns integer centimes, a multiple of 5
 * @example roundToFiveCents({ numerator: 5, denominator: 2 }) // 5
 */
export function roundToFiveCents({ numerator, denominator }: ExactCents): number {
  return 5 * Math.floor((2 * numerator + 5 * denominator) / (10 * denominator));
}

/**
 * Turns a number of francs, as a cell holds it, into centimes.
 * @returns undefined where the number is no whole number of centimes
 */
export function centsFromFrancs(francs: number): number | undefined {
  const cents = Math.round(francs * 100);
  return Number.isSafeInteger(cents) && Math.abs(francs * 100 - cents) < 1e-4 ? cents : undefined;
}

export function francsFromCents(cents: number): number {
  return cents / 100;
}

/**
 * Writes an amount as the school's documents do.
 * @example formatCents(1234505) // "12'345.05"
 */
export function formatCents(cents: number): string {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, "'");
  const rest = String(Math.abs(cents) % 100).padStart(2, '0');
  return `${cents < 0 ? '-' : ''}${whole}.${rest}`;
}

export function sumCents(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
