/** The cell that a person has just edited, as the trigger tells it. */
import type { Workbook } from '../../google/services';
import { HAND_NOTES } from '../../messages/register-journal';
import type { RegisterNote } from './append-notes';
import { REGISTER_TABS } from './register-tabs';
import { textOfCell } from './tab-rows';

export interface EditedCell {
  readonly tab: string;
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  /** What stood there; undefined where the cell was empty, or where Google does not tell. */
  readonly oldValue?: string | undefined;
}

/** @returns the note of a single cell below the header; none where nothing can be said */
export function noteOfEdit(
  workbook: Pick<Workbook, 'readTab'>,
  edited: EditedCell,
): Omit<RegisterNote, 'at' | 'who'>[] {
  const idHeader = REGISTER_TABS.find(({ tab }) => tab === edited.tab)?.idHeader;
  const values = workbook.readTab(edited.tab) ?? [];
  const headers = (values[0] ?? []).map((cell) => textOfCell(cell).trim());
  const row = values[edited.row - 1];
  const header = headers[edited.column - 1];
  if (idHeader === undefined || edited.row < 2 || row === undefined || header === undefined || header === '') return [];
  const note = noteOfCell(header, edited.oldValue ?? '', textOfCell(row[edited.column - 1]));
  return [{ what: HAND_NOTES.changed, tab: edited.tab, line: textOfCell(row[headers.indexOf(idHeader)]), ...note }];
}

function noteOfCell(header: string, before: string, after: string) {
  return { before: `${header} : ${before || '(vide)'}`, after: `${header} : ${after || '(vide)'}` };
}
