/** What outlives an execution: properties, cache, locks, triggers, Drive, mail and used quotas. */

import { createDriveStore, type DriveStore } from '../../drive/store';
import type { QuotaCounts } from '../../quotas';
import type { Mail } from '../mail';
import type { TriggerRecord } from '../script/trigger-times';
import type { CacheTable } from './cache';
import type { LockTable } from './lock';
import type { PropertyStores } from './properties';

export interface RuntimeState {
  readonly properties: PropertyStores;
  readonly cache: CacheTable;
  readonly locks: LockTable;
  readonly triggers: TriggerRecord[];
  readonly drive: DriveStore;
  readonly outbox: Mail[];
  readonly quotas: QuotaCounts;
}

/**
 * Makes the state of a script that never ran.
 * @example createState().triggers.length // 0
 */
export function createState(drive: DriveStore = createDriveStore()): RuntimeState {
  return {
    properties: { document: {}, script: {}, users: {} },
    cache: new Map(),
    locks: new Map(),
    triggers: [],
    drive,
    outbox: [],
    quotas: {},
  };
}
