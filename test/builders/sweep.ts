/** Which service calls a sweep of faults strikes. */

const STEP = 13;
let sweeps = 0;

/**
 * Every call under `FAULTS=all`, which the continuous integration sets; else every thirteenth, each sweep of a file from
 * another offset on, so that the kinds of faults strike different calls.
 * @param count calls of the undisturbed run
 */
export function callsToStrike(count: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  if (process.env.FAULTS === 'all') return all;
  const offset = sweeps++ % STEP;
  return all.filter((call) => call % STEP === offset);
}
