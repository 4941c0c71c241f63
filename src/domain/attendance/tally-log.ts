/** The attendance log in columns: a school's year has two hundred thousand rows, and none becomes an object. */
import type { LocalDate } from '../shared/local-date';
import type { AttendanceRecord } from './absences';
import type { AttendanceCode } from './attendance';
import type { HalfDay } from './timetable';

/** One place a row in each column, in the order of the tab. */
export interface AttendanceLog {
  readonly row: readonly number[];
  readonly date: readonly LocalDate[];
  readonly pupilId: readonly string[];
  readonly halfDay: readonly HalfDay[];
  readonly code: readonly AttendanceCode[];
  /** Minutes after midnight. */
  readonly arrivedAt: readonly (number | undefined)[];
  readonly minutes: readonly (number | undefined)[];
  readonly announcedOn: readonly (LocalDate | undefined)[];
  readonly justifiedOn: readonly (LocalDate | undefined)[];
}

/**
 * Puts rows into columns, where they are few.
 * @example logOf([{ row: 2, date, pupilId: 'E1', halfDay: 'morning', code }]).pupilId // ['E1']
 */
export function logOf(records: readonly AttendanceRecord[]): AttendanceLog {
  return {
    row: records.map(({ row }) => row),
    date: records.map(({ date }) => date),
    pupilId: records.map(({ pupilId }) => pupilId),
    halfDay: records.map(({ halfDay }) => halfDay),
    code: records.map(({ code }) => code),
    arrivedAt: records.map(({ arrivedAt }) => arrivedAt),
    minutes: records.map(({ minutes }) => minutes),
    announcedOn: records.map(({ announcedOn }) => announcedOn),
    justifiedOn: records.map(({ justifiedOn }) => justifiedOn),
  };
}
