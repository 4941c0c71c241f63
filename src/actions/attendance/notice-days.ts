/** The half-days of class that an absence is about, each with what the log holds. */
import { isAbsence } from '../../domain/attendance/attendance';
import type { ClassHalfDay } from '../../domain/attendance/class-days';
import { fillRoll, type RollHalfDay, rollFrames } from '../../domain/attendance/class-roll';
import { readClasses } from '../../domain/attendance/classes-on-day';
import type { SchoolDays } from '../../domain/attendance/school-days';
import { addDays } from '../../domain/shared/local-date';
import { fullName } from '../../domain/shared/names';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import type { LoggedDays } from '../../sheets/attendance-log/read-days';
import type { Notice } from './notice-input';
import { noClassOn } from './roll-frame';
import type { ClassRows } from './tables';

export interface NoticeHalfDay {
  readonly place: ClassHalfDay;
  readonly entry: RollHalfDay;
  /** Absent, excused or on leave; not entered counts as absent. */
  readonly isMissed: boolean;
}

type Asked = Pick<Notice, 'pupil' | 'from' | 'to' | 'halfDay'>;

/**
 * @returns refusals `notice-not-enrolled`, `no-class-on-day`, `no-timetable`, `calendar-year-missing`, and
 * `attendance-twice` or `roll-twice` where the log contradicts itself
 */
export function noticeHalfDays(
  rows: ClassRows,
  days: SchoolDays,
  log: LoggedDays,
  { pupil, from, to, halfDay }: Asked,
): Result<NoticeHalfDay[]> {
  const register = { pupils: [pupil], enrolments: rows.enrolments.filter(({ pupilId }) => pupilId === pupil.id) };
  const classesOn = readClasses(register, days);
  const found: NoticeHalfDay[] = [];
  const issues: Issue[] = [];
  let isEnrolled = false;
  for (let date = from; date <= to; date = addDays(date, 1)) {
    for (const { pupils, issues: ofClass } of classesOn(date)) {
      isEnrolled = true;
      issues.push(...ofClass);
      const records = log.rows.filter((row) => row.date === date);
      const roll = fillRoll(rollFrames(pupils, rows.leaves, halfDay), records);
      if (!roll.ok) issues.push(...roll.issues);
      for (const entry of roll.ok ? (roll.value[0]?.halfDays ?? []) : []) {
        const { halfDay: half, start, minutes, held } = entry;
        const isMissed = entry.rows.length === 0 || isAbsence(held.code);
        found.push({ place: { date, halfDay: half, start, minutes }, entry, isMissed });
      }
    }
  }
  if (issues.length > 0) return refuseAll(issues);
  if (!isEnrolled) return refuse({ code: 'notice-not-enrolled', data: { name: fullName(pupil), date: from } });
  return found.length > 0 ? succeed(found) : refuse(noClassOn(rows, from, halfDay !== undefined));
}
