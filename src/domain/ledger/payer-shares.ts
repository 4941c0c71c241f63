/** Who pays what: by item and by share; the shares always sum to the amount. */
import { exactCents, roundToFiveCents, timesFraction } from '../shared/money';
import type { Nature } from './entry';

export interface PayerRule {
  readonly row: number;
  readonly id: string;
  readonly familyId: string;
  /** Undefined: every child of the family. */
  readonly pupilId: string | undefined;
  readonly object: Nature | 'all';
  /** Percent, above 0 to 100. */
  readonly share: number;
}

export interface PayerShare {
  /** Undefined: the family. */
  readonly payerId: string | undefined;
  readonly amountCents: number;
  readonly percent: number;
}

/** What typed shares leave below this is their rounding, nobody's part. */
const LEAST_PERCENT = 0.1;

/** The rules that govern one item: those of the child before those of the family, those of the nature before `Tout`. */
export function rulesFor(rules: readonly PayerRule[], familyId: string, pupilId: string, nature: Nature): PayerRule[] {
  const ofFamily = rules.filter((rule) => rule.familyId === familyId);
  const tiers = [
    ofFamily.filter((rule) => rule.pupilId === pupilId && rule.object === nature),
    ofFamily.filter((rule) => rule.pupilId === pupilId && rule.object === 'all'),
    ofFamily.filter((rule) => rule.pupilId === undefined && rule.object === nature),
    ofFamily.filter((rule) => rule.pupilId === undefined && rule.object === 'all'),
  ];
  return [...(tiers.find((tier) => tier.length > 0) ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Splits an amount by the rules of one tier. Each share is rounded to 0.05; what rounding leaves has a fixed home:
 * the family where it pays the rest, else the last payer by identifier. A rest below 0.1 % (thirds of 33.33 %) is none.
 * @param rules at most 100 % in all
 * @example 100.05 at 50 % for an employer // employer 50.05, family 50.00
 */
export function splitAmount(amountCents: number, rules: readonly PayerRule[]): PayerShare[] {
  const total = rules.reduce((sum, rule) => sum + rule.share, 0);
  if (total > 100 + 1e-9) throw new Error(`Shares of ${total} %`);
  const rest = Math.round((100 - total) * 100) / 100;
  const familyPercent = rest < LEAST_PERCENT ? 0 : rest;
  const shares: PayerShare[] = [];
  let left = amountCents;
  for (const [index, rule] of rules.entries()) {
    const isLast = index === rules.length - 1 && familyPercent === 0;
    const share = roundToFiveCents(timesFraction(exactCents(amountCents), Math.round(rule.share * 100), 10_000));
    const part = isLast ? left : Math.min(share, left);
    left -= part;
    shares.push({ payerId: rule.id, amountCents: part, percent: rule.share });
  }
  if (familyPercent > 0) shares.push({ payerId: undefined, amountCents: left, percent: familyPercent });
  return shares.filter((share) => share.amountCents !== 0 || amountCents === 0);
}
