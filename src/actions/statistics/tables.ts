/** Tabs that attendance is counted from; the log itself is read apart, column by column. */
import { leavesTable, timetableTable } from '../../sheets/tables/logs/attendance';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { calendarTable, publicHolidaysTable } from '../../sheets/tables/setup/calendar';
import { settingsTable } from '../../sheets/tables/setup/settings';

export const STATISTICS_TABLES = {
  settings: settingsTable,
  calendar: calendarTable,
  publicHolidays: publicHolidaysTable,
  timetable: timetableTable,
  pupils: pupilsTable,
  enrolments: enrolmentsTable,
  leaves: leavesTable,
} as const;
