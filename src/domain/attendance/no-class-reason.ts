/** Why there is no class on a day or half-day: what a person is told instead of an empty list. */
import { addDays, type LocalDate, weekdayOf } from '../shared/local-date';
import { type ClassCalendar, isHoliday } from './class-days';

export type NoClassReason =
  | 'before-first-day'
  | 'after-last-day'
  | 'holiday'
  | 'public-holiday'
  | 'weekend'
  | 'half-day-off'
  | 'timetable';

export interface NoClass {
  readonly reason: NoClassReason;
  /** The day that ends or limits it, or the name of the public holiday. */
  readonly detail: string;
}

const SATURDAY = 6;
/** No summer is longer. */
const SUMMER_DAYS = 75;

/**
 * Why a day has no class; the most general reason first.
 * @param calendar of the day's school year
 * @param hasOtherHalf whether there is class in the other half of the day
 * @example noClassReason(calendar, [], asDate('2022-10-25'), false) // { reason: 'holiday', detail: '2022-11-07' }
 */
export function noClassReason(
  calendar: ClassCalendar,
  publicHolidays: readonly { readonly date: LocalDate; readonly label?: string | undefined }[],
  date: LocalDate,
  hasOtherHalf: boolean,
): NoClass {
  if (date < calendar.firstDay) return { reason: 'before-first-day', detail: calendar.firstDay };
  if (date > calendar.lastDay) return { reason: 'after-last-day', detail: calendar.lastDay };
  const closed = publicHolidays.find((day) => day.date === date);
  if (closed !== undefined) return { reason: 'public-holiday', detail: closed.label ?? '' };
  if (isHoliday(calendar, date)) return { reason: 'holiday', detail: returnAfter(calendar, date) };
  if (weekdayOf(date) >= SATURDAY) return { reason: 'weekend', detail: '' };
  return { reason: hasOtherHalf ? 'half-day-off' : 'timetable', detail: '' };
}

/**
 * Why a day that no year of the calendar holds has no class: the rentrée is still to come, or the year is over.
 * @returns undefined where a year holds the day, and where the calendar has none near it: a year is missing
 * @example outsideYears(calendar, asDate('2022-08-31')) // { reason: 'before-first-day', detail: '2022-09-01' }
 */
export function outsideYears(
  calendar: readonly Pick<ClassCalendar, 'firstDay' | 'lastDay'>[],
  date: LocalDate,
): NoClass | undefined {
  if (calendar.some(({ firstDay, lastDay }) => date >= firstDay && date <= lastDay)) return undefined;
  const next = calendar.find(({ firstDay }) => firstDay > date && firstDay <= addDays(date, SUMMER_DAYS));
  if (next !== undefined) return { reason: 'before-first-day', detail: next.firstDay };
  const last = calendar.find(({ lastDay }) => lastDay < date && lastDay >= addDays(date, -SUMMER_DAYS));
  return last === undefined ? undefined : { reason: 'after-last-day', detail: last.lastDay };
}

function returnAfter(calendar: ClassCalendar, date: LocalDate): string {
  const { autumnReturn, christmasReturn, winterReturn, springReturn } = calendar;
  return [autumnReturn, christmasReturn, winterReturn, springReturn].find((day) => day > date) ?? '';
}
