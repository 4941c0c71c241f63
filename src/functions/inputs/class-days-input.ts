/** The half-days of class between two dates: timetable, calendar and public holidays put together. */
import { type ClassHalfDay, classHalfDays, halfDaysBetween } from '../../domain/attendance/class-days';
import type { Level } from '../../domain/enrolment/level';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import { nextSchoolYear, type SchoolYear, schoolYearOf } from '../../domain/shared/school-year';
import type { WorkbookReader } from '../call/custom-function';
import type { CalendarInput, ClassYear } from './calendar-input';
import { calendarOf } from './calendar-input';
import { readTimetables } from './timetable-input';

export interface ClassPeriodQuery {
  readonly level: Level;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * Prepares the question which half-days have class; each level's year is laid out once a call.
 * @returns refusals `period-order`, a calendar that lacks every year of the period or has a bad row of one of them, and
 * what the timetable refuses
 */
export function prepareClassDays(
  calendar: CalendarInput<ClassYear>,
  publicHolidays: ReadonlySet<LocalDate>,
  workbook: WorkbookReader,
): (query: ClassPeriodQuery) => Result<readonly ClassHalfDay[]> {
  const timetableOf = readTimetables(workbook);
  const years = [...calendar.rows].sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
  const known = new Map<Level, readonly ClassHalfDay[]>();
  return ({ level, from, to }) => {
    if (to < from) return refuse({ code: 'period-order', data: { from, to } });
    const week = timetableOf(level);
    const covered = checkYears(calendar, from, to);
    if (!week.ok || !covered.ok) return refuse(...(week.ok ? [] : week.issues), ...(covered.ok ? [] : covered.issues));
    let all = known.get(level);
    if (all === undefined) {
      all = years.flatMap((year) => classHalfDays(week.value, year, publicHolidays));
      known.set(level, all);
    }
    return succeed(halfDaysBetween(all, from, to));
  };
}

/** Nothing is counted outside the calendar's years; but where none of the period's years is known, zero would be a lie. */
function checkYears(calendar: CalendarInput<ClassYear>, from: LocalDate, to: LocalDate): Result<undefined> {
  const touched: SchoolYear[] = [];
  for (let year = schoolYearOf(from); year <= schoolYearOf(to); year = nextSchoolYear(year)) touched.push(year);
  const own = calendar.bad.filter(({ year }) => year !== undefined && touched.includes(year));
  if (own.length > 0) return refuseAll(own.flatMap(({ issues }) => issues));
  const isKnown = calendar.rows.some(({ year, firstDay, lastDay }) => {
    return touched.includes(year) || (firstDay <= to && from <= lastDay);
  });
  if (isKnown || isSummer(from, to)) return succeed(undefined);
  const missing = calendarOf(calendar, schoolYearOf(from));
  return missing.ok ? succeed(undefined) : missing;
}

/** Whether a period lies between two school years, mid-July to August, where no calendar is needed to know of no class. */
function isSummer(from: LocalDate, to: LocalDate): boolean {
  return from.slice(0, 4) === to.slice(0, 4) && from.slice(5) >= '07-15' && to.slice(5) <= '08-31';
}
