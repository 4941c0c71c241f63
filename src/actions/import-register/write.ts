/** Writes what an import adds: one write a tab, in the order in which rows refer to each other. */
import type { Services } from '../../google/services';
import type { Columns, Table } from '../../sheets/table';
import { pupilsTable } from '../../sheets/tables/register/pupils';
import { updateById } from '../../sheets/update-by-id';
import { appendRows } from '../../sheets/write-table';
import type { PreparedRegister } from './prepare';
import { IMPORT_TABLES, WRITTEN } from './tables';

/**
 * A run that was cut off between two tabs is completed by the same import again: what it wrote is known by then.
 */
export function writeRegister(
  { workbook }: Pick<Services, 'workbook'>,
  { resolved, tabs, changes }: PreparedRegister,
): void {
  for (const name of WRITTEN) {
    const table: Table<Columns> = IMPORT_TABLES[name];
    // Before the enrolment: once that stands, the same line changes nothing more.
    if (name === 'enrolments') updateById(workbook, pupilsTable, changes);
    appendRows(workbook, table, tabs.values.get(table.tab) ?? [], resolved.added[name]);
  }
  workbook.flush();
}
