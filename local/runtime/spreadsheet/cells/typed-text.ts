/** What Sheets makes of a string put into a cell that is not plain text: as if a person had typed it, in the locale fr_CH. */
import type { CellValue } from '../../model';
import { toSerial } from './serial-date';

/** The reading of a typed string: a value with the format it brings along, or a formula. */
export interface Typed {
  readonly value: CellValue;
  /** The format that a cell without one takes. */
  readonly format?: string;
  /** With its leading `=`. */
  readonly formula?: string;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const PERCENT = /^([+-]?(?:\d+\.?\d*|\.\d+))\s?%$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/;
const DAY_FIRST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_MONTH = /^(\d{1,2})([-/])(\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})([-/])(\d{4})$/;
const NAMED_MONTH = /^(?:(\d{1,2})(?:er)?[ -])?([a-zéûà]{3,9})\.?[ -](\d{4})$/i;
/** The code from which letters stand, after digits and most signs. */
const LETTERS = 65;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const MONTH_NAMES = 'janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre'.split(',');

/**
 * Reads a string as if typed.
 * @param text what was typed
 * @param currentYear completes a day and month without a year
 * @example readTyped('2022-10', 2026) // { value: 44835, format: 'yyyy-mm' }: a date, and the month's name is lost
 * @example readTyped("'4053", 2026) // { value: '4053' }
 */
export function readTyped(text: string, currentYear: number): Typed {
  const first = text[0];
  if (first === undefined) return { value: '' };
  if (first === "'") return { value: text.slice(1) };
  if (first === '=' && text.length > 1) return { value: '', formula: text };
  const trimmed = text.trim();
  const code = trimmed.charCodeAt(0);
  // Most cells hold names and words: they are told apart first.
  if (code >= LETTERS) return readWord(trimmed, currentYear) ?? { value: text };
  if (!/^[\d+.-]/.test(trimmed)) return { value: text };
  return readNumber(trimmed) ?? readSigned(trimmed) ?? readDate(trimmed, currentYear) ?? { value: text };
}

function readNumber(text: string): Typed | undefined {
  if (NUMBER.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? { value } : undefined;
  }
  const percent = PERCENT.exec(text)?.[1];
  if (percent === undefined) return undefined;
  return { value: Number(percent) / 100, format: percent.includes('.') ? '0.00%' : '0%' };
}

/** A sign that begins no number begins a formula, which most often cannot be read: the text is lost. */
function readSigned(text: string): Typed | undefined {
  if (text.length < 2 || (text[0] !== '+' && text[0] !== '-')) return undefined;
  return { value: '#ERROR!', formula: `=${text}` };
}

function readWord(text: string, currentYear: number): Typed | undefined {
  if (text.length > 20) return undefined;
  const last = text.charCodeAt(text.length - 1);
  if (last >= 48 && last <= 57) return NAMED_MONTH.test(text) ? readDay(text, currentYear) : undefined;
  if (text.length > 5) return undefined;
  const word = text.toUpperCase();
  if (word === 'TRUE' || word === 'VRAI') return { value: true };
  if (word === 'FALSE' || word === 'FAUX') return { value: false };
  return undefined;
}

function readDate(text: string, currentYear: number): Typed | undefined {
  if (text.length > 20 || !/\d/.test(text)) return undefined;
  const time = readTime(text);
  if (time !== undefined) return { value: time, format: text.split(':').length > 2 ? 'hh:mm:ss' : 'hh:mm' };
  const [day = '', clock, ...rest] = /^\d\S* \d?\d:/.test(text) ? text.split(' ') : [text];
  const date = readDay(day, currentYear);
  if (!date || clock === undefined) return date;
  const added = rest.length === 0 ? readTime(clock) : undefined;
  return added === undefined ? undefined : { value: Number(date.value) + added, format: `${date.format} hh:mm:ss` };
}

function readTime(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  return minutes < 60 && seconds < 60 ? (hours * 3600 + minutes * 60 + seconds) / 86_400 : undefined;
}

function readDay(text: string, currentYear: number): Typed | undefined {
  let match = YEAR_FIRST.exec(text);
  if (match) {
    const format = match[4] ? `yyyy${match[2]}mm${match[2]}dd` : `yyyy${match[2]}mm`;
    // `2022.10` is a number, seen before; a year and a month need another mark.
    return makeDay(Number(match[1]), Number(match[3]), Number(match[4] ?? 1), format);
  }
  match = DAY_FIRST.exec(text);
  if (match) {
    const short = match[4]?.length === 2;
    const year = Number(match[4]) + (short ? (Number(match[4]) < 50 ? 2000 : 1900) : 0);
    const sign = match[2];
    return makeDay(year, Number(match[3]), Number(match[1]), `dd${sign}mm${sign}${short ? 'yy' : 'yyyy'}`);
  }
  match = DAY_MONTH.exec(text);
  if (match) return makeDay(currentYear, Number(match[3]), Number(match[1]), `dd${match[2]}mm`);
  match = MONTH_YEAR.exec(text);
  if (match) return makeDay(Number(match[3]), Number(match[1]), 1, `mm${match[2]}yyyy`);
  match = NAMED_MONTH.exec(text);
  const name = match?.[2]?.toLowerCase() ?? '';
  const month = match ? MONTH_NAMES.findIndex((known) => known.startsWith(name)) + 1 : 0;
  if (!match || month === 0) return undefined;
  return makeDay(Number(match[3]), month, Number(match[1] ?? 1), match[1] ? 'd mmmm yyyy' : 'mmmm yyyy');
}

function makeDay(year: number, month: number, day: number, format: string): Typed | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1900) return undefined;
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day <= daysInMonth ? { value: toSerial(year, month, day), format } : undefined;
}
