/** The tabs that attendance actions read, each once, and what they say of the days of class. */
import { readSchoolDays, type SchoolDays } from '../../domain/attendance/school-days';
import type { RowsOf } from '../../sheets/read-tabs';
import { attendanceTable, leavesTable, timetableTable } from '../../sheets/tables/logs/attendance';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { calendarTable, publicHolidaysTable } from '../../sheets/tables/setup/calendar';
import { settingsTable } from '../../sheets/tables/setup/settings';

/** Who is in which class, when there is class, and who is on leave; not the log itself. */
export const CLASS_TABLES = {
  settings: settingsTable,
  calendar: calendarTable,
  publicHolidays: publicHolidaysTable,
  timetable: timetableTable,
  pupils: pupilsTable,
  enrolments: enrolmentsTable,
  leaves: leavesTable,
} as const;

/** The same with the whole log: for reports, not for the entry of a day. */
export const ATTENDANCE_TABLES = { ...CLASS_TABLES, attendance: attendanceTable } as const;

export type ClassRows = RowsOf<typeof CLASS_TABLES>;

/** The half-days of class by level, from the rows of the three tabs that decide on them. */
export function schoolDaysOf(rows: Pick<ClassRows, 'timetable' | 'calendar' | 'publicHolidays'>): SchoolDays {
  return readSchoolDays(rows);
}
