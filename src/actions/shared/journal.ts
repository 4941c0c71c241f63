/** Who did what and when, in tab Journal: overrides, waivers, corrections. */
import { fromNativeDate } from '../../domain/shared/local-date';
import type { Services } from '../../google/services';
import { type CellValues, readRows } from '../../sheets/read-table';
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

type JournalServices = Pick<Services, 'workbook' | 'clock' | 'user'>;

/** Appends one row a note, in one write; call it under the write lock. */
export function appendJournal(services: JournalServices, notes: readonly JournalNote[]): void {
  if (notes.length > 0) append(services, notes, services.workbook.readTab(journalTable.tab) ?? []);
}

/**
 * The same for a run that begins with its notes: what one that was cut off noted on the same day is not noted again.
 */
export function appendJournalOnce(services: JournalServices, notes: readonly JournalNote[]): void {
  if (notes.length === 0) return;
  const values = services.workbook.readTab(journalTable.tab) ?? [];
  const read = readRows(journalTable, values);
  const today = services.clock.today();
  const noted = new Set((read.ok ? read.value.rows : []).filter(({ at }) => dayOf(at) === today).map(textOf));
  const fresh = notes.filter((note) => !noted.has(textOf(note)));
  if (fresh.length > 0) append(services, fresh, values);
}

function append({ workbook, clock, user }: JournalServices, notes: readonly JournalNote[], values: CellValues): void {
  const at = clock.moment();
  const who = user();
  const rows = notes.map((note) => ({ ...note, at, who }));
  appendRows(workbook, journalTable, values, rows);
  workbook.flush();
}

function textOf({
  what,
  tab,
  line,
  before,
  after,
}: { readonly [K in keyof JournalNote]?: string | undefined }): string {
  return JSON.stringify([what, tab, line, before, after].map((text) => text ?? ''));
}

const dayOf = (at: unknown): string | undefined =>
  at instanceof Date ? fromNativeDate(at) : String(at ?? '').slice(0, 10);
