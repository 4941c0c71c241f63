/** How long one execution works, and when the next one carries on what it left. */
import type { Clock, Triggers } from '../../google/services';

/** Google ends an execution at 6 minutes; the work stops by itself well before. */
const TIME_LIMIT_MILLISECONDS = 4.5 * 60_000;
/** Minutes until the next execution, by what stopped this one. */
export const NEXT_MINUTES = { time: 1, quota: 24 * 60, drive: 60, mail: 60, sheet: 5 } as const;
/** Past the end of any execution, so that one that is cut off is carried on all the same. */
export const SAFETY_MINUTES = 7;
/** When a continuation that could not do its work tries again. */
export const RETRY_MINUTES = 30;

export type Obstacle = keyof typeof NEXT_MINUTES;

/**
 * Tells, whenever it is asked, whether there is time for more.
 * @param started when the execution began, in milliseconds
 * @example const mayGoOn = mayGoOnFrom(clock, clock.now())
 */
export function mayGoOnFrom(clock: Pick<Clock, 'now'>, started: number): () => boolean {
  return () => clock.now() - started < TIME_LIMIT_MILLISECONDS;
}

/**
 * Has the work carried on after what stopped it, or ends it.
 * @param handler name of the global that the trigger calls
 * @param stoppedBy undefined: everything is done, the trigger goes
 */
export function settleTrigger(triggers: Triggers, handler: string, stoppedBy: Obstacle | undefined): void {
  if (stoppedBy === undefined) triggers.remove(handler);
  else triggers.runLater(handler, NEXT_MINUTES[stoppedBy]);
}
