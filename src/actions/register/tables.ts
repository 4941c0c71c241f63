/** The tabs that the register's actions read, in one go. */

import type { RowsOf } from '../../sheets/read-tabs';
import { familiesTable, guardiansTable } from '../../sheets/tables/register/families';
import { payersTable } from '../../sheets/tables/register/payers';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { calendarTable } from '../../sheets/tables/setup/calendar';
import { settingsTable } from '../../sheets/tables/setup/settings';

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
