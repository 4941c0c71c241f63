/** The work of a merge: documents within the time of one execution, then the mails; the rest by a trigger. */
import type { Services } from '../../google/services';
import { type DocumentOutcome, type Links, makeDocuments } from '../documents/make-documents';
import { mayGoOnFrom, NEXT_MINUTES, SAFETY_MINUTES } from '../shared/continuation';
import type { MergeWish } from './input';
import { jobOf, type KeyedLetter, type Merge } from './plan-letters';
import { queueLetters } from './queue';
import { forgetWish, type KeptWish, keepWish, readWishes } from './wishes';

/** Name of the global that the trigger calls. */
export const MERGE_CONTINUATION = 'continueMerge';

export interface Finished extends Pick<DocumentOutcome, 'remaining' | 'stoppedBy'> {
  /** What Drive said, where it refused. */
  readonly detail: string;
  readonly made: number;
  readonly queued: number;
}

/** @param started when the execution began, in milliseconds */
export function finishMerge(
  services: Services,
  merge: Merge,
  wish: MergeWish,
  kept: KeptWish,
  started: number,
): Finished {
  const { clock, store, triggers } = services;
  // The wish to go on stands before the work begins: an execution that is cut off is carried on all the same.
  keepWish(store, kept);
  triggers.runLater(MERGE_CONTINUATION, SAFETY_MINUTES);
  const done = makeLetters(services, merge, mayGoOnFrom(clock, started));
  const queued = queueLetters(services, merge, wish, done.made);
  if (done.stoppedBy !== undefined) triggers.runLater(MERGE_CONTINUATION, NEXT_MINUTES[done.stoppedBy]);
  else if (queued === undefined) triggers.runLater(MERGE_CONTINUATION, NEXT_MINUTES.time);
  else endMerge(services, kept.id);
  const { remaining, stoppedBy, detail = '' } = done;
  return { remaining, stoppedBy, detail, made: done.made.size, queued: queued ?? 0 };
}

/** Forgets a merge that is done; another one that is under way keeps the trigger. */
export function endMerge({ store, triggers }: Pick<Services, 'store' | 'triggers'>, id: string): void {
  forgetWish(store, id);
  if (readWishes(store).length === 0) triggers.remove(MERGE_CONTINUATION);
  else triggers.runLater(MERGE_CONTINUATION, NEXT_MINUTES.time);
}

type Made = Pick<DocumentOutcome, 'made' | 'remaining' | 'stoppedBy' | 'detail'>;

/** One template after the other, since the document work fills one. */
function makeLetters(services: Services, merge: Merge, mayGoOn: () => boolean): Made {
  const pending = merge.letters.filter(({ links, isQueued }) => links === undefined && !isQueued);
  const made = new Map<string, Links>();
  for (const template of Object.values(merge.templates)) {
    const own = pending.filter((letter) => letter.template === template);
    if (own.length === 0) continue;
    const done = makeDocuments(services, {
      root: merge.root,
      templates: new Map([['merge-letter', template.docx]]),
      jobs: own.map((letter) => jobOf(letter, merge.folder)),
      mayGoOn,
    });
    for (const [key, links] of done.made) made.set(key, links);
    if (done.stoppedBy !== undefined) return { ...done, made, remaining: pending.length - made.size };
  }
  return { made, remaining: 0, stoppedBy: undefined };
}

/** Makes one letter to look at; nothing is queued. */
export function makeTrial(
  services: Services,
  merge: Merge,
  letter: KeyedLetter,
  key: string,
  folder: readonly string[],
) {
  const job = { ...jobOf(letter, folder), key };
  const { clock } = services;
  const done = makeDocuments(services, {
    root: merge.root,
    templates: new Map([['merge-letter', letter.template.docx]]),
    jobs: [job],
    mayGoOn: mayGoOnFrom(clock, clock.now()),
  });
  return { links: done.made.get(job.id), stoppedBy: done.stoppedBy, detail: done.detail ?? '' };
}
