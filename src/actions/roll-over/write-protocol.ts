/** Carries out a protocol, forwards or backwards: each cell only where it still holds what the protocol expects. */

import { fromNativeDate } from '../../domain/shared/local-date';
import type { Issue } from '../../domain/shared/result';
import type { CellInput, Workbook } from '../../google/services';
import { type CellValues, mapHeaders } from '../../sheets/read-table';
import { foldKey } from '../../sheets/settings';
import type { Column, Columns, Table } from '../../sheets/table';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { settingsTable } from '../../sheets/tables/setup/settings';
import { updateById } from '../../sheets/update-by-id';
import { appendRows, type NewRow, updateColumns } from '../../sheets/write-table';
import { NEW_ROW, type ProtocolLine } from './protocol';

type Direction = 'forwards' | 'backwards';

/** What a run did with the lines of a protocol. */
export interface Carried {
  /** Cells that somebody changed meanwhile: they are left as they are. */
  readonly left: readonly Issue[];
}

type TableWithId = Table<Columns & { readonly id: Column<string> }>;
const ID_TABLES: readonly TableWithId[] = [enrolmentsTable, pupilsTable] as unknown as readonly TableWithId[];

/** Writes new rows and cells; a line that is carried out already changes nothing. Call it under the write lock. */
export function carryOut(workbook: Workbook, lines: readonly ProtocolLine[], direction: Direction): Carried {
  const left: Issue[] = [];
  for (const table of ID_TABLES) {
    const own = lines.filter(({ tab }) => tab === table.tab);
    if (own.length === 0) continue;
    if (direction === 'forwards') addRows(workbook, table, own);
    left.push(...changeCells(workbook, table, own, direction));
    if (direction === 'backwards') left.push(...removeRows(workbook, table, own));
  }
  // The year goes last: until it stands, the passage is not done.
  left.push(...changeSettings(workbook, lines, direction));
  workbook.flush();
  return { left };
}

function addRows(workbook: Workbook, table: TableWithId, lines: readonly ProtocolLine[]): void {
  const fresh = lines.filter(({ column }) => column === NEW_ROW);
  if (fresh.length === 0) return;
  const values = workbook.readTab(table.tab) ?? [];
  const known = new Set(cellsById(table, values).keys());
  const rows = fresh.filter(({ line }) => !known.has(line)).map(({ after }) => rowOf(table, after));
  appendRows(workbook, table, values, rows);
  workbook.flush();
}

/** The cells of a new row by our names, out of its text in the protocol. */
function rowOf(table: TableWithId, text: string | undefined): NewRow<Columns> {
  const cells = JSON.parse(text ?? '{}') as Readonly<Record<string, string | number>>;
  return Object.fromEntries(Object.entries(cells).flatMap(([header, cell]) => [[nameOf(table, header), cell]]));
}

function changeCells(
  workbook: Workbook,
  table: TableWithId,
  lines: readonly ProtocolLine[],
  direction: Direction,
): Issue[] {
  const cells = lines.filter(({ column }) => column !== NEW_ROW);
  if (cells.length === 0) return [];
  const values = cellsById(table, workbook.readTab(table.tab) ?? []);
  const left: Issue[] = [];
  const changes = new Map<string, Record<string, string>>();
  // A cell may have changed twice: what was written last is taken back first.
  for (const line of direction === 'forwards' ? cells : [...cells].reverse()) {
    const { from, to } = ends(line, direction);
    const row = values.get(line.line);
    const found = row?.get(line.column);
    if (found === to) continue;
    if (row === undefined || found !== from) {
      left.push(handChanged(line, found));
      continue;
    }
    row.set(line.column, to);
    changes.set(line.line, { ...changes.get(line.line), [nameOf(table, line.column)]: to });
  }
  updateById(workbook, table, changes);
  return left;
}

