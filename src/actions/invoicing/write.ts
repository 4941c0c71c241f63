/** Appends a run's entries and invoices, one write each; the ledger first, since everything else follows from it. */

import { referenceFor } from '../../documents/qr-bill/reference';
import type { InvoiceRecord } from '../../domain/ledger/accounts';
import type { Invoice } from '../../domain/ledger/invoice';
import { invoiceStatusChanges } from '../../domain/ledger/statuses';
import { francsFromCents } from '../../domain/shared/money';
import type { Workbook } from '../../google/services';
import { INVOICE_STATUSES, INVOICE_TYPES, wordOf } from '../../sheets/choices';
import type { ReadTabs } from '../../sheets/read-tabs';
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { appendRows } from '../../sheets/write-table';
import { entryRow } from '../payments/ledger-rows';
import type { InvoiceRun } from './compute';
import type { InvoicingTables } from './tables';

export function writeRun(
  workbook: Workbook,
  { rows, values }: ReadTabs<InvoicingTables>,
  run: InvoiceRun,
  iban: string,
): void {
  const entries = [...run.entries, ...run.credits];
  appendRows(workbook, entriesTable, values.get(entriesTable.tab) ?? [], entries.map(entryRow));
  workbook.flush();
  const invoiceRows = withStatus(run.invoices, [...rows.entries, ...entries]).map((row) => invoiceRow(row, iban));
  appendRows(workbook, invoicesTable, values.get(invoicesTable.tab) ?? [], invoiceRows);
  workbook.flush();
}

/** New invoices as issued, or as paid where the payer's credit settles them at once. */
export function withStatus(
  invoices: readonly Invoice[],
  entries: Parameters<typeof invoiceStatusChanges>[1],
): InvoiceRecord[] {
  const issued = invoices.map((invoice) => ({ ...invoice, type: 'invoice' as const, status: 'issued' as const }));
  const changes = invoiceStatusChanges(issued, entries);
  return issued.map((invoice) => ({ ...invoice, status: changes.get(invoice.id) ?? invoice.status }));
}

/** A row of tab Factures; a credit note has no payment slip, so no reference. */
export function invoiceRow({ totalCents, type, status, ...invoice }: InvoiceRecord, iban: string) {
  return {
    ...invoice,
    totalCents: francsFromCents(totalCents),
    reference: type === 'invoice' ? referenceFor(iban, invoice.id).value : '',
    type: wordOf(INVOICE_TYPES, type),
    status: wordOf(INVOICE_STATUSES, status),
  };
}
