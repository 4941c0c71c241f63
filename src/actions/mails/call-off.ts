/** Reminders whose mail did not leave because the invoice was paid first: cancelled, and their fees taken back. */
import { nameOf, reminderMailKey } from '../../domain/reminders/reminder';
import type { Services } from '../../google/services';
import { STALE_DETAILS } from '../../messages/mails';
import { readTabs } from '../../sheets/read-tabs';
import { mailsTable, remindersTable } from '../../sheets/tables/ledger/outgoing';
import { cancelPaidReminders } from '../reminders/take-back';

/**
 * Found in the tabs, so that what a dead execution left is done by the next one.
 * @returns false where the write lock could not be had, so that it must be tried again
 */
export function callOffPaid(services: Services): boolean {
  const { rows } = readTabs(services.workbook, { mails: mailsTable, reminders: remindersTable });
  const unsent = new Set(
    rows.mails
      .filter(({ status, detail }) => status === 'failed' && detail === STALE_DETAILS.paid)
      .map(({ key }) => key),
  );
  const due = rows.reminders
    .filter(({ status }) => status === 'sent')
    .map((reminder) => reminderMailKey(nameOf(reminder)))
    .filter((key) => unsent.has(key));
  return cancelPaidReminders(services, due) !== undefined;
}
