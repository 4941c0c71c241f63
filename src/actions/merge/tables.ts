/** The tabs that a mail merge reads, each once. */
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import { familiesTable, guardiansTable } from '../../sheets/tables/register/families';
import { payersTable } from '../../sheets/tables/register/payers';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { settingsTable } from '../../sheets/tables/setup/settings';
import { usefulNumbersTable } from '../../sheets/tables/setup/useful-numbers';

export const MERGE_TABLES = {
  settings: settingsTable,
  families: familiesTable,
  guardians: guardiansTable,
  payers: payersTable,
  pupils: pupilsTable,
  enrolments: enrolmentsTable,
  invoices: invoicesTable,
  entries: entriesTable,
  mails: mailsTable,
  usefulNumbers: usefulNumbersTable,
} as const;

export type MergeTables = typeof MERGE_TABLES;
