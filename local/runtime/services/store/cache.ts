/** The service `CacheService`: text that is forgotten after some seconds of the clock. */

import { encodeUtf8 } from '../../bytes';
import type { Host } from '../../host';
import { serviceError, signatureError } from '../errors';

/** `"store key"` → what is kept and until when, in milliseconds since 1970. */
export type CacheTable = Map<string, { readonly value: string; readonly until: number }>;

type Service = GoogleAppsScript.Cache.CacheService;
type Cache = GoogleAppsScript.Cache.Cache;

const LARGEST_VALUE = 100 * 1024;
const LONGEST_KEY = 250;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;

class LocalCache implements Cache {
  constructor(
    private readonly host: Host,
    private readonly table: CacheTable,
    private readonly store: string,
  ) {}

  get(key: string): string | null {
    return this.call('get', () => this.read(key));
  }

  getAll(keys: string[]): Record<string, string> {
    return this.call('getAll', () => {
      const found: Record<string, string> = new this.host.realm.Object() as Record<string, string>;
      for (const key of keys) {
        const value = this.read(key);
        if (value !== null) found[key] = value;
      }
      return found;
    });
  }

  put(key: string, value: string, expirationInSeconds = DEFAULT_SECONDS): void {
    this.call('put', () => this.write(key, value, expirationInSeconds));
  }

  putAll(values: Record<string, string>, expirationInSeconds = DEFAULT_SECONDS): void {
    this.call('putAll', () => {
      for (const [key, value] of Object.entries(values)) this.write(key, value, expirationInSeconds);
    });
  }

  remove(key: string): void {
    this.call('remove', () => this.table.delete(this.name(key)));
  }

  removeAll(keys: string[]): void {
    this.call('removeAll', () => {
      for (const key of keys) this.table.delete(this.name(key));
    });
  }

  private call<T>(method: string, effect: () => T): T {
    return this.host.meter.call('Cache', method, effect);
  }

  private name(key: string): string {
    return `${this.store} ${key}`;
  }

  private read(key: string): string | null {
    const kept = this.table.get(this.name(key));
    return kept && kept.until > this.host.clock.now() ? kept.value : null;
  }

  private write(key: string, value: string, seconds: number): void {
    const { realm, clock } = this.host;
    if (typeof value !== 'string') throw signatureError(realm, 'Cache.put', [key, value]);
    if (key.length > LONGEST_KEY) throw serviceError(realm, 'Argument too large: key');
    if (encodeUtf8(value).length > LARGEST_VALUE) throw serviceError(realm, 'Argument too large: value');
    const until = clock.now() + Math.min(Math.max(seconds, 1), MOST_SECONDS) * 1000;
    this.table.set(this.name(key), { value, until });
  }
}

export class LocalCacheService implements Service {
  constructor(
    private readonly host: Host,
    private readonly table: CacheTable,
    private readonly user: string,
  ) {}

  getDocumentCache(): Cache {
    return this.open('getDocumentCache', 'document');
  }

  getScriptCache(): Cache {
    return this.open('getScriptCache', 'script');
  }

  getUserCache(): Cache {
    return this.open('getUserCache', `user:${this.user}`);
  }

  private open(method: string, store: string): Cache {
    return this.host.meter.call('CacheService', method, () => new LocalCache(this.host, this.table, store));
  }
}
