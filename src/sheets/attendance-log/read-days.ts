/** Reads the rows of some days of tab Présences: few blocks where the index still holds, else the tab once whole. */
import type { LocalDate } from '../../domain/shared/local-date';
import { addDays, earlierOf } from '../../domain/shared/local-date';
import { type Issue, type Result, refuse, succeed } from '../../domain/shared/result';
import type { Services, Workbook } from '../../google/services';
import { isBlankCell } from '../cells';
import { type CellValues, type HeaderMap, mapHeaders, readRows } from '../read-table';
import type { RowOf } from '../table';
import { attendanceTable } from '../tables/logs/attendance';
import { addDates, type DayIndex, emptyIndex, KEPT_DAYS, readIndex, stretchesBetween, writeIndex } from './day-index';
import { guessDay } from './guess-day';
import { blocksOf } from './log-blocks';

export type AttendanceRow = RowOf<typeof attendanceTable>;

/** Some days of the log. */
export interface LoggedDays {
  /** Their rows that can be read, in the order of the sheet. */
  readonly rows: readonly AttendanceRow[];
  /** Rows of these days, or without a readable day, that cannot be read. */
  readonly issues: readonly Issue[];
  /** The values as read, header row first; rows that were not read are missing. */
  readonly values: CellValues;
  readonly headers: HeaderMap;
  readonly index: DayIndex;
  /** How many rows were known before; 0 where the tab was read whole. */
  readonly knownRows: number;
}

/** The parts of the services that the log needs. */
export type LogServices = Pick<Services, 'workbook' | 'store' | 'clock'>;

export const INDEX_KEY = 'presences|index';
/** A log up to that length is read whole: one read is sooner done than three. */
export const SHORT_LOG = 3000;
const { tab } = attendanceTable;
const { date: dateColumn } = attendanceTable.columns;

/**
 * @param from first day
 * @param to last day, included
 * @returns refusals `tab-missing`, `column-missing`, `column-twice`; bad rows are among the `issues`
 * @example readDays(services, asDate('2022-09-05'), asDate('2022-09-05')) // the rows of that Monday
 */
export function readDays(services: LogServices, from: LocalDate, to: LocalDate): Result<LoggedDays> {
  const { workbook, store } = services;
  const lastRow = workbook.lastRow(tab);
  const known = lastRow > SHORT_LOG ? readKnown(store.get(INDEX_KEY)) : undefined;
  if (known !== undefined && known.index.rows <= lastRow && known.index.from <= from) {
    const found = readBlocks(workbook, known, lastRow, from, to);
    if (found !== undefined) return succeed(found);
  }
  return readWhole(services, from, to);
}

/** Keeps what was learnt about a long log for the next time. */
export function rememberDays({ store, clock }: LogServices, { index, headers }: LoggedDays): void {
  if (index.rows > SHORT_LOG) store.set(INDEX_KEY, `${headers.width} ${writeIndex(index, clock.today())}`);
}

/** Forgets it, for who changes rows of the log in another way than below its end. */
export function forgetDays({ store }: Pick<Services, 'store'>): void {
  store.set(INDEX_KEY, '');
}

interface Known {
  readonly width: number;
  readonly index: DayIndex;
}

function readKnown(text: string | undefined): Known | undefined {
  const [, width, json] = /^(\d+) (.*)$/s.exec(text ?? '') ?? [];
  const index = readIndex(json);
  return index === undefined ? undefined : { width: Number(width), index };
}

/** Undefined where the tab is not as the index says. */
function readBlocks(
  workbook: Workbook,
  { width, index }: Known,
  lastRow: number,
  from: LocalDate,
  to: LocalDate,
): LoggedDays | undefined {
  const headerRow = readHeader(workbook, width);
  const headers = headerRow === undefined ? undefined : mapHeaders(attendanceTable, headerRow);
  if (headerRow === undefined || headers === undefined || !headers.ok) return undefined;
  const { positions } = headers.value;
  const places = Object.values(positions);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const stretches = stretchesBetween(index, from, to);
  const values: (readonly unknown[])[] = [];
  values[0] = headerRow;
  const before = new Array<unknown>(first).fill('');
  for (const [top, bottom] of blocksOf(stretches, index.rows, lastRow)) {
    const block = workbook.readBlock(tab, top, first + 1, bottom - top + 1, last - first + 1);
    for (const [offset, cells] of block.entries()) values[top - 1 + offset] = [...before, ...cells];
  }
  const dates = readDates(values, positions.date ?? -1);
  const expected = new Set(stretches.flatMap(([start, count]) => Array.from({ length: count }, (_, at) => start + at)));
  const isRight = [...expected].every((row) => isBetween(dates.get(row), from, to));
  const isWhole = [...dates].every(
    ([row, date]) => row > index.rows || expected.has(row) === isBetween(date, from, to),
  );
  const isAtEnd = index.rows < 2 || keyOf(values[index.rows - 1], positions) === index.last;
  return isRight && isWhole && isAtEnd ? describe(values, headers.value, index, dates, from, to) : undefined;
}

