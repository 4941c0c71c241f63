/** Carries a stopped merge on: its letters are found again from the workbook and Drive, and only the rest is made. */
import { daysBetween } from '../../domain/shared/local-date';
import type { Issue } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { editedNote, mergeOutcomeLines, staleNote } from '../../messages/merge';
import { type OutcomeView, refused } from '../action';
import { RETRY_MINUTES } from '../shared/continuation';
import { appendJournal } from '../shared/journal';
import { runAlone, runInProgress } from '../shared/run-alone';
import { endMerge, finishMerge, MERGE_CONTINUATION } from './finish';
import { prepareMerge, readGround } from './prepare';
import { type KeptWish, readWishes } from './wishes';

/** A merge that could not be carried on for so long is given up. */
const LONGEST_DAYS = 30;
const NOTHING: OutcomeView = { ok: true, lines: mergeOutcomeLines(), remaining: 0 };

/** Works on the oldest merge under way that can go on. Called by a trigger. */
export function continueMerge(services: Services): OutcomeView {
  const { clock, triggers } = services;
  const started = clock.now();
  // A half-typed row or a busy Drive must not end the work for good: it is tried again until it is done.
  triggers.runLater(MERGE_CONTINUATION, RETRY_MINUTES);
  return runAlone(services, () => goOn(services, started));
}

function goOn(services: Services, started: number): OutcomeView {
  const wishes = readWishes(services.store);
  if (wishes.length === 0) {
    services.triggers.remove(MERGE_CONTINUATION);
    return NOTHING;
  }
  const ground = readGround(services);
  if (!ground.ok) return refused(ground.issues);
  let last: OutcomeView = NOTHING;
  for (const kept of wishes) {
    if (daysBetween(kept.date, services.clock.today()) > LONGEST_DAYS) return giveUp(services, kept, staleNote);
    const prepared = prepareMerge(services, ground.value, kept.input, kept.date);
    const isOther = prepared.ok ? prepared.value.merge.id !== kept.id : prepared.issues.some(isAboutLetter);
    if (isOther) return giveUp(services, kept, editedNote);
    if (prepared.ok) {
      const { merge, wish } = prepared.value;
      const done = finishMerge(services, merge, wish, kept, started);
      return { ok: true, lines: mergeOutcomeLines(done), remaining: done.remaining };
    }
    last = refused(prepared.issues);
  }
  return last;
}

/** A letter that was edited on the way is another one: nobody gets a text that was not looked at. */
function giveUp(services: Services, kept: KeptWish, what: string): OutcomeView {
  const isNoted = services.locks.withWriteLock(() => {
    appendJournal(services, [{ what, tab: 'Envois', line: String(kept.input.modele ?? '') }]);
    return true;
  });
  if (isNoted === undefined) return runInProgress();
  endMerge(services, kept.id);
  return { ok: true, lines: [what], remaining: 0 };
}

const isAboutLetter = ({ code }: Issue): boolean => code.startsWith('merge-template-') || code.startsWith('merge-tag-');
