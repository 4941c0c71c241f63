/** What cancelling an invoice takes: a credit on every line, and its fees and waivers evened out. */

import { creditsByPlace, placeOfLine } from '../invoicing/living-lines';
import type { InvoiceAccount } from '../ledger/accounts';
import { cancelledInvoices } from '../ledger/credit-notes';
import { isFeeWaiver, isInvoiceLine, type LedgerEntry } from '../ledger/entry';
import { sumCents } from '../shared/money';
import type { LineCredit } from './open-lines';
import { waivedOnPrincipal } from './waivers';

export interface Cancellation {
  /** Of every line, also of those of which nothing is left: each is freed. */
  readonly credits: readonly LineCredit[];
  /** What was waived of its principal and is taken back, so that only what was paid becomes credit. */
  readonly rebateCents: number;
  /** Reminder fees that go with it, where that is asked for; what was waived of them before is off already. */
  readonly feesCents: number;
  /** Reminder fees that stay due; 0 where they go. */
  readonly feesDueCents: number;
  /** What was paid on it: it covers the fees that stay due, the rest becomes credit of its payer. */
  readonly paidCents: number;
}

/**
 * @param entries the whole ledger
 * @param areFeesWaived whether the invoice's reminder fees go with it
 * @returns undefined when nothing is left to cancel
 * @example an invoice of 100.00 of which 30.00 were paid // credits of 100.00, 30.00 become credit
 */
export function cancelInvoice(
  account: InvoiceAccount,
  entries: readonly LedgerEntry[],
  areFeesWaived: boolean,
): Cancellation | undefined {
  const { invoice } = account;
  if (cancelledInvoices(entries).has(invoice.id)) return undefined;
  const own = entries.filter((entry) => entry.invoice === invoice.id);
  const taken = creditsByPlace(own);
  // A credit typed in by hand names no line: it comes off the last ones.
  let loose = sumCents(own.filter((e) => e.nature === 'credit-note' && e.key === undefined).map((e) => -e.amountCents));
  const lines = own.filter(isInvoiceLine);
  const credits = [...lines].reverse().map((entry): LineCredit => {
    const left = Math.max(0, entry.amountCents + (taken.get(placeOfLine(entry)) ?? 0));
    const cents = left - Math.min(loose, left);
    loose -= left - cents;
    return { entry, cents };
  });
  if (sumCents(credits.map(({ cents }) => cents)) === 0) return undefined;
  const rebateCents = waivedOnPrincipal(account, entries);
  const waivedCents = 0 - sumCents(own.filter(isRebate).map(({ amountCents }) => amountCents));
  const feesLeft = Math.max(0, account.feesCents - (waivedCents - rebateCents));
  return {
    credits: credits.reverse(),
    rebateCents,
    feesCents: areFeesWaived ? feesLeft : 0,
    feesDueCents: areFeesWaived ? 0 : feesLeft,
    paidCents: 0 - sumOf(own, 'payment') - sumOf(own, 'refund'),
  };
}

/** Waived fees are off the fees already. */
function isRebate(entry: LedgerEntry): boolean {
  return entry.nature === 'waiver' && !isFeeWaiver(entry);
}

function sumOf(entries: readonly LedgerEntry[], nature: LedgerEntry['nature']): number {
  return sumCents(entries.filter((entry) => entry.nature === nature).map(({ amountCents }) => amountCents));
}
