/** Reading and writing the values of a rectangle, with Sheets' reading of typed strings. */
import type { CellValue, Rectangle, SheetModel } from '../../model';
import type { Context } from '../context';
import { isValid } from '../validation';
import { toA1 } from './a1-notation';
import { toKey } from './grid';
import { isAutomaticFormat, isDateFormat } from './number-format';
import { paint, spreadPainted } from './painting';
import { dateToSerial, isDate, serialToDate } from './serial-date';
import { readTyped, type Typed } from './typed-text';

const EMPTY: Typed = { value: '' };

/** The values of a rectangle as `getValues` gives them: dates as the realm's Date, empty cells as ''. */
export function readValues(context: Context, sheet: SheetModel, range: Rectangle): unknown[][] {
  const formats = spreadPainted(sheet.formats, range, '');
  const { Date: RealmDate } = context.host.realm;
  return context.makeArray(range.rows, (r) => {
    const row = sheet.values[range.row + r - 1];
    return context.makeArray<unknown>(range.columns, (c) => {
      const value = row?.[range.column + c - 1] ?? '';
      const isSerial = typeof value === 'number' && formats && isDateFormat(formats[r * range.columns + c] ?? '');
      return isSerial ? serialToDate(value, RealmDate) : value;
    });
  });
}

/**
 * Writes values as `setValues` does: strings as if typed, unless the cell's format is text; all or nothing.
 * @param values rows of the rectangle's size, of any realm
 * @throws Google's error when a value breaks a rule that allows nothing invalid
 */
export function writeValues(context: Context, sheet: SheetModel, range: Rectangle, values: unknown[][]): void {
  const formats = spreadPainted(sheet.formats, range, '');
  const rules = spreadPainted(sheet.validations, range, null);
  const year = new context.host.realm.Date(context.host.clock.now()).getFullYear();
  const typed: Typed[] = new Array(range.rows * range.columns);
  for (let r = 0; r < range.rows; r++) {
    const row = values[r];
    for (let c = 0; c < range.columns; c++) {
      const i = r * range.columns + c;
      const format = formats?.[i] ?? '';
      const cell = readCell(row?.[c], format, year);
      const rule = rules?.[i];
      if (rule && !rule.allowInvalid && !cell.formula) {
        const shown = isAutomaticFormat(format) ? (cell.format ?? '') : format;
        if (!isValid(rule, cell.value, isDateFormat(shown))) {
          const at = toA1({ row: range.row + r, column: range.column + c, rows: 1, columns: 1 });
          context.fail(`The data you entered in cell ${at} violates the data validation rules set on this cell.`);
        }
      }
      typed[i] = cell;
    }
  }
  storeCells(context, sheet, range, typed);
  paintBroughtFormats(sheet, range, typed, formats);
}

/** What a value put into a cell becomes. */
function readCell(value: unknown, format: string, year: number): Typed {
  if (typeof value === 'string') return format === '@' ? { value } : readTyped(value, year);
  if (typeof value === 'number') return Number.isFinite(value) ? { value } : { value: '#NUM!' };
  if (typeof value === 'boolean') return { value };
  if (value === null || value === undefined) return EMPTY;
  if (!isDate(value)) return { value: String(value) };
  const serial = dateToSerial(value);
  if (Number.isNaN(serial)) return { value: '#NUM!' };
  return { value: serial, format: Number.isInteger(serial) ? 'dd.mm.yyyy' : 'dd.mm.yyyy hh:mm:ss' };
}

function storeCells(context: Context, sheet: SheetModel, range: Rectangle, typed: readonly Typed[]): void {
  const hasFormulas = sheet.formulas.size > 0;
  for (let r = 0; r < range.rows; r++) {
    const row = takeRow(sheet, range.row + r, range.column - 1);
    for (let c = 0; c < range.columns; c++) {
      const { value, formula } = typed[r * range.columns + c] ?? EMPTY;
      if (formula) {
        setFormulaAt(context, sheet, range.row + r, range.column + c, formula, value);
        continue;
      }
      row[range.column - 1 + c] = value;
      if (hasFormulas) sheet.formulas.delete(toKey(range.row + r, range.column + c));
    }
  }
}

/** The stored row, made when absent and filled up to a column. */
export function takeRow(sheet: SheetModel, row: number, columns: number): CellValue[] {
  while (sheet.values.length < row) sheet.values.push([]);
  const stored = sheet.values[row - 1] ?? [];
  while (stored.length < columns) stored.push('');
  return stored;
}

/** Puts a formula into a cell; its value is computed where something can, else it is the given one. */
export function setFormulaAt(
  context: Context,
  sheet: SheetModel,
  row: number,
  column: number,
  formula: string,
  value: CellValue = '',
): void {
  const key = toKey(row, column);
  const stored = takeRow(sheet, row, column);
  const isSame = sheet.formulas.get(key) === formula;
  if (!isSame) stored[column - 1] = context.options.evaluate?.(formula, sheet.name) ?? value;
  sheet.formulas.set(key, formula);
}

/** Cells without a format take the one that their value brings along, painted in runs down each column. */
function paintBroughtFormats(
  sheet: SheetModel,
  range: Rectangle,
  typed: readonly Typed[],
  formats: readonly string[] | undefined,
): void {
  for (let c = 0; c < range.columns; c++) {
    let start = 0;
    let run = '';
    for (let r = 0; r <= range.rows; r++) {
      const i = r * range.columns + c;
      const isFree = r < range.rows && isAutomaticFormat(formats?.[i] ?? '');
      const brought = isFree ? (typed[i]?.format ?? '') : '';
      if (brought === run) continue;
      if (run !== '')
        paint(sheet.formats, { row: range.row + start, column: range.column + c, rows: r - start, columns: 1 }, run);
      run = brought;
      start = r;
    }
  }
}

/** Empties the values and formulas of a rectangle; formats, notes and rules stay. */
export function clearValues(sheet: SheetModel, range: Rectangle): void {
  const last = Math.min(sheet.values.length, range.row + range.rows - 1);
  for (let r = range.row; r <= last; r++) {
    const row = sheet.values[r - 1];
    row?.fill('', range.column - 1, range.column - 1 + range.columns);
  }
  for (const key of [...sheet.formulas.keys()]) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const isInRows = row >= range.row && row < range.row + range.rows;
    if (isInRows && column >= range.column && column < range.column + range.columns) sheet.formulas.delete(key);
  }
}
