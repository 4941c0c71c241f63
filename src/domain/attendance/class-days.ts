/** Half-days of class of a school year: timetable, less the holidays and the public holidays. */
import type { SchoolCalendar } from '../fees/school-calendar';
import { addDays, type LocalDate, weekdayOf } from '../shared/local-date';
import { type HalfDay, halfDayOf, type WeekTimetable } from './timetable';

/** What says on which days there is class. */
export type ClassCalendar = Pick<
  SchoolCalendar,
  | 'firstDay'
  | 'autumnStart'
  | 'autumnReturn'
  | 'christmasStart'
  | 'christmasReturn'
  | 'winterStart'
  | 'winterReturn'
  | 'springStart'
  | 'springReturn'
  | 'lastDay'
>;

export interface ClassHalfDay {
  readonly date: LocalDate;
  readonly halfDay: HalfDay;
  /** When its class begins, in minutes after midnight. */
  readonly start: number;
  /** Minutes of class. */
  readonly minutes: number;
}

/** Whether a day lies in the school's holidays: from the first day off to the day before the return. */
export function isHoliday(calendar: ClassCalendar, date: LocalDate): boolean {
  return (
    (date >= calendar.autumnStart && date < calendar.autumnReturn) ||
    (date >= calendar.christmasStart && date < calendar.christmasReturn) ||
    (date >= calendar.winterStart && date < calendar.winterReturn) ||
    (date >= calendar.springStart && date < calendar.springReturn)
  );
}

/**
 * All half-days of class of a school year, in order.
 * @example CP, the week of 5 September 2022 // 9 half-days, 1560 minutes
 */
export function classHalfDays(
  week: WeekTimetable,
  calendar: ClassCalendar,
  publicHolidays: ReadonlySet<LocalDate>,
): ClassHalfDay[] {
  const halfDays: ClassHalfDay[] = [];
  let weekday = weekdayOf(calendar.firstDay);
  for (let date = calendar.firstDay; date <= calendar.lastDay; date = addDays(date, 1)) {
    if (!isHoliday(calendar, date) && !publicHolidays.has(date)) halfDays.push(...halfDaysOf(week, weekday, date));
    weekday = (weekday % 7) + 1;
  }
  return halfDays;
}

function halfDaysOf(week: WeekTimetable, weekday: number, date: LocalDate): ClassHalfDay[] {
  const periods = week.get(weekday) ?? [];
  return (['morning', 'afternoon'] as const).flatMap((halfDay) => {
    const own = periods.filter((period) => halfDayOf(period) === halfDay);
    if (own.length === 0) return [];
    const minutes = own.reduce((total, { start, end }) => total + end - start, 0);
    return [{ date, halfDay, start: Math.min(...own.map(({ start }) => start)), minutes }];
  });
}

/** The half-days between two dates, both included, of a list in order. */
export function halfDaysBetween(halfDays: readonly ClassHalfDay[], from: LocalDate, to: LocalDate): ClassHalfDay[] {
  return halfDays.slice(
    firstIndex(halfDays, (date) => date >= from),
    firstIndex(halfDays, (date) => date > to),
  );
}

/** One half-day of a list in order; undefined where it has no class. */
export function findHalfDay(
  halfDays: readonly ClassHalfDay[],
  date: LocalDate,
  halfDay: HalfDay,
): ClassHalfDay | undefined {
  const index = firstIndex(halfDays, (day) => day >= date);
  const found = [halfDays[index], halfDays[index + 1]];
  return found.find((candidate) => candidate?.date === date && candidate.halfDay === halfDay);
}

export function minutesOf(halfDays: readonly ClassHalfDay[]): number {
  return halfDays.reduce((total, { minutes }) => total + minutes, 0);
}

/** Binary search: a formula over a whole column asks this for every row. */
function firstIndex(halfDays: readonly ClassHalfDay[], isReached: (date: LocalDate) => boolean): number {
  let [low, high] = [0, halfDays.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const halfDay = halfDays[middle];
    if (halfDay !== undefined && isReached(halfDay.date)) high = middle;
    else low = middle + 1;
  }
  return low;
}
