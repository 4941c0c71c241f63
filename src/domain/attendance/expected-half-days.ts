/** The half-days of class expected of a pupil: level, days of presence, weekdays of a crèche child. */
import type { Level } from '../enrolment/level';
import { type LocalDate, weekdayOf } from '../shared/local-date';
import { type Result, refuse, succeed } from '../shared/result';
import { type ClassHalfDay, halfDaysBetween } from './class-days';
import type { SchoolDays } from './school-days';
import type { Stay } from './tally-stays';

/**
 * Whether a child comes on a day of class.
 * @param weekdays 1 for Monday … 5 for Friday; undefined: every day
 * @example comesOn([1, 2], asDate('2022-09-12')) // true: a Monday
 */
export function comesOn(weekdays: readonly number[] | undefined, date: LocalDate): boolean {
  return weekdays === undefined || weekdays.includes(weekdayOf(date));
}

/**
 * All half-days of the school year of a stay on which its child would come, in order; its first and last day left aside.
 * @returns refusals `level-unknown` and those of `SchoolDays.ofYear`
 */
export function yearOfStay(
  schoolDays: SchoolDays,
  { level, year, weekdays, row }: Pick<Stay, 'level' | 'year' | 'weekdays' | 'row'>,
): Result<readonly ClassHalfDay[]> {
  if (level === '') return refuse({ code: 'level-unknown', tab: 'Inscriptions', row, column: 'Niveau' });
  const ofYear = schoolDays.ofYear(level as Level, year);
  if (!ofYear.ok || weekdays === undefined) return ofYear;
  return succeed(ofYear.value.filter(({ date }) => comesOn(weekdays, date)));
}

/**
 * The half-days of class expected of a pupil during stays of its own: on other days it can neither be present nor be
 * missing, and no row of the log counts.
 * @param stays of one pupil, in order, as `staysBetween` gives them for a period
 * @returns refusals `level-unknown`, and those of timetable and calendar
 * @example expectedHalfDays(schoolDays, stays) // enrolled from Monday 19 September on, to the 20th: 4 half-days
 */
export function expectedHalfDays(schoolDays: SchoolDays, stays: readonly Stay[]): Result<readonly ClassHalfDay[]> {
  const halfDays: ClassHalfDay[] = [];
  for (const stay of stays) {
    const ofYear = yearOfStay(schoolDays, stay);
    if (!ofYear.ok) return ofYear;
    halfDays.push(...halfDaysBetween(ofYear.value, stay.from, stay.to));
  }
  return succeed(halfDays);
}
