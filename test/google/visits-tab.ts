/** A made-up tab on the local spreadsheet, and appends and updates on it as an action makes them. */
import type { CellValue, SheetModel } from '../../local/runtime/model';
import { makeSheet } from '../../local/runtime/spreadsheet/cells/grid';
import { toSerial } from '../../local/runtime/spreadsheet/cells/serial-date';
import { openWorkbook } from '../../src/google/workbook';
import { amount, date, may, must, text } from '../../src/sheets/columns';
import { defineTable } from '../../src/sheets/table';
import { appendRows, type NewRow, updateColumns } from '../../src/sheets/write-table';
import { buildWorkbook, type TestHost } from '../local/runtime/host-builder';
import { useLocalServices } from './local-globals';

export const visits = defineTable('Visites', {
  id: must(text('Visite', 'Numéro.')),
  day: must(date('Jour', 'Jour.')),
  price: may(amount('Prix', 'En CHF.')),
  remark: may(text('Remarque', 'Libre.')),
});
type Visit = NewRow<(typeof visits)['columns']>;

export const DAY = toSerial(2022, 9, 1);
export const HEADERS = ['Visite', 'Jour', 'Prix', 'Remarque'];
export const ROW = ['V1', DAY, 12.5, 'ici'];

/** A tab with the given values, on which the services stand from now on. */
export function openVisits(values: CellValue[][], maxRows = 100): { sheet: SheetModel; host: TestHost } {
  const sheet = { ...makeSheet('Visites'), values, maxRows, maxColumns: 8 };
  // A date is a date by its format, as after a set-up.
  const dates = values[0]?.indexOf('Jour') ?? 0;
  sheet.formats.push({ range: { row: 2, column: dates + 1, rows: maxRows - 1, columns: 1 }, value: 'yyyy-mm-dd' });
  const { host } = useLocalServices({ workbook: { ...buildWorkbook(), sheets: [sheet] } });
  return { sheet, host };
}

/** Reads and appends. */
export function append(...rows: Visit[]): void {
  const workbook = openWorkbook();
  appendRows(workbook, visits, workbook.readTab('Visites') ?? [], rows);
}

/** Reads and updates rows by their number. */
export function update(changes: readonly (readonly [number, Visit])[]): void {
  const workbook = openWorkbook();
  updateColumns(workbook, visits, workbook.readTab('Visites') ?? [], new Map(changes));
}
