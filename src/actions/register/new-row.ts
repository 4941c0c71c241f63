/** A new row as its tab would read it back: what a person could not correct later is refused before it is written. */
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import type { Columns, RowOf, Table } from '../../sheets/table';
import type { NewRow } from '../../sheets/write-table';

/** Where a row stands that is not written yet. */
const NOWHERE = 0;

/**
 * Reads a new row by the rules of its tab.
 * @returns the row with the row number 0, or its bad cells with tab and column
 * @example readNewRow(familiesTable, { id: 'F1', name: 'Rey', … }) // { ok: true, value: { row: 0, id: 'F1', … } }
 */
export function readNewRow<C extends Columns>(table: Table<C>, row: NewRow<C>): Result<RowOf<Table<C>>> {
  const raw = Object.fromEntries(Object.keys(table.columns).map((name) => [name, row[name as keyof C] ?? '']));
  const parsed = table.rowSchema.safeParse(raw);
  if (parsed.success) return succeed({ ...parsed.data, row: NOWHERE } as RowOf<Table<C>>);
  return refuseAll(
    parsed.error.issues.map((issue): Issue => {
      const name = String(issue.path[0]);
      const column = table.columns[name];
      const data = { value: String(raw[name]).slice(0, 60), choices: column?.choices?.join(', ') ?? '' };
      return { code: issue.message, tab: table.tab, column: column?.header ?? name, data };
    }),
  );
}
