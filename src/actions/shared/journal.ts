/** Who did what and when, in tab Journal: overrides, waivers, corrections. */
import type { Services } from '../../google/services';
import { journalTable } from '../../sheets/tables/ledger/outgoing';
import { appendRows } from '../../sheets/write-table';

export interface JournalNote {
  /** What was done, in French. */
  readonly what: string;
  readonly tab?: string;
  /** Row number or identifier. */
  readonly line?: string;
  readonly before?: string;
  readonly after?: string;
}

/** Appends one row a note, in one write; call it under the write lock. */
export function appendJournal(
  { workbook, clock, user }: Pick<Services, 'workbook' | 'clock' | 'user'>,
  notes: readonly JournalNote[],
): void {
  if (notes.length === 0) return;
  const at = clock.moment();
  const who = user();
  const rows = notes.map((note) => ({ ...note, at, who }));
  appendRows(workbook, journalTable, workbook.readTab(journalTable.tab) ?? [], rows);
  workbook.flush();
}
