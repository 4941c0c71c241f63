/** Every tab of the workbook, in the order in which set-up lays them out. */
import type { Columns, Table } from '../table';
import { entriesTable } from './ledger/entries';
import { invoicesTable, paymentsTable } from './ledger/invoices';
import { journalTable, mailsTable, remindersTable } from './ledger/outgoing';
import { attendanceTable, extraHelpTable, leavesTable, timetableTable } from './logs/attendance';
import { consumptionsTable, damagesTable, exceptionalDaysTable, latePickupsTable } from './logs/billable';
import { familiesTable, guardiansTable } from './register/families';
import { payersTable } from './register/payers';
import { enrolmentsTable, pupilsTable } from './register/pupils';
import { calendarTable, publicHolidaysTable } from './setup/calendar';
import { settingsTable } from './setup/settings';
import { servicesTable, tariffsTable } from './setup/tariffs';
import { usefulNumbersTable } from './setup/useful-numbers';

export const ALL_TABLES: readonly Table<Columns>[] = [
  settingsTable,
  calendarTable,
  publicHolidaysTable,
  tariffsTable,
  familiesTable,
  guardiansTable,
  payersTable,
  pupilsTable,
  enrolmentsTable,
  attendanceTable,
  timetableTable,
  extraHelpTable,
  leavesTable,
  latePickupsTable,
  exceptionalDaysTable,
  servicesTable,
  consumptionsTable,
  damagesTable,
  usefulNumbersTable,
  entriesTable,
  invoicesTable,
  paymentsTable,
  remindersTable,
  mailsTable,
  journalTable,
];
