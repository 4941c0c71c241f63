/** What an execution may call: a menu without authorisation and a custom function may do next to nothing. */

import type { CallMeter, Realm } from '../host';
import { serviceError } from './errors';

/** `full`: everything; `none`: `onOpen` before the user's consent; `custom-function`: a formula in a cell. */
export type ExecutionMode = 'full' | 'none' | 'custom-function';

/** Building a menu, and nothing else. */
const WITHOUT_CONSENT = new Set([
  'SpreadsheetApp.getUi',
  'Ui.createMenu',
  'Ui.createAddonMenu',
  'Menu.addToUi',
  'Session.getActiveUserLocale',
]);
const READABLE = new Set([
  'SpreadsheetApp',
  'Spreadsheet',
  'Sheet',
  'Range',
  'Session',
  'PropertiesService',
  'Properties',
]);
const FREE = new Set(['Utilities', 'CacheService', 'Cache']);
const GLOBALS = /(App|Service)$|^(Ui|Session|Utilities)$/;

function isAllowed(mode: ExecutionMode, service: string, method: string): boolean {
  const name = `${service}.${method}`;
  if (mode === 'none') return WITHOUT_CONSENT.has(name);
  if (name === 'SpreadsheetApp.getUi') return false;
  return FREE.has(service) || (READABLE.has(service) && /^(get|is|has|can)/.test(method));
}

/**
 * Puts a guard before a meter: a call that the mode forbids throws Google's refusal, and is not counted.
 * @example guardCalls(meter, realm, 'none').call('Range', 'getValues', read) // throws
 */
export function guardCalls(meter: CallMeter, realm: Realm, mode: ExecutionMode): CallMeter {
  if (mode === 'full') return meter;
  return {
    call(service, method, effect, size) {
      if (!isAllowed(mode, service, method)) {
        const name = GLOBALS.test(service) ? `${service}.${method}` : method;
        throw serviceError(realm, `You do not have permission to call ${name}`);
      }
      return meter.call(service, method, effect, size);
    },
  };
}
