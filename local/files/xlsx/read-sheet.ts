/** One tab of an .xlsx file as the model holds it. */
import type { Cell, CellStyle, CellValue as FileValue, Sheet } from 'hucre/xlsx';
import type { CellValue, Painted, SheetModel, StyleModel } from '../../runtime/model';
import { makeSheet, toKey } from '../../runtime/spreadsheet/cells/grid';
import { isAutomaticFormat } from '../../runtime/spreadsheet/cells/number-format';
import { paint } from '../../runtime/spreadsheet/cells/painting';
import { shiftFormula } from '../../runtime/spreadsheet/cells/references';
import type { ColumnFormat } from './column-formats';
import { toModelFormat, toModelStyle } from './styles';
import { readValidations } from './validations';

/**
 * Reads one tab.
 * @param file the tab as the library gives it, styles included
 * @param columnFormats formats of whole columns
 */
export function readSheet(file: Sheet, columnFormats: readonly ColumnFormat[]): SheetModel {
  const sheet = makeSheet(file.name);
  sheet.values = file.rows.map((row) => row.map(readValue));
  sheet.maxRows = Math.max(sheet.maxRows, sheet.values.length);
  sheet.maxColumns = Math.max(sheet.maxColumns, ...sheet.values.map((row) => row.length));
  sheet.frozenRows = file.freezePane?.rows ?? 0;
  if (file.hidden || file.veryHidden) sheet.hidden = true;
  if (file.view?.tabColor?.rgb) sheet.tabColor = `#${file.view.tabColor.rgb.slice(-6).toLowerCase()}`;
  if (file.protection && file.protection.sheet !== false)
    sheet.protections.push({ description: '', warningOnly: true });
  for (const [i, column] of (file.columns ?? []).entries()) {
    if (column.width !== undefined) sheet.columnWidths.set(i + 1, Math.round(column.width * 7 + 5));
  }
  for (const { column, columns, format } of columnFormats) {
    if (column > sheet.maxColumns || isAutomaticFormat(format)) continue;
    const width = Math.min(columns, sheet.maxColumns - column + 1);
    paint(sheet.formats, { row: 1, column, rows: sheet.maxRows, columns: width }, toModelFormat(format));
  }
  readCells(sheet, new Map([...listPlainCells(file.rows, columnFormats), ...(file.cells ?? [])]));
  sheet.validations = readValidations(file.dataValidations ?? [], sheet.maxRows, sheet.maxColumns);
  return sheet;
}

/** From that day on serial numbers and the calendar agree. */
const FIRST_OF_MARCH_1900 = 61;

/** Dates come as UTC instants, whatever the file's date system; empty cells as null. */
function readValue(value: FileValue): CellValue {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  const gregorian = value.getTime() / 86_400_000 + 25_569;
  // The library counts a time of day from 31 December 1899, as it must until the 29 February 1900 that never was.
  const days = gregorian < FIRST_OF_MARCH_1900 ? gregorian - 1 : gregorian;
  // A file's serial numbers carry ten digits after the point at most.
  return Math.round(days * 1e10) / 1e10;
}

/** Cells without a format of their own in a column that has one: the column's is not theirs. */
function listPlainCells(rows: readonly (readonly FileValue[])[], formats: readonly ColumnFormat[]): [string, Cell][] {
  return formats.flatMap(({ column, columns }) =>
    rows.flatMap((row, r) =>
      row.slice(column - 1, column - 1 + columns).flatMap((value, i): [string, Cell][] => {
        return value === null ? [] : [[`${r},${column - 1 + i}`, { value, type: 'string' }]];
      }),
    ),
  );
}

function readCells(sheet: SheetModel, cells: ReadonlyMap<string, Cell>): void {
  const formats = new ColumnRuns<string>(sheet.formats);
  const styles = new ColumnRuns<StyleModel>(sheet.styles);
  const masters = new Map<number, { row: number; column: number; formula: string }>();
  const looks = new Map<string, StyleModel>();
  const placed = [...cells].map(([key, cell]) => {
    const comma = key.indexOf(',');
    return { row: Number(key.slice(0, comma)) + 1, column: Number(key.slice(comma + 1)) + 1, cell };
  });
  placed.sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { row, column, cell } of placed) {
    formats.add(row, column, toModelFormat(cell.style?.numFmt ?? ''));
    const look = readLook(looks, cell.style);
    if (look) styles.add(row, column, look);
    if (cell.comment) sheet.notes.set(toKey(row, column), cell.comment.text);
    if (cell.formula === undefined) continue;
    const master = cell.formulaSharedIndex === undefined ? undefined : masters.get(cell.formulaSharedIndex);
    if (cell.formula !== '') sheet.formulas.set(toKey(row, column), `=${cell.formula}`);
    else if (master) {
      const moved = shiftFormula(master.formula, row - master.row, column - master.column);
      sheet.formulas.set(toKey(row, column), `=${moved}`);
    }
    if (cell.formula !== '' && cell.formulaSharedIndex !== undefined) {
      masters.set(cell.formulaSharedIndex, { row, column, formula: cell.formula });
    }
  }
  formats.finish();
  styles.finish();
}

/** Equal looks are one object, so that they are joined fast; cells with a number format alone have none. */
function readLook(known: Map<string, StyleModel>, style: CellStyle | undefined): StyleModel | undefined {
  if (!style || !(style.font || style.fill || style.border || style.alignment || style.protection)) return undefined;
  const key = JSON.stringify({ ...style, numFmt: undefined });
  const found = known.get(key) ?? toModelStyle(style);
  known.set(key, found);
  return found;
}

/** Gathers equal values down each column, so that a column is painted at once. */
class ColumnRuns<T> {
  private readonly runs = new Map<number, { start: number; end: number; value: T }>();

  constructor(private readonly list: Painted<T>[]) {}

  add(row: number, column: number, value: T): void {
    const run = this.runs.get(column);
    if (run && run.value === value && run.end === row - 1) {
      run.end = row;
      return;
    }
    if (run) this.put(column);
    this.runs.set(column, { start: row, end: row, value });
  }

  finish(): void {
    for (const column of this.runs.keys()) this.put(column);
  }

  private put(column: number): void {
    const run = this.runs.get(column);
    if (run) paint(this.list, { row: run.start, column, rows: run.end - run.start + 1, columns: 1 }, run.value);
  }
}
