/** The cells of a tab that are not as the page was last told, as few rectangles. */
import type { CellValue, Painted, SheetModel } from '../../runtime/model';
import { findLastColumn, findLastRow, toKey } from '../../runtime/spreadsheet/cells/grid';
import { findPainted, spreadPainted } from '../../runtime/spreadsheet/cells/painting';
import type { CellPatch, PatchedCell } from '../protocol';

/** Cells as the page knows them. */
export interface ToldCells {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: ReadonlyMap<string, string>;
  readonly formats: readonly Painted<string>[];
}

/** Changed rows that follow each other in one patch, from the first to the last changed column. */
export function patchesOf(sheet: SheetModel, told: ToldCells): CellPatch[] {
  const patches: { row: number; column: number; end: number; rows: number }[] = [];
  const height = Math.max(findLastRow(sheet), sheet.values.length, told.values.length);
  const others = changedColumns(sheet, told);
  for (let index = 0; index < height; index++) {
    const span = spanOf(sheet.values[index] ?? [], told.values[index] ?? [], others.get(index + 1));
    if (span === undefined) continue;
    const last = patches[patches.length - 1];
    if (last !== undefined && last.row + last.rows === index + 1) {
      last.rows++;
      last.column = Math.min(last.column, span.from);
      last.end = Math.max(last.end, span.to);
    } else patches.push({ row: index + 1, column: span.from, end: span.to, rows: 1 });
  }
  return patches.map(({ row, column, end, rows }) => ({
    row,
    column,
    cells: Array.from({ length: rows }, (_, down) =>
      Array.from({ length: end - column + 1 }, (__, across) => cellAt(sheet, row + down, column + across)),
    ),
  }));
}

export function cellAt(sheet: SheetModel, row: number, column: number): PatchedCell {
  const value = sheet.values[row - 1]?.[column - 1] ?? '';
  const formula = sheet.formulas.get(toKey(row, column));
  const format = findPainted(sheet.formats, row, column) ?? '';
  return { value, ...(formula === undefined ? {} : { formula }), ...(format === '' ? {} : { format }) };
}

/** First and last column in which two rows differ, 1-based. */
function spanOf(
  row: readonly CellValue[],
  before: readonly CellValue[],
  others: readonly number[] = [],
): { from: number; to: number } | undefined {
  const columns = [...others];
  const width = Math.max(row.length, before.length);
  for (let column = 1; column <= width; column++) {
    if ((row[column - 1] ?? '') !== (before[column - 1] ?? '')) columns.push(column);
  }
  return columns.length === 0 ? undefined : { from: Math.min(...columns), to: Math.max(...columns) };
}

/** Columns whose formula or number format came, went or changed, by row. */
function changedColumns(sheet: SheetModel, told: ToldCells): Map<number, number[]> {
  const byRow = new Map<number, number[]>();
  const add = (row: number, column: number): void => void byRow.set(row, [...(byRow.get(row) ?? []), column]);
  for (const key of new Set([...sheet.formulas.keys(), ...told.formulas.keys()])) {
    if (sheet.formulas.get(key) === told.formulas.get(key)) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    add(row, column);
  }
  const [rows, columns] = [findLastRow(sheet), findLastColumn(sheet)];
  // A painted rectangle is replaced, never changed.
  const isSame =
    sheet.formats.length === told.formats.length && sheet.formats.every((one, i) => one === told.formats[i]);
  if (isSame || rows === 0 || columns === 0) return byRow;
  const all = { row: 1, column: 1, rows, columns };
  const [now, before] = [spreadPainted(sheet.formats, all, ''), spreadPainted(told.formats, all, '')];
  for (let at = 0; at < rows * columns; at++) {
    if ((now?.[at] ?? '') !== (before?.[at] ?? '')) add(Math.floor(at / columns) + 1, (at % columns) + 1);
  }
  return byRow;
}
