/** The service `PropertiesService`: text by key, for the document, the script and each user. */

import { encodeUtf8 } from '../../bytes';
import type { Host } from '../../host';
import type { Quotas } from '../../quotas';
import { serviceError, signatureError } from '../errors';

export interface PropertyStores {
  document: Record<string, string>;
  script: Record<string, string>;
  /** By account. */
  users: Record<string, Record<string, string>>;
}

type Service = GoogleAppsScript.Properties.PropertiesService;
type Properties = GoogleAppsScript.Properties.Properties;
type Modelled = Pick<Service, 'getDocumentProperties' | 'getScriptProperties' | 'getUserProperties'>;

const LARGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

function sizeOf(text: string): number {
  return encodeUtf8(text).length;
}

class LocalProperties implements Properties {
  constructor(
    private readonly host: Host,
    private readonly store: Record<string, string>,
    private readonly quotas: Quotas,
  ) {}

  getProperty(key: string): string | null {
    return this.call('getProperty', () => (Object.hasOwn(this.store, key) ? (this.store[key] as string) : null));
  }

  getProperties(): Record<string, string> {
    return this.call('getProperties', () => Object.assign(new this.host.realm.Object(), this.store));
  }

  getKeys(): string[] {
    return this.call('getKeys', () => this.host.realm.Array.from(Object.keys(this.store)));
  }

  setProperty(key: string, value: string): Properties {
    return this.call('setProperty', () => this.write({ [key]: value }));
  }

  setProperties(properties: Record<string, string>, deleteAllOthers = false): Properties {
    return this.call('setProperties', () => this.write(properties, deleteAllOthers));
  }

  deleteProperty(key: string): Properties {
    return this.call('deleteProperty', () => {
      delete this.store[key];
      return this;
    });
  }

  deleteAllProperties(): Properties {
    return this.call('deleteAllProperties', () => {
      for (const key of Object.keys(this.store)) delete this.store[key];
      return this;
    });
  }

  private call<T>(method: string, effect: () => T): T {
    return this.host.meter.call('Properties', method, () => {
      if (this.quotas.take('properties')) return effect();
      throw serviceError(this.host.realm, 'Service invoked too many times for one day: properties.');
    });
  }

  /** Everything is checked before anything is kept. */
  private write(properties: Record<string, string>, deleteAllOthers = false): Properties {
    const { realm } = this.host;
    for (const [key, value] of Object.entries(properties)) {
      if (typeof value !== 'string') throw signatureError(realm, 'Properties.setProperty', [key, value]);
      if (sizeOf(value) > LARGEST_VALUE) throw serviceError(realm, 'Argument too large: value');
    }
    const next = deleteAllOthers ? { ...properties } : { ...this.store, ...properties };
    const total = Object.entries(next).reduce((sum, [key, value]) => sum + sizeOf(key) + sizeOf(value), 0);
    if (total > LARGEST_STORE) {
      const message = 'You have exceeded the property storage quota. Please remove some properties and try again.';
      throw serviceError(realm, message);
    }
    if (deleteAllOthers) for (const key of Object.keys(this.store)) delete this.store[key];
    Object.assign(this.store, next);
    return this;
  }
}

export class LocalPropertiesService implements Modelled {
  constructor(
    private readonly host: Host,
    private readonly stores: PropertyStores,
    private readonly user: string,
    private readonly quotas: Quotas,
  ) {}

  getDocumentProperties(): Properties {
    return this.open('getDocumentProperties', this.stores.document);
  }

  getScriptProperties(): Properties {
    return this.open('getScriptProperties', this.stores.script);
  }

  getUserProperties(): Properties {
    this.stores.users[this.user] ??= {};
    return this.open('getUserProperties', this.stores.users[this.user] as Record<string, string>);
  }

  private open(method: string, store: Record<string, string>): Properties {
    const make = (): LocalProperties => new LocalProperties(this.host, store, this.quotas);
    return this.host.meter.call('PropertiesService', method, make);
  }
}
