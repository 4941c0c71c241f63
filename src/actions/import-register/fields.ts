/** The fields of the register that a line of a file can fill: the columns of five tabs, two legal representatives among them. */
import type { ImportField, ImportPart } from '../../domain/register/propose-fields';
import { IMPORT_PARTS } from '../../domain/register/propose-fields';
import type { Column, Columns, Table } from '../../sheets/table';
import { familiesTable, guardiansTable } from '../../sheets/tables/register/families';
import { payersTable } from '../../sheets/tables/register/payers';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';

/** Filled by the import itself: to whom a row belongs. */
const LINKS = new Set(['familyId', 'pupilId']);

export const TABLE_OF: Readonly<Record<ImportPart, Table<Columns>>> = {
  Élève: pupilsTable,
  Famille: familiesTable,
  'Responsable 1': guardiansTable,
  'Responsable 2': guardiansTable,
  Payeur: payersTable,
  Inscription: enrolmentsTable,
};

/** A field with the column that it fills. */
export interface RegisterField extends ImportField {
  /** Name of the column in its table. */
  readonly key: string;
  readonly column: Column<unknown>;
}

export const REGISTER_FIELDS: readonly RegisterField[] = IMPORT_PARTS.flatMap((part) =>
  Object.entries(TABLE_OF[part].columns)
    .filter(([key]) => !LINKS.has(key))
    .map(([key, column]) => ({ name: `${part} · ${column.header}`, part, header: column.header, key, column })),
);
