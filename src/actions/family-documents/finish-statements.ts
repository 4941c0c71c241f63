/** Makes the documents of statements and queues their mails; what one execution does not reach is gone on with later. */
import type { LocalDate } from '../../domain/shared/local-date';
import { compareNatural } from '../../domain/shared/natural-order';
import type { Services } from '../../google/services';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import type { ActionInput } from '../action';
import { type DocumentOutcome, makeDocuments } from '../documents/make-documents';
import type { Templates } from '../documents/templates';
import { mayGoOnFrom, SAFETY_MINUTES, settleTrigger } from '../shared/continuation';
import { queueDocumentMails } from './mails';
import type { StatementRun } from './statements';

/** What a person asked for and is not finished: its inputs and its day make the same documents again. */
export interface Wish {
  readonly input: ActionInput;
  readonly date: LocalDate;
  /** The last family that is done; families go by their identifiers. */
  readonly after?: string;
}

/** Name of the global that the trigger calls. */
export const STATEMENTS_CONTINUATION = 'continueStatements';

const WISHES = 'releves';

export interface Finished extends DocumentOutcome {
  readonly queued: number;
}

/** The wishes that are not finished, in the order in which they were made. */
export function readWishes({ store }: Pick<Services, 'store'>): Wish[] {
  const text = store.get(WISHES) ?? '';
  return text === '' ? [] : (JSON.parse(text) as Wish[]);
}

function keepWishes({ store }: Pick<Services, 'store'>, wishes: readonly Wish[]): void {
  store.set(WISHES, wishes.length === 0 ? '' : JSON.stringify(wishes));
}

const isSame = (a: Wish, b: Wish): boolean => a.date === b.date && JSON.stringify(a.input) === JSON.stringify(b.input);

/** @param started when the execution began, in milliseconds */
export function finishStatements(
  services: Services,
  run: StatementRun,
  wish: Wish,
  templates: Templates,
  started: number,
): Finished {
  const { clock, triggers } = services;
  const { tabs, settings } = run.gathered;
  // The wish stands before the work begins: an execution that is cut off is carried on all the same.
  const others = readWishes(services).filter((other) => !isSame(other, wish));
  keepWishes(services, [...others, wish]);
  triggers.runLater(STATEMENTS_CONTINUATION, SAFETY_MINUTES);
  const { after } = wish;
  const jobs = run.jobs.filter(({ id }) => after === undefined || compareNatural(id, after) > 0);
  const mayGoOn = mayGoOnFrom(clock, started);
  const done = makeDocuments(services, { root: settings.documentFolder, templates, jobs, mayGoOn });
  const made = jobs.filter(({ id }) => done.made.has(id));
  const mails = !run.isMailed
    ? []
    : made.map(({ id, key }) => {
        const pdf = done.made.get(id)?.pdf ?? '';
        return { key, to: run.recipientsOf(id), subject: run.subjectOf(id), pdf };
      });
  const known = new Set(tabs.rows.mails.map(({ key }) => key));
  const queued = queueDocumentMails(services, mails, known, tabs.values.get(mailsTable.tab) ?? []);
  const last = made[made.length - 1]?.id ?? after;
  const rest = { ...wish, ...(last === undefined || queued === undefined ? {} : { after: last }) };
  const isFinished = done.stoppedBy === undefined && queued !== undefined;
  keepWishes(services, isFinished ? others : [...others, rest]);
  const next = !isFinished || others.length > 0 ? 'time' : undefined;
  settleTrigger(triggers, STATEMENTS_CONTINUATION, done.stoppedBy ?? next);
  return { ...done, queued: queued ?? 0 };
}
