/** Writes an enrolment, one write a tab; what a later row refers to stands before it, so that a cut-off is carried on. */
import type { Workbook } from '../../google/services';
import type { CellValues } from '../../sheets/read-table';
import type { Columns, Table } from '../../sheets/table';
import { familiesTable, guardiansTable } from '../../sheets/tables/register/families';
import { payersTable } from '../../sheets/tables/register/payers';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { updateById } from '../../sheets/update-by-id';
import { appendRows, type NewRow } from '../../sheets/write-table';
import type { Admission } from './prepare';

/** @param values the tabs as they were read under the same lock */
export function writeAdmission(
  workbook: Workbook,
  values: ReadonlyMap<string, CellValues>,
  { write, family, pupilId }: Pick<Admission, 'write' | 'family' | 'pupilId'>,
): void {
  const append = <C extends Columns>(table: Table<C>, rows: readonly NewRow<C>[]): void => {
    appendRows(workbook, table, values.get(table.tab) ?? [], rows);
    if (rows.length > 0) workbook.flush();
  };
  append(familiesTable, write.families);
  if (write.familyChange !== undefined) {
    updateById(workbook, familiesTable, new Map([[family.family.id, write.familyChange]]));
  }
  append(guardiansTable, write.guardians);
  updateById(workbook, guardiansTable, write.guardianChanges);
  append(payersTable, write.payers);
  append(pupilsTable, write.pupils);
  // Before the enrolment: once that stands, the same wish counts as fulfilled.
  if (write.pupilChange !== undefined) updateById(workbook, pupilsTable, new Map([[pupilId, write.pupilChange]]));
  append(enrolmentsTable, write.enrolments);
}
