/** Queues the mails of invoices that have their PDF; sending is another action's. */
import type { Services } from '../../google/services';
import { MAIL_STATUSES, wordOf } from '../../sheets/choices';
import { readTable } from '../../sheets/read-table';
import type { RowsOf } from '../../sheets/read-tabs';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import { appendRows } from '../../sheets/write-table';
import { type MailDue, mailKey } from './pending';
import { recipientsOf } from './recipients';
import type { InvoicingTables } from './tables';

/**
 * Appends one row to Envois for each mail that is due, has an addressee with an e-mail and no row yet.
 * @returns how many were queued; undefined when another script holds the lock, so that the work must go on later
 */
export function queueMails(
  { workbook, locks, clock }: Services,
  rows: RowsOf<InvoicingTables>,
  due: readonly MailDue[],
  school: string,
): number | undefined {
  const queued = locks.withWriteLock(() => {
    const values = workbook.readTab(mailsTable.tab) ?? [];
    const mails = readTable(mailsTable, values);
    if (!mails.ok) return 0;
    const known = new Set(mails.value.map(({ key }) => key));
    const at = clock.today();
    const status = wordOf(MAIL_STATUSES, 'planned');
    const added = due.flatMap(({ invoice, pdf: document }) => {
      const key = mailKey(invoice.id);
      const to = recipientsOf(rows, invoice).join(', ');
      if (to === '' || known.has(key)) return [];
      return [
        { id: `E-${invoice.id}`, key, at, to, subject: oneLine(`${school} : facture ${invoice.id}`), document, status },
      ];
    });
    appendRows(workbook, mailsTable, values, added);
    workbook.flush();
    return added.length;
  });
  return queued;
}

/** Nothing from a cell may begin a new line of a mail's header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
