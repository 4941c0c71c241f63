/** The active spreadsheet as the add-on reads and writes it: whole tabs at a time. */
import type { CellInput, Workbook } from './services';

/** Opens the spreadsheet that the script is bound to; sheets are looked up once. */
export function openWorkbook(): Workbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = new Map<string, GoogleAppsScript.Spreadsheet.Sheet | null>();
  const sheetOf = (tab: string): GoogleAppsScript.Spreadsheet.Sheet | null => {
    const known = sheets.get(tab);
    if (known !== undefined) return known;
    const sheet = spreadsheet.getSheetByName(tab);
    sheets.set(tab, sheet);
    return sheet;
  };
  const existing = (tab: string): GoogleAppsScript.Spreadsheet.Sheet => {
    const sheet = sheetOf(tab);
    if (sheet === null) throw new Error(`No tab ${tab}`);
    return sheet;
  };
  return {
    readTab: (tab) => sheetOf(tab)?.getDataRange().getValues(),
    readFormulas: (tab, ...block) => blockOf(existing(tab), ...block)?.getFormulas() ?? [],
    readBlock: (tab, ...block) => blockOf(existing(tab), ...block)?.getValues() ?? [],
    writeBlock: (tab, row, column, values, formats) => writeBlock(existing(tab), row, column, values, formats),
    replaceTab: (tab, values, formats) => {
      const sheet = sheetOf(tab) ?? spreadsheet.insertSheet(tab, spreadsheet.getSheets().length);
      sheets.set(tab, sheet);
      replaceContent(sheet, values, formats);
    },
    lastRow: (tab) => sheetOf(tab)?.getLastRow() ?? 0,
    deleteRows: (tab, row, count) => deleteRows(existing(tab), row, count),
    hideTab: (tab) => {
      existing(tab).hideSheet();
    },
    timeZones: () => ({ spreadsheet: spreadsheet.getSpreadsheetTimeZone(), script: Session.getScriptTimeZone() }),
    flush: () => SpreadsheetApp.flush(),
  };
}

/** A block as far as the grid reaches; undefined where it lies below. */
function blockOf(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  row: number,
  column: number,
  rows: number,
  columns: number,
): GoogleAppsScript.Spreadsheet.Range | undefined {
  const inGrid = Math.min(rows, sheet.getMaxRows() - row + 1);
  return inGrid < 1 ? undefined : sheet.getRange(row, column, inGrid, columns);
}

/** Formats first: under `@` a text that begins with `=` or looks like a date stays the text that it is. */
function writeBlock(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  row: number,
  column: number,
  values: CellInput[][],
  formats: string[],
): void {
  if (values.length === 0) return;
  const missing = row + values.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  for (const { from, run } of formattedRuns(formats)) {
    sheet.getRange(row, column + from, values.length, run.length).setNumberFormats(values.map(() => run));
  }
  sheet.getRange(row, column, values.length, formats.length).setValues(values);
}

/** Google refuses to delete all rows below the frozen ones: an empty one is added first. */
function deleteRows(sheet: GoogleAppsScript.Spreadsheet.Sheet, row: number, count: number): void {
  const rows = sheet.getMaxRows();
  if (rows - count <= sheet.getFrozenRows()) sheet.insertRowsAfter(rows, 1);
  sheet.deleteRows(row, count);
}

/** What stood there before goes last: a report that was cut off is written whole by the next run. */
function replaceContent(sheet: GoogleAppsScript.Spreadsheet.Sheet, values: CellInput[][], formats: string[]): void {
  const rows = sheet.getLastRow();
  const missing = formats.length - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  writeBlock(sheet, 1, 1, values, formats);
  sheet.getRange(1, 1, 1, formats.length).setFontWeight('bold');
  sheet.setFrozenRows(1);
  if (rows > values.length) {
    sheet.getRange(values.length + 1, 1, rows - values.length, formats.length).clearContent();
  }
}

/** Neighbouring columns that have a format of ours; the school's own columns between keep theirs. */
function formattedRuns(formats: readonly string[]): { from: number; run: string[] }[] {
  const runs: { from: number; run: string[] }[] = [];
  for (const [index, format] of formats.entries()) {
    const last = runs[runs.length - 1];
    if (format === '') continue;
    if (last !== undefined && last.from + last.run.length === index) last.run.push(format);
    else runs.push({ from: index, run: [format] });
  }
  return runs;
}
