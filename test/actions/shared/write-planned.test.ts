/** What is written is what the plan showed: read anew under the write lock, compared, written once. */
import { writePlanned } from '../../../src/actions/shared/write-planned';
import { type Result, refuse, succeed } from '../../../src/domain/shared/result';
import type { Locks } from '../../../src/google/services';

type Prepared = { readonly fingerprint: string };

/** Tells what happened, in order. */
function attempt(prepared: Result<Prepared>, written: Result<string>, isLocked = false) {
  const events: string[] = [];
  const locks: Locks = {
    withRunLock: () => undefined,
    withWriteLock: (work) => {
      if (isLocked) return undefined;
      events.push('lock');
      const result = work();
      events.push('unlock');
      return result;
    },
  };
  const prepare = () => {
    events.push('prepare');
    return prepared;
  };
  const result = writePlanned({ locks }, 'as shown', prepare, () => {
    events.push('write');
    return written;
  });
  return { result, events };
}

const AS_SHOWN = succeed({ fingerprint: 'as shown' });
const WRITTEN = succeed('what was written');

describe('writePlanned', () => {
  it('prepares and writes under one lock, and gives what the write gave', () => {
    expect(attempt(AS_SHOWN, WRITTEN)).toEqual({ result: WRITTEN, events: ['lock', 'prepare', 'write', 'unlock'] });
  });

  it.each([
    ['what was prepared is refused', refuse({ code: 'bad-row' }), 'bad-row'],
    ['the workbook changed since the plan', succeed({ fingerprint: 'another' }), 'plan-outdated'],
  ])('writes nothing where %s', (_, prepared, code) => {
    const { result, events } = attempt(prepared, WRITTEN);
    expect(result).toEqual(refuse({ code }));
    expect(events).toEqual(['lock', 'prepare', 'unlock']);
  });

  it('passes on what the write refuses', () => {
    expect(attempt(AS_SHOWN, refuse({ code: 'answer-unknown' })).result).toEqual(refuse({ code: 'answer-unknown' }));
  });

  it('reads nothing while another script holds the lock', () => {
    expect(attempt(AS_SHOWN, WRITTEN, true)).toEqual({ result: refuse({ code: 'run-in-progress' }), events: [] });
  });
});
