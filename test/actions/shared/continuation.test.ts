/** How long an execution works, and which trigger stands when it ends. */
import { mayGoOnFrom, type Obstacle, settleTrigger } from '../../../src/actions/shared/continuation';
import type { Triggers } from '../../../src/google/services';

function recordTriggers(): { triggers: Triggers; calls: string[] } {
  const calls: string[] = [];
  const triggers: Triggers = {
    runLater: (handler, minutes) => calls.push(`${handler} in ${minutes}`),
    remove: (handler) => calls.push(`${handler} removed`),
  };
  return { triggers, calls };
}

describe('an execution', () => {
  it.each([
    [0, true],
    [269_999, true],
    [270_000, false],
    [360_000, false],
  ])('that began %i ms ago may go on: %s, so that it ends before the 6 minutes of Google', (passed, expected) => {
    expect(mayGoOnFrom({ now: () => 1_000 + passed }, 1_000)()).toBe(expected);
  });

  it.each<[Obstacle | undefined, string]>([
    [undefined, 'go removed'],
    ['time', 'go in 1'],
    ['sheet', 'go in 5'],
    ['drive', 'go in 60'],
    ['mail', 'go in 60'],
    ['quota', 'go in 1440'],
  ])('stopped by %s leaves the trigger «%s»', (stoppedBy, expected) => {
    const { triggers, calls } = recordTriggers();
    settleTrigger(triggers, 'go', stoppedBy);
    expect(calls).toEqual([expected]);
  });
});
