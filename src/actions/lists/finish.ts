/** Makes the documents of a list run; what one execution does not reach is gone on with by a trigger. */
import { compareNatural } from '../../domain/shared/natural-order';
import { type Result, refuse, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { type DocumentJob, type DocumentOutcome, makeDocuments } from '../documents/make-documents';
import { openTemplates } from '../documents/templates';
import { mayGoOnFrom, SAFETY_MINUTES, settleTrigger } from '../shared/continuation';
import { areTooMany, isSame, keepWishes, type ListWish, readListWishes, withoutRefusal } from './wishes';

/** What is to be made: one kind of document, in the natural order of the jobs' ids. */
export interface ListRun {
  readonly jobs: readonly DocumentJob[];
  /** Folder that holds the years' folders; undefined: none. */
  readonly root: string | undefined;
}

/** Name of the global that the trigger calls. */
export const LISTS_CONTINUATION = 'continueLists';

/**
 * @param started when the execution began, in milliseconds
 * @returns a refusal where a template holds tags that are unknown or broken, or where more is asked for than can be
 * remembered
 */
export function finishLists(
  services: Services,
  run: ListRun,
  wish: ListWish,
  started: number,
): Result<DocumentOutcome> {
  const { clock, triggers } = services;
  const [first] = run.jobs;
  const others = readListWishes(services).filter((other) => !isSame(other, wish));
  const templates = first === undefined ? succeed(new Map()) : openTemplates(services, [first.kind]);
  if (!templates.ok) return templates;
  const asked = withoutRefusal(wish);
  if (areTooMany([...others, asked])) return refuse({ code: 'lists-too-many', data: { waiting: others.length } });
  // The wish stands before the work begins: an execution that is cut off is carried on all the same.
  keepWishes(services, [...others, asked]);
  triggers.runLater(LISTS_CONTINUATION, SAFETY_MINUTES);
  const { after } = wish;
  const jobs = run.jobs.filter(({ id }) => after === undefined || compareNatural(id, after) > 0);
  const mayGoOn = mayGoOnFrom(clock, started);
  const done = makeDocuments(services, { root: run.root, templates: templates.value, jobs, mayGoOn });
  const last = jobs.filter(({ id }) => done.made.has(id)).pop()?.id ?? after;
  const reached = { ...asked, ...(last === undefined ? {} : { after: last }) };
  // What is made is found again by its key, so that a name too long to be remembered costs time only.
  const rest = areTooMany([...others, reached]) ? asked : reached;
  keepWishes(services, done.stoppedBy === undefined ? others : [...others, rest]);
  settleTrigger(triggers, LISTS_CONTINUATION, done.stoppedBy ?? (others.length > 0 ? 'time' : undefined));
  return succeed(done);
}
