/** Has every action's changes of the register noted; an action that touches no tab of it pays nothing. */
import type { Services, Workbook } from '../../google/services';
import { UNKNOWN_PERSON } from '../../messages/register-journal';
import { isRegisterTab } from './register-tabs';
import { syncRegister } from './sync-register';

/**
 * Does the work with services that see the first write to each tab of the register: what was changed by hand before is
 * noted as such, what the work changed under its own name afterwards.
 * @param what the action's caption
 * @returns what the work gave; notes that fail are made by the next look, and take nothing back
 * @example runWatched(services, 'Inscrire un enfant', (watched) => action.apply(watched, input, fingerprint))
 */
export function runWatched<T>(services: Services, what: string, work: (services: Services) => T): T {
  const touched = new Set<string>();
  // Under the lock that the writing action holds.
  const lookBefore = (tab: string): void => {
    if (touched.has(tab) || !isRegisterTab(tab)) return;
    touched.add(tab);
    syncRegister(services, { who: UNKNOWN_PERSON, tabs: [tab] });
  };
  const result = work({ ...services, workbook: watch(services.workbook, lookBefore) });
  if (touched.size === 0) return result;
  noteAfter(services, () =>
    syncRegister(services, { what, who: services.user() || UNKNOWN_PERSON, tabs: [...touched] }),
  );
  return result;
}

/** Notes what a person or another program changed; without the lock the next look does it. */
export function noteAfter({ locks }: Pick<Services, 'locks'>, note: () => void): void {
  try {
    const isNoted = locks.withWriteLock(() => {
      note();
      return true;
    });
    if (isNoted === undefined) console.warn('The register’s changes will be noted by the next look');
  } catch (error) {
    console.warn(`The register’s changes will be noted by the next look: ${String(error)}`);
  }
}

function watch(workbook: Workbook, beforeWrite: (tab: string) => void): Workbook {
  return {
    ...workbook,
    writeBlock: (tab, ...rest) => {
      beforeWrite(tab);
      workbook.writeBlock(tab, ...rest);
    },
    replaceTab: (tab, ...rest) => {
      beforeWrite(tab);
      workbook.replaceTab(tab, ...rest);
    },
    deleteRows: (tab, ...rest) => {
      beforeWrite(tab);
      workbook.deleteRows(tab, ...rest);
    },
  };
}
