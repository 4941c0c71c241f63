/** The tabs of the register, every change of which is noted, and the hidden tab that remembers how they stood. */
import { familiesTable, guardiansTable } from '../../sheets/tables/register/families';
import { payersTable } from '../../sheets/tables/register/payers';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';

/** Tab and header of its identifiers. */
export interface RegisterTab {
  readonly tab: string;
  readonly idHeader: string;
}

export const REGISTER_TABS: readonly RegisterTab[] = [
  familiesTable,
  guardiansTable,
  payersTable,
  pupilsTable,
  enrolmentsTable,
].map(({ tab, columns }) => ({ tab, idHeader: columns.id.header }));

const NAMES = new Set(REGISTER_TABS.map(({ tab }) => tab));

/** @example isRegisterTab('Élèves') // true */
export function isRegisterTab(tab: string): boolean {
  return NAMES.has(tab);
}
