/** What an absence counts as, and absences that hang together until the child is back (D-4.3). */
import type { LocalDate } from '../shared/local-date';
import type { AttendanceCode } from './attendance';
import type { ClassHalfDay } from './class-days';
import type { HalfDay } from './timetable';

/** A row of tab Présences, as far as absences need it. */
export interface AttendanceRecord {
  readonly row: number;
  readonly date: LocalDate;
  readonly pupilId: string;
  readonly halfDay: HalfDay;
  readonly code: AttendanceCode;
  readonly arrivedAt?: number | undefined;
  readonly minutes?: number | undefined;
  readonly motive?: string | undefined;
  readonly announcedBy?: string | undefined;
  readonly announcedOn?: LocalDate | undefined;
  readonly justifiedOn?: LocalDate | undefined;
}

/** A row of tab Congés. */
export interface Leave {
  readonly row: number;
  readonly id: string;
  readonly pupilId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly decision?: 'pending' | 'granted' | 'refused' | undefined;
}

/** How an absence stands: `authorised` by a granted leave, `justified` in writing or excused, else `unjustified`. */
export type AbsenceStanding = 'authorised' | 'justified' | 'unjustified';

/** Whether a granted leave of the pupil covers a day, both its ends included. */
export function isOnLeave(leaves: readonly Leave[], pupilId: string, date: LocalDate): boolean {
  return leaves.some(
    (leave) => leave.pupilId === pupilId && leave.decision === 'granted' && date >= leave.from && date <= leave.to,
  );
}

/**
 * The standing of a half-day missed. `Congé` without a granted leave is no authorisation.
 * @param leaves of all pupils or of this one
 * @returns undefined where the half-day was not missed whole
 * @example standingOf(anAbsence, []) // 'unjustified', of a row Absent without Justifiée le
 */
export function standingOf(record: AttendanceRecord, leaves: readonly Leave[]): AbsenceStanding | undefined {
  const { code, pupilId, date, justifiedOn } = record;
  if (code !== 'absent' && code !== 'excused' && code !== 'leave') return undefined;
  if (isOnLeave(leaves, pupilId, date)) return 'authorised';
  return justifiedOn !== undefined || code === 'excused' ? 'justified' : 'unjustified';
}

/** Half-days missed one after the other, no half-day of class between them. */
export interface AbsenceEpisode {
  readonly pupilId: string;
  /** In order; at least one. */
  readonly records: readonly AttendanceRecord[];
  readonly first: LocalDate;
  readonly last: LocalDate;
  /** First half-day of class after the last one missed; undefined where the school year has none. */
  readonly returnOn: LocalDate | undefined;
}

/**
 * Puts a pupil's absences together. A half-day of class without a row counts as presence, since many schools write
 * down the absences alone; a row on a day without class counts for nothing.
 * @param halfDays half-days of class expected of the pupil, in order
 * @param records of one pupil; of several rows of one half-day the last stands
 * @example two half-days on Monday and one on Tuesday morning // one episode of 3, back on Tuesday
 */
export function absenceEpisodes(
  halfDays: readonly ClassHalfDay[],
  records: readonly AttendanceRecord[],
): AbsenceEpisode[] {
  const byHalfDay = new Map(records.map((record) => [`${record.date} ${record.halfDay}`, record]));
  const runs: AttendanceRecord[][] = [];
  const ends: number[] = [];
  let isOpen = false;
  for (const [index, { date, halfDay }] of halfDays.entries()) {
    const record = byHalfDay.get(`${date} ${halfDay}`);
    if (record === undefined || standingOf(record, []) === undefined) isOpen = false;
    else if (isOpen) runs[runs.length - 1]?.push(record);
    else {
      runs.push([record]);
      isOpen = true;
    }
    if (isOpen) ends[runs.length - 1] = index;
  }
  return runs.flatMap((run, index) => {
    const [first, last] = [run[0], run[run.length - 1]];
    if (first === undefined || last === undefined) return [];
    const returnOn = halfDays[(ends[index] ?? 0) + 1]?.date;
    return [{ pupilId: first.pupilId, records: run, first: first.date, last: last.date, returnOn }];
  });
}

/**
 * The school day that lies a number of school days after another one; days are those on which the pupil is expected.
 * @returns undefined where the school year ends before
 * @example schoolDayAfter(halfDays, asDate('2022-09-08'), 3) // Thursday → Tuesday 13 September
 */
export function schoolDayAfter(
  halfDays: readonly ClassHalfDay[],
  from: LocalDate,
  count: number,
): LocalDate | undefined {
  const days = [...new Set(halfDays.map(({ date }) => date))].filter((date) => date >= from);
  return days[count];
}
