/** Wishes that are refused when they are carried on: tried again for a day, or given up and told in the Journal. */
import type { Issue } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { describeIssue } from '../../messages/issues';
import { listsGivenUp } from '../../messages/lists';
import { appendJournalOnce } from '../shared/journal';
import { areTooMany, isSame, keepWishes, type ListWish, readListWishes } from './wishes';

/** The class or the pupil asked for is no longer there: no correction of a cell brings them back by itself. */
const LASTING: ReadonlySet<string> = new Set([
  'lists-class',
  'family-document-unknown',
  'record-left',
  'record-not-there',
]);
const DAY_MILLISECONDS = 24 * 60 * 60_000;
/** Of a refusal that names many cells. */
const MOST_ISSUES = 5;

/** Keeps a wish that was refused for another try, or gives it up. */
export function settleRefused(services: Services, wish: ListWish, issues: readonly Issue[]): void {
  const { clock } = services;
  const { refusedSince = clock.now() } = wish;
  const isLost = issues.every(({ code }) => LASTING.has(code)) || clock.now() - refusedSince >= DAY_MILLISECONDS;
  if (isLost) giveUp(services, wish, issues);
  else if (wish.refusedSince === undefined) {
    const marked = readListWishes(services).map((one) => (isSame(one, wish) ? { ...one, refusedSince } : one));
    if (!areTooMany(marked)) keepWishes(services, marked);
  }
}

/** It is told before it is forgotten; where another script holds the lock it stays for the next try. */
function giveUp(services: Services, wish: ListWish, issues: readonly Issue[]): void {
  const after = issues.slice(0, MOST_ISSUES).map(describeIssue).join(' ');
  const isTold = services.locks.withWriteLock(() => {
    appendJournalOnce(services, [{ what: listsGivenUp(wish.action, wish.date), after }]);
    return true;
  });
  if (isTold !== true) return;
  keepWishes(
    services,
    readListWishes(services).filter((one) => !isSame(one, wish)),
  );
}
