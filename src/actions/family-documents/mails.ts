/** Queues the mails of family documents, each once, by the document's key. */
import { oneLine } from '../../domain/shared/one-line';
import type { Services } from '../../google/services';
import { MAIL_STATUSES, wordOf } from '../../sheets/choices';
import type { CellValues } from '../../sheets/read-table';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import { appendRows } from '../../sheets/write-table';
import { fingerprintOf } from '../fingerprint';

export interface DocumentMail {
  /** Key of the document. */
  readonly key: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly pdf: string;
}

/**
 * Appends one row to Envois for each mail that has an address and is not queued yet, in one write.
 * @param known keys that the queue holds
 * @param values the tab as it was read
 * @returns how many were queued; undefined when another script holds the lock
 */
export function queueDocumentMails(
  { workbook, locks, clock }: Services,
  mails: readonly DocumentMail[],
  known: ReadonlySet<string>,
  values: CellValues,
): number | undefined {
  const due = mails.filter(({ key, to }) => to.length > 0 && !known.has(key));
  if (due.length === 0) return 0;
  return locks.withWriteLock(() => {
    const at = clock.moment();
    const status = wordOf(MAIL_STATUSES, 'planned');
    const rows = due.map(({ key, to, subject, pdf: document }) => {
      const id = `E-${fingerprintOf(key)}`;
      return { id, key, at, to: to.join(', '), subject: oneLine(subject), document, status };
    });
    appendRows(workbook, mailsTable, values, rows);
    workbook.flush();
    return rows.length;
  });
}
