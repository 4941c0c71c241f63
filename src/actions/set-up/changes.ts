/** What set-up would change: tabs and columns that are missing, headers that a migration renames. Pure. */
import type { Issue } from '../../domain/shared/result';
import type { Migration } from '../../sheets/migrations';
import { type Columns, headersOf, type Table } from '../../sheets/table';

/** A tab as it stands. */
export interface TabState {
  readonly headers: readonly string[];
  readonly hasRows: boolean;
  /** Letters of the columns that hold something below an empty header. */
  readonly untitled: readonly string[];
}

export interface HeaderChange {
  readonly tab: string;
  /** 1-based. */
  readonly position: number;
  readonly header: string;
}

export interface SetUpChanges {
  readonly newTabs: readonly string[];
  readonly renamed: readonly HeaderChange[];
  readonly added: readonly HeaderChange[];
  /** Columns that seem renamed by hand: named, and nothing done. */
  readonly issues: readonly Issue[];
}

export function findChanges(
  tables: readonly Table<Columns>[],
  states: ReadonlyMap<string, TabState>,
  migrations: readonly Migration[],
): SetUpChanges {
  const newTabs = tables.map(({ tab }) => tab).filter((tab) => !states.has(tab));
  const renamed: HeaderChange[] = [];
  const added: HeaderChange[] = [];
  const issues: Issue[] = [];
  for (const table of tables) {
    const state = states.get(table.tab);
    if (state === undefined) continue;
    const renamings = renamingsOf(table.tab, state.headers, migrations);
    renamed.push(...renamings);
    const headers = state.headers.map(
      (header, index) => renamings.find(({ position }) => position === index + 1)?.header ?? header,
    );
    const missing = headersOf(table).filter((header) => !headers.includes(header));
    const unknown = [
      ...headers.filter((header) => header !== '' && !headersOf(table).includes(header)),
      ...state.untitled.map((letter) => `colonne ${letter} sans titre`),
    ];
    // A column that was renamed by hand still holds its data: an empty twin beside it would make wrong invoices.
    const lost = missing.filter((header) => !extras(table).has(header));
    if (lost.length > 0 && unknown.length > 0 && state.hasRows) {
      const data = (column: string) => ({ column, unknown: unknown.join(' », « ') });
      issues.push(
        ...lost.map((column): Issue => ({ code: 'column-renamed', tab: table.tab, row: 1, data: data(column) })),
      );
      continue;
    }
    const width = lastUsed(headers);
    added.push(...missing.map((header, index) => ({ tab: table.tab, position: width + index + 1, header })));
  }
  return { newTabs, renamed, added, issues };
}

/** Headers that came after the first release: a tab that lacks one has not lost it. */
function extras(table: Table<Columns>): ReadonlySet<string> {
  return new Set(Object.values(table.columns).flatMap(({ header, isExtra }) => (isExtra === true ? [header] : [])));
}

function renamingsOf(tab: string, headers: readonly string[], migrations: readonly Migration[]): HeaderChange[] {
  const current = [...headers];
  for (const { from, to } of migrations
    .flatMap(({ renamings }) => renamings)
    .filter((renaming) => renaming.tab === tab)) {
    const index = current.indexOf(from);
    if (index >= 0 && !current.includes(to)) current[index] = to;
  }
  return current.flatMap((header, index) => (header === headers[index] ? [] : [{ tab, position: index + 1, header }]));
}

function lastUsed(headers: readonly string[]): number {
  return headers.reduce((last, header, index) => (header === '' ? last : index + 1), 0);
}
