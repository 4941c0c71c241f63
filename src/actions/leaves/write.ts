/** Writes a decision: the request, the Journal, the register of attendance, and last the decision's own cells. */
import type { LeaveDecision } from '../../domain/attendance/leaves';
import { type Result, refuse, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { DECISION_NAMES, LEAVE_OUTCOMES, leaveMark, leaveNote, leaveNoteAfter } from '../../messages/leaves';
import { type AttendanceRow, forgetDays, type LoggedDays } from '../../sheets/attendance-log/read-days';
import { type NewAttendanceRow, writeDays } from '../../sheets/attendance-log/write-days';
import { ATTENDANCE_CODES, DECISIONS, HALF_DAYS, MAIL_STATUSES, wordOf } from '../../sheets/choices';
import { mapHeaders } from '../../sheets/read-table';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import { attendanceTable, leavesTable } from '../../sheets/tables/logs/attendance';
import { updateById } from '../../sheets/update-by-id';
import { appendRows } from '../../sheets/write-table';
import { SAFETY_MINUTES } from '../shared/continuation';
import { appendJournalOnce, type JournalNote } from '../shared/journal';
import { isOtherDecision, keepWishes } from './letters';
import type { PreparedLeaves } from './prepare';
import type { DecidedLeave, LeaveRecord } from './work';

/** Name of the global that the trigger calls. */
export const LEAVES_CONTINUATION = 'continueLeaves';

/**
 * Call it under the write lock. The wish stands before anything of a decision is written, and the decision's cells come
 * last: what is cut off in between is carried on by the trigger, or by the same decision made again.
 */
export function writeLeaves(services: Services, prepared: PreparedLeaves): Result<void> {
  const { workbook, triggers } = services;
  const { asked, decided, wishes, log, gathered } = prepared;
  const values = gathered.tabs.values.get(leavesTable.tab) ?? [];
  if (asked !== undefined) {
    appendRows(workbook, leavesTable, values, [askedRow(asked)]);
    workbook.flush();
  }
  keepWishes(services, wishes);
  if (wishes.length === 0) return succeed(undefined);
  triggers.runLater(LEAVES_CONTINUATION, SAFETY_MINUTES);
  appendJournalOnce(services, decided.filter(({ isChanged }) => isChanged).map(journalNote));
  if (log !== undefined) {
    const additions = decided.flatMap(filledRows);
    if (additions.length > 0) writeDays(services, log, { updates: new Map(), additions });
    const isTakenBack = takeBack(
      services,
      log,
      decided.flatMap(({ removed }) => removed),
    );
    if (!isTakenBack) return refuse({ code: 'plan-outdated' });
  }
  callOffMails(services, prepared);
  const hasDocument = hasDocumentColumn(values);
  updateById(
    workbook,
    leavesTable,
    new Map(decided.filter(({ isChanged }) => isChanged).map((one) => [one.leave.id, decisionCells(one, hasDocument)])),
  );
  workbook.flush();
  return succeed(undefined);
}

/** Keeps the links of letters, where the tab has a column for them. */
export function writeLinks(services: Services, prepared: PreparedLeaves, links: ReadonlyMap<string, string>): void {
  if (links.size === 0 || !hasDocumentColumn(prepared.gathered.tabs.values.get(leavesTable.tab) ?? [])) return;
  updateById(services.workbook, leavesTable, new Map([...links].map(([id, document]) => [id, { document }])));
}

function hasDocumentColumn(values: readonly (readonly unknown[])[]): boolean {
  const headers = mapHeaders(leavesTable, values[0] ?? []);
  return headers.ok && headers.value.positions.document !== undefined;
}

function askedRow({ id, pupilId, requestedOn, from, to, motive }: LeaveRecord) {
  return { id, pupilId, requestedOn, from, to, motive, decision: wordOf(DECISIONS, 'pending' as LeaveDecision) };
}

/** A decision that is taken back leaves neither day nor person; the letter of another decision is no longer this one's. */
function decisionCells({ verdict }: DecidedLeave, hasDocument: boolean) {
  const { decision, on, by } = verdict;
  const isTakenBack = decision === 'pending';
  return {
    decision: wordOf(DECISIONS, decision),
    decidedOn: isTakenBack ? '' : on,
    decidedBy: isTakenBack ? '' : by,
    ...(hasDocument ? { document: '' } : {}),
  };
}

function filledRows({ leave, added }: DecidedLeave): NewAttendanceRow[] {
  const { id, pupilId, motive, requestedOn } = leave;
  return added.map(({ date, halfDay }) => ({
    date,
    pupilId,
    halfDay: wordOf(HALF_DAYS, halfDay),
    code: wordOf(ATTENDANCE_CODES, 'leave'),
    motive,
    announcedBy: leaveMark(id),
    announcedOn: requestedOn,
  }));
}

/** @returns false where the rows no longer stand where they were read, so that nothing was removed */
function takeBack(services: Services, { headers }: LoggedDays, removed: readonly AttendanceRow[]): boolean {
  const { workbook } = services;
  const { tab } = attendanceTable;
  const rows = removed.map(({ row }) => row).sort((a, b) => b - a);
  const [last, first] = [rows[0], rows[rows.length - 1]];
  if (first === undefined || last === undefined) return true;
  const position = headers.positions.announcedBy ?? 0;
  const marks = workbook.readBlock(tab, first, position + 1, last - first + 1, 1);
  const isThere = removed.every(({ row, announcedBy }) => String(marks[row - first]?.[0] ?? '').trim() === announcedBy);
  if (!isThere) return false;
  // From below, so that the rows above keep their numbers.
  for (const { top, count } of stretchesFromBelow(rows)) workbook.deleteRows(tab, top, count);
  forgetDays(services);
  workbook.flush();
  return true;
}

/** @param rows from the last to the first */
function stretchesFromBelow(rows: readonly number[]): { top: number; count: number }[] {
  const stretches: { top: number; count: number }[] = [];
  for (const row of rows) {
    const current = stretches[stretches.length - 1];
    if (current !== undefined && current.top - 1 === row) {
      current.top = row;
      current.count += 1;
    } else stretches.push({ top: row, count: 1 });
  }
  return stretches;
}

/** A letter of the earlier decision that has not left must not leave any more. */
function callOffMails({ workbook }: Services, { decided, gathered }: PreparedLeaves): void {
  const changed = decided.filter(({ isChanged }) => isChanged);
  const stale = gathered.tabs.rows.mails.filter(
    ({ status, key }) =>
      status === 'planned' &&
      changed.some(({ leave, letter }) => isOtherDecision(key, { id: leave.id, key: letter?.job.key ?? '' })),
  );
  const cells = { status: wordOf(MAIL_STATUSES, 'failed'), detail: LEAVE_OUTCOMES.otherDecision };
  updateById(workbook, mailsTable, new Map(stale.map(({ id }) => [id, cells])));
}

function journalNote({ leave, before, verdict }: DecidedLeave): JournalNote {
  const { decision, on, by, reason } = verdict;
  return {
    what: leaveNote(decision),
    tab: leavesTable.tab,
    line: leave.id,
    before: DECISION_NAMES[before],
    after: leaveNoteAfter(decision, on, by, reason),
  };
}
