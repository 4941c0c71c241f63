/** The logs that are archived by school year, and their rows as they stand in the workbook, dated. */
import type { ArchiveCell } from '../../archive/archive-part';
import { classYearOn, type YearSpan } from '../../domain/shared/class-year';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, type Result, succeed } from '../../domain/shared/result';
import type { SchoolYear } from '../../domain/shared/school-year';
import { isBlankCell } from '../../sheets/cells';
import { type CellValues, mapHeaders } from '../../sheets/read-table';
import type { Columns, Table } from '../../sheets/table';
import { attendanceTable, extraHelpTable, leavesTable } from '../../sheets/tables/logs/attendance';
import { asInput } from '../../sheets/write-table';
import { keyMaker } from './row-key';

export interface ArchivedLog {
  readonly table: Table<Columns>;
  /** Columns with the days of a row; the latest of them tells its school year. */
  readonly days: readonly string[];
}

/** A leave that reaches into a later year belongs to that year. */
export const ARCHIVED_LOGS: readonly ArchivedLog[] = [
  { table: attendanceTable, days: ['date'] },
  { table: extraHelpTable, days: ['date'] },
  { table: leavesTable, days: ['from', 'to'] },
];

export interface LogRow {
  readonly row: number;
  readonly cells: readonly ArchiveCell[];
  /** What it says, see `keyMaker`. */
  readonly key: string;
  /** Undefined where the day cannot be read, or where the file could not hold the row: it stays. */
  readonly year: SchoolYear | undefined;
}

export interface LogRows {
  readonly log: ArchivedLog;
  readonly headers: readonly ArchiveCell[];
  /** All that are filled in, of every year. */
  readonly rows: readonly LogRow[];
  /** Why rows stay. */
  readonly issues: readonly Issue[];
}

/** Excel's limit for the text of a cell, which the library keeps. */
const LONGEST_TEXT = 32_767;

/**
 * Dates the rows of a log; whatever else is wrong in them does not matter here.
 * @param calendar tells the school year of a day: classes may resume before 1 September
 * @returns a refusal where a column is missing or stands twice
 */
export function readLog(log: ArchivedLog, values: CellValues, calendar: readonly YearSpan[]): Result<LogRows> {
  const { table } = log;
  const [headers = []] = values;
  const mapped = mapHeaders(table, headers);
  const keyOf = keyMaker(table, headers);
  if (!mapped.ok) return mapped;
  if (keyOf === undefined) throw new Error(`The headers of ${table.tab} were read twice, with two results`);
  const ours = Object.keys(table.columns).map((name) => mapped.value.positions[name] ?? -1);
  const dayColumns = log.days.map((name) => ({
    column: table.columns[name],
    position: mapped.value.positions[name] ?? -1,
  }));
  const rows: LogRow[] = [];
  const issues: Issue[] = [];
  for (let index = 1; index < values.length; index++) {
    const cells = values[index] ?? [];
    if (ours.every((position) => isBlankCell(cells[position]))) continue;
    const row = index + 1;
    let last: LocalDate | undefined;
    let problem: Issue | undefined;
    for (const { column, position } of dayColumns) {
      const day = column?.schema.safeParse(cells[position]);
      if (day?.success === true && day.data !== undefined) last = later(last, day.data as LocalDate);
      else problem ??= { code: 'archive-undated', tab: table.tab, row, column: column?.header ?? '' };
    }
    const long = cells.findIndex((cell) => typeof cell === 'string' && cell.length > LONGEST_TEXT);
    if (long >= 0) problem ??= { code: 'archive-long', tab: table.tab, row, column: String(headers[long] ?? '') };
    if (problem !== undefined) issues.push(problem);
    const year = problem !== undefined || last === undefined ? undefined : classYearOn(calendar, last);
    rows.push({ row, cells: cells.map(asInput), key: keyOf(cells), year });
  }
  return succeed({ log, headers: headers.map(asInput), rows, issues });
}

function later(known: LocalDate | undefined, day: LocalDate): LocalDate {
  return known === undefined || day > known ? day : known;
}
