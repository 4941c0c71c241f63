/** One run of an action at a time. */
import { runAlone } from '../../../src/actions/shared/run-alone';
import type { Locks } from '../../../src/google/services';

const FREE: Locks = { withRunLock: (work) => work(), withWriteLock: () => undefined };
const TAKEN: Locks = { withRunLock: () => undefined, withWriteLock: (work) => work() };

describe('a run', () => {
  it('gives what its work gave', () => {
    const done = { ok: true, lines: ['fait'], remaining: 0 } as const;
    expect(runAlone({ locks: FREE }, () => done)).toBe(done);
  });

  it('is refused, and does nothing, while another goes on', () => {
    const work = jest.fn();
    expect(runAlone({ locks: TAKEN }, work)).toEqual({ ok: false, problems: [expect.stringContaining('en cours')] });
    expect(work).not.toHaveBeenCalled();
  });
});
