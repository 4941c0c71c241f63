/** The tabs that the import of the register reads and writes. */
import type { RowsOf } from '../../sheets/read-tabs';
import { familiesTable, guardiansTable } from '../../sheets/tables/register/families';
import { payersTable } from '../../sheets/tables/register/payers';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { calendarTable } from '../../sheets/tables/setup/calendar';
import { settingsTable } from '../../sheets/tables/setup/settings';

export const IMPORT_TABLES = {
  settings: settingsTable,
  families: familiesTable,
  guardians: guardiansTable,
  payers: payersTable,
  pupils: pupilsTable,
  enrolments: enrolmentsTable,
  calendar: calendarTable,
};

export type ImportRows = RowsOf<typeof IMPORT_TABLES>;

/** In the order in which they are written: what refers to a row comes after it. */
export const WRITTEN = ['families', 'guardians', 'pupils', 'payers', 'enrolments'] as const;
export type WrittenTab = (typeof WRITTEN)[number];
