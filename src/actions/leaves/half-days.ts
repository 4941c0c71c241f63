/** The half-days of class that a leave concerns: timetable of the child's level, calendar, days of enrolment. */
import type { ClassHalfDay } from '../../domain/attendance/class-days';
import type { SchoolDays } from '../../domain/attendance/school-days';
import { enrolledPupils } from '../../domain/audience/enrolled-pupil';
import type { Level } from '../../domain/enrolment/level';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Result, refuse, succeed } from '../../domain/shared/result';
import { LEVELS } from '../../sheets/choices';
import type { LeaveRows } from './question';

interface Days {
  readonly id: string;
  readonly pupilId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface ConcernedDays {
  readonly className: string;
  /** In order; a refusal tells why they are not known: `leave-days-unknown`, `leave-no-timetable`. */
  readonly halfDays: Result<readonly ClassHalfDay[]>;
}

/** @example concernedDays(rows, schoolDays, leave).halfDays // a week of CE2: 9 half-days */
export function concernedDays(rows: LeaveRows, schoolDays: SchoolDays, leave: Days): ConcernedDays {
  const { id, pupilId, from, to } = leave;
  const year = schoolDays.yearOn(from);
  const pupils = rows.pupils.filter((pupil) => pupil.id === pupilId);
  const enrolments = rows.enrolments.filter((enrolment) => enrolment.pupilId === pupilId);
  const on = (date: LocalDate) => enrolledPupils(pupils, enrolments, year, date, schoolDays.rentreeOf(year))[0];
  const enrolled = on(from);
  const level = enrolled === undefined ? undefined : (LEVELS[enrolled.level] as Level | undefined);
  const className = enrolled?.className ?? '';
  if (level === undefined) {
    return { className, halfDays: refuse({ code: 'leave-no-timetable', article: 'R-4.10', data: { leave: id } }) };
  }
  const days = schoolDays.between(level, from, to);
  if (!days.ok) {
    const isYear = days.issues.some(({ code }) => code === 'calendar-year-missing');
    const code = isYear ? 'leave-days-unknown' : 'leave-no-timetable';
    return { className, halfDays: refuse({ code, article: 'R-4.10', data: { leave: id, year } }) };
  }
  return { className, halfDays: succeed(days.value.filter(({ date }) => on(date) !== undefined)) };
}
