/** The half-days of class that a leave concerns: those expected of the child, on its days of presence. */
import type { ClassHalfDay } from '../../domain/attendance/class-days';
import { expectedHalfDays } from '../../domain/attendance/expected-half-days';
import type { SchoolDays } from '../../domain/attendance/school-days';
import { staysBetween } from '../../domain/attendance/tally-stays';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Result, refuse, succeed } from '../../domain/shared/result';
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
  const pupils = rows.pupils.filter((pupil) => pupil.id === pupilId);
  const enrolments = rows.enrolments.filter((enrolment) => enrolment.pupilId === pupilId);
  const stays = staysBetween(pupils, enrolments, rows.calendar, from, to);
  const className = stays[0]?.className || pupils[0]?.className || '';
  const year = schoolDays.yearOn(from);
  if (schoolDays.rentreeOf(year) === undefined) {
    return {
      className,
      halfDays: refuse({ code: 'leave-days-unknown', article: 'R-4.10', data: { leave: id, year } }),
    };
  }
  const halfDays = expectedHalfDays(schoolDays, stays);
  if (halfDays.ok) return { className, halfDays: succeed(halfDays.value) };
  return { className, halfDays: refuse({ code: 'leave-no-timetable', article: 'R-4.10', data: { leave: id } }) };
}
