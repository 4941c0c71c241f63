/** A person's edit in the page, put into the workbook as Sheets would put it. */
import type { CellValue, Painted, SheetModel, WorkbookModel } from '../../runtime/model';
import { insertColumns, insertRows, toKey } from '../../runtime/spreadsheet/cells/grid';
import { isAutomaticFormat, isDateFormat } from '../../runtime/spreadsheet/cells/number-format';
import { findPainted, paint } from '../../runtime/spreadsheet/cells/painting';
import { readTyped, type Typed } from '../../runtime/spreadsheet/cells/typed-text';
import { takeRow } from '../../runtime/spreadsheet/cells/values';
import { isValid } from '../../runtime/spreadsheet/validation';
import type { CellEdit } from '../protocol';

/** A cell that a person changed, and what stood there. */
export interface EditedCell {
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

export type EditResult =
  | { readonly ok: true; readonly edited: readonly EditedCell[] }
  | { readonly ok: false; readonly problem: string };

/**
 * Puts cells into a tab, all or none: a drop-down that allows nothing else refuses.
 * @param year completes a typed day and month
 */
export function editCells(workbook: WorkbookModel, tab: string, cells: readonly CellEdit[], year: number): EditResult {
  const sheet = workbook.sheets.find(({ name }) => name === tab);
  if (sheet === undefined) return { ok: false, problem: `L’onglet « ${tab} » n’existe plus.` };
  const read = cells.map((cell) => ({ cell, typed: readEdit(sheet, cell, year) }));
  const refused = read.find(({ cell, typed }) => !isAllowed(sheet, cell, typed));
  if (refused !== undefined) return { ok: false, problem: refusalOf(sheet, refused.cell) };
  const edited = read.map(({ cell, typed }) => store(sheet, cell, typed));
  return { ok: true, edited: edited.filter(({ before, after }) => before !== after) };
}

function readEdit(sheet: SheetModel, { row, column, input, format }: CellEdit, year: number): Typed {
  const isText = paintedAt(sheet, sheet.formats, row, column) === '@';
  if (typeof input === 'string') return isText ? { value: input } : readTyped(input, year);
  if (isText) return { value: String(input) };
  return format === undefined ? { value: input } : { value: input, format };
}

/** Beyond the grid a cell will look like the last one within. */
function paintedAt<T>(
  { maxRows, maxColumns }: SheetModel,
  list: readonly Painted<T>[],
  row: number,
  column: number,
): T | undefined {
  return findPainted(list, Math.min(row, maxRows), Math.min(column, maxColumns));
}

function isAllowed(sheet: SheetModel, { row, column }: CellEdit, { value, formula, format }: Typed): boolean {
  const rule = paintedAt(sheet, sheet.validations, row, column);
  if (!rule || rule.allowInvalid || formula !== undefined || value === '') return true;
  const own = paintedAt(sheet, sheet.formats, row, column) ?? '';
  return isValid(rule, value, isDateFormat(isAutomaticFormat(own) ? (format ?? '') : own));
}

function refusalOf(sheet: SheetModel, { row, column }: CellEdit): string {
  const rule = paintedAt(sheet, sheet.validations, row, column);
  const words = rule?.values.filter((value) => typeof value === 'string').join(', ');
  const header = sheet.values[0]?.[column - 1] ?? '';
  const place = `Onglet « ${sheet.name} », ligne ${row}, colonne « ${header} »`;
  return `${place} : cette valeur n’est pas permise${words ? ` ; choisissez parmi : ${words}` : ''}.`;
}

function store(sheet: SheetModel, { row, column }: CellEdit, { value, formula, format }: Typed): EditedCell {
  if (row > sheet.maxRows) insertRows(sheet, sheet.maxRows, row - sheet.maxRows);
  if (column > sheet.maxColumns) insertColumns(sheet, sheet.maxColumns, column - sheet.maxColumns);
  const stored = takeRow(sheet, row, column);
  const before = stored[column - 1] ?? '';
  const key = toKey(row, column);
  if (formula === undefined) {
    sheet.formulas.delete(key);
    stored[column - 1] = value;
  } else sheet.formulas.set(key, formula);
  const own = findPainted(sheet.formats, row, column) ?? '';
  if (format !== undefined && isAutomaticFormat(own))
    paint(sheet.formats, { row, column, rows: 1, columns: 1 }, format);
  return { row, column, before, after: formula ?? value };
}
