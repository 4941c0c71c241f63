/** Queues the mails of invoices that have their PDF; sending is another action's. */
import { oneLine } from '../../domain/shared/one-line';
import type { Services } from '../../google/services';
import { subjectOf } from '../../messages/mail-texts';
import { MAIL_STATUSES, wordOf } from '../../sheets/choices';
import type { ReadTabs } from '../../sheets/read-tabs';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import { appendRows } from '../../sheets/write-table';
import { type MailDue, mailKey } from './pending';
import { recipientsOf } from './recipients';
import type { InvoicingTables } from './tables';

/**
 * Appends one row to Envois for each mail that is due and has an addressee with an e-mail. What is due was found
 * under the same run lock, and only runs queue mails.
 * @returns how many were queued; undefined when another script holds the lock, so that the work must go on later
 */
export function queueMails(
  { workbook, locks, clock }: Services,
  { rows, values }: ReadTabs<InvoicingTables>,
  due: readonly MailDue[],
  school: string,
): number | undefined {
  return locks.withWriteLock(() => {
    const at = clock.moment();
    const status = wordOf(MAIL_STATUSES, 'planned');
    const added = due.flatMap(({ invoice, pdf: document }) => {
      const to = recipientsOf(rows, invoice).join(', ');
      const subject = oneLine(subjectOf({ kind: 'invoice', number: invoice.id, rank: 0 }, 'fr', school));
      return to === '' ? [] : [{ id: `E-${invoice.id}`, key: mailKey(invoice.id), at, to, subject, document, status }];
    });
    appendRows(workbook, mailsTable, values.get(mailsTable.tab) ?? [], added);
    workbook.flush();
    return added.length;
  });
}
