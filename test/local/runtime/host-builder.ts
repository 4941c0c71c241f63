/** A host in the realm of the test, and services over it. */

import { createRuntime, type Runtime, type RuntimeOptions } from '../../../local/runtime';
import { createClock } from '../../../local/runtime/clock';
import type { Clock, Host } from '../../../local/runtime/host';
import { createMeter, type Meter, type MeterOptions } from '../../../local/runtime/meter';
import type { WorkbookModel } from '../../../local/runtime/model';
import { createState } from '../../../local/runtime/services/store/state';

export interface TestHost extends Host {
  readonly meter: Meter;
}

/** 15 June 2022, 09:00 in Basel. */
export const START = Date.UTC(2022, 5, 15, 7);

/** Makes a host whose clock stands at 15 June 2022. */
export function buildHost(options: Partial<MeterOptions> = {}): TestHost {
  const clock: Clock = options.clock ?? createClock(START);
  return { realm: { Date, Error, Array, Object }, clock, meter: createMeter({ ...options, clock }) };
}

/** Makes a workbook with one tab of 10 by 5 empty cells. */
export function buildWorkbook(): WorkbookModel {
  return {
    id: 'workbook-1',
    name: 'École',
    timeZone: 'Europe/Zurich',
    locale: 'fr_CH',
    sheets: [
      {
        name: 'Familles',
        maxRows: 10,
        maxColumns: 5,
        values: [['Famille', 'Nom']],
        formulas: new Map(),
        formats: [],
        styles: [],
        validations: [],
        notes: new Map(),
        frozenRows: 1,
        columnWidths: new Map(),
        protections: [],
      },
    ],
  };
}

/** The globals, typed as Google types them. */
export interface Globals {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly CacheService: GoogleAppsScript.Cache.CacheService;
  readonly MailApp: GoogleAppsScript.Mail.MailApp;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly UrlFetchApp: GoogleAppsScript.URL_Fetch.UrlFetchApp;
  readonly Logger: GoogleAppsScript.Base.Logger;
  readonly console: Console;
}

export interface TestServices extends Omit<Runtime, 'globals'> {
  readonly globals: Globals;
  readonly host: TestHost;
  readonly options: RuntimeOptions;
}

/** A stand-in for the export: tells which document was exported. */
export function exportMarked(docx: Uint8Array): Uint8Array {
  return Uint8Array.from([0x25, 0x50, 0x44, 0x46, ...docx]);
}

/** Makes the services of one execution; pass another's `options.state` and clock to overlap with it. */
export function buildServices(given: Partial<RuntimeOptions> = {}, meter: Partial<MeterOptions> = {}): TestServices {
  const host = (given.host as TestHost | undefined) ?? buildHost(meter);
  const options: RuntimeOptions = {
    workbook: buildWorkbook(),
    state: createState(),
    user: 'secretariat@example.ch',
    exportPdf: exportMarked,
    ...given,
    host,
  };
  const runtime = createRuntime(options);
  return { ...runtime, globals: runtime.globals as unknown as Globals, host, options };
}
