/** The argument `calendrier`, for what tuition needs and for what class days need. */

import type { ClassCalendar } from '../../domain/attendance/class-days';
import type { TuitionCalendar } from '../../domain/fees/school-calendar';
import { help } from '../../domain/shared/help-text';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, mapResult, type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import { type SchoolYear, schoolYearOf } from '../../domain/shared/school-year';
import { checkCalendarRow } from '../../sheets/check-calendar-row';
import { calendarTable } from '../../sheets/tables/setup/calendar';
import type { TableArgument } from '../call/custom-function';
import { pickColumns, readGoodRows } from './good-rows';

/** A row of the calendar that must not be used, and the year that it would be of. */
interface BadYear {
  /** Undefined: the year itself cannot be read. */
  readonly year: SchoolYear | undefined;
  readonly issues: readonly Issue[];
}

export interface CalendarInput<R> {
  readonly rows: readonly R[];
  readonly bad: readonly BadYear[];
}

/** A row with its last day of class, for the question in which period of the year a date lies. */
export type PeriodCalendar = TuitionCalendar & { readonly lastDay: LocalDate };
export type ClassYear = ClassCalendar & { readonly year: SchoolYear; readonly row: number };

const RETURNS = ['autumnReturn', 'christmasReturn', 'winterReturn', 'springReturn'] as const;
const tuitionColumns = pickColumns(calendarTable, ['year', 'firstDay', ...RETURNS, 'firstMonth', 'monthCount']);
const periodColumns = pickColumns(calendarTable, ['year', 'firstDay', ...RETURNS, 'lastDay']);
const STARTS = ['autumnStart', 'christmasStart', 'winterStart', 'springStart'] as const;
const classColumns = pickColumns(calendarTable, ['year', 'firstDay', ...STARTS, ...RETURNS, 'lastDay']);

const ARGUMENT = {
  role: 'table' as const,
  description: help('Calendrier!A:S, en-têtes compris ; vide : l’onglet.'),
  isOptional: true,
  tab: calendarTable.tab,
};

export const tuitionCalendar: TableArgument<CalendarInput<TuitionCalendar>> = {
  ...ARGUMENT,
  open: (values) => mapResult(readGoodRows(tuitionColumns, values), sortOut),
};

export const periodCalendar: TableArgument<CalendarInput<PeriodCalendar>> = {
  ...ARGUMENT,
  // The months of tuition say nothing about periods: a calendar without them does.
  open: (values) =>
    mapResult(readGoodRows(periodColumns, values), ({ rows, bad }) =>
      sortOut({ rows: rows.map((row) => ({ ...row, firstMonth: 9, monthCount: 10 })), bad }),
    ),
};

export const classCalendar: TableArgument<CalendarInput<ClassYear>> = {
  ...ARGUMENT,
  open: (values) => mapResult(readGoodRows(classColumns, values), sortOut),
};

type YearRow = { readonly row: number; readonly year: SchoolYear };
type Read<R> = { rows: readonly R[]; bad: readonly BadReading[] };
type BadReading = { issues: readonly Issue[]; readable(name: 'year'): { value: SchoolYear } | undefined };

/** Keeps the rows that hold together; a year that stands twice, or whose dates are out of order, is bad. */
function sortOut<R extends YearRow>({ rows, bad }: Read<R>): CalendarInput<R> {
  const seen = new Map<SchoolYear, number>();
  const refused: BadYear[] = bad.map((row) => ({ year: row.readable('year')?.value, issues: row.issues }));
  for (const row of rows) {
    const other = seen.get(row.year);
    const issues = other === undefined ? checkCalendarRow(row) : [twice(row, other)];
    if (other === undefined) seen.set(row.year, row.row);
    if (issues.length > 0) refused.push({ year: row.year, issues });
  }
  const badYears = new Set(refused.map(({ year }) => year));
  return { rows: rows.filter(({ year }) => !badYears.has(year)), bad: refused };
}

function twice({ row, year }: YearRow, other: number): Issue {
  return { code: 'calendar-twice', tab: calendarTable.tab, row, column: 'Année', data: { year, other } };
}

/** The calendar of a school year, or what stands in its way. */
export function calendarOf<R extends YearRow>({ rows, bad }: CalendarInput<R>, year: SchoolYear): Result<R> {
  const found = rows.find((row) => row.year === year);
  if (found !== undefined) return succeed(found);
  const own = bad.filter((row) => row.year === year);
  if (own.length > 0) return refuseAll(own.flatMap(({ issues }) => issues));
  return refuse(missingYear(year), ...unreadable(bad));
}

/** The row with the earliest last day on or after a date. */
export function calendarAround({ rows, bad }: CalendarInput<PeriodCalendar>, date: LocalDate): Result<PeriodCalendar> {
  const year = schoolYearOf(date);
  const later = rows.filter(({ lastDay }) => lastDay >= date).sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
  const [found] = later;
  const own = bad.filter((row) => row.year !== undefined && row.year >= year && (!found || row.year < found.year));
  if (own.length > 0) return refuseAll(own.flatMap(({ issues }) => issues));
  return found === undefined ? refuse(missingYear(year), ...unreadable(bad)) : succeed(found);
}

function missingYear(year: SchoolYear): Issue {
  return { code: 'calendar-missing', data: { year } };
}

function unreadable(bad: readonly BadYear[]): readonly Issue[] {
  return bad.flatMap((row) => (row.year === undefined ? row.issues : []));
}
