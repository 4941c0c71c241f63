/** Whether a mail still holds: nobody is asked for what was paid, cancelled or called off since it was queued. */
import { type Accounts, type InvoiceRecord, readAccounts } from '../../domain/ledger/accounts';
import { isCreditUse } from '../../domain/ledger/credit';
import { nameOf, reminderMailKey } from '../../domain/reminders/reminder';
import { type ChangeOf, readChanges } from './amounts';
import { readSubject } from './subject';
import type { FreshRows } from './tables';

export type StaleReason = 'paid' | 'cancelled' | 'called-off' | 'gone';

export interface Freshness {
  readonly accounts: Accounts;
  /** Invoices and credit notes by number. */
  readonly invoices: ReadonlyMap<string, InvoiceRecord>;
  /** @returns why a mail must not leave any more; undefined where it holds */
  staleReason(key: string): StaleReason | undefined;
  readonly changeOf: ChangeOf;
}

/**
 * Reads it in one pass.
 * @example readFreshness(rows).staleReason('facture|2022-0001') // 'paid'
 */
export function readFreshness({ invoices, entries, reminders }: FreshRows): Freshness {
  const accounts = readAccounts(invoices, entries);
  const byId = new Map<string, InvoiceRecord>(invoices.map((invoice) => [invoice.id, invoice]));
  const held = new Set(
    reminders
      .filter(({ status }) => status === 'cancelled' || status === 'held')
      .map((reminder) => reminderMailKey(nameOf(reminder))),
  );
  const paid = new Set(
    entries.filter((entry) => entry.nature === 'payment' && !isCreditUse(entry)).map(({ invoice }) => invoice),
  );
  const isSettled = (id: string): boolean => (accounts.byInvoice.get(id)?.openCents ?? 0) <= 0;
  return {
    accounts,
    invoices: byId,
    changeOf: readChanges({ entries }, accounts),
    staleReason(key) {
      const subject = readSubject(key);
      if (subject.kind === 'other' || subject.kind === 'credit-note') return undefined;
      const invoice = byId.get(subject.invoice);
      if (invoice === undefined) return 'gone';
      if (invoice.status === 'cancelled') return 'cancelled';
      if (subject.kind === 'reminder') {
        if (held.has(key)) return 'called-off';
        // Nobody is reminded of fees alone (D-3.3b): who paid before the mail left need not read it.
        return (accounts.byInvoice.get(invoice.id)?.openPrincipalCents ?? 0) <= 0 ? 'paid' : undefined;
      }
      // An invoice that a credit covered when it was issued is still owed to the family as a document.
      return isSettled(invoice.id) && paid.has(invoice.id) ? 'paid' : undefined;
    },
  };
}
