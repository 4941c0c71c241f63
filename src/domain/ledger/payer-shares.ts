/** Who pays what: by item and by share; the shares always sum to the amount. */
import { compareNatural } from '../shared/natural-order';
import type { Nature } from './entry';

export interface PayerRule {
  readonly row: number;
  readonly id: string;
  readonly familyId: string;
  readonly type?: 'guardian' | 'employer' | undefined;
  /** Undefined: every child of the family. */
  readonly pupilId: string | undefined;
  readonly object: Nature | 'all';
  /** Percent, above 0 to 100; the shares of one item make up the whole. */
  readonly share: number;
}

export interface PayerShare {
  /** Undefined: the family. */
  readonly payerId: string | undefined;
  readonly amountCents: number;
  readonly percent: number;
}

/** Thirds are typed as 33.33 %: what they leave below the whole is their rounding. */
const LEAST_SUM = 99.9;
const TOLERANCE = 1e-9;

/**
 * Whether the shares of one item make up the whole.
 * @param sum percent
 * @example isWhole(99.99) // true, three thirds of 33.33 %
 */
export function isWhole(sum: number): boolean {
  return sum >= LEAST_SUM - TOLERANCE && sum <= 100 + TOLERANCE;
}

/** The rules that govern one item: those of the child before those of the family, those of the nature before `Tout`. */
export function rulesFor(rules: readonly PayerRule[], familyId: string, pupilId: string, nature: Nature): PayerRule[] {
  const ofFamily = rules.filter((rule) => rule.familyId === familyId);
  const tiers = [
    ofFamily.filter((rule) => rule.pupilId === pupilId && rule.object === nature),
    ofFamily.filter((rule) => rule.pupilId === pupilId && rule.object === 'all'),
    ofFamily.filter((rule) => rule.pupilId === undefined && rule.object === nature),
    ofFamily.filter((rule) => rule.pupilId === undefined && rule.object === 'all'),
  ];
  return [...(tiers.find((tier) => tier.length > 0) ?? [])].sort((a, b) => compareNatural(a.id, b.id));
}

/** The smallest coin: shares are multiples of it. */
const PIECE_CENTS = 5;

/**
 * Splits an amount by the rules of one tier. Each share is rounded down to 0.05; the pieces of 0.05 that this leaves go
 * one by one to the largest remainders, among equal ones to the first payer by identifier, P2 before P10. Without rules
 * the family pays.
 * @param amountCents centimes, 0 or more
 * @throws where the shares do not make up the whole, which the checks refuse before
 * @example 100.05 at 50 % each for P2 and P10 // P2 50.05, P10 50.00
 * @example 1394.10 at 60 % and 40 % // 836.45 and 557.65
 */
export function splitAmount(amountCents: number, rules: readonly PayerRule[]): PayerShare[] {
  if (rules.length === 0) return [{ payerId: undefined, amountCents, percent: 100 }];
  const sum = rules.reduce((total, rule) => total + rule.share, 0);
  if (!isWhole(sum)) throw new Error(`Shares of ${sum} %`);
  const inOrder = [...rules].sort((a, b) => compareNatural(a.id, b.id));
  const parts = inOrder.map(({ share }) => Math.round(share * 1000));
  const divisor = PIECE_CENTS * parts.reduce((total, part) => total + part, 0);
  const cents = parts.map((part) => PIECE_CENTS * Math.floor((amountCents * part) / divisor));
  const remainders = parts.map((part, index) => ({ index, rest: (amountCents * part) % divisor }));
  let left = amountCents - cents.reduce((total, part) => total + part, 0);
  // Sorting keeps the order of equals.
  for (const { index } of remainders.sort((a, b) => b.rest - a.rest)) {
    const piece = Math.min(left, PIECE_CENTS);
    cents[index] = (cents[index] ?? 0) + piece;
    left -= piece;
  }
  return inOrder
    .map(({ id, share }, index) => ({ payerId: id, amountCents: cents[index] ?? 0, percent: share }))
    .filter((share) => share.amountCents !== 0 || amountCents === 0);
}
