/** `Sheet`: a tab, its grid and its looks, as Google's does. */
import type { Rectangle, SheetModel } from '../model';
import { parseA1 } from './cells/a1-notation';
import { deleteRows } from './cells/delete-rows';
import { findLastColumn, findLastRow, insertColumns, insertRows } from './cells/grid';
import type { Context } from './context';
import { LocalProtection, listProtections } from './protection';
import { LocalRange } from './range';

type Google = GoogleAppsScript.Spreadsheet.Sheet;
type Methods =
  | 'getName'
  | 'getSheetId'
  | 'getIndex'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'getFrozenRows'
  | 'getColumnWidth'
  | 'isSheetHidden';

/** Google's width of a column that nobody set, in pixels. */
const DEFAULT_WIDTH = 100;

export class LocalSheet implements Pick<Google, Methods> {
  constructor(
    private readonly context: Context,
    readonly model: SheetModel,
  ) {}

  getName(): string {
    return this.count('getName', () => this.model.name);
  }

  setName(name: string): this {
    return this.change('setName', () => {
      this.context.checkName(name, this.model);
      this.model.name = name;
    });
  }

  getSheetId(): number {
    return this.count('getSheetId', () => this.context.getSheetId(this.model));
  }

  /** The position of the tab, from 1. */
  getIndex(): number {
    return this.count('getIndex', () => this.context.workbook.sheets.indexOf(this.model) + 1);
  }

  getRange(row: number, column: number, numRows?: number, numColumns?: number): LocalRange;
  getRange(a1Notation: string): LocalRange;
  getRange(first: number | string, column = 1, numRows = 1, numColumns = 1): LocalRange {
    return this.count('getRange', () => {
      const range =
        typeof first === 'string' ? this.findRange(first) : { row: first, column, rows: numRows, columns: numColumns };
      this.checkRange(range);
      return new LocalRange(this.context, this.model, range);
    });
  }

  getDataRange(): LocalRange {
    return this.count('getDataRange', () => {
      const rows = Math.max(1, findLastRow(this.model));
      const columns = Math.max(1, findLastColumn(this.model));
      return new LocalRange(this.context, this.model, { row: 1, column: 1, rows, columns });
    });
  }

  getLastRow(): number {
    return this.count('getLastRow', () => findLastRow(this.model));
  }

  getLastColumn(): number {
    return this.count('getLastColumn', () => findLastColumn(this.model));
  }

  getMaxRows(): number {
    return this.count('getMaxRows', () => this.model.maxRows);
  }

  getMaxColumns(): number {
    return this.count('getMaxColumns', () => this.model.maxColumns);
  }

  insertRowsAfter(afterPosition: number, howMany: number): this {
    return this.change('insertRowsAfter', () => {
      this.checkInsert(afterPosition, howMany, this.model.maxRows);
      insertRows(this.model, afterPosition, howMany);
      this.context.followInsertion({ tab: this.model.name, axis: 'row', after: afterPosition, count: howMany });
    });
  }

  insertColumnsAfter(afterPosition: number, howMany: number): this {
    return this.change('insertColumnsAfter', () => {
      this.checkInsert(afterPosition, howMany, this.model.maxColumns);
      insertColumns(this.model, afterPosition, howMany);
      this.context.followInsertion({ tab: this.model.name, axis: 'column', after: afterPosition, count: howMany });
    });
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this.change('deleteRows', () => {
      const { maxRows, frozenRows, name } = this.model;
      const isInGrid = Number.isInteger(rowPosition) && rowPosition >= 1 && Number.isInteger(howMany) && howMany >= 1;
      if (!isInGrid || rowPosition + howMany - 1 > maxRows) this.context.fail('Those rows are out of bounds.');
      const frozen = Math.max(0, Math.min(howMany, frozenRows - rowPosition + 1));
      if (howMany === maxRows) this.context.fail("You can't delete all the rows on the sheet.");
      if (maxRows - frozenRows > 0 && howMany - frozen === maxRows - frozenRows) {
        this.context.fail('Sorry, it is not possible to delete all non-frozen rows.');
      }
      deleteRows(this.model, rowPosition, howMany);
      this.context.followDeletion({ tab: name, row: rowPosition, count: howMany });
    });
  }

  setFrozenRows(rows: number): void {
    this.change('setFrozenRows', () => {
      if (rows > this.model.maxRows) this.context.fail('Sorry, you can’t freeze that many rows.');
      this.model.frozenRows = rows;
    });
  }

  getFrozenRows(): number {
    return this.count('getFrozenRows', () => this.model.frozenRows);
  }

  /** Protects the tab; a tab that is protected keeps its one protection. */
  protect(): LocalProtection {
    return this.count('protect', () => {
      let protection = this.model.protections.find((other) => !other.range);
      if (!protection) {
        protection = { description: '', warningOnly: false };
        this.model.protections.push(protection);
      }
      return new LocalProtection(this.context, this.model, protection);
    });
  }

  getProtections(type: unknown): LocalProtection[] {
    return this.count('getProtections', () => listProtections(this.context, [this.model], type));
  }

  setColumnWidth(column: number, width: number): this {
    return this.change('setColumnWidth', () => this.model.columnWidths.set(column, width));
  }

  getColumnWidth(column: number): number {
    return this.count('getColumnWidth', () => this.model.columnWidths.get(column) ?? DEFAULT_WIDTH);
  }

  setTabColor(color: string | null): this {
    return this.change('setTabColor', () => {
      if (color) this.model.tabColor = color;
      else delete this.model.tabColor;
    });
  }

  hideSheet(): this {
    return this.change('hideSheet', () => {
      const shown = this.context.workbook.sheets.filter((sheet) => !sheet.hidden && sheet !== this.model);
      if (shown.length === 0) this.context.fail("You can't hide all the sheets in a document.");
      this.model.hidden = true;
    });
  }

  showSheet(): this {
    return this.change('showSheet', () => {
      this.model.hidden = false;
    });
  }

  isSheetHidden(): boolean {
    return this.count('isSheetHidden', () => this.model.hidden === true);
  }

  activate(): this {
    return this.change('activate', () => {
      this.context.activeSheet = this.model;
    });
  }

  private count<T>(method: string, effect: () => T): T {
    return this.context.call('Sheet', method, effect);
  }

  private change(method: string, effect: () => unknown): this {
    this.count(method, effect);
    return this;
  }

  private findRange(notation: string): Rectangle {
    const local = notation.slice(notation.lastIndexOf('!') + 1);
    return parseA1(local, this.model.maxRows, this.model.maxColumns) ?? this.context.fail('Range not found');
  }

  private checkRange({ row, column, rows, columns }: Rectangle): void {
    if (![row, column, rows, columns].every(Number.isInteger)) {
      this.context.fail("The parameters don't match the method signature for SpreadsheetApp.Sheet.getRange.");
    }
    if (row < 1) this.context.fail('The starting row of the range is too small.');
    if (column < 1) this.context.fail('The starting column of the range is too small.');
    if (rows < 1) this.context.fail('The number of rows in the range must be at least 1.');
    if (columns < 1) this.context.fail('The number of columns in the range must be at least 1.');
    if (row + rows - 1 > this.model.maxRows || column + columns - 1 > this.model.maxColumns) {
      this.context.fail('The coordinates of the range are outside the dimensions of the sheet.');
    }
  }

  private checkInsert(after: number, howMany: number, max: number): void {
    if (!Number.isInteger(after) || after < 1 || after > max)
      this.context.fail('Those rows or columns are out of bounds.');
    if (!Number.isInteger(howMany) || howMany < 1) this.context.fail('The number to insert must be at least 1.');
  }
}
