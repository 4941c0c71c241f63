/** What a decision on a leave request changes: the request, the register of attendance, a letter with its mail. */
import type { ClassHalfDay } from '../../domain/attendance/class-days';
import { halfDaysToFill, type LeaveDecision, type LeaveRequest, rowsToTakeBack } from '../../domain/attendance/leaves';
import type { LocalDate } from '../../domain/shared/local-date';
import type { Issue } from '../../domain/shared/result';
import { leaveMark } from '../../messages/leaves';
import type { AttendanceRow } from '../../sheets/attendance-log/read-days';
import type { ConcernedDays } from './half-days';
import type { LeaveLetter } from './letters';
import type { Verdict } from './question';

/** A row of tab Congés, or one that is about to be added to it. */
export interface LeaveRecord extends LeaveRequest {
  readonly document?: string | undefined;
}

export interface DecidedLeave {
  readonly leave: LeaveRecord;
  readonly before: LeaveDecision;
  /** With day and person of the row where it is decided so already. */
  readonly verdict: Verdict;
  readonly isChanged: boolean;
  /** Half-days to be filled in as `Congé`. */
  readonly added: readonly ClassHalfDay[];
  readonly removed: readonly AttendanceRow[];
  readonly letter: LeaveLetter | undefined;
  readonly notices: readonly Issue[];
}

export interface Facts {
  readonly leaves: readonly LeaveRecord[];
  /** Rows of Présences of the days concerned. */
  readonly log: readonly AttendanceRow[];
  readonly today: LocalDate;
  readonly daysOf: (leave: LeaveRecord) => ConcernedDays;
  readonly letterOf: (leave: LeaveRecord, verdict: Verdict, days: ConcernedDays) => LeaveLetter;
  /** Decisions whose letter an earlier run left unmade. */
  readonly isLetterDue: (leaveId: string) => boolean;
}

/** @example decideLeave(facts, leave, { decision: 'granted', … }).added // the half-days to fill in */
export function decideLeave(facts: Facts, leave: LeaveRecord, wanted: Verdict): DecidedLeave {
  const before = leave.decision ?? 'pending';
  const isChanged = before !== wanted.decision;
  const { decidedOn: on = wanted.on, decidedBy: by = wanted.by } = leave;
  const verdict = isChanged ? wanted : { ...wanted, on, by };
  const days = facts.daysOf(leave);
  const halfDays = days.halfDays.ok ? days.halfDays.value : [];
  const isGranted = verdict.decision === 'granted';
  const own = facts.log.filter(
    ({ pupilId, date }) => pupilId === leave.pupilId && date >= leave.from && date <= leave.to,
  );
  const added = isGranted ? halfDaysToFill(halfDays, own) : [];
  const others = facts.leaves.filter(({ id }) => id !== leave.id);
  const removed = isGranted ? [] : rowsToTakeBack(own, others, leaveMark(leave.id), facts.today);
  const isDue = isChanged || leave.document === undefined || facts.isLetterDue(leave.id);
  const letter = verdict.decision !== 'pending' && isDue ? facts.letterOf(leave, verdict, days) : undefined;
  const notices = [
    ...(days.halfDays.ok ? emptyNotice(leave, halfDays) : days.halfDays.issues),
    ...(isGranted ? grantNotices(facts, leave, added, own) : stayNotice(leave, own, removed)),
    ...(verdict.decision === 'refused' && isChanged && verdict.reason === undefined
      ? [notice('leave-no-reason', leave)]
      : []),
    ...earlyNotice(leave, verdict),
    ...(letter !== undefined && letter.to.length === 0
      ? [notice('leave-no-email', leave, { name: letter.familyName })]
      : []),
  ];
  return { leave, before, verdict, isChanged, added, removed, letter, notices };
}

/** Whether a decision leaves anything to be written or made. */
export function hasEffect({ isChanged, added, removed, letter }: DecidedLeave): boolean {
  return isChanged || added.length > 0 || removed.length > 0 || letter !== undefined;
}

export function notice(code: string, { id }: Pick<LeaveRecord, 'id'>, data: Issue['data'] = {}): Issue {
  return { code, article: 'R-4.4', data: { leave: id, ...data } };
}

/** A slip in one of the two days: nobody decides before the request is there. */
function earlyNotice(leave: LeaveRecord, { on }: Verdict): Issue[] {
  const { requestedOn } = leave;
  if (requestedOn === undefined || on >= requestedOn) return [];
  return [notice('leave-decided-early', leave, { on, requested: requestedOn })];
}

function emptyNotice(leave: LeaveRecord, halfDays: readonly ClassHalfDay[]): Issue[] {
  return halfDays.length > 0 ? [] : [notice('leave-no-class', leave)];
}

function grantNotices(
  { today }: Facts,
  leave: LeaveRecord,
  added: readonly ClassHalfDay[],
  own: readonly AttendanceRow[],
): Issue[] {
  const logged = own.filter(({ announcedBy }) => announcedBy !== leaveMark(leave.id)).length;
  const past = added.filter(({ date }) => date < today).length;
  return [
    ...(logged > 0 ? [notice('leave-logged', leave, { count: logged })] : []),
    ...(past > 0 ? [notice('leave-past', leave, { count: past })] : []),
  ];
}

function stayNotice(leave: LeaveRecord, own: readonly AttendanceRow[], removed: readonly AttendanceRow[]): Issue[] {
  const stays = own.filter((row) => row.announcedBy === leaveMark(leave.id) && !removed.includes(row)).length;
  return stays > 0 ? [notice('leave-rows-stay', leave, { count: stays })] : [];
}
