/** Reads several tabs in one go: each once, all problems of all tabs together. */
import { type Issue, type Result, refuse, succeed } from '../domain/shared/result';
import type { Workbook } from '../google/services';
import { type CellValues, readTable } from './read-table';
import type { Columns, RowOf, Table } from './table';

export type Tables = Readonly<Record<string, Table<Columns>>>;

export type RowsOf<T extends Tables> = { readonly [K in keyof T]: readonly RowOf<T[K]>[] };

export interface ReadTabs<T extends Tables> {
  readonly rows: RowsOf<T>;
  /** The values as read, by tab, for appends that follow. */
  readonly values: ReadonlyMap<string, CellValues>;
}

/** @returns rows by name, or every issue: missing tabs, missing columns, bad cells */
export function readTabs<T extends Tables>(workbook: Workbook, tables: T): Result<ReadTabs<T>> {
  const rows: Record<string, readonly unknown[]> = {};
  const values = new Map<string, CellValues>();
  const issues: Issue[] = [];
  for (const [name, table] of Object.entries(tables)) {
    const read = workbook.readTab(table.tab);
    if (read === undefined) {
      issues.push({ code: 'tab-missing', tab: table.tab });
      continue;
    }
    values.set(table.tab, read);
    const result = readTable(table, read);
    if (result.ok) rows[name] = result.value;
    else issues.push(...result.issues);
  }
  return issues.length > 0 ? refuse(...issues) : succeed({ rows: rows as RowsOf<T>, values });
}
