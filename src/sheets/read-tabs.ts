/** Reads several tabs in one go: each once, all problems of all tabs together. */
import type { Issue } from '../domain/shared/result';
import type { Workbook } from '../google/services';
import { type CellValues, readRows } from './read-table';
import type { Columns, RowOf, Table } from './table';

export type Tables = Readonly<Record<string, Table<Columns>>>;

export type RowsOf<T extends Tables> = { readonly [K in keyof T]: readonly RowOf<T[K]>[] };

export interface ReadTabs<T extends Tables> {
  /** Rows by name; of a tab with issues those that can be read. */
  readonly rows: RowsOf<T>;
  /** The values as read, by tab, for appends that follow. */
  readonly values: ReadonlyMap<string, CellValues>;
  /** Missing tabs, missing columns, bad cells. */
  readonly issues: readonly Issue[];
}

/** @param isNeeded tells from the rows read so far whether a tab is worth its read; one that is not counts as empty */
export function readTabs<T extends Tables>(
  workbook: Workbook,
  tables: T,
  isNeeded: (name: string, rows: Readonly<Record<string, readonly unknown[]>>) => boolean = () => true,
): ReadTabs<T> {
  const rows: Record<string, readonly unknown[]> = {};
  const values = new Map<string, CellValues>();
  const issues: Issue[] = [];
  for (const [name, table] of Object.entries(tables)) {
    rows[name] = [];
    if (!isNeeded(name, rows)) continue;
    const cells = workbook.readTab(table.tab);
    if (cells === undefined) {
      issues.push({ code: 'tab-missing', tab: table.tab });
      continue;
    }
    values.set(table.tab, cells);
    const read = readRows(table, cells);
    if (read.ok) rows[name] = read.value.rows;
    for (const issue of read.ok ? read.value.issues : read.issues) issues.push(issue);
  }
  return { rows: rows as RowsOf<T>, values, issues };
}
