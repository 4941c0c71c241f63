/** Appends to a tab and updates single columns: found by header, in as few writes as there are. */

import { parseLocalDate, toNativeDate } from '../domain/shared/local-date';
import type { CellInput, Workbook } from '../google/services';
import { isBlankCell } from './cells';
import { type CellValues, mapHeaders } from './read-table';
import type { Columns, Table } from './table';

/** A row to be written: a cell by column name; amounts in CHF, dates as `yyyy-mm-dd` text. */
export type NewRow<C extends Columns> = { readonly [K in keyof C]?: string | number | undefined };

/**
 * Appends rows below the last used one, in one write. The end is found by the key column, since formats and
 * validations reach further; the school's own columns keep their formulas.
 * @param values the tab as it was just read
 */
export function appendRows<C extends Columns>(
  workbook: Workbook,
  table: Table<C>,
  values: CellValues,
  rows: readonly NewRow<C>[],
): void {
  if (rows.length === 0) return;
  const { positions } = headersOf(table, values);
  const ours = Object.entries(positions).sort(([, a], [, b]) => a - b);
  const first = ours[0]?.[1] ?? 0;
  const width = (ours[ours.length - 1]?.[1] ?? 0) - first + 1;
  const start = lastUsedRow(table, values, positions) + 1;
  // Formulas that the school dragged down beside our columns are written back as they are.
  const kept = width > ours.length ? workbook.readFormulas(table.tab, start, first + 1, rows.length, width) : [];
  const names = new Map(ours.map(([name, position]) => [position - first, name]));
  const block = rows.map((row, index) =>
    Array.from({ length: width }, (_, offset): CellInput => {
      const name = names.get(offset);
      return name === undefined ? (kept[index]?.[offset] ?? '') : toCell(table, name, row[name as keyof C]);
    }),
  );
  const formats = Array.from({ length: width }, (_, offset) => table.columns[names.get(offset) ?? '']?.format ?? '');
  workbook.writeBlock(table.tab, start, first + 1, block, formats);
}

/** Sets cells of existing rows of one or several neighbouring columns, in one write a column. */
export function updateColumns<C extends Columns>(
  workbook: Workbook,
  table: Table<C>,
  values: CellValues,
  changes: ReadonlyMap<number, NewRow<C>>,
): void {
  const { positions } = headersOf(table, values);
  const rows = [...changes.keys()].sort((a, b) => a - b);
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (first === undefined || last === undefined) return;
  const names = [...new Set([...changes.values()].flatMap((row) => Object.keys(row)))];
  for (const run of neighbours(names.map((name) => ({ name, position: positions[name] ?? -1 })))) {
    const block = Array.from({ length: last - first + 1 }, (_, index) =>
      run.map(({ name, position }): CellInput => {
        const change = changes.get(first + index)?.[name as keyof C];
        return change === undefined ? asInput(values[first + index - 1]?.[position]) : toCell(table, name, change);
      }),
    );
    const formats = run.map(({ name }) => table.columns[name]?.format ?? '');
    workbook.writeBlock(table.tab, first, (run[0]?.position ?? 0) + 1, block, formats);
  }
}

function headersOf<C extends Columns>(table: Table<C>, values: CellValues) {
  const headers = mapHeaders(table, values[0] ?? []);
  if (!headers.ok) throw new Error(`The headers of ${table.tab} were not checked`);
  return headers.value;
}

/** The last row whose key cell, or any other of our cells, holds something. */
export function lastUsedRow(
  table: Table<Columns>,
  values: CellValues,
  positions: Readonly<Record<string, number>>,
): number {
  const ours = Object.keys(table.columns).map((name) => positions[name] ?? -1);
  for (let row = values.length; row > 1; row--) {
    if (ours.some((position) => !isBlankCell(values[row - 1]?.[position]))) return row;
  }
  return 1;
}

interface Placed {
  readonly name: string;
  readonly position: number;
}

/** Groups columns that stand side by side. */
function neighbours(columns: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const column of [...columns].sort((a, b) => a.position - b.position)) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[run.length - 1]?.position === column.position - 1) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

function toCell(table: Table<Columns>, name: string, value: string | number | undefined): CellInput {
  if (value === undefined) return '';
  const isDate = table.columns[name]?.format.startsWith('yyyy-mm-dd') === true && typeof value === 'string';
  const date = isDate ? parseLocalDate(String(value)) : undefined;
  return date === undefined ? value : toNativeDate(date);
}

function asInput(value: unknown): CellInput {
  return typeof value === 'number' || typeof value === 'boolean' || value instanceof Date ? value : String(value ?? '');
}
