/** Cancels reminders that never went out: their fees are taken back, their rows say so. */
import { readAccounts } from '../../domain/ledger/accounts';
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
 * The entries that take back what is booked for some reminders; none for a fee of 0, or for one that was taken back or
 * waived already. What credit notes and waivers evened out of an invoice is not given a second time: the fee of an
 * invoice that was cancelled or written off with its fees stays as it is.
 */
export function takeBackEntries(
  records: readonly ReminderRecord[],
  { entries, invoices }: LedgerRows,
  today: LocalDate,
): LedgerEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.key ?? '', entry]));
  const due = records.flatMap((record) => {
    const name = nameOf(record);
    const booked = byKey.get(feeKey(name));
    const isGone = byKey.has(feeWaiverKey(name)) || byKey.has(waivedLaterKey(name));
    return booked !== undefined && booked.amountCents > 0 && !isGone ? [{ record, booked }] : [];
  });
  const charged = chargedOn(new Set(due.map(({ record }) => record.invoice)), { entries, invoices });
  return due.flatMap(({ record, booked }) => {
    const left = charged.get(record.invoice) ?? 0;
    const amountCents = Math.min(booked.amountCents, Math.max(0, left));
    charged.set(record.invoice, left - amountCents);
    return amountCents === 0 ? [] : [takeBackEntry(record, { ...booked, amountCents }, today)];
  });
}

/** What is charged on invoices, credit notes and waivers taken off, payments not: in centimes; no bound without a row. */
function chargedOn(wanted: ReadonlySet<string>, { entries, invoices }: LedgerRows): Map<string, number> {
  const { byInvoice } = readAccounts(invoices, entries);
  const charged = new Map([...wanted].map((id) => [id, byInvoice.get(id)?.openCents ?? Number.POSITIVE_INFINITY]));
  for (const { invoice = '', nature, amountCents } of entries) {
    const open = charged.get(invoice);
    const isMoney = nature === 'payment' || nature === 'refund';
    if (open !== undefined && isMoney) charged.set(invoice, open - amountCents);
  }
  return charged;
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
