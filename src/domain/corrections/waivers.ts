/** What was given up on an invoice and goes back when a credit note makes it needless: nobody is paid what he never paid. */
import type { InvoiceAccount } from '../ledger/accounts';
import { isFeeWaiver, type LedgerEntry } from '../ledger/entry';
import { makeKey } from '../ledger/keys';
import { sumCents } from '../shared/money';
import type { CreditNoteDraft } from './credit-note';

/** A waiver, or a part of one, that a credit note takes back. */
export interface WaiverBack {
  /** Number of the credit note. */
  readonly creditNote: string;
  readonly account: InvoiceAccount;
  /** In centimes, above 0. */
  readonly cents: number;
}

/**
 * What of an invoice's waivers stands against its principal, in centimes: principal is settled first, so that only what
 * is settled beyond it can stand against the reminder fees.
 * @example 4150.00 and fees of 70.00, all of it written off // 4150.00
 */
export function waivedOnPrincipal(
  { invoice, feesCents, settledCents }: InvoiceAccount,
  entries: readonly LedgerEntry[],
): number {
  const own = entries.filter((entry) => entry.invoice === invoice.id && entry.nature === 'waiver');
  const waived = 0 - sumCents(own.filter((entry) => !isFeeWaiver(entry)).map(({ amountCents }) => amountCents));
  const onFees = Math.min(feesCents, Math.max(0, settledCents - invoice.totalCents));
  return Math.max(0, waived - Math.max(0, onFees));
}

/**
 * What credit notes exceed of the open principal takes the waivers of their invoices back before it becomes credit.
 * @param accounts as they are without the credit notes, and `entries` the ledger without them
 * @example 4150.00 written off, 2490.00 credited // 2490.00 taken back, nothing becomes credit
 */
export function takeBackWaivers(
  accounts: ReadonlyMap<string, InvoiceAccount>,
  entries: readonly LedgerEntry[],
  notes: readonly CreditNoteDraft[],
): WaiverBack[] {
  const credited = new Map<string, { creditNote: string; cents: number }>();
  for (const { note, entries: own } of notes) {
    for (const { invoice = '', amountCents } of own) {
      const known = credited.get(invoice);
      credited.set(invoice, { creditNote: known?.creditNote ?? note.id, cents: (known?.cents ?? 0) - amountCents });
    }
  }
  return [...credited].flatMap(([invoice, { creditNote, cents: creditCents }]): WaiverBack[] => {
    const account = accounts.get(invoice);
    if (account === undefined) return [];
    const excess = creditCents - account.openPrincipalCents;
    const cents = Math.min(excess, waivedOnPrincipal(account, entries));
    return cents > 0 ? [{ creditNote, account, cents }] : [];
  });
}

/** Key of the entry by which a credit note takes a waiver back. */
export function waiverBackKey(creditNote: string, invoice: string): string {
  return makeKey(...WAIVER_BACK, creditNote, invoice);
}

const WAIVER_BACK = ['waiver', 'credit-note'] as const;

/** Whether an entry takes back what was given up before, because a credit note made it needless. */
export function isWaiverBack({ nature, key }: Pick<LedgerEntry, 'nature' | 'key'>): boolean {
  return nature === 'waiver' && key?.startsWith(`${makeKey(...WAIVER_BACK)}|`) === true;
}
