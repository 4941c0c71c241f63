/** The grid of a tab: where its contents end, and making room in it. */
import type { Rectangle, SheetModel } from '../../model';
import { insertPaintedColumns, insertPaintedRows } from './painting';

/** The last row with a value or a formula, 0 when there is none; formats and validations do not count. */
export function findLastRow(sheet: SheetModel): number {
  let last = sheet.values.length;
  while (last > 0 && (sheet.values[last - 1]?.every((value) => value === '') ?? true)) last--;
  for (const key of sheet.formulas.keys()) last = Math.max(last, Number(key.slice(0, key.indexOf(','))));
  return last;
}

/** The last column with a value or a formula, 0 when there is none. */
export function findLastColumn(sheet: SheetModel): number {
  let last = 0;
  for (let r = 0; r < sheet.values.length; r++) {
    const row = sheet.values[r] ?? [];
    for (let column = row.length; column > last; column--) {
      if (row[column - 1] !== '' && row[column - 1] !== undefined) last = column;
    }
  }
  for (const key of sheet.formulas.keys()) last = Math.max(last, Number(key.slice(key.indexOf(',') + 1)));
  return last;
}

/** The key of a cell in the maps of a tab. */
export function toKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** A new tab as Google makes it: 1000 rows, 26 columns. */
export function makeSheet(name: string): SheetModel {
  return {
    name,
    maxRows: 1000,
    maxColumns: 26,
    values: [],
    formulas: new Map(),
    formats: [],
    styles: [],
    validations: [],
    notes: new Map(),
    frozenRows: 0,
    columnWidths: new Map(),
    protections: [],
  };
}

/**
 * Inserts empty rows that look like the row above them; everything below moves down.
 * @param sheet changed in place
 * @param after the row above, 0 for the top
 * @param count how many
 */
export function insertRows(sheet: SheetModel, after: number, count: number): void {
  if (sheet.values.length > after) {
    const added = Array.from({ length: count }, () => []);
    sheet.values = [...sheet.values.slice(0, after), ...added, ...sheet.values.slice(after)];
  }
  moveKeys(sheet, (row, column) => toKey(row > after ? row + count : row, column));
  for (const list of [sheet.formats, sheet.styles, sheet.validations]) insertPaintedRows<unknown>(list, after, count);
  moveProtections(sheet, (range) => {
    if (range.row > after) return { ...range, row: range.row + count };
    return range.row + range.rows - 1 > after ? { ...range, rows: range.rows + count } : range;
  });
  sheet.maxRows += count;
}

/**
 * Inserts empty columns that look like the column to their left; everything to the right moves on.
 * @param sheet changed in place
 * @param after the column to the left, 0 for the first
 * @param count how many
 */
export function insertColumns(sheet: SheetModel, after: number, count: number): void {
  for (const row of sheet.values) {
    if (row && row.length > after) row.splice(after, 0, ...new Array<string>(count).fill(''));
  }
  moveKeys(sheet, (row, column) => toKey(row, column > after ? column + count : column));
  for (const list of [sheet.formats, sheet.styles, sheet.validations])
    insertPaintedColumns<unknown>(list, after, count);
  moveProtections(sheet, (range) => {
    if (range.column > after) return { ...range, column: range.column + count };
    return range.column + range.columns - 1 > after ? { ...range, columns: range.columns + count } : range;
  });
  sheet.columnWidths = new Map(
    [...sheet.columnWidths].map(([column, width]) => [column > after ? column + count : column, width]),
  );
  sheet.maxColumns += count;
}

function moveKeys(sheet: SheetModel, move: (row: number, column: number) => string): void {
  const moved = (map: Map<string, string>) =>
    new Map(
      [...map].map(([key, value]) => {
        const comma = key.indexOf(',');
        return [move(Number(key.slice(0, comma)), Number(key.slice(comma + 1))), value];
      }),
    );
  sheet.formulas = moved(sheet.formulas);
  sheet.notes = moved(sheet.notes);
}

function moveProtections(sheet: SheetModel, move: (range: Rectangle) => Rectangle): void {
  sheet.protections = sheet.protections.map((protection) => {
    if (protection.range) Object.assign(protection, { range: move(protection.range) });
    return protection;
  });
}
