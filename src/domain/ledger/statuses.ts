/** Where each invoice stands, as the ledger says: the status that tab Factures only repeats. */
import { type InvoiceAccount, type InvoiceRecord, readAccounts } from './accounts';
import { cancelledInvoices } from './credit-notes';
import type { LedgerEntry } from './entry';

export type InvoiceStatus = InvoiceRecord['status'];

type StatusEntry = Pick<LedgerEntry, 'nature' | 'amountCents' | 'invoice' | 'familyId' | 'payerId' | 'key'>;

/**
 * The status of one invoice that was not cancelled: paid when nothing is open any more, fees included.
 * @example invoiceStatus({ openCents: 5000, settledCents: 1000 }) // 'part-paid'
 */
export function invoiceStatus({
  openCents,
  settledCents,
}: Pick<InvoiceAccount, 'openCents' | 'settledCents'>): InvoiceStatus {
  if (openCents <= 0) return 'paid';
  return settledCents > 0 ? 'part-paid' : 'issued';
}

/**
 * Statuses that differ from those in the tab: cancelled is what a credit note took back whole to be billed anew.
 * Invoices of which the ledger knows nothing, brought over from before, and those that are cancelled already keep
 * theirs; credit notes have none of their own.
 * @returns the right status by invoice number
 */
export function invoiceStatusChanges(
  invoices: readonly InvoiceRecord[],
  entries: readonly StatusEntry[],
): Map<string, InvoiceStatus> {
  const cancelled = cancelledInvoices(entries);
  const known = new Set(entries.map(({ invoice }) => invoice));
  const changes = new Map<string, InvoiceStatus>();
  for (const [id, account] of readAccounts(invoices, entries).byInvoice) {
    const { status } = account.invoice;
    if (!known.has(id) || status === 'cancelled') continue;
    const right = cancelled.has(id) ? 'cancelled' : invoiceStatus(account);
    if (right !== status) changes.set(id, right);
  }
  return changes;
}
