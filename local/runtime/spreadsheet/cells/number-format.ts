/** What a cell shows: its value under its number format, as Sheets does for the locale fr_CH. */
import type { CellValue } from '../../model';
import { serialToUtc } from './serial-date';

/** The format that Sheets reports for a cell without one. */
export const AUTOMATIC_FORMAT = '0.###############';

const MONTHS = 'janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre'.split(',');
const DAYS = 'dimanche,lundi,mardi,mercredi,jeudi,vendredi,samedi'.split(',');
/** Stands for quoted text within a format; a character of no script. */
const MARK = '\uE000';
const dateFormats = new Map<string, boolean>();

/** True for a format that is no format: cells under it show values plainly. */
export function isAutomaticFormat(format: string): boolean {
  return format === '' || format === AUTOMATIC_FORMAT || /^general$/i.test(format);
}

/**
 * True when numbers under the format are dates or times.
 * @example isDateFormat('dd.mm.yyyy') // true
 * @example isDateFormat('#,##0.00" CHF/mois"') // false
 */
export function isDateFormat(format: string): boolean {
  const known = dateFormats.get(format);
  if (known !== undefined) return known;
  const bare = format.replace(/"[^"]*"|\\.|[_*]./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  const isDates = !isAutomaticFormat(bare) && /[ymdhs]/i.test(bare);
  dateFormats.set(format, isDates);
  return isDates;
}

/**
 * The text that a cell shows.
 * @param value the cell's value; dates as serial numbers
 * @param format its number format, '' for none
 * @example formatCell(1949.5, '#,##0.00') // '1’949.50'
 * @example formatCell(44835, 'dd.mm.yyyy') // '01.10.2022'
 */
export function formatCell(value: CellValue, format: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  if (isAutomaticFormat(format) || format === '@') return String(Number(value.toPrecision(15)));
  if (isDateFormat(format)) return formatDate(value, format);
  const [positive = '', negative, zero] = format.split(';');
  if (value < 0) return negative === undefined ? `-${formatNumber(-value, positive)}` : formatNumber(-value, negative);
  return formatNumber(value, value === 0 && zero !== undefined ? zero : positive);
}

function formatNumber(value: number, pattern: string): string {
  const literal: string[] = [];
  // Quoted text and signs of currency stand aside while the digits are formed.
  const bare = pattern.replace(/\[\$([^\]-]*)[^\]]*\]|"([^"]*)"|\\(.)/g, (_, currency, quoted, escaped) => {
    literal.push(String(currency ?? quoted ?? escaped));
    return MARK;
  });
  const shape = /[#0?](?:[#0?,]*[#0?])?(?:\.[#0?]*)?/.exec(bare);
  const percent = bare.includes('%') ? 100 : 1;
  const digits = shape ? formatDigits(value * percent, shape[0]) : '';
  const text = shape ? `${bare.slice(0, shape.index)}${digits}${bare.slice(shape.index + shape[0].length)}` : bare;
  return text.replace(/\[[^\]]*\]|[_*]./g, '').replaceAll(MARK, () => literal.shift() ?? '');
}

function formatDigits(value: number, shape: string): string {
  const [whole = '', fraction = ''] = shape.split('.');
  const fixed = roundHalfUp(value, fraction.length).toFixed(fraction.length);
  const [integer = '0', decimals = ''] = fixed.split('.');
  const wanted = whole.replace(/[^0]/g, '').length;
  const padded = integer === '0' && wanted === 0 ? '' : integer.padStart(wanted, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, '’') : padded;
  const least = fraction.replace(/[^0]/g, '').length;
  const kept = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, '');
  return kept ? `${grouped}.${kept}` : grouped;
}

/** Rounds as a sheet shows it: 1.005 to two places is 1.01, whatever its binary form. */
function roundHalfUp(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + places}`));
  return Number(`${shifted}e-${places}`);
}

function formatDate(serial: number, format: string): string {
  const date = serialToUtc(serial);
  const pad = (value: number, size: number) => String(value).padStart(Math.min(size, 2), '0');
  const isHalfDay = /am\/pm|a\/p/i.test(format);
  let isAfterHours = false;
  const tokens = format.match(/"[^"]*"|\\.|\[h+\]|\[[^\]]*\]|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|./gi) ?? [];
  const shown = tokens.map((token, i) => {
    const letter = token.toLowerCase()[0] ?? '';
    const size = token.length;
    if (letter === '"' || letter === '\\') return token.replace(/^["\\]|"$/g, '');
    if (/^\[h+\]$/i.test(token)) return pad(Math.floor(serial * 24 + 1e-9), size - 2);
    if (letter === '[') return '';
    if (letter === 'a' && size > 1) return date.getUTCHours() < 12 ? 'AM' : 'PM';
    if (letter === 'y') return size > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(-2);
    if (letter === 'd') {
      const name = DAYS[date.getUTCDay()] ?? '';
      return size > 2 ? (size === 3 ? `${name.slice(0, 3)}.` : name) : pad(date.getUTCDate(), size);
    }
    if (letter === 's') return pad(date.getUTCSeconds(), size);
    if (letter === 'h') {
      isAfterHours = true;
      return pad(isHalfDay ? date.getUTCHours() % 12 || 12 : date.getUTCHours(), size);
    }
    if (letter !== 'm') return token;
    const isMinutes = isAfterHours || /^s/i.test(tokens.slice(i + 1).find((next) => /^[a-z]/i.test(next)) ?? '');
    isAfterHours = false;
    if (isMinutes) return pad(date.getUTCMinutes(), size);
    const name = MONTHS[date.getUTCMonth()] ?? '';
    return size > 2 ? (size === 3 ? name.slice(0, 3) : name) : pad(date.getUTCMonth() + 1, size);
  });
  return shown.join('');
}
