/** Writes payments: the ledger first, then tab Paiements, then the statuses that follow from both. */
import type { LedgerEntry } from '../../domain/ledger/entry';
import type { PaymentRecord } from '../../domain/ledger/payments';
import type { Services } from '../../google/services';
import type { ReadTabs } from '../../sheets/read-tabs';
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { paymentsTable } from '../../sheets/tables/ledger/invoices';
import { appendRows } from '../../sheets/write-table';
import { entryRow, paymentRow } from './ledger-rows';
import { lostPayments } from './lost-rows';
import { isBehind, type StatusChanges, updateStatuses } from './statuses';
import type { PaymentTables } from './tables';

/** What is to be written of payments and refunds. */
export interface Booked {
  readonly entries: readonly LedgerEntry[];
  readonly records: readonly PaymentRecord[];
}

/**
 * Appends entries and payments, one write each, then brings the statuses in line. Call it under the write lock with
 * tabs read under it. Rows in Paiements that an earlier cut-off run owes are written with them.
 * @returns the statuses that changed
 */
export function writePayments(
  services: Services,
  { rows, values }: Pick<ReadTabs<PaymentTables>, 'rows' | 'values'>,
  booked: Booked,
): StatusChanges {
  const { workbook } = services;
  const { entries } = booked;
  if (entries.length > 0) {
    appendRows(workbook, entriesTable, values.get(entriesTable.tab) ?? [], entries.map(entryRow));
    workbook.flush();
  }
  const records = [...lostPayments(rows.entries, rows.payments), ...booked.records];
  if (records.length > 0) {
    appendRows(workbook, paymentsTable, values.get(paymentsTable.tab) ?? [], records.map(paymentRow));
    workbook.flush();
  }
  return updateStatuses(services, rows, { entries });
}

/** Whether an earlier run was cut off before all that follows from the ledger was written. */
export function hasUnfinished({ rows }: Pick<ReadTabs<PaymentTables>, 'rows'>, changes: StatusChanges): boolean {
  return isBehind(changes) || lostPayments(rows.entries, rows.payments).length > 0;
}
