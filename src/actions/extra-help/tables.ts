/** The tabs that extra help reads, each once. */

import type { RowsOf } from '../../sheets/read-tabs';
import { extraHelpTable, timetableTable } from '../../sheets/tables/logs/attendance';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { calendarTable, publicHolidaysTable } from '../../sheets/tables/setup/calendar';
import { settingsTable } from '../../sheets/tables/setup/settings';

export const EXTRA_HELP_TABLES = {
  settings: settingsTable,
  calendar: calendarTable,
  publicHolidays: publicHolidaysTable,
  timetable: timetableTable,
  pupils: pupilsTable,
  enrolments: enrolmentsTable,
  extraHelp: extraHelpTable,
} as const;

export type HelpRows = RowsOf<typeof EXTRA_HELP_TABLES>;
