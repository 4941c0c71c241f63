/** Notes in tab Journal what changed in the register since it was last looked at, then remembers how it stands. */
import { compareRows } from '../../domain/register/compare-rows';
import type { RegisterRow } from '../../domain/register/register-row';
import { noteOfChange } from '../../domain/register/row-note';
import type { Services } from '../../google/services';
import { firstLookNote, HAND_NOTES } from '../../messages/register-journal';
import { appendNotes, type RegisterNote } from './append-notes';
import { COPY_TAB, clearPending, makeCopy, type PendingNote, type RegisterCopy, readCopy } from './copy';
import { type EditedCell, noteOfEdit } from './edited-cell';
import { REGISTER_TABS, type RegisterTab } from './register-tabs';
import { rowsOfTab } from './tab-rows';
import { type NotedChange, updateCopy } from './update-copy';

export interface Look {
  /** What was done, in French; undefined: by hand, each kind of change in its own words. */
  readonly what?: string;
  /** Who did it. */
  readonly who: string;
  /** The tabs to look at; undefined: all of the register. */
  readonly tabs?: readonly string[];
  /** The cell that a person edited just now, for the first look, which knows nothing from before. */
  readonly edited?: EditedCell | undefined;
}

type JournalServices = Pick<Services, 'workbook' | 'clock'>;

/**
 * Call it under the write lock. A note waits in the hidden tab, written with the line that it is about, until it stands
 * in the journal: what a cut-off run left undone is done by the next one, and nothing is lost.
 * @example syncRegister(services, { who: 'secretariat@ecole.example', tabs: ['Élèves'] })
 */
export function syncRegister(services: JournalServices, look: Look): void {
  const { workbook } = services;
  const copy = readCopy(workbook);
  if (copy === undefined) {
    lookFirst(services, look);
    return;
  }
  if (!settleNotes(services, copy.pending)) return;
  const tabs = REGISTER_TABS.filter(({ tab }) => look.tabs?.includes(tab) ?? true);
  const at = services.clock.moment();
  const changes = tabs.flatMap((register) => changesOf(register, copy, readRows(workbook, register), { ...look, at }));
  if (changes.length > 0) settleNotes(services, updateCopy(workbook, copy, changes));
}

/** @returns false where the journal cannot take them: they wait on */
function settleNotes(services: JournalServices, pending: readonly PendingNote[]): boolean {
  if (pending.length === 0) return true;
  const notes = pending.map(({ note }) => note);
  if (!appendNotes(services.workbook, notes)) return false;
  clearPending(services.workbook, pending);
  return true;
}

/** The state is taken as it is; only the cell that was just edited is known to have been different. */
function lookFirst(services: JournalServices, { who, edited }: Look): void {
  const tabs = REGISTER_TABS.map((register) => ({ register, rows: readRows(services.workbook, register) ?? [] }));
  const rows = tabs.flatMap(({ register: { tab }, rows: own }) => own.map((row) => ({ ...row, tab })));
  const by = { who, at: services.clock.moment() };
  const what = firstLookNote(rows.length);
  const note: RegisterNote = { ...by, what, tab: COPY_TAB, line: '', before: '', after: '' };
  const ofEdit = edited === undefined ? [] : noteOfEdit(services.workbook, edited);
  const notes = [note, ...ofEdit.map((one) => ({ ...by, ...one }))];
  if (appendNotes(services.workbook, notes)) makeCopy(services.workbook, rows);
}

function readRows(workbook: Services['workbook'], register: RegisterTab): RegisterRow[] | undefined {
  const values = workbook.readTab(register.tab);
  return values === undefined ? undefined : rowsOfTab(register, values);
}

/** A tab that is missing, or lacks its identifiers' column, has not lost its rows: set-up may bring it back. */
function changesOf(
  { tab, idHeader }: RegisterTab,
  copy: RegisterCopy,
  rows: RegisterRow[] | undefined,
  { what, who, at }: Look & { readonly at: string },
): NotedChange[] {
  if (rows === undefined) return [];
  const before = copy.rows.filter((row) => row.tab === tab);
  return compareRows(before, rows, idHeader).map((change) => {
    const note = { at, who, what: what ?? HAND_NOTES[change.kind], tab, ...noteOfChange(change) };
    return { change, note };
  });
}
