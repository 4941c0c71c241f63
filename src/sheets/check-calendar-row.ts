/** Checks that the dates of a calendar row follow each other and fall in their school year. */
import type { LocalDate } from '../domain/shared/local-date';
import { asDate } from '../domain/shared/local-date';
import type { Issue } from '../domain/shared/result';
import { lastDayOf, type SchoolYear, startYearOf } from '../domain/shared/school-year';
import { calendarTable } from './tables/setup/calendar';

/** Dates of a school year in their order; those that a range lacks are left out. */
const ORDER = [
  'firstDay',
  'autumnStart',
  'autumnReturn',
  'christmasStart',
  'christmasReturn',
  'winterStart',
  'winterReturn',
  'springStart',
  'springReturn',
  'lastDay',
] as const;

type DateName = (typeof ORDER)[number];

interface CalendarRow extends Partial<Record<DateName, LocalDate>> {
  readonly row: number;
  readonly year: SchoolYear;
}

/**
 * The issues of a row: `calendar-order` for a date that does not follow the one before it, `calendar-outside-year` for
 * one outside 1 August (classes may resume before 1 September) to 31 August.
 */
export function checkCalendarRow(row: CalendarRow): Issue[] {
  const issues: Issue[] = [];
  const [from, to] = [asDate(`${startYearOf(row.year)}-08-01`), lastDayOf(row.year)];
  let before: DateName | undefined;
  for (const name of ORDER) {
    const date = row[name];
    if (date === undefined) continue;
    const previous = before === undefined ? undefined : row[before];
    const at = { tab: calendarTable.tab, row: row.row, column: calendarTable.columns[name].header };
    if (date < from || date > to) issues.push({ code: 'calendar-outside-year', ...at, data: { year: row.year } });
    else if (before !== undefined && previous !== undefined && date <= previous) {
      issues.push({ code: 'calendar-order', ...at, data: { before: calendarTable.columns[before].header } });
    }
    before = name;
  }
  return issues;
}
