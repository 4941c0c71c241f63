/** Reads a tab's values into typed rows; reports every bad cell with tab, row and column, and every missing column by name. */
import { type Issue, type Result, refuse, refuseAll, succeed } from '../domain/shared/result';
import { isBlankCell } from './cells';
import type { Columns, RowOf, Table } from './table';

export type CellValues = readonly (readonly unknown[])[];

export interface HeaderMap {
  /** 0-based position of each of our columns; an extra column that the tab lacks is left out. */
  readonly positions: Readonly<Record<string, number>>;
  readonly width: number;
}

/**
 * Finds our columns by header; order is free, the school's own columns stay.
 * @returns refusals `column-missing` (with the unknown headers, one of which may be the renamed one) and `column-twice`
 */
export function mapHeaders<C extends Columns>(table: Table<C>, headerRow: readonly unknown[]): Result<HeaderMap> {
  const headers = headerRow.map((cell) =>
    String(cell ?? '')
      .trim()
      .normalize('NFC'),
  );
  const positions: Record<string, number> = {};
  const issues: Issue[] = [];
  const known = new Set(Object.values(table.columns).map((column) => column.header));
  const unknown = headers.filter((header) => header !== '' && !known.has(header)).join(' », « ');
  for (const [name, { header, isExtra }] of Object.entries(table.columns)) {
    const position = headers.indexOf(header);
    if (position < 0 && isExtra === true) continue;
    if (position < 0)
      issues.push({ code: 'column-missing', tab: table.tab, row: 1, column: header, data: { unknown } });
    else if (headers.indexOf(header, position + 1) >= 0) {
      issues.push({ code: 'column-twice', tab: table.tab, row: 1, column: header });
    }
    positions[name] = position;
  }
  return issues.length > 0 ? refuseAll(issues) : succeed({ positions, width: headers.length });
}

/**
 * Headers of the extra columns that a tab lacks: what is written there is left out, until set-up adds them.
 * @example missingExtras(enrolmentsTable, ['Inscription', 'Élève']) // ['École précédente']
 */
export function missingExtras(table: Table<Columns>, headerRow: readonly unknown[]): string[] {
  const headers = new Set(
    headerRow.map((cell) =>
      String(cell ?? '')
        .trim()
        .normalize('NFC'),
    ),
  );
  const extras = Object.values(table.columns).filter(({ isExtra }) => isExtra === true);
  return extras.map(({ header }) => header).filter((header) => !headers.has(header));
}

/**
 * Reads all used rows below the header row.
 * @param values the tab's values, header row first; row numbers are those of the sheet
 * @returns typed rows, or every issue of the tab at once
 */
export function readTable<C extends Columns>(table: Table<C>, values: CellValues): Result<readonly RowOf<Table<C>>[]> {
  const read = readRows(table, values);
  if (!read.ok) return read;
  const { rows, issues } = read.value;
  return issues.length > 0 ? refuseAll(issues) : succeed(rows);
}

export interface ReadRows<C extends Columns> {
  readonly rows: readonly RowOf<Table<C>>[];
  /** Issues of the rows that cannot be read and are not among the others. */
  readonly issues: readonly Issue[];
}

/**
 * Reads all used rows, those that can be read beside the issues of those that cannot.
 * @returns a refusal only where a column is missing or stands twice
 */
export function readRows<C extends Columns>(table: Table<C>, values: CellValues): Result<ReadRows<C>> {
  const headers = mapHeaders(table, values[0] ?? []);
  if (!headers.ok) return headers;
  const { positions } = headers.value;
  const names = Object.keys(table.columns);
  const rows: RowOf<Table<C>>[] = [];
  const issues: Issue[] = [];
  for (let index = 1; index < values.length; index++) {
    const cells = values[index] ?? [];
    if (names.every((name) => isBlankCell(cells[positions[name] ?? -1]))) continue;
    const read = readRow(table, names, positions, cells, index + 1);
    if (read.ok) rows.push(read.value);
    else issues.push(...read.issues);
  }
  return succeed({ rows, issues });
}

function readRow<C extends Columns>(
  table: Table<C>,
  names: readonly string[],
  positions: Readonly<Record<string, number>>,
  cells: readonly unknown[],
  row: number,
): Result<RowOf<Table<C>>> {
  const raw: Record<string, unknown> = {};
  for (const name of names) raw[name] = cells[positions[name] ?? -1];
  const parsed = table.rowSchema.safeParse(raw);
  if (parsed.success) return succeed({ ...parsed.data, row } as RowOf<Table<C>>);
  return refuse(
    ...parsed.error.issues.map((issue): Issue => {
      const name = String(issue.path[0]);
      const column = table.columns[name];
      const choices = column?.choices?.join(', ') ?? '';
      const data = { value: describe(raw[name]), choices };
      return { code: issue.message, tab: table.tab, row, column: column?.header ?? name, data };
    }),
  );
}

function describe(value: unknown): string {
  if (value instanceof Date) return `${value.getDate()}.${value.getMonth() + 1}.${value.getFullYear()}`;
  return isBlankCell(value) ? '' : String(value).slice(0, 60);
}

/** Issues `id-twice` for values that must be unique in their tab. */
export function checkUnique<R extends { readonly row: number }>(
  tab: string,
  column: string,
  rows: readonly R[],
  idOf: (row: R) => string,
): Issue[] {
  const seen = new Map<string, number>();
  const issues: Issue[] = [];
  for (const row of rows) {
    const id = idOf(row);
    const other = seen.get(id);
    if (other === undefined) seen.set(id, row.row);
    else issues.push({ code: 'id-twice', tab, row: row.row, column, data: { value: id, other } });
  }
  return issues;
}
