/** Rows, columns and tabs that a person puts in, takes out or renames in the page, done to the workbook. */
import type { WorkbookModel } from '../../runtime/model';
import { deleteRows } from '../../runtime/spreadsheet/cells/delete-rows';
import { insertColumns, insertRows, makeSheet } from '../../runtime/spreadsheet/cells/grid';
import {
  followDeletion,
  followInsertion,
  followRename,
  type Insertion,
} from '../../runtime/spreadsheet/cells/references';
import type { Reshape } from '../protocol';

/** Formulas of all tabs follow what moved, as in Sheets. */
export function reshape(workbook: WorkbookModel, change: Reshape): void {
  const sheet = workbook.sheets.find(({ name }) => name === change.tab);
  if (change.kind === 'add-tab') {
    workbook.sheets.splice(change.at, 0, makeSheet(change.tab));
    return;
  }
  if (sheet === undefined) return;
  if (change.kind === 'rename-tab') {
    sheet.name = change.name;
    rewriteFormulas(workbook, (formula) => followRename(formula, change.tab, change.name));
  } else if (change.kind === 'remove-tab') workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  else if (change.kind === 'delete-rows') {
    deleteRows(sheet, change.at, change.count);
    const deletion = { tab: change.tab, row: change.at, count: change.count };
    rewriteFormulas(workbook, (formula, tab) => followDeletion(formula, tab, deletion));
  } else {
    const isRows = change.kind === 'insert-rows';
    (isRows ? insertRows : insertColumns)(sheet, change.at - 1, change.count);
    const axis = isRows ? 'row' : 'column';
    const insertion: Insertion = { tab: change.tab, axis, after: change.at - 1, count: change.count };
    rewriteFormulas(workbook, (formula, tab) => followInsertion(formula, tab, insertion));
  }
}

function rewriteFormulas({ sheets }: WorkbookModel, change: (formula: string, tab: string) => string): void {
  for (const { name, formulas } of sheets) {
    for (const [key, formula] of formulas) formulas.set(key, change(formula, name));
  }
}
