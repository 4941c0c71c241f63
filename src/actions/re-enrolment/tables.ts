/** The tabs of a re-enrolment campaign, and the tab that keeps which family has its letter. */
import { help } from '../../domain/shared/help-text';
import type { SchoolYear } from '../../domain/shared/school-year';
import { date, may, must, text } from '../../sheets/columns';
import { defineTable } from '../../sheets/table';
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import { familiesTable, guardiansTable } from '../../sheets/tables/register/families';
import { payersTable } from '../../sheets/tables/register/payers';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { calendarTable } from '../../sheets/tables/setup/calendar';
import { settingsTable } from '../../sheets/tables/setup/settings';
import { tariffsTable } from '../../sheets/tables/setup/tariffs';
import { usefulNumbersTable } from '../../sheets/tables/setup/useful-numbers';

export const CAMPAIGN_TABLES = {
  settings: settingsTable,
  calendar: calendarTable,
  tariffs: tariffsTable,
  families: familiesTable,
  guardians: guardiansTable,
  payers: payersTable,
  pupils: pupilsTable,
  enrolments: enrolmentsTable,
  entries: entriesTable,
  invoices: invoicesTable,
  mails: mailsTable,
  usefulNumbers: usefulNumbersTable,
} as const;

export type CampaignTables = typeof CAMPAIGN_TABLES;

/** A tab of its own for each year: a family that stands in it has its letter. */
export function lettersTable(year: SchoolYear) {
  return defineTable(
    `Réinscriptions ${year}`,
    {
      id: must(text('Famille', help('Son identifiant.'))),
      name: may(text('Nom', help('Nom de la famille.'))),
      children: may(text('Enfants', help('Élèves nommés dans la lettre.'))),
      madeOn: may(date('Lettre du', help('Date de la lettre.'))),
      document: may(text('Document', help('Lien vers le document.'))),
      pdf: may(text('PDF', help('Lien vers le PDF.'))),
    },
    { isOurs: true },
  );
}
