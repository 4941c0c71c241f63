/** Appends the notes of the register to tab Journal; only its end is read, however long it has grown. */
import type { RowNote } from '../../domain/register/row-note';
import { groupBy } from '../../domain/shared/group-by';
import type { Workbook } from '../../google/services';
import { type CellValues, readRows } from '../../sheets/read-table';
import { journalTable } from '../../sheets/tables/ledger/outgoing';
import { appendRows } from '../../sheets/write-table';
import { readJournalEnd } from '../shared/journal-end';

export interface RegisterNote extends RowNote {
  /** When and by whom, as the journal writes it. */
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly tab: string;
}

/** Rows at the journal's end among which a note that a cut-off run left is looked for. */
const TAIL = 200;

/**
 * A change that the journal's latest row about the same line tells already is not noted again: a run was cut off after
 * its notes, or the action noted it itself.
 * @returns false where the tab or one of its columns is missing: set-up restores them, and the notes can follow
 */
export function appendNotes(workbook: Workbook, notes: readonly RegisterNote[]): boolean {
  const values = readJournalEnd(workbook, Math.max(TAIL, 2 * notes.length));
  if (values === undefined) return false;
  const rows = withoutNoted(values, notes).map(({ bare: _, ...row }) => row);
  appendRows(workbook, journalTable, values, rows);
  workbook.flush();
  return true;
}

function withoutNoted(values: CellValues, notes: readonly RegisterNote[]): RegisterNote[] {
  const read = readRows(journalTable, values);
  const latest = new Map((read.ok ? read.value.rows : []).map((row) => [placeOf(row.tab, row.line), row]));
  const ofPlace = groupBy(notes, ({ tab, line }) => placeOf(tab, line));
  return notes.filter((note) => {
    const place = placeOf(note.tab, note.line);
    const row = latest.get(place);
    // Several rows of one identifier cannot be told apart: rather noted twice than not at all.
    if (row === undefined || (ofPlace.get(place)?.length ?? 0) > 1) return true;
    const isTold = ({ before, after }: { before: string; after: string }): boolean =>
      (row.before ?? '') === before.trim() && (row.after ?? '') === after.trim();
    return !isTold(note) && (note.bare === undefined || !isTold(note.bare));
  });
}

const placeOf = (tab: string | undefined, line: string | undefined): string => `${tab ?? ''}|${line ?? ''}`;
