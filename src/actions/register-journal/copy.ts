/** The hidden tab that remembers how the register stood when it was last looked at: one line a row of the register. */
import type { RegisterRow } from '../../domain/register/register-row';
import type { Workbook } from '../../google/services';
import type { RegisterNote } from './append-notes';

export const COPY_TAB = 'Registre (copie)';
const HEADERS = ['Tab', 'Identifiant', 'Contenu', 'À noter'];
export const COPY_FORMATS = HEADERS.map(() => '@');
const FIRST_LINE = 2;

/** A remembered row with its line in the hidden tab. */
export interface CopiedRow extends RegisterRow {
  readonly tab: string;
  readonly line: number;
}

/** A note that is to go to the journal, beside the line that it is about: a run that is cut off loses none. */
export interface PendingNote {
  readonly line: number;
  readonly note: RegisterNote;
}

export interface RegisterCopy {
  readonly rows: readonly CopiedRow[];
  readonly pending: readonly PendingNote[];
  /** Lines that hold nothing, to be filled first. */
  readonly free: readonly number[];
  /** The first line below all others. */
  readonly end: number;
}

/** One read. @returns undefined where there is none yet, or one whose making was cut off */
export function readCopy(workbook: Pick<Workbook, 'readTab'>): RegisterCopy | undefined {
  const values = workbook.readTab(COPY_TAB);
  if (values === undefined || values[0]?.[0] !== HEADERS[0]) return undefined;
  const rows: CopiedRow[] = [];
  const pending: PendingNote[] = [];
  const free: number[] = [];
  for (const [index, [tab, id, content, toNote]] of values.slice(1).entries()) {
    const line = index + FIRST_LINE;
    const cells = parseCell<RegisterRow['cells']>(content);
    const note = parseCell<RegisterNote>(toNote);
    if (cells === undefined) free.push(line);
    else rows.push({ tab: String(tab ?? ''), id: String(id ?? ''), cells, line });
    if (note !== undefined) pending.push({ line, note });
  }
  return { rows, pending, free, end: values.length + 1 };
}

/** A cell that a person damaged counts as empty: the row that it remembered passes for a new one. */
function parseCell<T extends object>(cell: unknown): T | undefined {
  if (cell === '' || cell === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(String(cell));
    return typeof parsed === 'object' && parsed !== null ? (parsed as T) : undefined;
  } catch {
    return undefined;
  }
}

/** Makes the tab with the register as it stands, out of people's sight. */
export function makeCopy(
  workbook: Pick<Workbook, 'replaceTab' | 'hideTab' | 'flush'>,
  rows: readonly (RegisterRow & { readonly tab: string })[],
): void {
  const lines = rows.map((row) => lineOf(row.tab, row));
  workbook.replaceTab(COPY_TAB, [HEADERS, ...lines], COPY_FORMATS);
  workbook.hideTab(COPY_TAB);
  workbook.flush();
}

/** A line of the tab; what a removed row leaves is its note. */
export function lineOf(tab: string, row: RegisterRow | undefined, note?: RegisterNote): string[] {
  const content = row === undefined ? ['', '', ''] : [tab, row.id, JSON.stringify(row.cells)];
  return [...content, note === undefined ? '' : JSON.stringify(note)];
}

/** Forgets notes that stand in the journal; no others are waiting between their lines. */
export function clearPending(workbook: Pick<Workbook, 'writeBlock' | 'flush'>, pending: readonly PendingNote[]): void {
  const lines = pending.map(({ line }) => line);
  const [first, last] = lines.reduce(
    ([low, high], line) => [Math.min(low, line), Math.max(high, line)],
    [Number.POSITIVE_INFINITY, 0],
  );
  if (last === 0) return;
  const cells = Array.from({ length: last - first + 1 }, () => ['']);
  workbook.writeBlock(COPY_TAB, first, HEADERS.length, cells, COPY_FORMATS.slice(-1));
  workbook.flush();
}
