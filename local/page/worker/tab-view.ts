/** A tab of the workbook as the page lays it out. */
import type { Rectangle, SheetModel, StyleModel } from '../../runtime/model';
import { findLastColumn, findLastRow, toKey } from '../../runtime/spreadsheet/cells/grid';
import { listVisible, spreadPainted } from '../../runtime/spreadsheet/cells/painting';
import type { StyleView, TabView, ValidationView } from '../protocol';

/** Below the headers: what a column holds. */
const FIRST_DATA_ROW = 2;

/** Number format of most cells of each column: that of its first row of data, else of its last row. */
export function columnFormatsOf(sheet: SheetModel): string[] {
  const formatsIn = (row: number): string[] | undefined =>
    spreadPainted(sheet.formats, { row, column: 1, rows: 1, columns: sheet.maxColumns }, '');
  const [first, last] = [formatsIn(FIRST_DATA_ROW), formatsIn(sheet.maxRows)];
  return Array.from({ length: sheet.maxColumns }, (_, index) => first?.[index] || last?.[index] || '');
}

/** @example viewTab(workbook.sheets[0]).values[0] // the header row */
export function viewTab(sheet: SheetModel): TabView {
  const columnFormats = columnFormatsOf(sheet);
  const [rows, columns] = [findLastRow(sheet), findLastColumn(sheet)];
  return {
    name: sheet.name,
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    values: sheet.values.slice(0, rows),
    formulas: [...sheet.formulas],
    columnFormats,
    cellFormats: otherFormats(sheet, columnFormats, rows, columns),
    cellStyles: cellStyles(sheet, rows, columns),
    validations: listVisible(sheet.validations).flatMap(({ range, value }): ValidationView[] =>
      value === null ? [] : [{ range, rule: value }],
    ),
    notes: [...sheet.notes],
    frozenRows: sheet.frozenRows,
    widths: [...sheet.columnWidths],
    isHidden: sheet.hidden === true,
    protections: sheet.protections.map(({ range, description }) =>
      range === undefined ? { description } : { range, description },
    ),
  };
}

/** What the view of a tab depends on beside its cells. */
export function layoutOf(sheet: SheetModel): string {
  const { name, frozenRows, hidden, notes, protections, columnWidths, styles, validations } = sheet;
  // What reaches the end of the grid does so after it has grown, too.
  const endOf = (end: number, last: number): number | string => (end > last ? 'end' : end);
  const place = ({ row, column, rows, columns }: Rectangle): unknown[] => [
    ...[row, endOf(row + rows, sheet.maxRows)],
    ...[column, endOf(column + columns, sheet.maxColumns)],
  ];
  return JSON.stringify([
    ...[name, frozenRows, hidden === true, [...notes], [...columnWidths]],
    protections.map(({ range, description }) => [range && place(range), description]),
    validations.map(({ range, value }) => [place(range), value]),
    styles.map(({ range, value }) => [place(range), styleViewOf(value)]),
    // Columns without a format come and go with the size of the grid.
    columnFormatsOf(sheet).join('\n').trimEnd(),
  ]);
}

function otherFormats(
  sheet: SheetModel,
  columnFormats: readonly string[],
  rows: number,
  columns: number,
): [string, string][] {
  if (rows === 0 || columns === 0) return [];
  const formats = spreadPainted(sheet.formats, { row: 1, column: 1, rows, columns }, '') ?? [];
  return formats.flatMap((format, index): [string, string][] => {
    const column = index % columns;
    if (format === (columnFormats[column] ?? '')) return [];
    return [[toKey(Math.floor(index / columns) + 1, column + 1), format]];
  });
}

function cellStyles(sheet: SheetModel, rows: number, columns: number): [string, StyleView][] {
  const styles = new Map<string, StyleView>();
  for (const { range, value } of sheet.styles) {
    const style = styleViewOf(value);
    const bottom = Math.min(range.row + range.rows - 1, Math.max(rows, 1));
    const right = Math.min(range.column + range.columns - 1, Math.max(columns, 1));
    if (Object.keys(style).length === 0) continue;
    for (let row = range.row; row <= bottom; row++) {
      for (let column = range.column; column <= right; column++) styles.set(toKey(row, column), style);
    }
  }
  return [...styles];
}

/** Of all looks those that the page shows. */
function styleViewOf({ bold, background, wrap }: StyleModel): StyleView {
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(background === undefined ? {} : { background }),
    ...(wrap === undefined ? {} : { wrap }),
  };
}
