/** The tabs that sending mails reads, each once; three of them again while it sends. */
import type { RowsOf } from '../../sheets/read-tabs';
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { mailsTable, remindersTable } from '../../sheets/tables/ledger/outgoing';
import { familiesTable, guardiansTable } from '../../sheets/tables/register/families';
import { payersTable } from '../../sheets/tables/register/payers';
import { settingsTable } from '../../sheets/tables/setup/settings';

/** What says whether a mail still holds. */
export const FRESH_TABLES = { entries: entriesTable, invoices: invoicesTable, reminders: remindersTable } as const;

export const MAIL_TABLES = {
  settings: settingsTable,
  families: familiesTable,
  guardians: guardiansTable,
  payers: payersTable,
  ...FRESH_TABLES,
  mails: mailsTable,
} as const;

export type MailRows = RowsOf<typeof MAIL_TABLES>;
export type FreshRows = RowsOf<typeof FRESH_TABLES>;
export type MailRow = MailRows['mails'][number];
