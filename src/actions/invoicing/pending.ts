/** What is still to be made for invoices that were issued: documents, links, queued mails. Derived, never remembered. */
import type { LedgerEntry } from '../../domain/ledger/entry';
import type { Invoice } from '../../domain/ledger/invoice';
import { makeKey } from '../../domain/ledger/keys';
import type { RowsOf } from '../../sheets/read-tabs';
import { entriesByInvoice } from './contents';
import type { InvoicingTables } from './tables';

type Rows = RowsOf<InvoicingTables>;
export type InvoiceRow = Rows['invoices'][number];

export interface Pending {
  readonly invoice: Invoice;
  readonly entries: readonly LedgerEntry[];
}

/**
 * Invoices without a document or a PDF. Only those whose entries carry keys: what the school brought
 * over from before, without keys, has its documents elsewhere.
 */
export function pendingDocuments(
  invoices: readonly (Invoice & Partial<InvoiceRow>)[],
  entries: readonly LedgerEntry[],
): Pending[] {
  const byInvoice = entriesByInvoice(entries);
  return invoices.flatMap((invoice) => {
    const own = byInvoice.get(invoice.id) ?? [];
    const isMade = invoice.document !== undefined && invoice.pdf !== undefined;
    const isOurs = own.length > 0 && own.every((entry) => entry.key !== undefined);
    return isMade || !isOurs || invoice.type === 'credit-note' || invoice.status === 'cancelled'
      ? []
      : [{ invoice, entries: own }];
  });
}

export const mailKey = (invoice: string): string => makeKey('facture', invoice);

/** Invoices that have their PDF, are still unpaid and have no row in Envois. */
export function pendingMails(rows: Pick<Rows, 'invoices' | 'entries' | 'mails'>): InvoiceRow[] {
  const queued = new Set(rows.mails.map(({ key }) => key));
  const ours = entriesByInvoice(rows.entries);
  return rows.invoices.filter(
    ({ id, pdf, type, status }) =>
      pdf !== undefined &&
      type === 'invoice' &&
      status === 'issued' &&
      !queued.has(mailKey(id)) &&
      (ours.get(id) ?? []).some((entry) => entry.key !== undefined),
  );
}
