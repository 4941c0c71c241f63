/** Which classes have entered their roll: today, and on the school days just before. */

import type { AttendanceRecord } from '../../domain/attendance/absences';
import { isInAdvance, type RollState, rollState } from '../../domain/attendance/class-roll';
import type { readClasses } from '../../domain/attendance/classes-on-day';
import type { SchoolDays } from '../../domain/attendance/school-days';
import type { HalfDay } from '../../domain/attendance/timetable';
import type { Level } from '../../domain/enrolment/level';
import type { LocalDate } from '../../domain/shared/local-date';
import { classLine, type MissedDay, missedLine } from '../../messages/attendance';
import { type DayIndex, stretchesBetween } from '../../sheets/attendance-log/day-index';

/** So many school days before the day are looked at class by class; older ones are only counted. */
export const LOOKED_AT = 10;
export type ClassesOn = ReturnType<typeof readClasses>;

const HALF_DAYS: readonly HalfDay[] = ['morning', 'afternoon'];

/** The school days of the year before a day, those of any level, in order. */
export function schoolDaysBefore(classesOn: ClassesOn, days: SchoolDays, date: LocalDate): LocalDate[] {
  const levels = new Set(classesOn(date).flatMap(({ pupils }) => pupils.map(({ level }) => level)));
  const dates = new Set<LocalDate>();
  for (const level of levels) {
    const year = level === '' ? undefined : days.ofYear(level as Level, days.yearOn(date));
    if (year?.ok !== true) continue;
    for (const halfDay of year.value) if (halfDay.date < date) dates.add(halfDay.date);
  }
  return [...dates].sort();
}

/** A class as far as its states need it. */
interface Rolled {
  readonly pupils: readonly {
    readonly pupil: { readonly id: string };
    readonly halfDays: readonly { readonly halfDay: HalfDay }[];
  }[];
}

/** How far each half-day of a class is entered; half-days without class are left out. */
export function statesOf({ pupils }: Rolled, { entered, called }: Entered, date: LocalDate): Map<HalfDay, RollState> {
  const states = new Map<HalfDay, RollState>();
  for (const halfDay of HALF_DAYS) {
    const expected = pupils.filter(({ halfDays }) => halfDays.some((one) => one.halfDay === halfDay));
    if (expected.length === 0) continue;
    const ids = expected.map(({ pupil }) => enteredKey({ date, halfDay, pupilId: pupil.id }));
    const countIn = (keys: ReadonlySet<string>): number => ids.filter((id) => keys.has(id)).length;
    states.set(halfDay, rollState({ expected: ids.length, entered: countIn(entered), called: countIn(called) }));
  }
  return states;
}

type EnteredRow = Pick<AttendanceRecord, 'date' | 'halfDay' | 'pupilId' | 'code' | 'announcedOn'>;

/** What has a row, by day, half-day and pupil, and what has one that was not written in advance. */
export interface Entered {
  readonly entered: ReadonlySet<string>;
  readonly called: ReadonlySet<string>;
}

export function enteredIn(records: readonly EnteredRow[]): Entered {
  const called = records.filter((record) => !isInAdvance(record));
  return { entered: new Set(records.map(enteredKey)), called: new Set(called.map(enteredKey)) };
}

function enteredKey({ date, halfDay, pupilId }: { date: LocalDate; halfDay: HalfDay; pupilId: string }): string {
  return `${date}|${halfDay}|${pupilId}`;
}

/**
 * Lines for the classes of the day, then those of earlier days that are not entered, a line a class.
 * @param before the days before that are looked at
 */
export function overviewLines(
  classesOn: ClassesOn,
  entered: Entered,
  date: LocalDate,
  before: readonly LocalDate[],
): string[] {
  const today = classesOn(date).flatMap((one) => {
    const states = statesOf(one, entered, date);
    const count = one.pupils.filter(({ halfDays }) => halfDays.length > 0).length;
    return states.size === 0 ? [] : [classLine(one.name, count, states)];
  });
  const missed = new Map<string, MissedDay[]>();
  for (const day of before) {
    for (const one of classesOn(day)) {
      const states = [...statesOf(one, entered, day)];
      const halfDays = states
        .filter(([, state]) => state !== 'taken')
        .map(([halfDay, state]) => ({ halfDay, isPartly: state !== 'not-taken' }));
      if (halfDays.length === 0) continue;
      const isWhole = halfDays.length === states.length && !halfDays.some(({ isPartly }) => isPartly);
      missed.set(one.name, [...(missed.get(one.name) ?? []), { date: day, isWhole, halfDays }]);
    }
  }
  return [...today, ...[...missed].map(([name, ofClass]) => missedLine(name, ofClass))];
}

/**
 * Counts days on which the log has fewer rows than pupils had half-days of class; nothing is read for it.
 * @param older days before those that are looked at
 */
export function countMissed(classesOn: ClassesOn, index: DayIndex, older: readonly LocalDate[]): number {
  const isMissed = (day: LocalDate): boolean => {
    const expected = classesOn(day).reduce((sum, { pupils }) => sum + halfDaysIn(pupils), 0);
    return stretchesBetween(index, day, day).reduce((sum, [, count]) => sum + count, 0) < expected;
  };
  return older.filter((day) => day >= index.from && isMissed(day)).length;
}

function halfDaysIn(pupils: Rolled['pupils']): number {
  return pupils.reduce((sum, { halfDays }) => sum + halfDays.length, 0);
}
