/** Exceptional crèche days: asked two working days before, within the day's capacity. */
import { type ByWeekday, crecheFull } from '../enrolment/creche-capacity';
import { addDays, type LocalDate, weekdayOf } from '../shared/local-date';
import type { Issue } from '../shared/result';

const WORKING_DAYS_BEFORE = 2;
const FRIDAY = 5;

/**
 * The last day on which an exceptional day may be asked for: two working days before, Monday to Friday, less holidays.
 * @example latestRequest(asDate('2022-10-10'), new Set()) // Monday: '2022-10-06', the Thursday before
 */
export function latestRequest(day: LocalDate, holidays: ReadonlySet<LocalDate>): LocalDate {
  let date = day;
  for (let left = WORKING_DAYS_BEFORE; left > 0; ) {
    date = addDays(date, -1);
    if (weekdayOf(date) <= FRIDAY && !holidays.has(date)) left -= 1;
  }
  return date;
}

/**
 * Why an exceptional day is to be refused; the secretary may grant it all the same, which is recorded.
 * @returns `exceptional-day-late`, `creche-full`; none where it may be granted
 */
export function exceptionalDayRefusals(
  request: { readonly day: LocalDate; readonly requestedOn: LocalDate },
  holidays: ReadonlySet<LocalDate>,
  taken: ByWeekday,
  capacity: ByWeekday,
): Issue[] {
  const { day, requestedOn } = request;
  const latest = latestRequest(day, holidays);
  const late: Issue = { code: 'exceptional-day-late', article: 'R-2.24', data: { day, requestedOn, latest } };
  return [...(requestedOn > latest ? [late] : []), ...crecheFull([weekdayOf(day)], taken, capacity)];
}
