/** Two locks: the script's keeps runs apart, the document's guards the appends; Google frees both when an execution dies. */
import type { Locks } from './services';

const WRITE_WAIT_MILLISECONDS = 20_000;

export const locks: Locks = {
  withRunLock: (work) => hold(LockService.getScriptLock(), 0, work),
  withWriteLock: (work) => hold(LockService.getDocumentLock(), WRITE_WAIT_MILLISECONDS, work),
};

function hold<T>(lock: GoogleAppsScript.Lock.Lock | null, wait: number, work: () => T): T | undefined {
  if (lock === null || !lock.tryLock(wait)) return undefined;
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
