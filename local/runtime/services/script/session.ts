/** The service `Session`: who runs the script, and in which time zone. */

import type { Host } from '../../host';

type Modelled = Pick<
  GoogleAppsScript.Base.Session,
  'getActiveUser' | 'getActiveUserLocale' | 'getEffectiveUser' | 'getScriptTimeZone'
>;

export class LocalSession implements Modelled {
  constructor(
    private readonly host: Host,
    private readonly user: string,
    private readonly timeZone: string,
  ) {}

  getActiveUser(): GoogleAppsScript.Base.User {
    return this.host.meter.call('Session', 'getActiveUser', () => this.describeUser());
  }

  getEffectiveUser(): GoogleAppsScript.Base.User {
    return this.host.meter.call('Session', 'getEffectiveUser', () => this.describeUser());
  }

  getActiveUserLocale(): string {
    return this.host.meter.call('Session', 'getActiveUserLocale', () => 'fr');
  }

  getScriptTimeZone(): string {
    return this.host.meter.call('Session', 'getScriptTimeZone', () => this.timeZone);
  }

  /** The one method that the add-on may use of a user. */
  private describeUser(): GoogleAppsScript.Base.User {
    return { getEmail: () => this.user } as unknown as GoogleAppsScript.Base.User;
  }
}
