/** Half-days missed one after the other: the longest run of a pupil, and the one that still goes on. */
import type { LocalDate } from '../shared/local-date';
import { MARK, type StayMarks } from './tally-days';

export interface Streaks {
  /** Half-days of the longest run of absences. */
  readonly longest: number;
  /** First day of the run that holds to the last half-day of class; undefined where the pupil was there or has left. */
  readonly absentSince: LocalDate | undefined;
}

/**
 * Follows a pupil's half-days of class; a half-day without a row is a presence.
 * @param stays of one pupil, in order
 * @param until later half-days of class do not end the run that goes on: leave may be written down in advance
 * @example absent on Monday afternoon and on Tuesday, seen on Tuesday // { longest: 3, absentSince: Monday }
 */
export function streaksOf(stays: readonly StayMarks[], until: LocalDate): Streaks {
  let [longest, run] = [0, 0];
  let first: LocalDate | undefined;
  let absentSince: LocalDate | undefined;
  for (const { marks, days, offset } of stays) {
    for (let place = 0; place < marks.length; place++) {
      const date = days.halfDays[offset + place]?.date;
      if (((marks[place] ?? 0) & MARK.code) > MARK.present) {
        if (run === 0) first = date;
        run++;
        longest = Math.max(longest, run);
      } else {
        run = 0;
        first = undefined;
      }
      if (date !== undefined && date <= until) absentSince = first;
    }
  }
  const leftOn = stays[stays.length - 1]?.stay.leftOn;
  return { longest, absentSince: leftOn !== undefined && leftOn < until ? undefined : absentSince };
}
