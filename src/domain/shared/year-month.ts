/** Months such as `2022-10`, the period of a crèche charge. */
import { asDate, daysInMonth, endOfMonth, type LocalDate, monthOf, parseLocalDate, yearOf } from './local-date';

declare const brand: unique symbol;
export type YearMonth = string & { readonly [brand]: 'YearMonth' };

export function parseYearMonth(text: string): YearMonth | undefined {
  return parseLocalDate(`${text}-01`) === undefined ? undefined : (text as YearMonth);
}

export const yearMonthOf = (date: LocalDate): YearMonth => date.slice(0, 7) as YearMonth;

export const firstDayOfMonth = (month: YearMonth): LocalDate => asDate(`${month}-01`);
export const lastDayOfMonth = (month: YearMonth): LocalDate => endOfMonth(firstDayOfMonth(month));

/** A day of a month, or its last day where the month is shorter. */
export function dayOfMonth(month: YearMonth, day: number): LocalDate {
  const first = firstDayOfMonth(month);
  return asDate(`${month}-${String(Math.min(day, daysInMonth(yearOf(first), monthOf(first)))).padStart(2, '0')}`);
}

export function addToMonth(month: YearMonth, months: number): YearMonth {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}` as YearMonth;
}

/**
 * All months that two dates touch, in order; none when the second is before the first.
 * @example monthsTouched(asDate('2022-09-15'), asDate('2022-11-02')) // ['2022-09', '2022-10', '2022-11']
 */
export function monthsTouched(from: LocalDate, to: LocalDate): YearMonth[] {
  const months: YearMonth[] = [];
  for (let month = yearMonthOf(from); month <= yearMonthOf(to) && from <= to; month = addToMonth(month, 1)) {
    months.push(month);
  }
  return months;
}
