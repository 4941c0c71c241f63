/** Queues the mails of reminders in Envois; sending is another action's. */
import { oneLine } from '../../domain/shared/one-line';
import type { Services } from '../../google/services';
import { MAIL_STATUSES, wordOf } from '../../sheets/choices';
import { readRows } from '../../sheets/read-table';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import { appendRows } from '../../sheets/write-table';

export interface ReminderMail {
  readonly id: string;
  readonly key: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly document: string;
  /** What the document asks for, in words; sending compares it with the ledger. */
  readonly detail?: string;
}

/** Appends one row for each mail that has an addressee and is not queued yet; call it under the write lock. */
export function queueReminderMails(
  { workbook, clock }: Pick<Services, 'workbook' | 'clock'>,
  mails: readonly ReminderMail[],
): number {
  const due = mails.filter(({ to }) => to.length > 0);
  if (due.length === 0) return 0;
  const values = workbook.readTab(mailsTable.tab) ?? [];
  const read = readRows(mailsTable, values);
  const known = new Set(read.ok ? read.value.rows.map(({ key }) => key) : []);
  const at = clock.moment();
  const status = wordOf(MAIL_STATUSES, 'planned');
  const added = due
    .filter(({ key }) => !known.has(key))
    .map(({ to, subject, ...mail }) => ({ ...mail, at, to: to.join(', '), subject: oneLine(subject), status }));
  appendRows(workbook, mailsTable, values, added);
  workbook.flush();
  return added.length;
}
