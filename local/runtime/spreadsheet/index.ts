/** The spreadsheet service of the local host: the object that the bundle knows as `SpreadsheetApp`, over a workbook in memory. */
import type { Host } from '../host';
import type { WorkbookModel } from '../model';
import { Context, type SpreadsheetOptions } from './context';
import { CRITERIA, PROTECTION_TYPES } from './enums';
import { LocalSpreadsheet } from './spreadsheet';
import { LocalDataValidationBuilder } from './validation';

export type { SpreadsheetOptions } from './context';

export interface LocalSpreadsheetApp {
  getActiveSpreadsheet(): LocalSpreadsheet;
  getActive(): LocalSpreadsheet;
  getUi(): unknown;
  flush(): void;
  newDataValidation(): LocalDataValidationBuilder;
  readonly ProtectionType: typeof PROTECTION_TYPES;
  readonly DataValidationCriteria: typeof CRITERIA;
}

/**
 * Makes the spreadsheet service over a workbook, which its calls change in place.
 * @param host realm, clock and call meter of the place where the bundle runs
 * @param workbook what `SpreadsheetApp.getActiveSpreadsheet()` opens
 * @param options the user interface, and what may compute formulas
 * @returns the global to hand to the bundle
 * @example const { SpreadsheetApp } = createSpreadsheetApp(host, workbook, { getUi });
 */
export function createSpreadsheetApp(
  host: Host,
  workbook: WorkbookModel,
  options: SpreadsheetOptions,
): { SpreadsheetApp: LocalSpreadsheetApp } {
  const context = new Context(host, workbook, options);
  const spreadsheet = new LocalSpreadsheet(context);
  const count = <T>(method: string, effect: () => T): T => context.call('SpreadsheetApp', method, effect);
  return {
    SpreadsheetApp: {
      getActiveSpreadsheet: () => count('getActiveSpreadsheet', () => spreadsheet),
      getActive: () => count('getActive', () => spreadsheet),
      getUi: () => count('getUi', () => options.getUi()),
      flush: () => count('flush', () => undefined),
      newDataValidation: () => new LocalDataValidationBuilder(context),
      ProtectionType: PROTECTION_TYPES,
      DataValidationCriteria: CRITERIA,
    },
  };
}
