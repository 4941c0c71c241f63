/** The school year of the sample: its calendar as set-up writes it, and its school days. */
import { type ClassCalendar, isHoliday } from '../../src/domain/attendance/class-days';
import { addDays, type LocalDate, weekdayOf } from '../../src/domain/shared/local-date';
import { schoolYearStarting } from '../../src/domain/shared/school-year';
import { initialRows } from '../../src/sheets/setup/initial-rows';
import { calendarTable } from '../../src/sheets/tables/setup/calendar';
import { PUBLIC_HOLIDAYS } from './data/holidays';

export const YEAR = schoolYearStarting(2022);

const SATURDAY = 6;

export interface SchoolDay {
  readonly date: LocalDate;
  /** 1 for Monday. */
  readonly weekday: number;
}

export const CALENDAR: ClassCalendar & { readonly reEnrolmentDeadline: LocalDate } = {
  firstDay: dateOf('firstDay'),
  autumnStart: dateOf('autumnStart'),
  autumnReturn: dateOf('autumnReturn'),
  christmasStart: dateOf('christmasStart'),
  christmasReturn: dateOf('christmasReturn'),
  winterStart: dateOf('winterStart'),
  winterReturn: dateOf('winterReturn'),
  springStart: dateOf('springStart'),
  springReturn: dateOf('springReturn'),
  lastDay: dateOf('lastDay'),
  reEnrolmentDeadline: dateOf('reEnrolmentDeadline'),
};

export const HOLIDAYS: ReadonlySet<LocalDate> = new Set(PUBLIC_HOLIDAYS.map(({ date }) => date));

/** Monday to Friday, less the holidays of school and town. */
export const SCHOOL_DAYS: readonly SchoolDay[] = schoolDays();

function dateOf(column: keyof typeof calendarTable.columns): LocalDate {
  const position = Object.keys(calendarTable.columns).indexOf(column);
  const cell = initialRows().Calendrier?.[0]?.[position];
  if (typeof cell !== 'object') throw new Error(`No date in column ${column} of the initial calendar`);
  return cell.date;
}

function schoolDays(): SchoolDay[] {
  const days: SchoolDay[] = [];
  for (let date = CALENDAR.firstDay; date <= CALENDAR.lastDay; date = addDays(date, 1)) {
    const weekday = weekdayOf(date);
    if (weekday < SATURDAY && !isHoliday(CALENDAR, date) && !HOLIDAYS.has(date)) days.push({ date, weekday });
  }
  return days;
}

const weekdays = new Map(SCHOOL_DAYS.map(({ date, weekday }) => [date, weekday]));

/** The weekday of a school day, 1 for Monday. */
export function weekdayOfSchoolDay(date: LocalDate): number {
  return weekdays.get(date) ?? weekdayOf(date);
}
