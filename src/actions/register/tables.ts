/** The tabs that the register's actions read, in one go. */

import type { RowsOf } from '../../sheets/read-tabs';
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { familiesTable, guardiansTable } from '../../sheets/tables/register/families';
import { payersTable } from '../../sheets/tables/register/payers';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { calendarTable } from '../../sheets/tables/setup/calendar';
import { settingsTable } from '../../sheets/tables/setup/settings';
import { tariffsTable } from '../../sheets/tables/setup/tariffs';
import type { ActionInput } from '../action';

/** The word by which a person says that a child is one of the register. */
export const SAME_CHILD = 'meme';

export const REGISTER_TABLES = {
  settings: settingsTable,
  calendar: calendarTable,
  families: familiesTable,
  guardians: guardiansTable,
  payers: payersTable,
  pupils: pupilsTable,
  enrolments: enrolmentsTable,
};

export type RegisterRows = RowsOf<typeof REGISTER_TABLES>;

/** What a re-enrolment is checked by besides: the family's account and the penalty. */
const LEDGER_TABLES = { tariffs: tariffsTable, invoices: invoicesTable, entries: entriesTable };
export const ADMISSION_TABLES = { ...REGISTER_TABLES, ...LEDGER_TABLES };

export type LedgerRows = RowsOf<typeof LEDGER_TABLES>;

/** Only a child of the register can be re-enrolled, and only a person's word makes a new one such a child. */
export function isAdmissionTab(name: string, input: ActionInput): boolean {
  const chosen: unknown = input.choix;
  const isKnown = typeof chosen === 'object' && chosen !== null && Object.values(chosen).includes(SAME_CHILD);
  return isKnown || !Object.keys(LEDGER_TABLES).includes(name);
}
