/** The workbook as Univer wants it: cells, column formats, looks, drop-downs, notes, frozen rows. */
import type {
  ICellData,
  IColumnData,
  IObjectArrayPrimitiveType,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import type { CellValue } from '../../runtime/model';
import type { OpenedWorkbook, TabView } from '../protocol';
import { notesOf, ruleOf } from './rules-and-notes';
import type { TabNames } from './tab-names';

export const UNIT = 'classeur';
const HEADER_HEIGHT = 40;
/** A width that nobody chose. */
const DEFAULT_WIDTH = 100;
const NARROW = 70;
const WIDE = 260;
const PER_LETTER = 8;
const SAMPLE_ROWS = 40;

export function workbookData({ name, tabs }: OpenedWorkbook, names: TabNames): Partial<IWorkbookData> {
  const sheets = Object.fromEntries(tabs.map((tab) => [names.idOf(tab.name), sheetData(tab, names)]));
  const formats = new Set(tabs.flatMap(({ columnFormats }) => columnFormats));
  const styles = Object.fromEntries([...formats].map((format) => [styleIdOf(format), formatStyle(format) ?? {}]));
  const bySheet = <T>(make: (tab: TabView) => T): string =>
    JSON.stringify(Object.fromEntries(tabs.map((tab) => [names.idOf(tab.name), make(tab)])));
  return {
    id: UNIT,
    name,
    sheetOrder: tabs.map((tab) => names.idOf(tab.name)),
    sheets,
    styles,
    resources: [
      { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: bySheet(({ validations }) => validations.flatMap(ruleOf)) },
      { name: 'SHEET_NOTE_PLUGIN', data: bySheet(({ notes }) => notesOf(notes)) },
    ],
  };
}

export function sheetData(tab: TabView, names: TabNames): Partial<IWorksheetData> {
  return {
    id: names.idOf(tab.name),
    name: tab.name,
    rowCount: tab.rows,
    columnCount: tab.columns,
    hidden: tab.isHidden ? 1 : 0,
    cellData: cellsOf(tab),
    columnData: columnsOf(tab),
    rowData: tab.frozenRows > 0 ? { 0: { h: HEADER_HEIGHT, ia: 0 } } : {},
    freeze: { xSplit: 0, ySplit: tab.frozenRows, startRow: tab.frozenRows > 0 ? tab.frozenRows : -1, startColumn: -1 },
  };
}

/** A value as a cell of the grid; text stays text whatever it begins with. */
export function cellOf(value: CellValue, formula: string | undefined): ICellData {
  const content: ICellData =
    typeof value === 'boolean'
      ? { v: value ? 1 : 0, t: 3 }
      : typeof value === 'number'
        ? { v: value, t: 2 }
        : value === ''
          ? { v: null, t: null }
          : { v: value, t: 1 };
  // What the grid made of a typed text beside its value, colours of a formula for one, goes.
  return { ...content, f: formula ?? null, p: null };
}

/** Cells of a column share its style. */
const styleIdOf = (format: string): string => `format:${format}`;

/** @returns undefined for no format */
export function formatStyle(format: string): IStyleData | undefined {
  return format === '' ? undefined : { n: { pattern: format } };
}

function cellsOf({
  values,
  formulas,
  columnFormats,
  cellFormats,
  cellStyles,
}: TabView): IObjectArrayPrimitiveType<IObjectArrayPrimitiveType<ICellData>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  const at = (row: number, column: number): ICellData => {
    cells[row] ??= {};
    const line = cells[row] as Record<number, ICellData>;
    line[column] ??= {};
    return line[column] as ICellData;
  };
  for (const [row, line] of values.entries()) {
    for (const [column, value] of line.entries()) {
      if (value === '' || value === undefined) continue;
      const { v, t } = cellOf(value, undefined);
      const format = columnFormats[column] ?? '';
      Object.assign(at(row, column), format === '' ? { v, t } : { v, t, s: styleIdOf(format) });
    }
  }
  const place = (key: string): ICellData => {
    const [row = 1, column = 1] = key.split(',').map(Number);
    return at(row - 1, column - 1);
  };
  for (const [key, formula] of formulas) place(key).f = formula;
  for (const [key, format] of cellFormats) place(key).s = formatStyle(format) ?? { n: { pattern: 'General' } };
  for (const [key, { bold, background, wrap }] of cellStyles) {
    const cell = place(key);
    cell.s = {
      ...(typeof cell.s === 'object' ? cell.s : {}),
      ...(bold ? { bl: 1 } : {}),
      ...(background === undefined ? {} : { bg: { rgb: background } }),
      ...(wrap ? { tb: 3, vt: 2 } : {}),
    };
  }
  return cells;
}

function columnsOf(tab: TabView): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const widths = new Map(tab.widths);
  const columns: Record<number, Partial<IColumnData>> = {};
  const [headers = []] = tab.values;
  for (let index = 0; index < tab.columns; index++) {
    const style = formatStyle(tab.columnFormats[index] ?? '');
    const known = widths.get(index + 1) === DEFAULT_WIDTH ? undefined : widths.get(index + 1);
    const width = known ?? (headers[index] ? fittingWidth(tab.values, index) : undefined);
    if (style === undefined && width === undefined) continue;
    columns[index] = {
      ...(style === undefined ? {} : { s: style }),
      ...(width === undefined ? {} : { w: width, hd: 0 }),
    };
  }
  return columns;
}

/** Wide enough for what stands in the first rows. */
function fittingWidth(values: TabView['values'], column: number): number {
  const lengths = values.slice(0, SAMPLE_ROWS).map((row) => {
    const cell = row[column] ?? '';
    return typeof cell === 'number' ? 9 : String(cell).length;
  });
  return Math.min(WIDE, Math.max(NARROW, Math.max(...lengths) * PER_LETTER + 16));
}
