/** The school year of a day of class, by tab Calendrier: the rentrée may fall in the last days of August. */
import { addDays, earlierOf, type LocalDate } from './local-date';
import { firstDayOf, lastDayOf, nextSchoolYear, type SchoolYear, schoolYearOf } from './school-year';

/** A row of the calendar, as far as it tells the year of a day. */
export interface YearSpan {
  readonly year: SchoolYear;
  /** The rentrée. */
  readonly firstDay: LocalDate;
  /** The last day of class. */
  readonly lastDay: LocalDate;
}

/**
 * The school year of a day: that of the calendar's row that holds it, else from 1 September to 31 August.
 * @example classYearOn([{ year: '2022-23', firstDay: '2022-08-29', … }], asDate('2022-08-30')) // '2022-23'
 */
export function classYearOn(calendar: readonly YearSpan[], date: LocalDate): SchoolYear {
  let found: YearSpan | undefined;
  for (const span of calendar) {
    if (date < span.firstDay || date > span.lastDay) continue;
    // Of two rows that hold a day the later year has begun.
    if (found === undefined || span.firstDay > found.firstDay) found = span;
  }
  return found?.year ?? schoolYearOf(date);
}

/**
 * First and last day of a school year: 1 September to 31 August, earlier where classes resume earlier.
 * @example classYearSpan([], '2022-23') // { from: '2022-09-01', to: '2023-08-31' }
 */
export function classYearSpan(
  calendar: readonly YearSpan[],
  year: SchoolYear,
): { readonly from: LocalDate; readonly to: LocalDate } {
  const next = rentreeIn(calendar, nextSchoolYear(year));
  return {
    from: earlierOf(firstDayOf(year), rentreeIn(calendar, year) ?? firstDayOf(year)),
    to: earlierOf(lastDayOf(year), next === undefined ? lastDayOf(year) : addDays(next, -1)),
  };
}

/** The rentrée of a school year; undefined where the calendar lacks the year. */
export function rentreeIn(calendar: readonly YearSpan[], year: SchoolYear): LocalDate | undefined {
  return calendar.find((span) => span.year === year)?.firstDay;
}
