/** The tabs that a reminder run reads, each once. */
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { invoicesTable, paymentsTable } from '../../sheets/tables/ledger/invoices';
import { mailsTable, remindersTable } from '../../sheets/tables/ledger/outgoing';
import { familiesTable, guardiansTable } from '../../sheets/tables/register/families';
import { payersTable } from '../../sheets/tables/register/payers';
import { settingsTable } from '../../sheets/tables/setup/settings';
import { tariffsTable } from '../../sheets/tables/setup/tariffs';

/** What changes while a run goes on: read again before each wave of documents. */
export const LEDGER_TABLES = { entries: entriesTable, invoices: invoicesTable, reminders: remindersTable } as const;

export const REMINDER_TABLES = {
  settings: settingsTable,
  tariffs: tariffsTable,
  families: familiesTable,
  guardians: guardiansTable,
  payers: payersTable,
  payments: paymentsTable,
  mails: mailsTable,
  ...LEDGER_TABLES,
} as const;

export type ReminderTables = typeof REMINDER_TABLES;
