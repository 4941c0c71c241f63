/** The half-days of class of every level and school year, from timetable, calendar and public holidays. */
import type { Level } from '../enrolment/level';
import { classYearOn, rentreeIn } from '../shared/class-year';
import type { LocalDate } from '../shared/local-date';
import { type Result, refuse, succeed } from '../shared/result';
import type { SchoolYear } from '../shared/school-year';
import { type ClassCalendar, type ClassHalfDay, classHalfDays, halfDaysBetween } from './class-days';
import { type TimetableRow, weekOf } from './own-timetable';

export interface SchoolDaysFacts {
  readonly timetable: readonly TimetableRow[];
  readonly calendar: readonly (ClassCalendar & { readonly year: SchoolYear })[];
  readonly publicHolidays: readonly { readonly date: LocalDate }[];
}

export interface SchoolDays {
  /** The school year that a day belongs to. */
  yearOn(date: LocalDate): SchoolYear;
  /** The rentrée of a school year; undefined where the calendar lacks the year. */
  rentreeOf(year: SchoolYear): LocalDate | undefined;
  /**
   * All half-days of class of a level in a school year, in order.
   * @returns refusals `no-timetable`, `timetable-order`, `timetable-overlap`, `calendar-year-missing`
   */
  ofYear(level: Level, year: SchoolYear): Result<readonly ClassHalfDay[]>;
  /** Those between two days, both included, of one school year or of two that follow each other. */
  between(level: Level, from: LocalDate, to: LocalDate): Result<readonly ClassHalfDay[]>;
  /** Those of one day; none on holidays, on Sundays, before the rentrée and after the last day. */
  on(level: Level, date: LocalDate): Result<readonly ClassHalfDay[]>;
}

/**
 * Each level's year is laid out once, when it is first asked for.
 * @example readSchoolDays({ timetable: [], calendar, publicHolidays: [] }).on('CP', asDate('2022-09-05')) // 2 half-days
 */
export function readSchoolDays({ timetable, calendar, publicHolidays }: SchoolDaysFacts): SchoolDays {
  const closed = new Set(publicHolidays.map(({ date }) => date));
  const known = new Map<string, Result<readonly ClassHalfDay[]>>();
  function ofYear(level: Level, year: SchoolYear): Result<readonly ClassHalfDay[]> {
    const key = `${level} ${year}`;
    const found = known.get(key) ?? layOut(level, year);
    known.set(key, found);
    return found;
  }
  function layOut(level: Level, year: SchoolYear): Result<readonly ClassHalfDay[]> {
    const week = weekOf(level, timetable);
    if (!week.ok) return week;
    const own = calendar.find((row) => row.year === year);
    if (own === undefined) {
      return refuse({ code: 'calendar-year-missing', tab: 'Calendrier', column: 'Année', data: { year } });
    }
    return succeed(classHalfDays(week.value, own, closed));
  }
  const yearOn = (date: LocalDate): SchoolYear => classYearOn(calendar, date);
  const rentreeOf = (year: SchoolYear): LocalDate | undefined => rentreeIn(calendar, year);
  function between(level: Level, from: LocalDate, to: LocalDate): Result<readonly ClassHalfDay[]> {
    const halfDays: ClassHalfDay[] = [];
    for (const year of new Set([yearOn(from), yearOn(to)])) {
      const found = ofYear(level, year);
      if (!found.ok) return found;
      halfDays.push(...halfDaysBetween(found.value, from, to));
    }
    return succeed(halfDays);
  }
  return { yearOn, rentreeOf, ofYear, between, on: (level, date) => between(level, date, date) };
}
