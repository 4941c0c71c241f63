/** The tabs that family documents read, each once. */
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { invoicesTable, paymentsTable } from '../../sheets/tables/ledger/invoices';
import { journalTable, mailsTable } from '../../sheets/tables/ledger/outgoing';
import { familiesTable, guardiansTable } from '../../sheets/tables/register/families';
import { payersTable } from '../../sheets/tables/register/payers';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { calendarTable } from '../../sheets/tables/setup/calendar';
import { settingsTable } from '../../sheets/tables/setup/settings';
import { usefulNumbersTable } from '../../sheets/tables/setup/useful-numbers';

/** What every family document needs: who the family is, and its account. */
const ACCOUNT_TABLES = {
  settings: settingsTable,
  families: familiesTable,
  guardians: guardiansTable,
  payers: payersTable,
  pupils: pupilsTable,
  entries: entriesTable,
  invoices: invoicesTable,
} as const;

export const STATEMENT_TABLES = { ...ACCOUNT_TABLES, usefulNumbers: usefulNumbersTable, mails: mailsTable } as const;

export const RECEIPT_TABLES = { ...ACCOUNT_TABLES, payments: paymentsTable } as const;

export const FEES_TABLES = { ...ACCOUNT_TABLES, journal: journalTable } as const;

export const CERTIFICATE_TABLES = {
  ...ACCOUNT_TABLES,
  usefulNumbers: usefulNumbersTable,
  calendar: calendarTable,
  enrolments: enrolmentsTable,
  journal: journalTable,
} as const;

export type AccountTables = typeof ACCOUNT_TABLES;
