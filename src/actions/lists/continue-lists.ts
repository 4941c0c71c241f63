/** Carries on lists and pages of the record book that a stopped or cut-off execution left. */
import type { Issue, Result } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { type OutcomeView, refused } from '../action';
import { RETRY_MINUTES } from '../shared/continuation';
import { runAlone } from '../shared/run-alone';
import { prepareClassLists } from './class-list-run';
import { finishLists, LISTS_CONTINUATION, type ListRun } from './finish';
import { listOutcome } from './outcome';
import { prepareRecordPages } from './record-run';
import { settleRefused } from './refused-wishes';
import { type ListWish, readListWishes } from './wishes';

/** Called by a trigger. */
export function continueLists(services: Services): OutcomeView {
  const started = services.clock.now();
  // A half-typed row or a busy Drive must not end the work for good: it is tried again until it is done.
  services.triggers.runLater(LISTS_CONTINUATION, RETRY_MINUTES);
  return runAlone(services, () => {
    const issues: Issue[] = [];
    // A wish that is refused holds up none of those behind it.
    for (const wish of readListWishes(services)) {
      const run = prepareAgain(services, wish);
      const done = run.ok ? finishLists(services, run.value, wish, started) : run;
      if (run.ok && done.ok) return listOutcome(run.value, done.value);
      if (done.ok) continue;
      settleRefused(services, wish, done.issues);
      issues.push(...done.issues);
    }
    if (readListWishes(services).length === 0) services.triggers.remove(LISTS_CONTINUATION);
    return issues.length > 0 ? refused(issues) : listOutcome({ jobs: [] }, undefined);
  });
}

function prepareAgain(services: Services, { action, input, date }: ListWish): Result<ListRun> {
  return action === 'record-page'
    ? prepareRecordPages(services, input, date)
    : prepareClassLists(services, input, date);
}
