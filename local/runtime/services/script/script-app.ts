/** The service `ScriptApp`: the token for requests to Drive, and the triggers. */

import type { Host } from '../../host';
import { serviceError, signatureError } from '../errors';
import type { TriggerRecord } from './trigger-times';
import { LocalClockTriggerBuilder, LocalSpreadsheetTriggerBuilder, LocalTrigger, type TriggerKeeper } from './triggers';

type ScriptApp = GoogleAppsScript.Script.ScriptApp;
type Modelled = Pick<
  ScriptApp,
  'AuthMode' | 'EventType' | 'WeekDay' | 'deleteTrigger' | 'getOAuthToken' | 'getProjectTriggers' | 'newTrigger'
>;

function nameValues<T>(...names: string[]): T {
  return Object.fromEntries(names.map((name) => [name, name])) as T;
}

/** The bearer token of an account, which Drive asks for. */
export function tokenOf(user: string): string {
  return `ya29.${user.replace(/[^A-Za-z0-9]/g, '-')}`;
}

export class LocalScriptApp implements Modelled {
  readonly AuthMode: ScriptApp['AuthMode'] = nameValues('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
  readonly EventType: ScriptApp['EventType'] = nameValues('CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_CHANGE');
  readonly WeekDay: ScriptApp['WeekDay'] = nameValues(
    'SUNDAY',
    'MONDAY',
    'TUESDAY',
    'WEDNESDAY',
    'THURSDAY',
    'FRIDAY',
    'SATURDAY',
  );

  constructor(
    private readonly host: Host,
    private readonly triggers: TriggerRecord[],
    private readonly user: string,
  ) {}

  getOAuthToken(): string {
    return this.host.meter.call('ScriptApp', 'getOAuthToken', () => tokenOf(this.user));
  }

  getProjectTriggers(): GoogleAppsScript.Script.Trigger[] {
    return this.host.meter.call('ScriptApp', 'getProjectTriggers', () => {
      const mine = this.triggers.filter((trigger) => trigger.user === this.user);
      return this.host.realm.Array.from(mine.map((record) => new LocalTrigger(record)));
    });
  }

  deleteTrigger(trigger: GoogleAppsScript.Script.Trigger): void {
    this.host.meter.call('ScriptApp', 'deleteTrigger', () => {
      if (!(trigger instanceof LocalTrigger)) {
        throw signatureError(this.host.realm, 'ScriptApp.deleteTrigger', [trigger]);
      }
      const index = this.triggers.findIndex(({ id }) => id === trigger.getUniqueId());
      if (index >= 0) this.triggers.splice(index, 1);
    });
  }

  newTrigger(functionName: string): GoogleAppsScript.Script.TriggerBuilder {
    return this.host.meter.call('ScriptApp', 'newTrigger', () => {
      if (typeof functionName !== 'string' || functionName === '') {
        throw serviceError(this.host.realm, 'Invalid argument: functionName');
      }
      const { host, triggers, user } = this;
      const keeper: TriggerKeeper = { host, triggers, user, handler: functionName };
      return {
        timeBased: () => new LocalClockTriggerBuilder(keeper),
        forSpreadsheet: () => new LocalSpreadsheetTriggerBuilder(keeper),
      } as unknown as GoogleAppsScript.Script.TriggerBuilder;
    });
  }
}
