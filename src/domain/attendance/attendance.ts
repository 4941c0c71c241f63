/** Attendance of a pupil against the half-days of class: rate and minutes missed. */
import type { LocalDate } from '../shared/local-date';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../shared/result';
import { type ClassHalfDay, findHalfDay } from './class-days';
import type { HalfDay } from './timetable';

export type AttendanceCode = 'present' | 'absent' | 'late' | 'early-leave' | 'excused' | 'leave';

/** One row of the attendance log. */
export interface AttendanceMark {
  readonly row: number;
  readonly date: LocalDate;
  readonly halfDay: HalfDay;
  readonly code: AttendanceCode;
  /** Time of a late arrival, in minutes after midnight. */
  readonly arrivedAt?: number | undefined;
  /** Minutes of class missed by a late arrival or an early leave; they win over the time. */
  readonly minutes?: number | undefined;
}

/** What the log says of the half-days of class; marks on other days count for nothing. */
interface Tally {
  readonly absent: readonly ClassHalfDay[];
  /** Minutes lost by late arrivals and early leaves. */
  readonly partialMinutes: number;
}

/** Whether a code means that the half-day was missed whole. */
export function isAbsence(code: AttendanceCode): boolean {
  return code === 'absent' || code === 'excused' || code === 'leave';
}

/** Whether a code means that a part of the half-day was missed. */
export function isPartial(code: AttendanceCode): boolean {
  return code === 'late' || code === 'early-leave';
}

/**
 * 1 − half-days absent / half-days of class.
 * @param marks the log of one pupil
 * @returns refusals `no-class` where the period has no class, `attendance-twice` where the log contradicts itself
 * @example 9 half-days, absent on Monday morning // 8/9
 */
export function attendanceRate(halfDays: readonly ClassHalfDay[], marks: readonly AttendanceMark[]): Result<number> {
  if (halfDays.length === 0) return refuse({ code: 'no-class', data: {} });
  const tally = tallyOf(halfDays, marks);
  return tally.ok ? succeed(1 - tally.value.absent.length / halfDays.length) : tally;
}

/**
 * Minutes of class missed: whole half-days absent, and what late arrivals and early leaves lost.
 * @param marks the log of one pupil
 * @returns refusal `attendance-twice` where the log contradicts itself
 */
export function minutesMissed(halfDays: readonly ClassHalfDay[], marks: readonly AttendanceMark[]): Result<number> {
  const tally = tallyOf(halfDays, marks);
  if (!tally.ok) return tally;
  return succeed(tally.value.absent.reduce((total, { minutes }) => total + minutes, tally.value.partialMinutes));
}

function tallyOf(halfDays: readonly ClassHalfDay[], marks: readonly AttendanceMark[]): Result<Tally> {
  const seen = new Map<ClassHalfDay, AttendanceMark>();
  const absent: ClassHalfDay[] = [];
  const issues: Issue[] = [];
  let partialMinutes = 0;
  for (const mark of marks) {
    const halfDay = findHalfDay(halfDays, mark.date, mark.halfDay);
    if (halfDay === undefined) continue;
    const earlier = seen.get(halfDay);
    seen.set(halfDay, mark);
    if (earlier !== undefined && isAbsence(earlier.code) !== isAbsence(mark.code)) {
      issues.push(contradiction(mark, earlier));
    } else if (!isAbsence(mark.code)) partialMinutes += partOf(halfDay, mark);
    else if (earlier === undefined) absent.push(halfDay);
  }
  return issues.length > 0 ? refuseAll(issues) : succeed({ absent, partialMinutes });
}

function partOf(halfDay: ClassHalfDay, mark: AttendanceMark): number {
  if (mark.code === 'present') return 0;
  if (mark.minutes !== undefined) return mark.minutes;
  if (mark.code !== 'late' || mark.arrivedAt === undefined) return 0;
  return Math.min(halfDay.minutes, Math.max(0, mark.arrivedAt - halfDay.start));
}

function contradiction(mark: AttendanceMark, earlier: AttendanceMark): Issue {
  const data = { other: earlier.row, date: mark.date };
  return { code: 'attendance-twice', tab: 'Présences', row: mark.row, column: 'Code', data };
}
