/** Appends to a tab and updates single columns: found by header, in as few writes as there are. */

import { parseLocalDate, toNativeDate } from '../domain/shared/local-date';
import type { CellInput, Workbook } from '../google/services';
import { isBlankCell } from './cells';
import { type CellValues, mapHeaders } from './read-table';
import type { Columns, Table } from './table';

/** A row to be written: a cell by column name; amounts in CHF, dates as text, `yyyy-mm-dd` or `yyyy-mm-dd hh:mm`. */
export type NewRow<C extends Columns> = { readonly [K in keyof C]?: string | number | undefined };

/**
 * Appends rows below the last used one, in one write. The end is found by our own columns, since formats and
 * validations reach further; the school's own columns keep their formulas.
 * @param values the tab as it was read; where rows were inserted since, it is read again, so that none is overwritten
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
  const target = workbook.readBlock(table.tab, start, first + 1, rows.length, width);
  const isFree = target.every((cells) => ours.every(([, position]) => isBlankCell(cells[position - first])));
  if (!isFree) {
    appendRows(workbook, table, workbook.readTab(table.tab) ?? [], rows);
    return;
  }
  writeRowsAt(workbook, table, positions, start, target, rows);
}

/**
 * Writes rows into cells of ours that were seen to be free, in one write of values.
 * @param start the first of them
 * @param target what stands there, from our first column on
 */
export function writeRowsAt<C extends Columns>(
  workbook: Pick<Workbook, 'readFormulas' | 'writeBlock'>,
  table: Table<C>,
  positions: Readonly<Record<string, number>>,
  start: number,
  target: CellValues,
  rows: readonly NewRow<C>[],
): void {
  const ours = Object.entries(positions).sort(([, a], [, b]) => a - b);
  const first = ours[0]?.[1] ?? 0;
  const width = (ours[ours.length - 1]?.[1] ?? 0) - first + 1;
  // Formulas that the school dragged down beside our columns are written back as they are.
  const kept = width > ours.length ? workbook.readFormulas(table.tab, start, first + 1, rows.length, width) : [];
  const names = new Map(ours.map(([name, position]) => [position - first, name]));
  const block = rows.map((row, index) =>
    Array.from({ length: width }, (_, offset): CellInput => {
      const name = names.get(offset);
      if (name !== undefined) return toCell(table, name, row[name as keyof C]);
      return kept[index]?.[offset] || asInput(target[index]?.[offset]);
    }),
  );
  const formats = Array.from({ length: width }, (_, offset) => table.columns[names.get(offset) ?? '']?.format ?? '');
  workbook.writeBlock(table.tab, start, first + 1, block, formats);
}

/** Beyond that many stretches one block from the first to the last row takes less time than a write for each. */
const MOST_STRETCHES = 10;

export interface UpdateOptions {
  /** Leaves the cells' formats alone, one call less a stretch: for text that could not be read otherwise. */
  readonly keepsFormats?: boolean;
  /**
   * Scattered rows are written as one block; the cells between are written back as they were read, formulas
   * included. Only for who looks again, since a sort in between would cross those too.
   */
  readonly mayRewrite?: boolean;
}

/**
 * Sets cells of existing rows: one write for each stretch of neighbouring rows and columns; nothing else is touched.
 * @returns the rows that were written
 */
export function updateColumns<C extends Columns>(
  workbook: Pick<Workbook, 'writeBlock' | 'readFormulas'>,
  table: Table<C>,
  values: CellValues,
  changes: ReadonlyMap<number, { readonly [K in keyof C]?: CellInput | undefined }>,
  { keepsFormats = false, mayRewrite = false }: UpdateOptions = {},
): readonly number[] {
  const { positions } = headersOf(table, values);
  const names = [...new Set([...changes.values()].flatMap((row) => Object.keys(row)))];
  const columns = names.flatMap((name) => {
    const position = positions[name];
    return position === undefined ? [] : [{ name, position }];
  });
  const scattered = stretches([...changes.keys()], (row) => row);
  const isRewritten = mayRewrite && scattered.length > MOST_STRETCHES;
  const written = isRewritten ? [filledUp(scattered.flat())] : scattered;
  for (const rows of written) {
    for (const run of stretches(columns, ({ position }) => position)) {
      const [row = 0, column] = [rows[0], (run[0]?.position ?? 0) + 1];
      const kept = isRewritten ? workbook.readFormulas(table.tab, row, column, rows.length, run.length) : [];
      const block = rows.map((at, index) =>
        run.map(({ name, position }, offset): CellInput => {
          const change = changes.get(at)?.[name as keyof C];
          if (change !== undefined) return toCell(table, name, change);
          return kept[index]?.[offset] || asInput(values[at - 1]?.[position]);
        }),
      );
      const formats = run.map(({ name }) => (keepsFormats ? '' : (table.columns[name]?.format ?? '')));
      workbook.writeBlock(table.tab, row, column, block, formats);
    }
  }
  return written.flat();
}

/** All rows from the first to the last. */
function filledUp(rows: readonly number[]): number[] {
  const [first = 0, last = 0] = [rows[0], rows[rows.length - 1]];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function headersOf<C extends Columns>(table: Table<C>, values: CellValues) {
  const headers = mapHeaders(table, values[0] ?? []);
  if (!headers.ok) throw new Error(`The headers of ${table.tab} were not checked`);
  return headers.value;
}

/** The last row in which one of our cells holds something. */
function lastUsedRow(table: Table<Columns>, values: CellValues, positions: Readonly<Record<string, number>>): number {
  const ours = Object.keys(table.columns).map((name) => positions[name] ?? -1);
  for (let row = values.length; row > 1; row--) {
    if (ours.some((position) => !isBlankCell(values[row - 1]?.[position]))) return row;
  }
  return 1;
}

/** Groups what stands side by side. */
function stretches<T>(items: readonly T[], placeOf: (item: T) => number): T[][] {
  const groups: T[][] = [];
  for (const item of [...items].sort((a, b) => placeOf(a) - placeOf(b))) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group !== undefined && last !== undefined && placeOf(last) === placeOf(item) - 1) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** A value as a cell of its column holds it: the text of a day or a moment becomes a date. */
export function toCell(table: Table<Columns>, name: string, value: CellInput | undefined): CellInput {
  if (value === undefined) return '';
  const isDate = table.columns[name]?.format.startsWith('yyyy-mm-dd') === true && typeof value === 'string';
  if (!isDate) return value;
  const [day = '', time = '00:00'] = String(value).split(' ');
  const date = parseLocalDate(day);
  if (date === undefined) return value;
  const moment = toNativeDate(date);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  moment.setHours(hours, minutes);
  return moment;
}

/** A cell as it was read, to be written back. */
export function asInput(value: unknown): CellInput {
  return typeof value === 'number' || typeof value === 'boolean' || value instanceof Date ? value : String(value ?? '');
}
