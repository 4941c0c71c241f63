/** Appends a run's entries and invoices, one write each; the ledger first, since everything else follows from it. */

import { referenceFor } from '../../documents/qr-bill/reference';
import type { LedgerEntry } from '../../domain/ledger/entry';
import type { Invoice } from '../../domain/ledger/invoice';
import { francsFromCents } from '../../domain/shared/money';
import type { Workbook } from '../../google/services';
import { INVOICE_STATUSES, INVOICE_TYPES, NATURES, wordOf } from '../../sheets/choices';
import type { ReadTabs } from '../../sheets/read-tabs';
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { appendRows } from '../../sheets/write-table';
import type { InvoiceRun } from './compute';
import type { InvoicingTables } from './tables';

export function writeRun(
  workbook: Workbook,
  { values }: ReadTabs<InvoicingTables>,
  run: InvoiceRun,
  iban: string,
): void {
  appendRows(workbook, entriesTable, values.get(entriesTable.tab) ?? [], run.entries.map(entryRow));
  workbook.flush();
  const invoiceRows = run.invoices.map((invoice) => invoiceRow(invoice, iban));
  appendRows(workbook, invoicesTable, values.get(invoicesTable.tab) ?? [], invoiceRows);
  workbook.flush();
}

function entryRow(entry: LedgerEntry) {
  const { amountCents, nature, ...rest } = entry;
  return { ...rest, nature: wordOf(NATURES, nature), amountCents: francsFromCents(amountCents) };
}

function invoiceRow({ totalCents, ...invoice }: Invoice, iban: string) {
  return {
    ...invoice,
    totalCents: francsFromCents(totalCents),
    reference: referenceFor(iban, invoice.id).value,
    type: wordOf(INVOICE_TYPES, 'invoice'),
    status: wordOf(INVOICE_STATUSES, 'issued'),
  };
}
