/** The gate of in an action: it stops, or lets pass with a reason that the Journal keeps. */
import { type Gate, gateFor, gateIssues } from '../../domain/gate/gate';
import { readAccounts } from '../../domain/ledger/accounts';
import { fromNativeDate, type LocalDate } from '../../domain/shared/local-date';
import type { Issue } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { overrideNote } from '../../messages/family-documents';
import type { RowsOf } from '../../sheets/read-tabs';
import type { RowOf } from '../../sheets/table';
import type { journalTable } from '../../sheets/tables/ledger/outgoing';
import { appendJournal, type JournalNote } from '../shared/journal';
import type { AccountTables } from './tables';

export interface Passage {
  /** Why nothing is issued; none where the gate is open or overridden. */
  readonly issues: readonly Issue[];
  /** What the person is told who overrides it. */
  readonly warnings: readonly Issue[];
  /** What the Journal is to keep; undefined where nothing is overridden, or where it is kept already. */
  readonly note: JournalNote | undefined;
}

export interface GateQuestion {
  readonly familyId: string;
  readonly today: LocalDate;
  /** Why the Direction overrides; undefined: it does not. */
  readonly reason: string | undefined;
  /** Name of what would be issued, and for whom. */
  readonly certificate: string;
  readonly about: { readonly tab: string; readonly line: string };
  readonly journal: readonly RowOf<typeof journalTable>[];
}

/** Asks whether a document may be issued; a reason is heeded only where something is overdue. */
export function askGate(rows: Pick<RowsOf<AccountTables>, 'invoices' | 'entries'>, question: GateQuestion): Passage {
  const { familyId, today, reason } = question;
  const invoices = rows.invoices.filter((invoice) => invoice.familyId === familyId);
  const ids = new Set(invoices.map(({ id }) => id));
  const entries = rows.entries.filter((entry) => entry.familyId === familyId || ids.has(entry.invoice ?? ''));
  const gate = gateFor(readAccounts(invoices, entries), familyId, today);
  const issues = gateIssues(gate, familyId);
  if (issues.length === 0 || reason === undefined) return { issues, warnings: [], note: undefined };
  const data = { family: familyId, amount: gate.owedCents, reason };
  const warnings: Issue[] = [{ code: 'gate-overridden', article: 'R-1.7', data }, ...issues.slice(1)];
  return { issues: [], warnings, note: noteOf(gate, reason, question) };
}

function noteOf(gate: Gate, reason: string, { certificate, about, journal, today }: GateQuestion) {
  const note: JournalNote = { ...overrideNote(certificate, gate), ...about, after: reason };
  const isKept = journal.some(
    ({ at, what, line, before, after }) =>
      isOn(at, today) && what === note.what && line === note.line && before === note.before && after === note.after,
  );
  return isKept ? undefined : note;
}

function isOn(at: unknown, day: LocalDate): boolean {
  return at instanceof Date ? fromNativeDate(at) === day : String(at ?? '').slice(0, 10) === day;
}

/** @returns false when another script holds the lock, so that nothing may be issued */
export function keepOverride(services: Services, { note }: Passage): boolean {
  if (note === undefined) return true;
  const kept = services.locks.withWriteLock(() => {
    appendJournal(services, [note]);
    return true;
  });
  return kept === true;
}
