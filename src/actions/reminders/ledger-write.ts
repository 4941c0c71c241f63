/** Writes a step of a reminder run: the ledger first, then Rappels and the statuses of the invoices. */
import type { LedgerEntry } from '../../domain/ledger/entry';
import { invoiceStatusChanges } from '../../domain/ledger/statuses';
import type { ReminderRecord } from '../../domain/reminders/reminder';
import type { Services } from '../../google/services';
import { INVOICE_STATUSES, wordOf } from '../../sheets/choices';
import type { ReadTabs } from '../../sheets/read-tabs';
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { remindersTable } from '../../sheets/tables/ledger/outgoing';
import { updateById } from '../../sheets/update-by-id';
import { appendRows } from '../../sheets/write-table';
import { entryRow } from '../payments/ledger-rows';
import { changingCells } from './rows';
import type { LEDGER_TABLES } from './tables';

type LedgerTabs = Pick<ReadTabs<typeof LEDGER_TABLES>, 'values' | 'rows'>;

/** Changes of rows of Rappels, by identifier. */
export type ReminderChanges = ReadonlyMap<string, Partial<ReminderRecord & { document: string }>>;

/** Call it under the write lock, with the tabs as read under it. */
export function writeLedger(
  { workbook }: Pick<Services, 'workbook'>,
  { values, rows }: LedgerTabs,
  entries: readonly LedgerEntry[],
): void {
  if (entries.length === 0) return;
  appendRows(workbook, entriesTable, values.get(entriesTable.tab) ?? [], entries.map(entryRow));
  workbook.flush();
  const touched = new Set(entries.map(({ invoice }) => invoice));
  const changes = [...invoiceStatusChanges(rows.invoices, [...rows.entries, ...entries])].flatMap(([id, status]) =>
    touched.has(id) ? [[id, { status: wordOf(INVOICE_STATUSES, status) }] as const] : [],
  );
  updateById(workbook, invoicesTable, new Map(changes));
}

/** @param known the rows as read; what already stands there is not written */
export function writeReminders(
  { workbook }: Pick<Services, 'workbook'>,
  changes: ReminderChanges,
  known: readonly ReminderRecord[],
): void {
  const byId = new Map(known.map((record) => [record.id, record]));
  const cells = [...changes].flatMap(([id, change]) => {
    const record = byId.get(id);
    const before = record === undefined ? undefined : changingCells(record);
    const after = record === undefined ? undefined : changingCells({ ...record, ...change });
    return after === undefined || JSON.stringify(before) === JSON.stringify(after) ? [] : [[id, after] as const];
  });
  updateById(workbook, remindersTable, new Map(cells));
}
