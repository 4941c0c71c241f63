/** Queues the mails of invoices that have their PDF; sending is another action's. */
import type { Services } from '../../google/services';
import { MAIL_STATUSES, wordOf } from '../../sheets/choices';
import { readTable } from '../../sheets/read-table';
import type { RowsOf } from '../../sheets/read-tabs';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import { appendRows } from '../../sheets/write-table';
import { mailKey, pendingMails } from './pending';
import { recipientsOf } from './recipients';
import type { InvoicingTables } from './tables';

/**
 * Appends one row to Envois for each invoice that has its PDF, an addressee with an e-mail and no row yet.
 * @returns how many were queued; undefined when another script is writing
 */
export function queueMails(
  { workbook, locks, clock }: Services,
  rows: RowsOf<InvoicingTables>,
  school: string,
): number | undefined {
  return locks.withWriteLock(() => {
    const values = workbook.readTab(mailsTable.tab) ?? [];
    const mails = readTable(mailsTable, values);
    const invoices = readTable(invoicesTable, workbook.readTab(invoicesTable.tab) ?? []);
    if (!mails.ok || !invoices.ok) return 0;
    const today = clock.today();
    const due = pendingMails({ ...rows, invoices: invoices.value, mails: mails.value }).flatMap((invoice) => {
      const to = recipientsOf(rows, invoice).join(', ');
      if (to === '') return [];
      const subject = `${school} : facture ${invoice.id}`;
      const status = wordOf(MAIL_STATUSES, 'planned');
      return [
        { id: `E-${invoice.id}`, key: mailKey(invoice.id), at: today, to, subject, document: invoice.pdf, status },
      ];
    });
    appendRows(workbook, mailsTable, values, due);
    workbook.flush();
    return due.length;
  });
}
