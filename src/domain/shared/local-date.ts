/** Civil dates without time or zone, kept as `yyyy-mm-dd` text: they compare and sort as text does. */
import { addDays as addDaysTo, addMonths as addMonthsTo, differenceInCalendarDays } from 'date-fns';

declare const brand: unique symbol;
export type LocalDate = string & { readonly [brand]: 'LocalDate' };

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Builds a civil date from its parts.
 * @returns undefined for a day that does not exist (31 June, 29 February 2023)
 */
export function localDate(year: number, month: number, day: number): LocalDate | undefined {
  if (!(year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  return day <= daysInMonth(year, month) ? compose(year, month, day) : undefined;
}

/**
 * Reads `yyyy-mm-dd`.
 * @example parseLocalDate('2023-02-29') // undefined
 */
export function parseLocalDate(text: string): LocalDate | undefined {
  const match = ISO.exec(text);
  return match ? localDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** For dates written in code and tests; throws on anything that is no date. */
export function asDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === undefined) throw new Error(`Not a date: ${text}`);
  return date;
}

/** The civil date that a Date shows in the zone of the running script. */
export function fromNativeDate(date: Date): LocalDate | undefined {
  return localDate(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** A Date at midnight of the running script's zone, as a cell wants it. */
export function toNativeDate(date: LocalDate): Date {
  return new Date(yearOf(date), monthOf(date) - 1, dayOf(date));
}

/** 1 January 1970 as spreadsheet files count days: since 30 December 1899. */
const UNIX_EPOCH_SERIAL = 25_569;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Day and time of day that a Date shows in the zone of the running script, as a spreadsheet file counts them.
 * @returns days since 30 December 1899, to the second
 * @example serialOf(toNativeDate(asDate('2022-09-01'))) // 44805
 */
export function serialOf(date: Date): number {
  const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / MILLISECONDS_PER_DAY;
  const seconds = (date.getHours() * 60 + date.getMinutes()) * 60 + date.getSeconds();
  return UNIX_EPOCH_SERIAL + day + seconds / 86_400;
}

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
export const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
export const dayOf = (date: LocalDate): number => Number(date.slice(8, 10));

export function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromNative(addDaysTo(toNativeDate(date), days));
}

/** The same day of a later month, or that month's last day: 31 December + 2 months is 28 or 29 February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return fromNative(addMonthsTo(toNativeDate(date), months));
}

export function addYears(date: LocalDate, years: number): LocalDate {
  return addMonths(date, 12 * years);
}

export function endOfMonth(date: LocalDate): LocalDate {
  return compose(yearOf(date), monthOf(date), daysInMonth(yearOf(date), monthOf(date)));
}

/** Days from one date to another, negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return differenceInCalendarDays(toNativeDate(to), toNativeDate(from));
}

/** 1 for Monday … 7 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  return ((toNativeDate(date).getDay() + 6) % 7) + 1;
}

export const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
export const earlierOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

function compose(year: number, month: number, day: number): LocalDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate;
}

function fromNative(date: Date): LocalDate {
  return compose(date.getFullYear(), date.getMonth() + 1, date.getDate());
}
