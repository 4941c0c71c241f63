/** Carries on lists and pages of the record book that a stopped or cut-off execution left. */
import type { Result } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { type OutcomeView, refused } from '../action';
import { RETRY_MINUTES } from '../shared/continuation';
import { runAlone } from '../shared/run-alone';
import { prepareClassLists } from './class-list-run';
import { finishLists, LISTS_CONTINUATION, type ListRun, type ListWish, readListWishes } from './finish';
import { listOutcome } from './outcome';
import { prepareRecordPages } from './record-run';

/** Called by a trigger. */
export function continueLists(services: Services): OutcomeView {
  const started = services.clock.now();
  // A half-typed row or a busy Drive must not end the work for good: it is tried again until it is done.
  services.triggers.runLater(LISTS_CONTINUATION, RETRY_MINUTES);
  return runAlone(services, () => {
    const [wish] = readListWishes(services);
    if (wish === undefined) {
      services.triggers.remove(LISTS_CONTINUATION);
      return listOutcome({ jobs: [] }, undefined);
    }
    const run = prepareAgain(services, wish);
    if (!run.ok) return refused(run.issues);
    const done = finishLists(services, run.value, wish, started);
    return done.ok ? listOutcome(run.value, done.value) : refused(done.issues);
  });
}

function prepareAgain(services: Services, { action, input, date }: ListWish): Result<ListRun> {
  return action === 'record-page'
    ? prepareRecordPages(services, input, date)
    : prepareClassLists(services, input, date);
}
