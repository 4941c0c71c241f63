/** One run at a time: what a second person is told meanwhile. */
import type { Services } from '../../google/services';
import { type OutcomeView, type Refused, refused } from '../action';

/** Another run or another script is at work; nothing was done. */
export const runInProgress = (): Refused => refused([{ code: 'run-in-progress' }]);

/**
 * Does the work while no other run of an action goes on.
 * @returns what the work gave; a refusal where another run goes on
 * @example runAlone(services, () => applyInvoices(services, input, fingerprint))
 */
export function runAlone({ locks }: Pick<Services, 'locks'>, work: () => OutcomeView): OutcomeView {
  return locks.withRunLock(work) ?? runInProgress();
}
