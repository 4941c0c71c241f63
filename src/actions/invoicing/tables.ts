/** The tabs that an invoice run reads, each once. */
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import { timetableTable } from '../../sheets/tables/logs/attendance';
import {
  consumptionsTable,
  damagesTable,
  exceptionalDaysTable,
  latePickupsTable,
} from '../../sheets/tables/logs/billable';
import { familiesTable, guardiansTable } from '../../sheets/tables/register/families';
import { payersTable } from '../../sheets/tables/register/payers';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { calendarTable, publicHolidaysTable } from '../../sheets/tables/setup/calendar';
import { settingsTable } from '../../sheets/tables/setup/settings';
import { servicesTable, tariffsTable } from '../../sheets/tables/setup/tariffs';

export const INVOICING_TABLES = {
  settings: settingsTable,
  calendar: calendarTable,
  tariffs: tariffsTable,
  families: familiesTable,
  guardians: guardiansTable,
  payers: payersTable,
  pupils: pupilsTable,
  enrolments: enrolmentsTable,
  latePickups: latePickupsTable,
  timetable: timetableTable,
  exceptionalDays: exceptionalDaysTable,
  services: servicesTable,
  consumptions: consumptionsTable,
  damages: damagesTable,
  entries: entriesTable,
  invoices: invoicesTable,
  mails: mailsTable,
  publicHolidays: publicHolidaysTable,
} as const;

export type InvoicingTables = typeof INVOICING_TABLES;
