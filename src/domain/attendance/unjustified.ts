/** Absences that were still not justified in writing some school days after the return (R-4.2, D-4.3). */
import { addDays, type LocalDate } from '../shared/local-date';
import {
  type AbsenceEpisode,
  type AttendanceRecord,
  absenceEpisodes,
  type Leave,
  schoolDayAfter,
  standingOf,
} from './absences';
import type { ClassHalfDay } from './class-days';

export interface UnjustifiedAbsence {
  /** The whole absence, whatever its half-days count as. */
  readonly episode: AbsenceEpisode;
  /** Its half-days that are not justified, in order; at least one. */
  readonly missed: readonly AttendanceRecord[];
  /** Undefined for a child that left the school without having come back. */
  readonly returnOn: LocalDate | undefined;
  /** First day on which it is listed. */
  readonly listedFrom: LocalDate;
}

export interface JustificationDelay {
  readonly today: LocalDate;
  /** School days between the return and the day of the list. */
  readonly days: number;
  /** Last day of a pupil who has left: who did not come back until then is listed from the day after it. */
  readonly leftOn?: LocalDate | undefined;
}

/**
 * The absences of a pupil that are to be listed on a day: from the given school day after the return on, that day
 * included. What a granted leave covers, what was excused and what was justified is never listed. Where the
 * school year ends before the delay, the list takes the absence up on the day after the last day of class; a pupil who
 * has not come back within the year has not returned, and is not listed. A child that has left the school is not back
 * on the next day of class.
 * @param halfDays half-days of class expected of the pupil in the school year, in order
 * @param records of one pupil, one a half-day
 * @example back on Thursday 8 September, delay 3 // listed from Tuesday 13 September
 */
export function absencesToJustify(
  halfDays: readonly ClassHalfDay[],
  records: readonly AttendanceRecord[],
  leaves: readonly Leave[],
  { today, days, leftOn }: JustificationDelay,
): UnjustifiedAbsence[] {
  const lastDay = halfDays[halfDays.length - 1]?.date;
  return absenceEpisodes(halfDays, records).flatMap((episode) => {
    const missed = episode.records.filter((record) => standingOf(record, leaves) === 'unjustified');
    const { returnOn } = episode;
    const end = returnOn === undefined ? leftOn : lastDay;
    if (missed.length === 0 || end === undefined) return [];
    const delayEnd = returnOn === undefined ? undefined : schoolDayAfter(halfDays, returnOn, days);
    const listedFrom = delayEnd ?? addDays(end, 1);
    return listedFrom <= today ? [{ episode, missed, returnOn, listedFrom }] : [];
  });
}

/**
 * School days that have passed since a return, the day of the return not counted.
 * @example back on Thursday 8 September, asked on Tuesday 13 September // 3
 */
export function schoolDaysSince(halfDays: readonly ClassHalfDay[], returnOn: LocalDate, today: LocalDate): number {
  return new Set(halfDays.filter(({ date }) => date > returnOn && date <= today).map(({ date }) => date)).size;
}
