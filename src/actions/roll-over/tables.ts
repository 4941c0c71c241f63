/** The tabs that a passage reads; the attendance log only before one is taken back. */
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { attendanceTable } from '../../sheets/tables/logs/attendance';
import { familiesTable } from '../../sheets/tables/register/families';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { calendarTable } from '../../sheets/tables/setup/calendar';
import { settingsTable } from '../../sheets/tables/setup/settings';
import { tariffsTable } from '../../sheets/tables/setup/tariffs';

export const PASSAGE_TABLES = {
  settings: settingsTable,
  calendar: calendarTable,
  tariffs: tariffsTable,
  families: familiesTable,
  pupils: pupilsTable,
  enrolments: enrolmentsTable,
  entries: entriesTable,
  invoices: invoicesTable,
  attendance: attendanceTable,
} as const;

export type PassageTables = typeof PASSAGE_TABLES;
