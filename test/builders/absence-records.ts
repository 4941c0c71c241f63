/** Rows of the attendance log and leaves, in short: `2022-09-08 m` is a morning, `2022-09-08 a` an afternoon. */
import type { AttendanceRecord, Leave } from '../../src/domain/attendance/absences';
import type { AttendanceCode } from '../../src/domain/attendance/attendance';
import { type ClassHalfDay, classHalfDays } from '../../src/domain/attendance/class-days';
import { regulationTimetable, type WeekTimetable } from '../../src/domain/attendance/timetable';
import type { Level } from '../../src/domain/enrolment/level';
import { asDate } from '../../src/domain/shared/local-date';
import { sampleCalendar } from './tariff-table';

/** The half-days of class of 2022-23 by the sample calendar. */
export function halfDaysOf(level: Level): ClassHalfDay[] {
  return classHalfDays(regulationTimetable(level) as WeekTimetable, sampleCalendar(), new Set());
}

export function recordOf(
  when: string,
  code: AttendanceCode = 'absent',
  more: Partial<AttendanceRecord> = {},
): AttendanceRecord {
  const [day = '', half] = when.split(' ');
  return { row: 2, pupilId: 'E1', date: asDate(day), halfDay: half === 'a' ? 'afternoon' : 'morning', code, ...more };
}

/** In the tab's order. */
export function recordsOf(marked: readonly string[], code: AttendanceCode = 'absent'): AttendanceRecord[] {
  return marked.map((when, index) => recordOf(when, code, { row: index + 2 }));
}

/** @example dayText(recordOf('2022-09-08 m')) // '08m' */
export function dayText(record: AttendanceRecord | undefined): string {
  return record === undefined ? '' : `${record.date.slice(8)}${record.halfDay === 'morning' ? 'm' : 'a'}`;
}

export function leaveOf(from: string, to: string, decision: Leave['decision']): Leave {
  return { row: 2, id: 'C1', pupilId: 'E1', from: asDate(from), to: asDate(to), decision };
}
