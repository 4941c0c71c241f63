/** Brings into the grid what the add-on changed in the workbook: cells, sizes, whole tabs. */
import { type ICellData, type ICommandService, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { AddDataValidationMutation } from '@univerjs/data-validation';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { CellPatch, TabChange, TabView } from '../protocol';
import { noteOf, ruleOf } from './rules-and-notes';
import type { TabNames } from './tab-names';
import { cellOf, formatStyle, sheetData, UNIT } from './workbook-data';

const UPDATE_NOTE = 'sheet.mutation.update-note';

/** Marks a mutation that brings the workbook's own state into the grid. */
export const FROM_WORKBOOK = { onlyLocal: true, fromWorkbook: true };

export interface TakeOverParts {
  readonly api: FUniver;
  readonly commands: ICommandService;
  readonly names: TabNames;
  /** Told of each tab that comes anew. */
  readonly onTab: (view: TabView) => void;
}

/** @example takeOver({ api, commands, names, onTab }, changes) */
export function takeOver({ api, commands, names, onTab }: TakeOverParts, changes: readonly TabChange[]): void {
  const workbook = () => api.getActiveWorkbook();
  const mutate = (id: string, params: object): void => {
    commands.syncExecuteCommand(id, params, FROM_WORKBOOK);
  };

  function patch(tab: string, patches: readonly CellPatch[]): void {
    const sheet = workbook()?.getSheetByName(tab);
    for (const { row, column, cells } of patches) {
      const cellValue: Record<number, Record<number, ICellData>> = {};
      for (const [down, line] of cells.entries()) {
        const changed = line.flatMap((cell, across): [number, ICellData][] => {
          const style = cell.format === undefined ? undefined : formatStyle(cell.format);
          const data = { ...cellOf(cell.value, cell.formula), ...(style === undefined ? {} : { s: style }) };
          const place = column - 1 + across;
          return sheet && isAsShown(sheet, row - 1 + down, place, data) ? [] : [[place, data]];
        });
        if (changed.length > 0) cellValue[row - 1 + down] = Object.fromEntries(changed);
      }
      // Each mutation would begin the computing of formulas anew.
      if (Object.keys(cellValue).length === 0) continue;
      mutate(SetRangeValuesMutation.id, { unitId: UNIT, subUnitId: names.idOf(tab), cellValue });
    }
  }

  /** Rows and columns of the grid; nothing is lost, for the workbook has no more than it says. */
  function resize(tab: string, rows: number | undefined, columns: number | undefined): void {
    const place = { unitId: UNIT, subUnitId: names.idOf(tab) };
    if (rows !== undefined) {
      mutate(SetWorksheetRowCountMutation.id, { ...place, rowCount: rows });
    }
    if (columns !== undefined) {
      mutate(SetWorksheetColumnCountMutation.id, { ...place, columnCount: columns });
    }
  }

  function removeTab(tab: string): void {
    if (!workbook()?.getSheetByName(tab)) return;
    const params = { unitId: UNIT, subUnitId: names.idOf(tab), subUnitName: tab };
    mutate(RemoveSheetMutation.id, params);
    names.forget(params.subUnitId);
  }

  /** A tab that was made anew, or is laid out otherwise, takes the place of the one before. */
  function replaceTab(view: TabView, place: number): void {
    const isActive = workbook()?.getActiveSheet().getSheetName() === view.name;
    onTab(view);
    removeTab(view.name);
    const sheet = mergeWorksheetSnapshotWithDefault(sheetData(view, names));
    const params = { unitId: UNIT, index: place, sheet };
    mutate(InsertSheetMutation.id, params);
    // The plug-ins that mind drop-downs and notes learn of them by their own mutations.
    const subUnitId = names.idOf(view.name);
    for (const rule of view.validations.flatMap(ruleOf)) {
      mutate(AddDataValidationMutation.id, { unitId: UNIT, subUnitId, rule });
    }
    for (const note of view.notes.map(noteOf)) {
      mutate(UPDATE_NOTE, { unitId: UNIT, sheetId: subUnitId, row: note.row, col: note.col, note });
    }
    const made = workbook()?.getSheetByName(view.name);
    if (isActive && made) workbook()?.setActiveSheet(made);
  }

  for (const change of changes) {
    if (change.kind === 'gone') removeTab(change.tab);
    else if (change.kind === 'tab') replaceTab(change.view, change.place);
    else {
      resize(change.tab, change.rows, change.columns);
      patch(change.tab, change.patches);
    }
  }
}

/** Whether a cell of the grid has that content and format already. */
function isAsShown(sheet: FWorksheet, row: number, column: number, { v, f, s }: ICellData): boolean {
  const cell = sheet.getSheet().getCellRaw(row, column);
  const hasValue = (cell?.v ?? null) === (v ?? null) && cell?.p == null;
  if (!hasValue || (cell?.f ?? null) !== (f ?? null)) return false;
  if (typeof s !== 'object' || s === null) return true;
  return sheet.getWorkbook().getStyles().getStyleByCell(cell)?.n?.pattern === s.n?.pattern;
}
