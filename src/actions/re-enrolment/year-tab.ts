/** A tab of the add-on's for one school year: read where it is, made where it is missing, never over the school's own. */
import { type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import type { Workbook } from '../../google/services';
import { type CellValues, mapHeaders, readRows } from '../../sheets/read-table';
import { type Columns, headersOf, type RowOf, type Table } from '../../sheets/table';
import { appendRows, type NewRow } from '../../sheets/write-table';

export interface YearTab<C extends Columns> {
  readonly rows: readonly RowOf<Table<C>>[];
  /** Undefined: the tab is missing or empty. */
  readonly values: CellValues | undefined;
}

/**
 * Reads the tab, one read.
 * @returns a refusal `report-tab-taken` where the tab holds something else, and the issues of bad cells
 */
export function readYearTab<C extends Columns>(workbook: Workbook, table: Table<C>): Result<YearTab<C>> {
  const values = workbook.readTab(table.tab);
  const isEmpty = (values ?? []).every((row) => row.every((cell) => cell === ''));
  if (values === undefined || isEmpty) return succeed({ rows: [], values: undefined });
  if (!mapHeaders(table, values[0] ?? []).ok) {
    return refuse({ code: 'report-tab-taken', tab: table.tab, row: 1, data: { tab: table.tab } });
  }
  const read = readRows(table, values);
  if (!read.ok) return read;
  if (read.value.issues.length > 0) return refuseAll(read.value.issues);
  return succeed({ rows: read.value.rows, values });
}

/** Appends below what is there; makes the tab first where it is missing. Call it under the write lock. */
export function appendToYearTab<C extends Columns>(
  workbook: Workbook,
  table: Table<C>,
  values: CellValues | undefined,
  rows: readonly NewRow<C>[],
): void {
  if (rows.length === 0) return;
  if (values === undefined) {
    const formats = Object.values(table.columns).map(({ format }) => format);
    workbook.replaceTab(table.tab, [headersOf(table)], formats);
  }
  appendRows(workbook, table, values ?? [headersOf(table)], rows);
  workbook.flush();
}
