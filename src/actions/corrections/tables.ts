/** The tabs that every correction reads and changes, each once. */
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import { familiesTable, guardiansTable } from '../../sheets/tables/register/families';
import { payersTable } from '../../sheets/tables/register/payers';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { calendarTable } from '../../sheets/tables/setup/calendar';
import { settingsTable } from '../../sheets/tables/setup/settings';

export const CORRECTION_TABLES = {
  settings: settingsTable,
  calendar: calendarTable,
  families: familiesTable,
  guardians: guardiansTable,
  payers: payersTable,
  pupils: pupilsTable,
  enrolments: enrolmentsTable,
  entries: entriesTable,
  invoices: invoicesTable,
  mails: mailsTable,
} as const;

export type CorrectionTables = typeof CORRECTION_TABLES;
