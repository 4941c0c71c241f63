/** Cell addresses between A1 notation and rectangles. */
import type { Rectangle } from '../../model';

/** The letters of a column, e.g. 28 → `AB`. */
export function toColumnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The number of a column, e.g. `AB` → 28. */
export function toColumnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The A1 notation of a rectangle, e.g. `B2:C3`, or `B2` for a single cell. */
export function toA1(range: Rectangle): string {
  const start = `${toColumnLetters(range.column)}${range.row}`;
  if (range.rows === 1 && range.columns === 1) return start;
  return `${start}:${toColumnLetters(range.column + range.columns - 1)}${range.row + range.rows - 1}`;
}

/**
 * The rectangle of an A1 notation; open ends (`A:G`, `2:5`, `A2:A`) reach to the end of the grid.
 * @param notation without a tab's name; `$` is ignored
 * @returns undefined when it is no address
 * @example parseA1('A:G', 1000, 26) // { row: 1, column: 1, rows: 1000, columns: 7 }
 */
export function parseA1(notation: string, maxRows: number, maxColumns: number): Rectangle | undefined {
  const match = /^([A-Z]{0,3})(\d*)(?::([A-Z]{0,3})(\d*))?$/i.exec(notation.replace(/\$/g, ''));
  if (!match) return undefined;
  const [, left = '', top = '', right, bottom] = match;
  const isSingle = right === undefined || bottom === undefined;
  if (isSingle && (left === '' || top === '')) return undefined;
  if (!isSingle && ((left === '' && top === '') || (right === '' && bottom === ''))) return undefined;
  const row = top === '' ? 1 : Number(top);
  const column = left === '' ? 1 : toColumnNumber(left);
  const lastRow = isSingle ? row : bottom === '' ? maxRows : Number(bottom);
  const lastColumn = isSingle ? column : right === '' ? maxColumns : toColumnNumber(right);
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}