/** Takes new rows away that still are as they were written, from the last to the first, neighbours together. */
function removeRows(workbook: Workbook, table: TableWithId, lines: readonly ProtocolLine[]): Issue[] {
  const fresh = lines.filter(({ column }) => column === NEW_ROW);
  if (fresh.length === 0) return [];
  const values = workbook.readTab(table.tab) ?? [];
  const cells = cellsById(table, values);
  const left: Issue[] = [];
  const rows: number[] = [];
  for (const line of fresh) {
    const found = cells.get(line.line);
    if (found === undefined) continue;
    const written = JSON.parse(line.after ?? '{}') as Readonly<Record<string, string | number>>;
    const isSame = [...found].every(([header, cell]) => cell === String(written[header] ?? ''));
    const at = rowNumber(table, values, line.line);
    if (!isSame || at === undefined) left.push(rowStays(line));
    else rows.push(at);
  }
  for (const { first, count } of stretchesOf(rows).reverse()) workbook.deleteRows(table.tab, first, count);
  return left;
}

function changeSettings(workbook: Workbook, lines: readonly ProtocolLine[], direction: Direction): Issue[] {
  const own = lines.filter(({ tab }) => tab === settingsTable.tab);
  const left: Issue[] = [];
  for (const line of own) {
    const values = workbook.readTab(settingsTable.tab) ?? [];
    const { from, to } = ends(line, direction);
    const headers = mapHeaders(settingsTable, values[0] ?? []);
    const { key = -1, value = -1 } = headers.ok ? headers.value.positions : {};
    const at = values.findIndex((row, index) => index > 0 && foldKey(String(row[key] ?? '')) === foldKey(line.line));
    const found = at < 0 ? from : plain(values[at]?.[value]);
    if (at >= 0 && found === to) continue;
    if (found !== from) left.push(handChanged(line, found));
    else if (at < 0) appendRows(workbook, settingsTable, values, [{ key: line.line, value: to }]);
    else updateColumns(workbook, settingsTable, values, new Map([[at + 1, { value: to }]]));
  }
  return left;
}

function ends({ before = '', after = '' }: ProtocolLine, direction: Direction): { from: string; to: string } {
  return direction === 'forwards' ? { from: before, to: after } : { from: after, to: before };
}

function rowStays({ tab, line }: ProtocolLine): Issue {
  return { code: 'roll-over-row-stays', tab, data: { line } };
}

function handChanged({ tab, line, column }: ProtocolLine, found: string | undefined): Issue {
  return { code: 'roll-over-hand-changed', tab, column, data: { line, value: found ?? '' } };
}

function nameOf(table: TableWithId, header: string): string {
  const found = Object.entries(table.columns).find(([, column]) => column.header === header);
  if (found === undefined) throw new Error(`No column ${header} in ${table.tab}`);
  return found[0];
}

/** Our cells as text, by identifier and header. */
export function cellsById(table: TableWithId, values: CellValues): Map<string, Map<string, string>> {
  const headers = mapHeaders(table, values[0] ?? []);
  if (!headers.ok) throw new Error(`The headers of ${table.tab} were not checked`);
  const { positions } = headers.value;
  const named = Object.entries(table.columns).map(([name, { header }]) => [header, positions[name] ?? -1] as const);
  return new Map(
    values.slice(1).map((row) => {
      const cells = new Map(named.map(([header, position]) => [header, plain(row[position])]));
      return [plain(row[positions.id ?? -1]), cells];
    }),
  );
}

function rowNumber(table: TableWithId, values: CellValues, id: string): number | undefined {
  const headers = mapHeaders(table, values[0] ?? []);
  const position = headers.ok ? (headers.value.positions.id ?? -1) : -1;
  const at = values.findIndex((row, index) => index > 0 && plain(row[position]) === id);
  return at < 0 ? undefined : at + 1;
}

/** A cell as the protocol writes it: dates as `yyyy-mm-dd`. */
export function plain(cell: CellInput | unknown): string {
  return cell instanceof Date ? (fromNativeDate(cell) ?? '') : String(cell ?? '').trim();
}

function stretchesOf(rows: readonly number[]): { first: number; count: number }[] {
  const stretches: { first: number; count: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = stretches[stretches.length - 1];
    if (last !== undefined && last.first + last.count === row) last.count += 1;
    else stretches.push({ first: row, count: 1 });
  }
  return stretches;
}
