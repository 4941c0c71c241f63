/** The local services under the names by which Google gives them, for gateways that run inside a test. */
import type { RuntimeOptions } from '../../local/runtime';
import { buildServices, type TestServices } from '../local/runtime/host-builder';

const NAMES = [
  ...(['SpreadsheetApp', 'LockService', 'PropertiesService', 'MailApp', 'ScriptApp', 'Session'] as const),
  ...(['Utilities', 'HtmlService', 'UrlFetchApp'] as const),
];

/** Starts an execution whose services are the globals from now on. */
export function useLocalServices(options: Partial<RuntimeOptions> = {}): TestServices {
  const services = buildServices(options);
  for (const name of NAMES) Object.assign(globalThis, { [name]: services.globals[name] });
  return services;
}
