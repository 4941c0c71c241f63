/** Changes cells of rows found by their identifier, and looks again: a person may sort the tab meanwhile. */
import type { Workbook } from '../../google/services';
import { readRows } from '../../sheets/read-table';
import type { Columns, RowOf, Table } from '../../sheets/table';
import { type NewRow, updateColumns } from '../../sheets/write-table';

const MOST_LOOKS = 4;

/**
 * Writes changes by identifier; what a sort in between gave to another row is set back to what that row held.
 * @param idOf the identifier of a row
 * @param inCells how the value of a column of a read row is written
 */
export function updateById<C extends Columns>(
  workbook: Workbook,
  table: Table<C>,
  changes: ReadonlyMap<string, NewRow<C>>,
  idOf: (row: RowOf<Table<C>>) => string,
  inCells: (row: RowOf<Table<C>>) => NewRow<C>,
): void {
  if (changes.size === 0) return;
  const columns = [...new Set([...changes.values()].flatMap((change) => Object.keys(change)))] as (keyof C)[];
  const before = new Map<string, NewRow<C>>();
  for (let look = 0; look < MOST_LOOKS; look++) {
    const values = workbook.readTab(table.tab) ?? [];
    const read = readRows(table, values);
    if (!read.ok) return;
    const due = new Map<number, NewRow<C>>();
    for (const row of read.value.rows) {
      const cells = inCells(row);
      const id = idOf(row);
      if (look === 0) before.set(id, cells);
      const wanted = { ...(before.get(id) ?? cells), ...changes.get(id) };
      const differing = columns.filter((column) => (wanted[column] ?? '') !== (cells[column] ?? ''));
      if (differing.length === 0) continue;
      due.set(row.row, Object.fromEntries(columns.map((column) => [column, wanted[column] ?? ''])) as NewRow<C>);
    }
    if (due.size === 0) return;
    updateColumns(workbook, table, values, due);
    workbook.flush();
  }
}