/** The header row with columns that may have been added since; a grid that has none more refuses them. */
function readHeader(workbook: Workbook, width: number): readonly unknown[] | undefined {
  const read = (columns: number) => {
    try {
      return workbook.readBlock(tab, 1, 1, 1, columns)[0];
    } catch {
      return undefined;
    }
  };
  const headers = read(width);
  const known = headers === undefined ? undefined : mapHeaders(attendanceTable, headers);
  const missing = known?.ok
    ? Object.keys(attendanceTable.columns).length - Object.keys(known.value.positions).length
    : 0;
  return missing > 0 ? (read(width + missing) ?? headers) : headers;
}

function readWhole({ workbook, clock }: LogServices, from: LocalDate, to: LocalDate): Result<LoggedDays> {
  const values = workbook.readTab(tab);
  if (values === undefined) return refuse({ code: 'tab-missing', tab });
  const headers = mapHeaders(attendanceTable, values[0] ?? []);
  if (!headers.ok) return headers;
  const dates = readDates(values, headers.value.positions.date ?? -1);
  const index = emptyIndex(earlierOf(from, addDays(clock.today(), -KEPT_DAYS)));
  return succeed(describe(values, headers.value, index, dates, from, to));
}

function describe(
  values: CellValues,
  headers: HeaderMap,
  index: DayIndex,
  dates: ReadonlyMap<number, LocalDate | undefined>,
  from: LocalDate,
  to: LocalDate,
): LoggedDays {
  const { positions } = headers;
  const used = values.slice(0, lastUsedRow(values, positions, index.rows));
  const added = used.slice(index.rows).map((_, offset) => dates.get(index.rows + 1 + offset));
  const last = keyOf(used[used.length - 1], positions);
  const wanted = [...dates].flatMap(([row, date]) => (date === undefined || isBetween(date, from, to) ? [row] : []));
  return {
    ...readThese(values, wanted),
    values: used,
    headers,
    knownRows: index.rows === 1 ? 0 : index.rows,
    index: addDates(index, index.rows + 1, added, last),
  };
}

/** Only those rows: a log of years holds rows that nobody repairs any more. */
function readThese(values: CellValues, numbers: readonly number[]): Pick<LoggedDays, 'rows' | 'issues'> {
  const read = readRows(attendanceTable, [values[0] ?? [], ...numbers.map((row) => values[row - 1] ?? [])]);
  if (!read.ok) throw new Error('The headers of Présences were not checked');
  const numberOf = (row = 2) => numbers[row - 2] ?? row;
  return {
    rows: read.value.rows.map((row) => ({ ...row, row: numberOf(row.row) })),
    issues: read.value.issues.map((issue) => ({ ...issue, row: numberOf(issue.row) })),
  };
}

/** The day of each row that was read, or the one that it seems to mean: such a row is not to be overlooked. */
function readDates(values: CellValues, position: number): Map<number, LocalDate | undefined> {
  const dates = new Map<number, LocalDate | undefined>();
  for (let row = 2; row <= values.length; row++) {
    const cells = values[row - 1];
    if (cells === undefined) continue;
    const read = dateColumn.schema.safeParse(cells[position]);
    dates.set(row, read.success ? read.data : guessDay(cells[position]));
  }
  return dates;
}

function lastUsedRow(values: CellValues, positions: Readonly<Record<string, number>>, least: number): number {
  const ours = Object.values(positions);
  for (let row = values.length; row > least; row--) {
    if (ours.some((position) => !isBlankCell(values[row - 1]?.[position]))) return row;
  }
  return least;
}

function isBetween(date: LocalDate | undefined, from: LocalDate, to: LocalDate): boolean {
  return date !== undefined && date >= from && date <= to;
}

/** What tells a row from all others: day, pupil, half-day. */
export function keyOf(cells: readonly unknown[] | undefined, positions: Readonly<Record<string, number>>): string {
  if (cells === undefined) return '';
  const date = dateColumn.schema.safeParse(cells[positions.date ?? -1]);
  const words = ['pupilId', 'halfDay'].map((name) => String(cells[positions[name] ?? -1] ?? '').trim());
  return [date.success ? date.data : '', ...words].join('|');
}
