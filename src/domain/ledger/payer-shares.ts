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

/**
 * Splits an amount by the rules of one tier. Each share is rounded down to 0.05; the odd centimes that this leaves go
 * to the first payer by identifier, P2 before P10. Without rules the family pays.
 * @param amountCents centimes, 0 or more
 * @throws where the shares do not make up the whole, which the checks refuse before
 * @example 100.05 at 50 % each for P2 and P10 // P2 50.05, P10 50.00
 */
export function splitAmount(amountCents: number, rules: readonly PayerRule[]): PayerShare[] {
  if (rules.length === 0) return [{ payerId: undefined, amountCents, percent: 100 }];
  const sum = rules.reduce((total, rule) => total + rule.share, 0);
  if (!isWhole(sum)) throw new Error(`Shares of ${sum} %`);
  const parts = rules.map(({ share }) => Math.round(share * 1000));
  const whole = parts.reduce((total, part) => total + part, 0);
  const inOrder = [...rules].sort((a, b) => compareNatural(a.id, b.id));
  const rounded = inOrder.map((rule) => {
    const part = Math.round(rule.share * 1000);
    return 5 * Math.floor((amountCents * part) / (5 * whole));
  });
  const odd = amountCents - rounded.reduce((total, cents) => total + cents, 0);
  return inOrder
    .map((rule, index) => ({
      payerId: rule.id,
      amountCents: (rounded[index] ?? 0) + (index === 0 ? odd : 0),
      percent: rule.share,
    }))
    .filter((share) => share.amountCents !== 0 || amountCents === 0);
}
