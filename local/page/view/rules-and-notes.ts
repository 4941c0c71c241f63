/** Drop-downs and notes of a tab as Univer's own plug-ins keep them. */
import { DataValidationErrorStyle, DataValidationRenderMode, DataValidationType } from '@univerjs/core';
import type { TabView, ValidationView } from '../protocol';

/** @returns none for rules that are no list of words: the workbook alone minds them */
export function ruleOf({ range, rule }: ValidationView): object[] {
  const { row, column, rows, columns } = range;
  const ranges = [
    { startRow: row - 1, endRow: row + rows - 2, startColumn: column - 1, endColumn: column + columns - 2 },
  ];
  const base = {
    uid: `regle-${row}-${column}-${rows}-${columns}`,
    ranges,
    allowBlank: true,
    // The workbook refuses, with one message that names the place; the grid only marks the cell.
    showErrorMessage: false,
    errorStyle: DataValidationErrorStyle.WARNING,
  };
  if (rule.kind !== 'list') return [];
  const words = rule.values.filter((value): value is string => typeof value === 'string');
  return [
    {
      ...base,
      type: DataValidationType.LIST,
      formula1: words.map((word) => word.replace(/,/g, '，')).join(','),
      renderMode: DataValidationRenderMode.ARROW,
      showDropDown: true,
    },
  ];
}

interface NoteData {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly width: number;
  readonly height: number;
  readonly note: string;
}

/** @example noteOf(['2,1', 'Vu']).row // 1 */
export function noteOf([key, note]: TabView['notes'][number]): NoteData {
  const [row = 1, column = 1] = key.split(',').map(Number);
  return { id: `note-${key}`, row: row - 1, col: column - 1, width: 220, height: 90, note };
}

/** By row and column, from 0. */
export function notesOf(notes: TabView['notes']): object {
  const rows: Record<number, Record<number, NoteData>> = {};
  for (const note of notes.map(noteOf)) rows[note.row] = { ...rows[note.row], [note.col]: note };
  return rows;
}
