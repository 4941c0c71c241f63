/** The tabs that letters and reports on absences read beside the log, each once. */
import type { RowsOf } from '../../sheets/read-tabs';
import type { RowOf } from '../../sheets/table';
import { journalTable, mailsTable } from '../../sheets/tables/ledger/outgoing';
import { type attendanceTable, leavesTable, timetableTable } from '../../sheets/tables/logs/attendance';
import { familiesTable, guardiansTable } from '../../sheets/tables/register/families';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { calendarTable, publicHolidaysTable } from '../../sheets/tables/setup/calendar';
import { settingsTable } from '../../sheets/tables/setup/settings';
import { usefulNumbersTable } from '../../sheets/tables/setup/useful-numbers';

const YEAR_TABLES = {
  settings: settingsTable,
  families: familiesTable,
  guardians: guardiansTable,
  pupils: pupilsTable,
  enrolments: enrolmentsTable,
  calendar: calendarTable,
  publicHolidays: publicHolidaysTable,
  timetable: timetableTable,
  leaves: leavesTable,
  mails: mailsTable,
} as const;

export const JUSTIFICATION_TABLES = {
  ...YEAR_TABLES,
  usefulNumbers: usefulNumbersTable,
} as const;

export const REPORT_TABLES = { ...YEAR_TABLES, journal: journalTable } as const;

export type AttendanceRow = RowOf<typeof attendanceTable>;
export type YearRows = RowsOf<typeof YEAR_TABLES> & { readonly attendance: readonly AttendanceRow[] };
export type PupilRow = YearRows['pupils'][number];
export type FamilyRow = YearRows['families'][number];
