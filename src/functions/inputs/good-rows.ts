/** Reads a table so that a bad row only hurts what needs that row. */
import { groupBy } from '../../domain/shared/group-by';
import { type Issue, type Result, succeed } from '../../domain/shared/result';
import { type CellValues, mapHeaders, readRows } from '../../sheets/read-table';
import { type Column, type Columns, defineTable, type RowOf, type Table } from '../../sheets/table';

/** A row that cannot be read whole: its issues, and those of its cells that are readable. */
export interface BadRow<C extends Columns> {
  readonly row: number;
  readonly issues: readonly Issue[];
  /** The value of a cell; undefined where that very cell cannot be read. */
  readable<K extends keyof C>(name: K): { readonly value: C[K] extends Column<infer V> ? V : never } | undefined;
}

export interface GoodAndBad<C extends Columns> {
  readonly rows: readonly RowOf<Table<C>>[];
  readonly bad: readonly BadRow<C>[];
}

/** A tab reduced to the columns that a function needs: the handed range may lack the others. */
export function pickColumns<C extends Columns, K extends keyof C & string>(
  table: Table<C>,
  names: readonly K[],
): Table<Pick<C, K>> {
  return defineTable(table.tab, Object.fromEntries(names.map((name) => [name, table.columns[name]])) as Pick<C, K>);
}

/**
 * Reads all rows, the good and the bad apart.
 * @returns a refusal only where a column is missing or stands twice
 */
export function readGoodRows<C extends Columns>(table: Table<C>, values: CellValues): Result<GoodAndBad<C>> {
  const headers = mapHeaders(table, values[0] ?? []);
  if (!headers.ok) return headers;
  const read = readRows(table, values);
  if (!read.ok) return read;
  const issues = groupBy(read.value.issues, ({ row }) => row ?? 0);
  const bad = [...issues].map(([row, own]) => badRow(table, headers.value.positions, values[row - 1] ?? [], row, own));
  return succeed({ rows: read.value.rows, bad });
}

function badRow<C extends Columns>(
  table: Table<C>,
  positions: Readonly<Record<string, number>>,
  cells: readonly unknown[],
  row: number,
  issues: readonly Issue[],
): BadRow<C> {
  return {
    row,
    issues,
    readable<K extends keyof C>(name: K) {
      const parsed = table.columns[name]?.schema.safeParse(cells[positions[String(name)] ?? -1]);
      type Value = C[K] extends Column<infer V> ? V : never;
      return parsed?.success === true ? { value: parsed.data as Value } : undefined;
    },
  };
}
