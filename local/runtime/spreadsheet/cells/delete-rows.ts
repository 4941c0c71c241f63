/** Takes rows out of a tab: contents, notes, looks and protections below move up. */
import type { Painted, Rectangle, SheetModel } from '../../model';
import { toKey } from './grid';

/**
 * Deletes rows; everything below moves up.
 * @param sheet changed in place
 * @param first the first row deleted, from 1
 * @param count how many
 */
export function deleteRows(sheet: SheetModel, first: number, count: number): void {
  sheet.values.splice(first - 1, count);
  sheet.formulas = withoutRows(sheet.formulas, first, count);
  sheet.notes = withoutRows(sheet.notes, first, count);
  for (const list of [sheet.formats, sheet.styles, sheet.validations]) shrinkAll<unknown>(list, first, count);
  sheet.protections = sheet.protections.filter((protection) => {
    if (!protection.range) return true;
    const range = shrink(protection.range, first, count);
    if (range !== undefined) Object.assign(protection, { range });
    return range !== undefined;
  });
  sheet.frozenRows -= Math.max(0, Math.min(first + count - 1, sheet.frozenRows) - first + 1);
  sheet.maxRows -= count;
}

function withoutRows(map: ReadonlyMap<string, string>, first: number, count: number): Map<string, string> {
  const kept = new Map<string, string>();
  for (const [key, value] of map) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (row < first) kept.set(key, value);
    else if (row >= first + count) kept.set(toKey(row - count, column), value);
  }
  return kept;
}

function shrinkAll<T>(list: Painted<T>[], first: number, count: number): void {
  const old = list.splice(0);
  for (const { range, value } of old) {
    const left = shrink(range, first, count);
    if (left !== undefined) list.push({ range: left, value });
  }
}

/** What is left of a rectangle, where it is then; undefined when nothing is. */
function shrink(range: Rectangle, first: number, count: number): Rectangle | undefined {
  const end = range.row + range.rows;
  const gone = Math.max(0, Math.min(end, first + count) - Math.max(range.row, first));
  if (gone === range.rows) return undefined;
  const above = Math.max(0, Math.min(count, range.row - first));
  return { ...range, row: range.row - above, rows: range.rows - gone };
}
