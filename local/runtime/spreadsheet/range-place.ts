/** What every range knows and does whatever it reads or writes: its place, its calls' count, going over its cells. */
import type { Rectangle, SheetModel } from '../model';
import { toA1 } from './cells/a1-notation';
import type { Context } from './context';

type Google = GoogleAppsScript.Spreadsheet.Range;
type Methods =
  | 'getRow'
  | 'getColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getA1Notation';

export class RangePlace implements Pick<Google, Methods> {
  constructor(
    protected readonly context: Context,
    protected readonly sheet: SheetModel,
    protected readonly range: Rectangle,
  ) {}

  getRow(): number {
    return this.range.row;
  }

  getColumn(): number {
    return this.range.column;
  }

  getNumRows(): number {
    return this.range.rows;
  }

  getNumColumns(): number {
    return this.range.columns;
  }

  getLastRow(): number {
    return this.range.row + this.range.rows - 1;
  }

  getLastColumn(): number {
    return this.range.column + this.range.columns - 1;
  }

  getA1Notation(): string {
    return toA1(this.range);
  }

  /** Counts a call; those named in the plural move a value a cell. */
  protected count<T>(method: string, effect: () => T): T {
    const cells = method.endsWith('s') ? this.range.rows * this.range.columns : 1;
    return this.context.call('Range', method, effect, cells);
  }

  protected change(method: string, effect: () => void): this {
    this.count(method, effect);
    return this;
  }

  protected firstCell(): Rectangle {
    return { ...this.range, rows: 1, columns: 1 };
  }

  protected makeGrid<T>(make: (row: number, column: number, i: number) => T, range = this.range): T[][] {
    const { row, column, rows, columns } = range;
    return this.context.makeArray(rows, (r) =>
      this.context.makeArray(columns, (c) => make(row + r, column + c, r * columns + c)),
    );
  }

  protected forEachCell(effect: (row: number, column: number) => void): void {
    const { row, column, rows, columns } = this.range;
    for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) effect(r, c);
  }

  /** Paints one cell after the other, equal ones down a column at once. */
  protected paintEach<T>(grid: readonly (readonly T[])[], paintRange: (range: Rectangle, value: T) => void): void {
    const { row, column, rows, columns } = this.range;
    for (let c = 0; c < columns; c++) {
      for (let r = 0, end = 0; r < rows; r = end) {
        const value = grid[r]?.[c];
        for (end = r + 1; end < rows && grid[end]?.[c] === value; end++);
        paintRange({ row: row + r, column: column + c, rows: end - r, columns: 1 }, value as T);
      }
    }
  }

  protected checkSize(grid: unknown): void {
    if (!Array.isArray(grid) || !Array.isArray(grid[0])) {
      this.context.fail(`The parameters (${typeof grid}) don't match the method signature for SpreadsheetApp.Range.`);
    }
    if (grid.length !== this.range.rows) this.failSize('rows', grid.length, this.range.rows);
    for (const row of grid as unknown[][]) {
      const width = Array.isArray(row) ? row.length : 0;
      if (width !== this.range.columns) this.failSize('columns', width, this.range.columns);
    }
  }

  protected failSize(what: 'rows' | 'columns', data: number, range: number): never {
    return this.context.fail(
      `The number of ${what} in the data does not match the number of ${what} in the range. ` +
        `The data has ${data} but the range has ${range}.`,
    );
  }
}
