/** The second half of a run: documents within the time of one execution, then the mails; the rest by a trigger. */

import type { InvoiceContent } from '../../documents/merge-fields';
import type { LedgerEntry } from '../../domain/ledger/entry';
import type { Invoice } from '../../domain/ledger/invoice';
import type { Services } from '../../google/services';
import { type DocumentOutcome, makeDocuments } from '../documents/make-documents';
import type { Templates } from '../documents/templates';
import type { Gathered } from './gather';
import { invoiceJob } from './jobs';
import { writeLinks } from './links';
import { queueMails } from './mails';
import { pendingMails } from './pending';

export interface Finished extends Omit<DocumentOutcome, 'made'> {
  readonly made: number;
  readonly queued: number;
}

/** What a run has just written, beside what was gathered before. */
export interface Written {
  readonly entries: readonly LedgerEntry[];
  readonly invoices: readonly Invoice[];
}

/** Name of the global that the trigger calls. */
export const INVOICES_CONTINUATION = 'continueInvoiceDocuments';
/** Google ends an execution at 6 minutes; the work stops by itself well before. */
const TIME_LIMIT_MILLISECONDS = 4.5 * 60_000;
const NEXT_MINUTES = { time: 1, quota: 24 * 60, drive: 60 } as const;
/** When a continuation that could not do its work tries again. */
export const RETRY_MINUTES = 30;

/** @param started when the execution began, in milliseconds */
export function finishDocuments(
  services: Services,
  gathered: Gathered,
  written: Written,
  templates: Templates,
  contents: readonly InvoiceContent[],
  started: number,
): Finished {
  const { clock, triggers } = services;
  // The wish to go on stands before the work begins: an execution that is cut off is carried on all the same.
  if (contents.length > 0) triggers.runLater(INVOICES_CONTINUATION, NEXT_MINUTES.time + 6);
  const mayGoOn = () => clock.now() - started < TIME_LIMIT_MILLISECONDS;
  const done = makeDocuments(services, {
    root: gathered.settings.documentFolder,
    templates,
    jobs: contents.map(invoiceJob),
    mayGoOn,
    onWave: (links) => writeLinks(services.workbook, links),
  });
  const pdfs = new Map([...done.made].map(([id, { pdf }]) => [id, pdf]));
  const due = pendingMails(gathered.tabs.rows, written, pdfs);
  const queued = due.length === 0 ? 0 : queueMails(services, gathered.tabs, due, gathered.settings.school);
  if (done.stoppedBy !== undefined) triggers.runLater(INVOICES_CONTINUATION, NEXT_MINUTES[done.stoppedBy]);
  else if (queued === undefined) triggers.runLater(INVOICES_CONTINUATION, NEXT_MINUTES.time);
  else triggers.remove(INVOICES_CONTINUATION);
  return { ...done, made: done.made.size, queued: queued ?? 0 };
}
