/** What is left of each invoice line once credit notes are taken off, and how a credit is shared out over lines. */

import { creditsByPlace, placeOfLine, readLivingLines } from '../invoicing/living-lines';
import { isInvoiceLine, type LedgerEntry } from '../ledger/entry';
import { numberParts } from '../ledger/invoice';
import { groupBy } from '../shared/group-by';
import { exactCents, roundToFiveCents, sumCents, timesFraction } from '../shared/money';

export interface OpenLine {
  readonly entry: LedgerEntry;
  /** What may still be credited, in centimes, above 0. */
  readonly cents: number;
}

/** A credit on one line. */
export interface LineCredit {
  readonly entry: LedgerEntry;
  /** In centimes, positive; 0 only where a cancelled line had nothing left. */
  readonly cents: number;
  /** Of a consumption: how much of its quantity is taken back. */
  readonly quantity?: number | undefined;
}

/** The lines of all invoices that still stand, each with what is left of it; cancelled ones left out. */
export function readOpenLines(entries: readonly LedgerEntry[]): OpenLine[] {
  const living = readLivingLines(entries).entries;
  const credits = creditsByPlace(living);
  return living.filter(isInvoiceLine).flatMap((entry) => {
    const cents = entry.amountCents + (entry.invoice === undefined ? 0 : (credits.get(placeOfLine(entry)) ?? 0));
    return cents > 0 && entry.invoice !== undefined ? [{ entry, cents }] : [];
  });
}

/**
 * Shares a credit out: among the payers in proportion to what each was invoiced, to 0.05 and summing exactly; then over
 * each payer's lines, the latest first.
 * @param lines of one item; what they hold beyond the credit stays
 * @param cents positive; what exceeds the lines is left out
 * @example 830.00 on lines of 2490.00 (P1) and 1660.00 (P2) // 498.00 and 332.00
 */
export function spreadCredit(lines: readonly OpenLine[], cents: number): LineCredit[] {
  const total = sumCents(lines.map((line) => line.cents));
  const credit = Math.min(cents, total);
  if (credit <= 0) return [];
  const byPayer = groupBy([...lines].sort(compareLatest), ({ entry }) => entry.payerId ?? '');
  const payers = [...byPayer].sort(([a], [b]) => (a < b ? -1 : 1));
  const credits: LineCredit[] = [];
  let sofar = 0;
  let given = 0;
  for (const [index, [, own]] of payers.entries()) {
    sofar += sumCents(own.map((line) => line.cents));
    const isLast = index === payers.length - 1;
    const upTo = isLast ? credit : roundToFiveCents(timesFraction(exactCents(credit), sofar, total));
    let left = upTo - given;
    for (const { entry, cents: most } of own) {
      const part = Math.min(left, most);
      if (part > 0) credits.push({ entry, cents: part });
      left -= part;
    }
    given = upTo - left;
  }
  return credits;
}

/** Second instalment and later months before earlier ones, then the latest invoice. */
function compareLatest({ entry: a }: OpenLine, { entry: b }: OpenLine): number {
  const periods = compareText(b.period ?? '', a.period ?? '');
  if (periods !== 0) return periods;
  const [left, right] = [numberParts(a.invoice ?? ''), numberParts(b.invoice ?? '')];
  const years = (right?.year ?? 0) - (left?.year ?? 0);
  return years !== 0 ? years : (right?.sequence ?? 0) - (left?.sequence ?? 0) || compareText(b.id, a.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
