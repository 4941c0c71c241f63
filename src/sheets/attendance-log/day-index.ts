/** Where in tab Présences the rows of each day stand, so that the entry of a day need not read a whole year. */
import { addDays, type LocalDate, parseLocalDate } from '../../domain/shared/local-date';

/** First row and number of rows that follow one another. */
export type Stretch = readonly [first: number, count: number];

export interface DayIndex {
  /** The last row that the index knows; 1 where the tab held its header alone. */
  readonly rows: number;
  /** What stands in that row, so that inserted, deleted and sorted rows are noticed. */
  readonly last: string;
  /** Earliest day whose rows are known. */
  readonly from: LocalDate;
  readonly days: ReadonlyMap<LocalDate, readonly Stretch[]>;
}

/** Days before today that the index keeps; those to come are all kept. */
export const KEPT_DAYS = 60;
/** A property holds 9 KB. */
const LONGEST_TEXT = 8_000;

/**
 * Adds rows in the order of the sheet.
 * @param dates of the rows from `first` on; undefined where a row bears none
 * @example addDates(index, 12, ['2022-09-05', '2022-09-05'], key) // the day's stretches end with [12, 2]
 */
export function addDates(
  index: DayIndex,
  first: number,
  dates: readonly (LocalDate | undefined)[],
  last: string,
): DayIndex {
  if (dates.length === 0) return index;
  const days = new Map([...index.days].map(([day, stretches]): [LocalDate, Stretch[]] => [day, [...stretches]]));
  for (const [offset, date] of dates.entries()) {
    if (date === undefined || date < index.from) continue;
    const stretches = days.get(date) ?? [];
    const [start, count] = stretches[stretches.length - 1] ?? [0, 0];
    if (start + count === first + offset) stretches[stretches.length - 1] = [start, count + 1];
    else stretches.push([first + offset, 1]);
    days.set(date, stretches);
  }
  return { ...index, rows: first + dates.length - 1, last, days };
}

/** An index of nothing, from a day on. */
export function emptyIndex(from: LocalDate): DayIndex {
  return { rows: 1, last: '', from, days: new Map() };
}

/** The stretches of some days, both included, in the order of the sheet. */
export function stretchesBetween({ days }: DayIndex, from: LocalDate, to: LocalDate): Stretch[] {
  return [...days].flatMap(([day, stretches]) => (day >= from && day <= to ? stretches : [])).sort(([a], [b]) => a - b);
}

/**
 * The index as the store keeps it; days are left out from the oldest on until it fits.
 * @param today decides which days are too old to be kept
 */
export function writeIndex(index: DayIndex, today: LocalDate): string {
  const oldest = addDays(today, -KEPT_DAYS);
  let from = index.from > oldest ? index.from : oldest;
  const days = [...index.days].filter(([day]) => day >= from).sort(([a], [b]) => (a < b ? -1 : 1));
  const textFrom = (skipped: number) => {
    const kept = days.slice(skipped).map(([day, stretches]) => [day, stretches.flat()]);
    return JSON.stringify({ rows: index.rows, last: index.last, from, days: Object.fromEntries(kept) });
  };
  let text = textFrom(0);
  for (let skipped = 1; skipped <= days.length && text.length > LONGEST_TEXT; skipped++) {
    from = addDays(days[skipped - 1]?.[0] ?? from, 1);
    text = textFrom(skipped);
  }
  return text;
}

/** Reads what `writeIndex` wrote; undefined for anything else. */
export function readIndex(text: string | undefined): DayIndex | undefined {
  if (text === undefined || text === '') return undefined;
  let read: Partial<Record<'rows' | 'last' | 'from' | 'days', unknown>>;
  try {
    read = JSON.parse(text) as typeof read;
  } catch {
    return undefined;
  }
  const from = parseLocalDate(String(read.from));
  if (typeof read.rows !== 'number' || typeof read.last !== 'string' || from === undefined) return undefined;
  const days = new Map<LocalDate, Stretch[]>();
  for (const [key, numbers] of Object.entries((read.days ?? {}) as Record<string, unknown>)) {
    const day = parseLocalDate(key);
    if (day === undefined || !Array.isArray(numbers)) return undefined;
    const flat = numbers.map(Number);
    days.set(day, pairsOf(flat));
  }
  return { rows: read.rows, last: read.last, from, days };
}

function pairsOf(numbers: readonly number[]): Stretch[] {
  return numbers.flatMap((first, place): Stretch[] => (place % 2 === 0 ? [[first, numbers[place + 1] ?? 0]] : []));
}
