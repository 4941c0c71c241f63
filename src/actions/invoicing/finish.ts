/** The second half of a run: documents within the time of one execution, then the mails; the rest by a trigger. */

import type { InvoiceContent } from '../../documents/merge-fields';
import type { LedgerEntry } from '../../domain/ledger/entry';
import type { Invoice } from '../../domain/ledger/invoice';
import type { Services } from '../../google/services';
import { type DocumentOutcome, makeDocuments } from '../documents/make-documents';
import type { Templates } from '../documents/templates';
import { mayGoOnFrom, settleTrigger } from '../shared/continuation';
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

/**
 * The trigger that carries on a cut-off execution is the caller's, before it writes; here it is set anew or removed.
 * @param started when the execution began, in milliseconds
 */
export function finishDocuments(
  services: Services,
  gathered: Gathered,
  written: Written,
  templates: Templates,
  contents: readonly InvoiceContent[],
  started: number,
): Finished {
  const { clock, triggers } = services;
  const done = makeDocuments(services, {
    root: gathered.settings.documentFolder,
    templates,
    jobs: contents.map(invoiceJob),
    mayGoOn: mayGoOnFrom(clock, started),
    onWave: (links) => writeLinks(services.workbook, links),
  });
  const pdfs = new Map([...done.made].map(([id, { pdf }]) => [id, pdf]));
  const due = pendingMails(gathered.tabs.rows, written, pdfs);
  const queued = due.length === 0 ? 0 : queueMails(services, gathered.tabs, due, gathered.settings.school);
  settleTrigger(triggers, INVOICES_CONTINUATION, done.stoppedBy ?? (queued === undefined ? 'time' : undefined));
  return { ...done, made: done.made.size, queued: queued ?? 0 };
}
