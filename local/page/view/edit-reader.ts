/** Reads from a mutation of the grid what a person put into cells. */
import type { ICellData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { CellEdit } from '../protocol';

export interface EditReader {
  /** Cells whose content changed; a change of looks alone is none of the workbook's. */
  read(sheetId: string, changed: ISetRangeValuesMutationParams['cellValue']): CellEdit[];
}

/** Members of a cell that are its content. */
const CONTENT = ['v', 'f', 't', 'p', 'si'];
const BOOLEAN = 3;

/** @example createEditReader(api).read(sheetId, { 4: { 1: { v: 'Ader' } } }) // [{ row: 5, column: 2, input: 'Ader' }] */
export function createEditReader(api: FUniver): EditReader {
  /** What was typed into a cell, before the grid made something of it: `00123` in a column of text. */
  let typed: { readonly place: string; readonly text: string } | undefined;
  api.addEvent(api.Event.BeforeSheetEditEnd, ({ worksheet, row, column, value, isConfirm }) => {
    const place = `${worksheet.getSheetId()} ${row} ${column}`;
    typed = isConfirm ? { place, text: value.toPlainText().replace(/\r?\n$/, '') } : undefined;
  });
  return {
    read(sheetId, changed) {
      const sheet = api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
      if (!sheet) return [];
      const edits = Object.entries(changed ?? {}).flatMap(([row, line]) =>
        Object.entries((line ?? {}) as Record<string, ICellData | null>).flatMap(([column, cell]): CellEdit[] => {
          const isContent = cell === null || CONTENT.some((name) => Object.hasOwn(cell, name));
          if (!isContent) return [];
          const range = sheet.getRange(Number(row), Number(column));
          const format = range.getCellStyleData()?.n?.pattern;
          const own = typed?.place === `${sheetId} ${row} ${column}` ? typed.text : undefined;
          const stored = range.getFormula() || ((range.getRawValue() as CellEdit['input'] | null) ?? '');
          const isTruth = own === undefined && range.getCellData()?.t === BOOLEAN && typeof stored === 'number';
          const place = { row: Number(row) + 1, column: Number(column) + 1 };
          return [{ ...place, input: isTruth ? stored === 1 : (own ?? stored), ...(format ? { format } : {}) }];
        }),
      );
      if (edits.length > 0) typed = undefined;
      return edits;
    },
  };
}
