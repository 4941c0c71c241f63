/** Who did what and when, in tab Journal: overrides, waivers, corrections. */
import { groupBy } from '../../domain/shared/group-by';
import { fromNativeDate } from '../../domain/shared/local-date';
import type { Services } from '../../google/services';
import { type CellValues, readRows } from '../../sheets/read-table';
import { journalTable } from '../../sheets/tables/ledger/outgoing';
import { appendRows } from '../../sheets/write-table';
import { readJournalEnd } from './journal-end';

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

/** Rows at the journal's end among which what was noted before is looked for first. */
const TAIL = 200;
const GROWTH = 8;

/** Appends one row a note, in one write; call it under the write lock. */
export function appendJournal(services: JournalServices, notes: readonly JournalNote[]): void {
  if (notes.length > 0) append(services, notes, readJournalEnd(services.workbook, TAIL) ?? []);
}

/**
 * The same for a run that begins with its notes: what one that was cut off noted on the same day, and nobody noted
 * otherwise since, is not noted again.
 */
export function appendJournalOnce(services: JournalServices, notes: readonly JournalNote[]): void {
  if (notes.length === 0) return;
  const { values, ofToday } = readToday(services);
  const known = groupBy(ofToday, placeOf);
  const fresh = [...groupBy(notes, placeOf)].flatMap(([place, own]) => {
    const noted = (known.get(place) ?? []).slice(-own.length);
    return JSON.stringify(noted.map(textOf)) === JSON.stringify(own.map(textOf)) ? [] : own;
  });
  const due = new Set(fresh);
  if (due.size > 0)
    append(
      services,
      notes.filter((note) => due.has(note)),
      values,
    );
}

/** As much of the journal's end as today's notes fill: an action may have noted thousands of changes since. */
function readToday({ workbook, clock }: JournalServices) {
  const today = clock.today();
  for (let rows = TAIL; ; rows *= GROWTH) {
    const values = readJournalEnd(workbook, rows) ?? [];
    const read = readRows(journalTable, values);
    const noted = read.ok ? read.value.rows : [];
    const ofToday = noted.filter(({ at }) => dayOf(at) === today);
    if (values.length <= rows + 1 || ofToday.length < noted.length) return { values, ofToday };
  }
}

function append({ workbook, clock, user }: JournalServices, notes: readonly JournalNote[], values: CellValues): void {
  const at = clock.moment();
  const who = user();
  const rows = notes.map((note) => ({ ...note, at, who }));
  appendRows(workbook, journalTable, values, rows);
  workbook.flush();
}

type NotedText = { readonly [K in keyof JournalNote]?: string | undefined };

const placeOf = ({ what, tab, line }: NotedText): string => JSON.stringify([what ?? '', tab ?? '', line ?? '']);
const textOf = ({ before, after }: NotedText): string => JSON.stringify([before ?? '', after ?? '']);

const dayOf = (at: unknown): string | undefined =>
  at instanceof Date ? fromNativeDate(at) : String(at ?? '').slice(0, 10);
