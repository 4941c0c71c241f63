/** The tabs that a payment reads and changes, each once. */
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { invoicesTable, paymentsTable } from '../../sheets/tables/ledger/invoices';
import { familiesTable } from '../../sheets/tables/register/families';
import { payersTable } from '../../sheets/tables/register/payers';
import { enrolmentsTable } from '../../sheets/tables/register/pupils';
import { calendarTable } from '../../sheets/tables/setup/calendar';
import { settingsTable } from '../../sheets/tables/setup/settings';

/** What the statuses of invoices and enrolments follow from. */
export const STATUS_TABLES = {
  calendar: calendarTable,
  enrolments: enrolmentsTable,
  entries: entriesTable,
  invoices: invoicesTable,
} as const;

export const PAYMENT_TABLES = {
  settings: settingsTable,
  families: familiesTable,
  payers: payersTable,
  payments: paymentsTable,
  ...STATUS_TABLES,
} as const;

export type StatusTables = typeof STATUS_TABLES;
export type PaymentTables = typeof PAYMENT_TABLES;
