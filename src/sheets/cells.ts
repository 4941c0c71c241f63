/** What a cell may hold: zod schemas from a raw cell value to a domain value; each failure is an issue code. */
import * as z from 'zod/mini';
import { isCountryCode } from '../domain/shared/countries';
import { fromNativeDate, type LocalDate, parseLocalDate } from '../domain/shared/local-date';
import { centsFromFrancs } from '../domain/shared/money';
import { parseSchoolYear, type SchoolYear } from '../domain/shared/school-year';

// Google does not promise `new Function`, which zod would otherwise use for speed.
z.config({ jitless: true });

export type CellSchema<T> = z.ZodMiniType<T>;

/** A parser says with it that the value is not of its kind; `required` makes an issue of it. */
const INVALID = Symbol('invalid');

const E_MAIL = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+\.[^\s@<>(),;:"\\]+$/;
const CLOCK_TIME = /^(\d{1,2})[:h](\d{2})$/;

export function isBlankCell(value: unknown): boolean {
  return value === '' || value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** A required cell: empty is `cell-required`, unreadable is the given code. */
function required<T>(parse: (value: unknown) => T | typeof INVALID, code: string): CellSchema<T> {
  return z.pipe(
    z.unknown(),
    z.transform((value: unknown, context): T => {
      const parsed = isBlankCell(value) ? INVALID : parse(value);
      if (parsed !== INVALID) return parsed;
      context.issues.push({ code: 'custom', message: isBlankCell(value) ? 'cell-required' : code, input: value });
      return z.NEVER;
    }),
  ) as unknown as CellSchema<T>;
}

/** The same cell when it may be empty: undefined then. */
export function optional<T>(schema: CellSchema<T>): CellSchema<T | undefined> {
  return z.pipe(
    z.unknown(),
    z.transform((value: unknown, context): T | undefined => {
      if (isBlankCell(value)) return undefined;
      const result = schema.safeParse(value);
      if (result.success) return result.data;
      for (const { message } of result.error.issues) context.issues.push({ code: 'custom', message, input: value });
      return z.NEVER;
    }),
  ) as unknown as CellSchema<T | undefined>;
}

/** Reads a number cell, or text such as `12,5`. */
export function parseNumber(value: unknown): number | typeof INVALID {
  if (typeof value === 'number') return Number.isFinite(value) ? value : INVALID;
  if (typeof value !== 'string' || !/^-?\d+([.,]\d+)?$/.test(value.trim())) return INVALID;
  return Number(value.trim().replace(',', '.'));
}

/** What a cell shows when its formula fails; printed on an invoice it would be a name. */
const CELL_ERROR = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/;

function parseText(value: unknown): string | typeof INVALID {
  if (typeof value === 'string' && CELL_ERROR.test(value.trim())) return INVALID;
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : INVALID;
}

function parseDate(value: unknown): LocalDate | typeof INVALID {
  if (value instanceof Date) return fromNativeDate(value) ?? INVALID;
  return (typeof value === 'string' ? parseLocalDate(value.trim()) : undefined) ?? INVALID;
}

/** Minutes after midnight from a time cell, a fraction of a day, or text such as `16:10` or `16h10`. */
function parseTime(value: unknown): number | typeof INVALID {
  if (value instanceof Date) return value.getHours() * 60 + value.getMinutes();
  if (typeof value === 'number') return value >= 0 && value < 1 ? Math.round(value * 24 * 60) : INVALID;
  const match = typeof value === 'string' ? CLOCK_TIME.exec(value.trim()) : null;
  if (!match) return INVALID;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : INVALID;
}

function parseEmails(value: unknown): readonly string[] | typeof INVALID {
  if (typeof value !== 'string') return INVALID;
  const addresses = value.split(/[,;]/).map((address) => address.trim());
  return addresses.every((address) => E_MAIL.test(address)) ? addresses : INVALID;
}

/** Numbers within limits, both included. */
function numberCell(code: string, isValid: (value: number) => boolean): CellSchema<number> {
  return required((value) => {
    const parsed = parseNumber(value);
    return parsed !== INVALID && isValid(parsed) ? parsed : INVALID;
  }, code);
}

function centsCell(code: string, isValid: (cents: number) => boolean): CellSchema<number> {
  return required((value) => {
    const parsed = parseNumber(value);
    const cents = parsed === INVALID ? undefined : centsFromFrancs(parsed);
    return cents !== undefined && isValid(cents) ? cents : INVALID;
  }, code);
}

const COUNTRY_NAMES: Readonly<Record<string, string>> = { suisse: 'CH', france: 'FR', allemagne: 'DE' };

/** An ISO code of two letters, or the French name of a neighbour. */
export const countryCell = required((value) => {
  const country = parseText(value);
  if (country === INVALID) return INVALID;
  const code = COUNTRY_NAMES[country.toLowerCase()] ?? country.toUpperCase();
  return isCountryCode(code) ? code : INVALID;
}, 'cell-country');

export const textCell = required(parseText, 'cell-text');
/** Text of a limited length, without slashes: the name of a folder. */
export function nameCell(max: number): CellSchema<string> {
  return required((value) => {
    const name = parseText(value);
    return name !== INVALID && name.length <= max && !name.includes('/') ? name : INVALID;
  }, 'cell-name');
}

/** Number of an account or a code of the books: letters, digits, dots and hyphens, nothing that could break a file. */
export const accountCell = required((value) => {
  const account = parseText(value);
  return account !== INVALID && /^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/.test(account) ? account : INVALID;
}, 'cell-account');

export const dateCell = required(parseDate, 'cell-date');
export const timeCell = required(parseTime, 'cell-time');
export const emailsCell = required(parseEmails, 'cell-email');
/** Any amount in CHF, kept in centimes. */
export const amountCell = centsCell('cell-amount', () => true);
/** An amount in CHF of 0 or more, kept in centimes. */
export const priceCell = centsCell('cell-price', (cents) => cents >= 0);
export const quantityCell = numberCell('cell-quantity', (value) => value > 0);
export const minutesCell = numberCell('cell-minutes', (value) => value >= 0 && Number.isInteger(value));
export const sharePercentCell = numberCell('cell-percent', (value) => value > 0 && value <= 100);

export function integerCell(min: number, max: number): CellSchema<number> {
  return numberCell('cell-integer', (value) => Number.isInteger(value) && value >= min && value <= max);
}

export const schoolYearCell: CellSchema<SchoolYear> = required(
  (value) => (typeof value === 'string' ? parseSchoolYear(value.trim()) : undefined) ?? INVALID,
  'cell-school-year',
);

/** One of the French words of a choice list, in any case; its value is the code behind it. */
export function choiceCell<T>(choices: Readonly<Record<string, T>>): CellSchema<T> {
  const byWord = new Map(Object.entries(choices).map(([word, code]) => [fold(word), code]));
  return required((value) => {
    const word = parseText(value);
    return word === INVALID || !byWord.has(fold(word)) ? INVALID : (byWord.get(fold(word)) as T);
  }, 'cell-choice');
}

function fold(word: string): string {
  return word.normalize('NFC').toLowerCase();
}
