/** First and last days of presence, and whether two presences follow each other without interruption (R-2.1, D-2.35). */
import type { SchoolCalendar } from '../fees/school-calendar';
import { addDays, asDate, type LocalDate, weekdayOf, yearOf } from '../shared/local-date';
import { firstDayOf, lastDayOf, nextSchoolYear, type SchoolYear, schoolYearOf } from '../shared/school-year';
import type { Enrolment } from './enrolment';

export type Calendars = ReadonlyMap<SchoolYear, SchoolCalendar>;

const FRIDAY = 5;

/** First day of presence: as typed, else the rentrée, for the crèche 1 September. */
export function firstDayOfPresence(enrolment: Enrolment, calendars: Calendars): LocalDate {
  if (enrolment.start !== undefined) return enrolment.start;
  const september = firstDayOf(enrolment.year);
  return enrolment.section === 'creche' ? september : (calendars.get(enrolment.year)?.firstDay ?? september);
}

/** Last day of presence: as typed, else 31 August. */
export function lastDayOfPresence(enrolment: Enrolment): LocalDate {
  return enrolment.end ?? lastDayOf(enrolment.year);
}

/** Whether the child never came: it left before its first day (D-2.16, D-2.32). */
export function isWithdrawn(enrolment: Enrolment, calendars: Calendars): boolean {
  return enrolment.end !== undefined && enrolment.end < firstDayOfPresence(enrolment, calendars);
}

/** Whether one presence goes straight on after another: no day between them but a weekend's, when the house is closed. */
export function isContiguous(lastDay: LocalDate, nextFirstDay: LocalDate): boolean {
  return hasOnly(isWeekend, lastDay, nextFirstDay);
}

/**
 * Whether a presence is taken up again with nothing but holidays and weekends between: no class day is missed.
 * The reading that charges the family less: the end of classes or later, then the next rentrée, is no interruption.
 * @example isUninterrupted(asDate('2023-07-07'), asDate('2023-09-01'), calendars) // true
 */
export function isUninterrupted(lastDay: LocalDate, nextFirstDay: LocalDate, calendars: Calendars): boolean {
  return hasOnly((day) => isWeekend(day) || isHoliday(day, calendars), lastDay, nextFirstDay);
}

/** Whether all days between two presences are of a kind; also where there is none. */
function hasOnly(isOfKind: (day: LocalDate) => boolean, lastDay: LocalDate, nextFirstDay: LocalDate): boolean {
  for (let day = addDays(lastDay, 1); day < nextFirstDay; day = addDays(day, 1)) {
    if (!isOfKind(day)) return false;
  }
  return true;
}

function isWeekend(day: LocalDate): boolean {
  return weekdayOf(day) > FRIDAY;
}

/**
 * The rentrée may fall in the last days of August, so two calendars may know a day; without one, July and August are
 * summer.
 */
function isHoliday(day: LocalDate, calendars: Calendars): boolean {
  const year = schoolYearOf(day);
  const next = calendars.get(nextSchoolYear(year));
  if (next !== undefined && day >= next.firstDay) return false;
  const calendar = calendars.get(year);
  if (calendar === undefined) return day >= asDate(`${yearOf(lastDayOf(year))}-07-01`);
  const breaks = [
    [calendar.autumnStart, calendar.autumnReturn],
    [calendar.christmasStart, calendar.christmasReturn],
    [calendar.winterStart, calendar.winterReturn],
    [calendar.springStart, calendar.springReturn],
  ] as const;
  const isBreak = breaks.some(([start, back]) => start <= day && day < back);
  return isBreak || day < calendar.firstDay || day > calendar.lastDay;
}

/** The order in which a child's rows follow each other: by first day, then last day, then identifier. */
export function compareEnrolments(calendars: Calendars): (a: Enrolment, b: Enrolment) => number {
  const keyOf = (row: Enrolment) => [firstDayOfPresence(row, calendars), lastDayOfPresence(row), row.id] as const;
  return (a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    const differing = left.findIndex((part, index) => part !== right[index]);
    if (differing < 0) return 0;
    return (left[differing] ?? '') < (right[differing] ?? '') ? -1 : 1;
  };
}
