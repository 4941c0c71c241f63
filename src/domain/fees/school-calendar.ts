/** The school's calendar of one year, as tab Calendrier holds it. */
import { type LocalDate, monthOf, yearOf } from '../shared/local-date';
import { type SchoolYear, startYearOf } from '../shared/school-year';

/** What tuition needs: the first day, the returns that open the bands of, and the tuition months (D-2.9). */
export interface TuitionCalendar {
  readonly row: number;
  readonly year: SchoolYear;
  readonly firstDay: LocalDate;
  readonly autumnReturn: LocalDate;
  readonly christmasReturn: LocalDate;
  readonly winterReturn: LocalDate;
  readonly springReturn: LocalDate;
  /** First tuition month, 1 to 12 (9: September). */
  readonly firstMonth: number;
  readonly monthCount: number;
}

export interface SchoolCalendar extends TuitionCalendar {
  readonly autumnStart: LocalDate;
  readonly christmasStart: LocalDate;
  readonly winterStart: LocalDate;
  readonly springStart: LocalDate;
  readonly lastDay: LocalDate;
  readonly reEnrolmentDeadline: LocalDate;
  readonly firstIssue: LocalDate;
  readonly firstDue: LocalDate;
  readonly confirmationLimit: LocalDate;
  readonly secondIssue: LocalDate;
  readonly secondDue: LocalDate;
}

/** Bands of, named by what opens them; 1 is the time before the first day. */
export type DepartureBand = 1 | 2 | 3 | 4 | 5 | 6;

/**
 * The band in which a day falls; a day inside a holiday belongs to the band before it.
 * @example 25 October 2022, return 7 November // 2
 */
export function departureBandOf(calendar: TuitionCalendar, date: LocalDate): DepartureBand {
  if (date < calendar.firstDay) return 1;
  if (date < calendar.autumnReturn) return 2;
  if (date < calendar.christmasReturn) return 3;
  if (date < calendar.winterReturn) return 4;
  return date < calendar.springReturn ? 5 : 6;
}

/**
 * Tuition months still due for an arrival: its month is due whole, never fewer than one (D-2.9).
 * @example arrival 31 October 2022 with ten months from September // 9
 */
export function monthsDueFrom(calendar: TuitionCalendar, arrival: LocalDate): number {
  const startYear = startYearOf(calendar.year) + (calendar.firstMonth < 7 ? 1 : 0);
  const missed = (yearOf(arrival) - startYear) * 12 + monthOf(arrival) - calendar.firstMonth;
  return Math.max(1, Math.min(calendar.monthCount, calendar.monthCount - missed));
}
