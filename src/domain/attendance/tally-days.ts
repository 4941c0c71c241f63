/** The half-days of class of a level and year, found by date in one step, and those that a stay takes of them. */
import type { LocalDate } from '../shared/local-date';
import { type Result, refuseAll, succeed } from '../shared/result';
import type { ClassHalfDay } from './class-days';
import { yearOfStay } from './expected-half-days';
import type { SchoolDays } from './school-days';
import type { Stay } from './tally-stays';
import type { HalfDay } from './timetable';

/** A level's school year, of a crèche child on its own weekdays. */
export interface YearDays {
  readonly halfDays: readonly ClassHalfDay[];
  /** Place of a day's first half-day in the list, and of its second where it has two. */
  readonly placeOf: ReadonlyMap<LocalDate, number>;
}

/** What the log says of a stay, one place a half-day. */
export interface StayMarks {
  readonly stay: Stay;
  readonly days: YearDays;
  /** Place of its first half-day in the year's list. */
  readonly offset: number;
  /** Bits of `MARK`. */
  readonly marks: Uint16Array;
  /** Sheet row of the mark that stands, 0 for none. */
  readonly rows: Int32Array;
  /** Minutes lost by late arrivals and early leaves. */
  readonly partial: Map<number, number>;
}

/**
 * The low three bits hold the code that says whether the half-day was missed, the others what came besides; `called` is
 * set where a row was not written in advance.
 */
export const MARK = {
  ...{ none: 0, present: 1, absent: 2, excused: 3, leave: 4, code: 7, late: 8, earlyLeave: 16 },
  ...{ unjustified: 32, justified: 64, authorised: 128, called: 256 },
} as const;

/** Prepares the marks of a stay; levels without a timetable, as the crèche, have none. */
export function openMarks(schoolDays: SchoolDays): (stay: Stay) => Result<StayMarks | undefined> {
  const known = new Map<string, Result<YearDays | undefined>>();
  return (stay) => {
    const key = `${stay.level} ${stay.year} ${stay.weekdays?.join('') ?? ''}`;
    const found = known.get(key) ?? yearDays(schoolDays, stay);
    known.set(key, found);
    if (!found.ok) return found;
    return succeed(found.value === undefined ? undefined : marksOf(stay, found.value));
  };
}

function yearDays(schoolDays: SchoolDays, stay: Stay): Result<YearDays | undefined> {
  if (stay.level === '') return succeed(undefined);
  const read = yearOfStay(schoolDays, stay);
  if (!read.ok) {
    return read.issues.some(({ code }) => code !== 'no-timetable') ? refuseAll(read.issues) : succeed(undefined);
  }
  const placeOf = new Map<LocalDate, number>();
  for (const [place, { date }] of read.value.entries()) if (!placeOf.has(date)) placeOf.set(date, place);
  return succeed({ halfDays: read.value, placeOf });
}

function marksOf(stay: Stay, days: YearDays): StayMarks {
  const { halfDays } = days;
  let offset = 0;
  while (offset < halfDays.length && (halfDays[offset]?.date ?? '') < stay.from) offset++;
  let end = offset;
  while (end < halfDays.length && (halfDays[end]?.date ?? '~') <= stay.to) end++;
  const length = end - offset;
  return { stay, days, offset, marks: new Uint16Array(length), rows: new Int32Array(length), partial: new Map() };
}

/** Place of a half-day within a stay; -1 where it has no class. */
export function placeIn({ days, offset }: StayMarks, date: LocalDate, halfDay: HalfDay): number {
  const place = days.placeOf.get(date);
  if (place === undefined) return -1;
  if (days.halfDays[place]?.halfDay === halfDay) return place - offset;
  const next = days.halfDays[place + 1];
  return next?.date === date && next.halfDay === halfDay ? place + 1 - offset : -1;
}
