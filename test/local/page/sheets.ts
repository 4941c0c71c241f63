/** Tabs and workbooks as plain data, for the tests of the page. */
import type { CellValue, SheetModel, WorkbookModel } from '../../../local/runtime/model';
import { makeSheet } from '../../../local/runtime/spreadsheet/cells/grid';
import { paint } from '../../../local/runtime/spreadsheet/cells/painting';

/** A tab with rows from the first on. */
export function tabOf(
  name: string,
  values: readonly (readonly CellValue[])[] = [],
  rows = 20,
  columns = 6,
): SheetModel {
  return { ...makeSheet(name), maxRows: rows, maxColumns: columns, values: values.map((row) => [...row]) };
}

export function bookOf(...sheets: SheetModel[]): WorkbookModel {
  return { id: 'classeur', name: 'ecole', timeZone: 'Europe/Zurich', locale: 'fr_CH', sheets };
}

/** Gives a column its number format, below the headers. */
export function formatColumn(sheet: SheetModel, column: number, format: string): void {
  paint(sheet.formats, { row: 2, column, rows: sheet.maxRows - 1, columns: 1 }, format);
}

/** Lets a column take these words alone. */
export function restrictColumn(
  sheet: SheetModel,
  column: number,
  values: readonly string[],
  allowInvalid = false,
): void {
  const rule = { kind: 'list', criteria: 'VALUE_IN_LIST', values, allowInvalid, helpText: '' } as const;
  paint(sheet.validations, { row: 2, column, rows: sheet.maxRows - 1, columns: 1 }, rule);
}
