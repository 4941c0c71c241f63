/** The second half of a correction: its documents within the time of one execution, then the mails; the rest later. */
import { makeKey } from '../../domain/ledger/keys';
import { addDays, type LocalDate } from '../../domain/shared/local-date';
import type { Services } from '../../google/services';
import { subjectOf } from '../../messages/mail-texts';
import type { CellValues } from '../../sheets/read-table';
import type { RowsOf } from '../../sheets/read-tabs';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import { type DocumentJob, type DocumentOutcome, makeDocuments } from '../documents/make-documents';
import type { Templates } from '../documents/templates';
import { type DocumentMail, queueDocumentMails } from '../family-documents/mails';
import { writeLinks } from '../invoicing/links';
import { recipientsOf } from '../invoicing/recipients';
import { mayGoOnFrom, settleTrigger } from '../shared/continuation';
import { type CreditNoteRow, creditNoteJob, type LetterContext, ownCreditNotes } from './letters';
import type { CorrectionTables } from './tables';

/** Name of the global that the trigger calls. */
export const CORRECTIONS_CONTINUATION = 'continueCorrections';
/** A credit note whose mail is older than this was dealt with by hand. */
const MAIL_DAYS = 31;

export interface ToFinish extends LetterContext {
  /** As they are once everything is written. */
  readonly rows: LetterContext['rows'] & Pick<RowsOf<CorrectionTables>, 'entries' | 'mails'>;
  readonly invoices: readonly CreditNoteRow[];
  readonly values: ReadonlyMap<string, CellValues>;
  /** Settlement statements that were asked for. */
  readonly statements: readonly (DocumentJob & { readonly familyId: string })[];
}

export interface FinishedCorrection extends Omit<DocumentOutcome, 'made'> {
  readonly made: ReadonlySet<string>;
  readonly queued: number;
}

/** Credit notes without a document, and those whose mail is due: what a continuation would have to do. */
export function hasPendingNotes({ rows, invoices, today }: Pick<ToFinish, 'rows' | 'invoices'> & { today: LocalDate }) {
  const notes = ownCreditNotes(invoices, rows.entries);
  const unmade = notes.some(({ note }) => note.document === undefined || note.pdf === undefined);
  return unmade || creditNoteMails({ rows, invoices }, new Map(), '', today).length > 0;
}

/** @param started when the execution began, in milliseconds */
export function finishCorrection(
  services: Services,
  work: ToFinish,
  templates: Templates,
  started: number,
): FinishedCorrection {
  const { clock, triggers } = services;
  const { rows, invoices, settings, statements } = work;
  const notes = ownCreditNotes(invoices, rows.entries);
  const unmade = notes.filter(({ note }) => note.document === undefined || note.pdf === undefined);
  const noteJobs = unmade.map((pending) => creditNoteJob(work, pending));
  const numbers = new Set(noteJobs.map(({ id }) => id));
  const done = makeDocuments(services, {
    root: settings.documentFolder,
    templates,
    jobs: [...noteJobs, ...statements],
    mayGoOn: mayGoOnFrom(clock, started),
    onWave: (links) => {
      const ofNotes = new Map([...links].filter(([id]) => numbers.has(id)));
      if (ofNotes.size > 0) writeLinks(services.workbook, ofNotes);
    },
  });
  const pdfs = new Map([...done.made].map(([id, { pdf }]) => [id, pdf]));
  const mails = [
    ...creditNoteMails(work, pdfs, settings.school, clock.today()),
    ...statements.flatMap(({ id, key, familyId, name }): DocumentMail[] => {
      const pdf = pdfs.get(id);
      const to = recipientsOf(rows, { familyId, payerId: undefined });
      return pdf === undefined ? [] : [{ key, to, subject: `${settings.school} : ${name}`, pdf }];
    }),
  ];
  const known = new Set(rows.mails.map(({ key }) => key));
  const queued = queueDocumentMails(services, mails, known, work.values.get(mailsTable.tab) ?? []);
  settleTrigger(triggers, CORRECTIONS_CONTINUATION, done.stoppedBy ?? (queued === undefined ? 'time' : undefined));
  return { ...done, made: new Set(done.made.keys()), queued: queued ?? 0 };
}

/** Mails of credit notes that have their PDF, an addressee and no row in Envois. */
function creditNoteMails(
  { rows, invoices }: Pick<ToFinish, 'rows' | 'invoices'>,
  pdfs: ReadonlyMap<string, string>,
  school: string,
  today: LocalDate,
): DocumentMail[] {
  const known = new Set(rows.mails.map(({ key }) => key));
  return ownCreditNotes(invoices, rows.entries).flatMap(({ note }): DocumentMail[] => {
    const pdf = pdfs.get(note.id) ?? note.pdf;
    const key = makeKey('avoir', note.id);
    const to = recipientsOf(rows, note);
    const isDue = pdf !== undefined && !known.has(key) && to.length > 0 && note.date >= addDays(today, -MAIL_DAYS);
    const subject = subjectOf({ kind: 'credit-note', number: note.id, rank: 0 }, 'fr', school);
    return isDue ? [{ key, to, subject, pdf }] : [];
  });
}
