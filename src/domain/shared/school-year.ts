/** School years such as `2022-23`: 1 September to 31 August. */
import { asDate, type LocalDate, monthOf, yearOf } from './local-date';

declare const brand: unique symbol;
export type SchoolYear = string & { readonly [brand]: 'SchoolYear' };

/**
 * Reads a school year.
 * @example parseSchoolYear('2022-24') // undefined
 */
export function parseSchoolYear(text: string): SchoolYear | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  return year >= 1900 && year <= 2198 && (year + 1) % 100 === Number(match[2]) ? (text as SchoolYear) : undefined;
}

export function schoolYearStarting(year: number): SchoolYear {
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}` as SchoolYear;
}

/** The calendar year in which it begins: 2022 for `2022-23`. */
export const startYearOf = (year: SchoolYear): number => Number(year.slice(0, 4));

/** 1 September: tariffs take effect on that day. */
export const firstDayOf = (year: SchoolYear): LocalDate => asDate(`${startYearOf(year)}-09-01`);

export const lastDayOf = (year: SchoolYear): LocalDate => asDate(`${startYearOf(year) + 1}-08-31`);

export const nextSchoolYear = (year: SchoolYear): SchoolYear => schoolYearStarting(startYearOf(year) + 1);

/**
 * The school year of a date.
 * @example schoolYearOf(asDate('2023-08-31')) // '2022-23'
 */
export function schoolYearOf(date: LocalDate): SchoolYear {
  return schoolYearStarting(monthOf(date) >= 9 ? yearOf(date) : yearOf(date) - 1);
}
