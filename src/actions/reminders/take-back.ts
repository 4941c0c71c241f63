/** Cancels reminders that never went out: their fees are taken back, their rows say so. */
import type { LedgerEntry } from '../../domain/ledger/entry';
import {
  feeKey,
  feeWaiverKey,
  nameOf,
  type ReminderRecord,
  reminderMailKey,
  waivedLaterKey,
} from '../../domain/reminders/reminder';
import type { LocalDate } from '../../domain/shared/local-date';
import type { Services } from '../../google/services';
import { type RowsOf, readTabs } from '../../sheets/read-tabs';
import { writeLedger, writeReminders } from './ledger-write';
import { takeBackEntry } from './rows';
import { LEDGER_TABLES } from './tables';

type LedgerRows = Pick<RowsOf<typeof LEDGER_TABLES>, 'entries' | 'invoices'>;

/**
 * The entries that take back what is booked for some reminders; none for a fee of 0, for one that was taken back or
 * waived already, or on a cancelled invoice, whose cancellation evened it out.
 */
export function takeBackEntries(
  records: readonly ReminderRecord[],
  { entries, invoices }: LedgerRows,
  today: LocalDate,
): LedgerEntry[] {
  const cancelled = new Set(invoices.flatMap(({ id, status }) => (status === 'cancelled' ? [id] : [])));
  const byKey = new Map(entries.map((entry) => [entry.key ?? '', entry]));
  return records.flatMap((record) => {
    const name = nameOf(record);
    const booked = byKey.get(feeKey(name));
    const isEvened = cancelled.has(record.invoice) || byKey.has(feeWaiverKey(name)) || byKey.has(waivedLaterKey(name));
    return booked !== undefined && booked.amountCents > 0 && !isEvened ? [takeBackEntry(record, booked, today)] : [];
  });
}

/**
 * Cancels the reminders of mails that will not be sent because their invoice was paid before; for the sending of mails.
 * Done twice, it changes nothing more.
 * @param mailKeys keys of Envois; those of other documents are passed over
 * @returns the invoices whose reminder was cancelled; undefined when the write lock cannot be had
 */
export function cancelPaidReminders(services: Services, mailKeys: readonly string[]): readonly string[] | undefined {
  const wanted = new Set(mailKeys);
  if (wanted.size === 0) return [];
  return services.locks.withWriteLock(() => {
    const tabs = readTabs(services.workbook, LEDGER_TABLES);
    const { reminders } = tabs.rows;
    const due = reminders.filter(
      (record) => record.status !== 'cancelled' && wanted.has(reminderMailKey(nameOf(record))),
    );
    writeLedger(services, tabs, takeBackEntries(due, tabs.rows, services.clock.today()));
    writeReminders(services, new Map(due.map(({ id }) => [id, { status: 'cancelled' as const }])), reminders);
    return due.map(({ invoice }) => invoice);
  });
}
