/** The service `LockService` over a table of locks that all executions share. */

import type { Host } from '../../host';
import { serviceError } from '../errors';

/** Name of the lock → the execution that holds it. */
export type LockTable = Map<string, object>;

type Modelled = Pick<GoogleAppsScript.Lock.LockService, 'getDocumentLock' | 'getScriptLock' | 'getUserLock'>;
type Lock = GoogleAppsScript.Lock.Lock;

class LocalLock implements Lock {
  constructor(
    private readonly host: Host,
    private readonly table: LockTable,
    private readonly name: string,
    private readonly execution: object,
  ) {}

  hasLock(): boolean {
    return this.host.meter.call('Lock', 'hasLock', () => this.isMine());
  }

  tryLock(timeoutInMillis: number): boolean {
    return this.host.meter.call('Lock', 'tryLock', () => this.acquire(timeoutInMillis));
  }

  waitLock(timeoutInMillis: number): void {
    this.host.meter.call('Lock', 'waitLock', () => {
      if (this.acquire(timeoutInMillis)) return;
      throw serviceError(this.host.realm, 'Lock timeout: another process was holding the lock for too long.');
    });
  }

  releaseLock(): void {
    this.host.meter.call('Lock', 'releaseLock', () => {
      if (this.isMine()) this.table.delete(this.name);
    });
  }

  private isMine(): boolean {
    return this.table.get(this.name) === this.execution;
  }

  /** The other execution stands still while this one runs, so a wait lasts to its end. */
  private acquire(timeout: number): boolean {
    if (!(timeout >= 0)) throw serviceError(this.host.realm, `Invalid argument: ${timeout}`);
    if (this.table.has(this.name) && !this.isMine()) {
      this.host.clock.advance(timeout);
      return false;
    }
    this.table.set(this.name, this.execution);
    return true;
  }
}

export class LocalLockService implements Modelled {
  private readonly execution = {};

  constructor(
    private readonly host: Host,
    private readonly table: LockTable,
    private readonly user: string,
  ) {}

  getDocumentLock(): Lock {
    return this.make('getDocumentLock', 'document');
  }

  getScriptLock(): Lock {
    return this.make('getScriptLock', 'script');
  }

  getUserLock(): Lock {
    return this.make('getUserLock', `user:${this.user}`);
  }

  /** Frees every lock of this execution, as Google does when it ends however it ends. */
  endExecution(): void {
    for (const [name, holder] of this.table) if (holder === this.execution) this.table.delete(name);
  }

  private make(method: string, name: string): Lock {
    return this.host.meter.call(
      'LockService',
      method,
      () => new LocalLock(this.host, this.table, name, this.execution),
    );
  }
}
