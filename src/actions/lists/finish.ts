/** Makes the documents of a list run; what one execution does not reach is gone on with by a trigger. */
import type { LocalDate } from '../../domain/shared/local-date';
import { compareNatural } from '../../domain/shared/natural-order';
import { type Result, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import type { ActionInput } from '../action';
import { type DocumentJob, type DocumentOutcome, makeDocuments } from '../documents/make-documents';
import { openTemplates } from '../documents/templates';
import { mayGoOnFrom, SAFETY_MINUTES, settleTrigger } from '../shared/continuation';

/** What is to be made: one kind of document, in the natural order of the jobs' ids. */
export interface ListRun {
  readonly jobs: readonly DocumentJob[];
  /** Folder that holds the years' folders; undefined: none. */
  readonly root: string | undefined;
}

/** What a person asked for and is not finished: action, inputs and day make the same documents again. */
export interface ListWish {
  readonly action: string;
  readonly input: ActionInput;
  readonly date: LocalDate;
  /** The last job that is done. */
  readonly after?: string;
}

/** Name of the global that the trigger calls. */
export const LISTS_CONTINUATION = 'continueLists';
const WISHES = 'listes';

/** The wishes that are not finished, in the order in which they were made. */
export function readListWishes({ store }: Pick<Services, 'store'>): ListWish[] {
  const text = store.get(WISHES) ?? '';
  return text === '' ? [] : (JSON.parse(text) as ListWish[]);
}

function keepWishes({ store }: Pick<Services, 'store'>, wishes: readonly ListWish[]): void {
  store.set(WISHES, wishes.length === 0 ? '' : JSON.stringify(wishes));
}

const isSame = (a: ListWish, b: ListWish): boolean =>
  a.action === b.action && a.date === b.date && JSON.stringify(a.input) === JSON.stringify(b.input);

/**
 * @param started when the execution began, in milliseconds
 * @returns a refusal where a template holds tags that are unknown or broken
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
  // The wish stands before the work begins: an execution that is cut off is carried on all the same.
  keepWishes(services, [...others, wish]);
  triggers.runLater(LISTS_CONTINUATION, SAFETY_MINUTES);
  const { after } = wish;
  const jobs = run.jobs.filter(({ id }) => after === undefined || compareNatural(id, after) > 0);
  const mayGoOn = mayGoOnFrom(clock, started);
  const done = makeDocuments(services, { root: run.root, templates: templates.value, jobs, mayGoOn });
  const last = jobs.filter(({ id }) => done.made.has(id)).pop()?.id ?? after;
  const rest = { ...wish, ...(last === undefined ? {} : { after: last }) };
  keepWishes(services, done.stoppedBy === undefined ? others : [...others, rest]);
  settleTrigger(triggers, LISTS_CONTINUATION, done.stoppedBy ?? (others.length > 0 ? 'time' : undefined));
  return succeed(done);
}
