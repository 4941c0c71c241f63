/** Changes cells of rows found by their identifier, and looks again: a person may sort the tab meanwhile. */
import type { CellInput, Workbook } from '../google/services';
import { type CellValues, mapHeaders } from './read-table';
import type { Column, Columns, Table } from './table';
import { asInput, type NewRow, toCell, updateColumns } from './write-table';

const MOST_LOOKS = 4;

type Cells = Readonly<Record<string, CellInput>>;
type TableWithId<C extends Columns> = Table<C & { readonly id: Column<string> }>;

interface Found {
  readonly row: number;
  readonly id: string;
  readonly cells: Cells;
}

/**
 * Writes cells by identifier in few writes, then looks again. What a sort in between gave to another row is set back to
 * what that row held; what a person typed in another row meanwhile stays, unless it lies between many scattered rows. A
 * cell that a change leaves out or undefined is kept, and nothing is written where everything stands already.
 * @param changes by the identifier of the row; one that no row bears is passed over
 * @example updateById(workbook, invoicesTable, new Map([['2022-0001', { status: 'Payée' }]]))
 */
export function updateById<C extends Columns>(
  workbook: Pick<Workbook, 'readTab' | 'readFormulas' | 'writeBlock' | 'flush'>,
  table: TableWithId<C>,
  changes: ReadonlyMap<string, NewRow<C>>,
): void {
  const columns = [...new Set([...changes.values()].flatMap((change) => Object.keys(change)))];
  if (columns.length === 0) return;
  const isSame = (name: string, a: CellInput, b: CellInput) => meaningOf(table, name, a) === meaningOf(table, name, b);
  const before = new Map<string, Cells[]>();
  const touched = new Set<number>();
  const written = new Set<string>();
  const mark = (name: string, cell: CellInput) => `${name} ${meaningOf(table, name, cell)}`;
  for (let look = 0; look < MOST_LOOKS; look++) {
    const values = workbook.readTab(table.tab) ?? [];
    const rows = findRows(table, values, columns);
    if (look === 0) for (const { id, cells } of rows) before.set(id, [...(before.get(id) ?? []), cells]);
    const due = new Map<number, Cells>();
    for (const { row, id, cells } of rows) {
      const change = changes.get(id);
      if (change === undefined && !touched.has(row)) continue;
      const known = before.get(id) ?? [cells];
      // Column by column, since a sort may come between the writes of two of them.
      const wanted = Object.entries(cells).map(([name, cell]): [string, CellInput] => {
        const changed = change?.[name];
        if (changed !== undefined) return [name, toCell(table, name, changed)];
        const isOurs = touched.has(row) && written.has(mark(name, cell));
        const isCrossed = isOurs && !known.some((one) => isSame(name, one[name] ?? '', cell));
        return [name, isCrossed ? (known[0]?.[name] ?? '') : cell];
      });
      if (wanted.some(([name, cell]) => !isSame(name, cell, cells[name] ?? '')))
        due.set(row, Object.fromEntries(wanted));
    }
    if (due.size === 0) return;
    const rewritten = new Set(updateColumns(workbook, table, values, due, { mayRewrite: true }));
    for (const { row, cells } of rows) {
      if (!rewritten.has(row)) continue;
      touched.add(row);
      for (const [name, cell] of Object.entries(due.get(row) ?? cells)) written.add(mark(name, cell));
    }
    workbook.flush();
  }
}

/** All rows, also those that cannot be read or bear no identifier. */
function findRows<C extends Columns>(table: TableWithId<C>, values: CellValues, columns: readonly string[]): Found[] {
  const headers = mapHeaders(table, values[0] ?? []);
  if (!headers.ok) return [];
  const { positions } = headers.value;
  return values.slice(1).map((line, index): Found => {
    const id = table.columns.id.schema.safeParse(line[positions.id ?? -1]);
    const cells = Object.fromEntries(columns.map((name) => [name, asInput(line[positions[name] ?? -1])]));
    return { row: index + 2, id: id.success ? id.data : '', cells };
  });
}

/** What a cell means, as text: `20` and `20,00` are the same amount, a date and its text the same day. */
export function meaningOf(table: Table<Columns>, name: string, cell: CellInput): string {
  const read = table.columns[name]?.schema.safeParse(cell);
  const meant = read?.success ? (read.data ?? '') : cell;
  return JSON.stringify(meant instanceof Date ? Math.round(meant.getTime() / 60_000) : meant);
}
