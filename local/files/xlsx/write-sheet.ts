/** One tab of the model as an .xlsx file holds it. */
import type { Cell, CellValue as FileValue, Sheet } from 'hucre/xlsx';
import type { CellValue, Rectangle, SheetModel, StyleModel } from '../../runtime/model';
import { findLastColumn, findLastRow, toKey } from '../../runtime/spreadsheet/cells/grid';
import { spreadPainted } from '../../runtime/spreadsheet/cells/painting';
import { toFileStyle, toRgb } from './styles';
import { writeValidations } from './validations';

/** Cells are locked; sorting, filtering, looks and columns of one's own are not. To the library `true` means allowed. */
const OPEN_PROTECTION = {
  sheet: true,
  sort: true,
  autoFilter: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: true,
};

/**
 * Makes the library's tab of a model's tab.
 * @param sheet the tab to write
 * @param original the same tab of the file that it was read from: what the model does not hold is taken from it
 */
export function writeSheet(sheet: SheetModel, original?: Sheet): Sheet {
  const cells = writeCells(sheet, original?.cells);
  const file: Sheet = {
    ...original,
    name: sheet.name,
    rows: Array.from(sheet.values.slice(0, findLastRow(sheet)), (row) => (row ?? []).map(toFileValue)),
    cells,
    columns: writeColumns(sheet, original),
    dataValidations: writeValidations(sheet.validations, original?.dataValidations ?? []),
    hidden: sheet.hidden === true,
  };
  if (!sheet.hidden) delete file.veryHidden;
  const columns = original?.freezePane?.columns;
  if (sheet.frozenRows > 0) file.freezePane = { rows: sheet.frozenRows, ...(columns ? { columns } : {}) };
  else if (columns) file.freezePane = { columns };
  else delete file.freezePane;
  // A file has no protection that only warns: the nearest is one without a password, which the person lifts with a click.
  if (sheet.protections.some((protection) => !protection.range)) {
    file.protection = original?.protection ?? { ...OPEN_PROTECTION };
  } else delete file.protection;
  if (sheet.tabColor) file.view = { ...original?.view, tabColor: { rgb: toRgb(sheet.tabColor) } };
  return file;
}

function toFileValue(value: CellValue): FileValue {
  return value === '' ? null : value;
}

function writeCells(sheet: SheetModel, original: ReadonlyMap<string, Cell> | undefined): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const range = findWrittenRange(sheet);
  const formats = spreadPainted(sheet.formats, range, '');
  const looks = spreadPainted(sheet.styles, range, NO_LOOK);
  const styles = new Map<StyleModel, Map<string, Cell['style']>>();
  for (let r = 0; r < range.rows; r++) {
    for (let c = 0; c < range.columns; c++) {
      const i = r * range.columns + c;
      const style = findStyle(styles, looks?.[i] ?? NO_LOOK, formats?.[i] ?? '');
      const value = sheet.values[r]?.[c] ?? '';
      const before = original?.get(`${r},${c}`);
      const extras = before && takeExtras(before, value);
      const formula = sheet.formulas.get(toKey(r + 1, c + 1));
      const note = sheet.notes.get(toKey(r + 1, c + 1));
      if (!style && !extras && formula === undefined && note === undefined) continue;
      const cell: Cell = { ...extras, value: toFileValue(value), type: 'empty' };
      if (style) cell.style = style;
      if (note !== undefined) cell.comment = before?.comment?.text === note ? before.comment : { text: note };
      if (formula !== undefined) addFormula(cell, formula, value, before);
      cells.set(`${r},${c}`, cell);
    }
  }
  return cells;
}

const NO_LOOK: StyleModel = {};

function findStyle(
  known: Map<StyleModel, Map<string, Cell['style']>>,
  look: StyleModel,
  format: string,
): Cell['style'] {
  const byFormat = known.get(look) ?? new Map<string, Cell['style']>();
  known.set(look, byFormat);
  if (!byFormat.has(format)) byFormat.set(format, toFileStyle(look, format));
  return byFormat.get(format);
}

/** Rich text, link and tick box of a cell whose value is still the same. */
function takeExtras(before: Cell, value: CellValue): Partial<Cell> | undefined {
  const extras: Partial<Cell> = {};
  if (before.richText && before.value === value) extras.richText = before.richText;
  if (before.hyperlink && before.value === value) extras.hyperlink = before.hyperlink;
  if (before.checkbox && typeof value === 'boolean') extras.checkbox = true;
  return Object.keys(extras).length > 0 ? extras : undefined;
}

function addFormula(cell: Cell, formula: string, value: CellValue, before: Cell | undefined): void {
  const text = formula.slice(1);
  if (value === '#ERROR!') {
    // No other program reads what Sheets itself could not: the file keeps the text as it was typed.
    cell.value = text;
    return;
  }
  cell.type = 'formula';
  cell.formula = text;
  if (value !== '') cell.formulaResult = value;
  if (before?.formula !== text) return;
  if (before.formulaType === 'array') cell.formulaType = 'array';
  if (before.formulaType === 'array' && before.formulaRef) cell.formulaRef = before.formulaRef;
  if (before.formulaDynamic) cell.formulaDynamic = true;
}

/** Cells are written for the rows with contents or notes, and for looks other than a number format; the rest is a column's. */
function findWrittenRange(sheet: SheetModel): Rectangle {
  let rows = Math.max(1, findLastRow(sheet));
  let columns = Math.max(1, findLastColumn(sheet));
  for (const key of sheet.notes.keys()) {
    const [row = 1, column = 1] = key.split(',').map(Number);
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  return { row: 1, column: 1, rows, columns };
}

function writeColumns(sheet: SheetModel, original: Sheet | undefined): NonNullable<Sheet['columns']> {
  const columns = (original?.columns ?? []).map((column) => ({ ...column }));
  for (const [position, pixels] of sheet.columnWidths) {
    while (columns.length < position) columns.push({});
    const column = columns[position - 1];
    const width = (pixels - 5) / 7;
    // Unchanged widths keep the file's exact number.
    const isSame = column?.width !== undefined && Math.round(column.width * 7 + 5) === pixels;
    if (column && !isSame) column.width = width;
  }
  return columns;
}
