/** Puts the services of one execution together: the globals that the bundle finds, over state that outlives it. */

import type { Drive } from './drive/api';
import { createHttpFaults, type HttpFaults } from './drive/http-faults';
import { createDriveSpeed } from './drive/http-latency';
import { LocalUrlFetchApp } from './drive/url-fetch';
import type { Host } from './host';
import type { WorkbookModel } from './model';
import { createQuotas, QUOTAS, type QuotaKind } from './quotas';
import { serviceError } from './services/errors';
import { createLoggers, type LogLine } from './services/logger';
import { LocalMailApp } from './services/mail';
import { type ExecutionMode, guardCalls } from './services/permissions';
import { LocalScriptApp } from './services/script/script-app';
import { LocalSession } from './services/script/session';
import { LocalCacheService } from './services/store/cache';
import { LocalLockService } from './services/store/lock';
import { LocalPropertiesService } from './services/store/properties';
import type { RuntimeState } from './services/store/state';
import { LocalUtilities } from './services/text/utilities';
import { LocalHtmlService } from './services/ui/html';
import { type AnswerQuestion, createUiRecord, LocalUi, type UiRecord } from './services/ui/ui';
import { createSpreadsheetApp } from './spreadsheet';

export interface RuntimeOptions {
  readonly host: Host;
  readonly workbook: WorkbookModel;
  readonly state: RuntimeState;
  /** Address of the account. */
  readonly user: string;
  /** `full` unless told. */
  readonly mode?: ExecutionMode | undefined;
  /** False in a trigger: `getUi` throws. True unless told. */
  readonly hasUi?: boolean | undefined;
  /** The script's zone; the workbook's unless told. */
  readonly timeZone?: string | undefined;
  readonly quotas?: QuotaKind | undefined;
  /** Requests to Drive take their modelled time. */
  readonly isTimed?: boolean | undefined;
  /** Drive refuses an account that writes too fast, rather than slowing it down. */
  readonly refusesFastWrites?: boolean | undefined;
  readonly httpFaults?: HttpFaults | undefined;
  readonly addonName?: string | undefined;
  /** HTML files pushed with the script, by name without `.html`. */
  readonly pages?: ReadonlyMap<string, string> | undefined;
  /** Gives 0 ≤ x < 1, for identifiers. */
  readonly random?: (() => number) | undefined;
  /** Answers what the script asks of the person; absent: nobody is there. */
  readonly answer?: AnswerQuestion | undefined;
  exportPdf(docx: Uint8Array): Uint8Array;
}

export interface Runtime {
  /** Name of the global → service. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** What the execution showed. */
  readonly ui: UiRecord;
  readonly lines: readonly LogLine[];
  readonly httpFaults: HttpFaults;
  /** Frees what the execution holds. */
  end(): void;
}

/**
 * Makes the services of one execution.
 * @example createRuntime({ host, workbook, state, user: 'secretariat@example.ch', exportPdf }).globals.MailApp
 */
export function createRuntime(options: RuntimeOptions): Runtime {
  const { workbook, state, user, mode = 'full', hasUi = true, isTimed = false } = options;
  const { realm, clock } = options.host;
  const host: Host = { ...options.host, meter: guardCalls(options.host.meter, realm, mode) };
  const limits = QUOTAS[options.quotas ?? 'workspace'];
  const quotas = createQuotas({ clock, counts: state.quotas, user, limits });
  const lines: LogLine[] = [];
  const ui = createUiRecord();
  const localUi = new LocalUi(host, ui, options.addonName ?? workbook.name, options.answer);
  const lock = new LocalLockService(host, state.locks, user);
  const speed = createDriveSpeed(clock, { isTimed, refuses: options.refusesFastWrites ?? false });
  const faults = options.httpFaults ?? createHttpFaults();
  const drive: Drive = {
    store: state.drive,
    user,
    quotas,
    clock,
    exportPdf: (docx) => options.exportPdf(docx),
    allowWrite: speed.allowWrite,
  };

  function getUi(): LocalUi {
    if (hasUi) return localUi;
    throw serviceError(realm, 'Cannot call SpreadsheetApp.getUi() from this context.');
  }

  return {
    globals: {
      ...createSpreadsheetApp(host, workbook, { getUi }),
      ...createLoggers(lines),
      LockService: lock,
      PropertiesService: new LocalPropertiesService(host, state.properties, user, quotas),
      CacheService: new LocalCacheService(host, state.cache, user),
      MailApp: new LocalMailApp(host, state.outbox, quotas, user),
      ScriptApp: new LocalScriptApp(host, state.triggers, user),
      Session: new LocalSession(host, user, options.timeZone ?? workbook.timeZone),
      Utilities: new LocalUtilities(host, options.random ?? Math.random),
      HtmlService: new LocalHtmlService(host, options.pages ?? new Map()),
      UrlFetchApp: new LocalUrlFetchApp(host, { drive, speed, faults }),
    },
    ui,
    lines,
    httpFaults: faults,
    end: () => lock.endExecution(),
  };
}
