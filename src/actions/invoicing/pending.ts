/** What is still to be made for invoices that were issued: documents, links, queued mails. Derived, never remembered. */
import { creditUsed, settledByCreditOnly } from '../../domain/ledger/credit';
import { isInvoiceLine, type LedgerEntry } from '../../domain/ledger/entry';
import type { Invoice } from '../../domain/ledger/invoice';
import { makeKey } from '../../domain/ledger/keys';
import { groupBy } from '../../domain/shared/group-by';
import type { RowsOf } from '../../sheets/read-tabs';
import type { InvoicingTables } from './tables';

type Rows = RowsOf<InvoicingTables>;
export type InvoiceRow = Rows['invoices'][number];

/** Lines by invoice; payments, credits and reminder fees stand beside it. */
export function entriesByInvoice(entries: readonly LedgerEntry[]): Map<string, LedgerEntry[]> {
  return groupBy(entries, (entry) => (isInvoiceLine(entry) ? entry.invoice : undefined));
}

export interface Pending {
  readonly invoice: Invoice;
  readonly entries: readonly LedgerEntry[];
  /** Credit that was deducted, in centimes. */
  readonly creditCents: number;
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
  const credits = creditUsed(entries);
  return invoices.flatMap((invoice) => {
    const own = byInvoice.get(invoice.id) ?? [];
    const isMade = invoice.document !== undefined && invoice.pdf !== undefined;
    const isOurs = own.length > 0 && own.every((entry) => entry.key !== undefined);
    return isMade || !isOurs || invoice.type === 'credit-note' || invoice.status === 'cancelled'
      ? []
      : [{ invoice, entries: own, creditCents: credits.get(invoice.id) ?? 0 }];
  });
}

export const mailKey = (invoice: string): string => makeKey('facture', invoice);

/** An invoice whose mail is due, with the link of its PDF. */
export interface MailDue {
  readonly invoice: Pick<Invoice, 'id' | 'familyId' | 'payerId'>;
  readonly pdf: string;
}

/**
 * Invoices that have their PDF, are still unpaid but for credit deducted, and have no row in Envois.
 * @param written what this run appended after the rows were read
 * @param made links of the PDFs that this run made, by invoice
 */
export function pendingMails(
  rows: Pick<Rows, 'invoices' | 'entries' | 'mails'>,
  written: { entries: readonly LedgerEntry[]; invoices: readonly Invoice[] },
  made: ReadonlyMap<string, string>,
): MailDue[] {
  const queued = new Set(rows.mails.map(({ key }) => key));
  // A payment or a reminder of an invoice from before does not make it ours.
  const lines = [...rows.entries, ...written.entries].filter(isInvoiceLine);
  const ours = new Set(lines.map(({ key, invoice }) => (key === undefined ? '' : invoice)));
  const credited = settledByCreditOnly(rows.entries);
  const unpaid = rows.invoices.filter(
    ({ id, type, status }) =>
      type === 'invoice' && (status === 'issued' || (status !== 'cancelled' && credited.has(id))),
  );
  return [...unpaid, ...written.invoices].flatMap((invoice) => {
    const known = 'pdf' in invoice && typeof invoice.pdf === 'string' ? invoice.pdf : undefined;
    const pdf = made.get(invoice.id) ?? known;
    return pdf === undefined || !ours.has(invoice.id) || queued.has(mailKey(invoice.id)) ? [] : [{ invoice, pdf }];
  });
}
