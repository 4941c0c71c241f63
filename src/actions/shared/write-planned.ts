/** The second half of an action's promise: what is written is what the plan showed, read anew under the write lock. */
import { type Result, refuse } from '../../domain/shared/result';
import type { Services } from '../../google/services';

/**
 * Reads and computes anew under the write lock, compares with the plan, and writes.
 * @param fingerprint of the plan that the person saw
 * @param prepare gives what the plan gave, from the workbook as it stands
 * @param write may refuse too; its result is the whole result
 * @returns a refusal also where the workbook changed since the plan, or another script holds the lock
 * @example writePlanned(services, fingerprint, () => prepare(services), (prepared) => succeed(write(prepared)))
 */
export function writePlanned<P extends { readonly fingerprint: string }, W>(
  { locks }: Pick<Services, 'locks'>,
  fingerprint: string,
  prepare: () => Result<P>,
  write: (prepared: P) => Result<W>,
): Result<W> {
  const written = locks.withWriteLock((): Result<W> => {
    const prepared = prepare();
    if (!prepared.ok) return prepared;
    if (prepared.value.fingerprint !== fingerprint) return refuse({ code: 'plan-outdated' });
    return write(prepared.value);
  });
  return written ?? refuse({ code: 'run-in-progress' });
}
