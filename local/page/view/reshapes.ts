/** What a person does to rows, columns and tabs, read from the grid's mutations. */
import type { Reshape } from '../protocol';
import type { TabNames } from './tab-names';

interface Params {
  readonly subUnitId?: string;
  readonly name?: string;
  readonly range?: {
    readonly startRow: number;
    readonly endRow: number;
    readonly startColumn: number;
    readonly endColumn: number;
  };
  readonly sheet?: { readonly id?: string; readonly name?: string };
  readonly index?: number;
}

/**
 * @param names is told of tabs that are made, renamed or removed
 * @returns undefined for mutations that change no row, column or tab
 * @example reshapeOf('sheet.mutation.insert-row', { subUnitId, range }) // { kind: 'insert-rows', at: 5, count: 1, … }
 */
export function reshapeOf(id: string, params: object, names: TabNames): Reshape | undefined {
  const { subUnitId = '', name = '', range, sheet, index = 0 } = params as Params;
  const tab = names.nameOf(subUnitId);
  const rows = range && { tab, at: range.startRow + 1, count: range.endRow - range.startRow + 1 };
  const columns = range && { tab, at: range.startColumn + 1, count: range.endColumn - range.startColumn + 1 };
  switch (id) {
    case 'sheet.mutation.insert-row':
      return rows && { kind: 'insert-rows', ...rows };
    case 'sheet.mutation.remove-rows':
      return rows && { kind: 'delete-rows', ...rows };
    case 'sheet.mutation.insert-col':
      return columns && { kind: 'insert-columns', ...columns };
    case 'sheet.mutation.set-worksheet-name':
      names.rename(subUnitId, name);
      return { kind: 'rename-tab', tab, name };
    case 'sheet.mutation.insert-sheet':
      names.rename(sheet?.id ?? '', sheet?.name ?? '');
      return { kind: 'add-tab', tab: sheet?.name ?? '', at: index };
    case 'sheet.mutation.remove-sheet':
      names.forget(subUnitId);
      return { kind: 'remove-tab', tab };
    default:
      return undefined;
  }
}
