/** How long Google takes for a call, as far as is known: the figures behind the modelled time. */

/** Milliseconds of one call: a fixed part and one per 1,000 cells or bytes moved. */
interface Cost {
  readonly fixed: number;
  readonly perThousand?: number;
}

/** Milliseconds of a call; `size` is in cells, bytes or requests. */
export type Latency = (service: string, method: string, size: number) => number;

/**
 * Known: reading or writing a whole tab takes tens of milliseconds up to a second, whatever its size; what goes
 * over HTTP stands in drive/http-latency.ts. Every single figure below is our estimate within that.
 */
const COSTS: Readonly<Record<string, Cost>> = {
  'Range.getValues': { fixed: 60, perThousand: 8 },
  'Range.getDisplayValues': { fixed: 60, perThousand: 10 },
  'Range.getFormulas': { fixed: 60, perThousand: 6 },
  'Range.getNumberFormats': { fixed: 60, perThousand: 6 },
  'Range.getNotes': { fixed: 60, perThousand: 6 },
  'Range.getDataValidations': { fixed: 80, perThousand: 20 },
  'Range.setValues': { fixed: 100, perThousand: 20 },
  'Range.setValue': { fixed: 40 },
  'Range.getValue': { fixed: 40 },
  'Range.setNumberFormats': { fixed: 80, perThousand: 10 },
  'Range.setNotes': { fixed: 80, perThousand: 10 },
  'Range.setDataValidations': { fixed: 120, perThousand: 30 },
  'SpreadsheetApp.flush': { fixed: 250 },
  'SpreadsheetApp.getActiveSpreadsheet': { fixed: 5 },
  'SpreadsheetApp.getActive': { fixed: 5 },
  'SpreadsheetApp.getUi': { fixed: 1 },
  'Spreadsheet.getSheetByName': { fixed: 5 },
  'Spreadsheet.getSheets': { fixed: 15 },
  'Spreadsheet.insertSheet': { fixed: 400 },
  'Sheet.getRange': { fixed: 2 },
  'Sheet.getDataRange': { fixed: 10 },
  'Sheet.insertRowsAfter': { fixed: 150 },
  'Sheet.insertColumnsAfter': { fixed: 150 },
  'Sheet.deleteRows': { fixed: 300 },
  'Sheet.getProtections': { fixed: 100 },
  'Sheet.protect': { fixed: 150 },
  'LockService.getDocumentLock': { fixed: 1 },
  'LockService.getScriptLock': { fixed: 1 },
  'LockService.getUserLock': { fixed: 1 },
  'Lock.tryLock': { fixed: 60 },
  'Lock.waitLock': { fixed: 60 },
  'Lock.releaseLock': { fixed: 40 },
  'Lock.hasLock': { fixed: 1 },
  'Properties.getProperty': { fixed: 30 },
  'Properties.getProperties': { fixed: 40 },
  'Properties.getKeys': { fixed: 40 },
  'Properties.setProperty': { fixed: 50 },
  'Properties.setProperties': { fixed: 60 },
  'Properties.deleteProperty': { fixed: 50 },
  'Properties.deleteAllProperties': { fixed: 60 },
  'MailApp.getRemainingDailyQuota': { fixed: 60 },
  'MailApp.sendEmail': { fixed: 700, perThousand: 0.5 },
  'ScriptApp.getOAuthToken': { fixed: 5 },
  'ScriptApp.getProjectTriggers': { fixed: 100 },
  'ScriptApp.newTrigger': { fixed: 1 },
  'ScriptApp.deleteTrigger': { fixed: 200 },
  'TriggerBuilder.create': { fixed: 300 },
  'Utilities.base64Encode': { fixed: 0.2, perThousand: 0.05 },
  'Utilities.base64Decode': { fixed: 0.2, perThousand: 0.05 },
  'Utilities.newBlob': { fixed: 0.2, perThousand: 0.02 },
  'Utilities.computeDigest': { fixed: 0.2, perThousand: 0.05 },
  // Their whole time is in the waiting or in the requests themselves.
  'Utilities.sleep': { fixed: 0 },
  'UrlFetchApp.fetch': { fixed: 0 },
  'UrlFetchApp.fetchAll': { fixed: 0 },
};

/** Reads and writes of a sheet that are not in the table, and everything else (estimates). */
const SHEET_DEFAULT: Cost = { fixed: 30, perThousand: 2 };
const OTHER_DEFAULT: Cost = { fixed: 1 };
const SHEET_SERVICES = new Set(['SpreadsheetApp', 'Spreadsheet', 'Sheet', 'Range', 'Protection']);

/**
 * Gives the modelled milliseconds of one call.
 * @example modelLatency('Range', 'getValues', 10_000) // 140
 */
export const modelLatency: Latency = (service, method, size) => {
  const cost = COSTS[`${service}.${method}`] ?? (SHEET_SERVICES.has(service) ? SHEET_DEFAULT : OTHER_DEFAULT);
  return cost.fixed + ((cost.perThousand ?? 0) * size) / 1000;
};
