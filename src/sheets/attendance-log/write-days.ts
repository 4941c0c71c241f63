/** Writes rows of some days of tab Présences: new rows at the end, changes in place; then looks whether a sort came between. */
import { parseLocalDate } from '../../domain/shared/local-date';
import { attendanceTable } from '../tables/logs/attendance';
import { type NewRow, updateColumns, writeRowsAt } from '../write-table';
import { addDates } from './day-index';
import { keyOf, type LoggedDays, type LogServices, rememberDays } from './read-days';
import { repairSorted, type UnsureRow } from './repair-sorted';

export type NewAttendanceRow = NewRow<typeof attendanceTable.columns>;

export interface DayChanges {
  /** By row number, as it was read. */
  readonly updates: ReadonlyMap<number, NewAttendanceRow>;
  /** Rows to be added, each with its day as `yyyy-mm-dd`. */
  readonly additions: readonly NewAttendanceRow[];
}

const MOST_WRITES = 2;
/** Rows between two changes that are sooner written again as they were read than left out. */
const NEAR_ROWS = 200;
const { tab } = attendanceTable;

/**
 * Call it under the write lock, with days read under the same lock. One write for the new rows, at most two for changes
 * that lie near each other, and one look at their places, as long as nobody sorts the tab meanwhile.
 * @returns rows to be looked at by a person: a sort came while cells were being changed
 */
export function writeDays(services: LogServices, log: LoggedDays, changes: DayChanges): readonly UnsureRow[] {
  append(services, log, changes.additions);
  const unsure = changes.updates.size === 0 ? [] : update(services, log, changes.updates);
  services.workbook.flush();
  remember(services, log, changes.additions);
  return unsure;
}

/** The block was read to the end of the tab just before, so that what follows it is free. */
function append({ workbook }: LogServices, { values, headers }: LoggedDays, rows: readonly NewAttendanceRow[]): void {
  if (rows.length === 0) return;
  const start = values.length + 1;
  const places = Object.values(headers.positions);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const width = last - first + 1;
  // The school's own columns between ours may hold something already.
  const target = width > places.length ? workbook.readBlock(tab, start, first + 1, rows.length, width) : [];
  writeRowsAt(workbook, attendanceTable, headers.positions, start, target, rows);
}

function remember(services: LogServices, log: LoggedDays, rows: readonly NewAttendanceRow[]): void {
  const last = rows[rows.length - 1];
  const key = last === undefined ? '' : [last.date, last.pupilId, last.halfDay].join('|');
  const dates = rows.map(({ date }) => parseLocalDate(String(date)));
  rememberDays(services, { ...log, index: addDates(log.index, log.values.length + 1, dates, key) });
}

function update({ workbook }: LogServices, log: LoggedDays, updates: DayChanges['updates']): readonly UnsureRow[] {
  const { values } = log;
  const { positions } = log.headers;
  updateColumns(workbook, attendanceTable, values, inFewWrites(values, updates));
  const [rows, places] = [[...updates.keys()], Object.values(positions)];
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...places), Math.max(...places)];
  const block = workbook.readBlock(tab, first, left + 1, last - first + 1, right - left + 1);
  const before = new Array<unknown>(left).fill('');
  const isInPlace = rows.every((row) => {
    return keyOf([...before, ...(block[row - first] ?? [])], positions) === keyOf(values[row - 1], positions);
  });
  return isInPlace ? [] : repairSorted(workbook, log, updates);
}

/** Changes with the rows between them that stay as they are, so that near ones are at most two stretches. */
function inFewWrites(values: LoggedDays['values'], updates: DayChanges['updates']): DayChanges['updates'] {
  const rows = [...updates.keys()].sort((a, b) => a - b);
  const gaps = rows
    .slice(1)
    .map((row, at) => ({ after: rows[at] ?? row, before: row }))
    .filter(({ after, before }) => before - after > 1)
    .sort((a, b) => a.before - a.after - (b.before - b.after));
  const filled = new Map(updates);
  for (const { after, before } of gaps.slice(0, Math.max(0, gaps.length + 1 - MOST_WRITES))) {
    const between = Array.from({ length: before - after - 1 }, (_, offset) => after + 1 + offset);
    if (between.length > NEAR_ROWS) continue;
    if (between.every((row) => values[row - 1] !== undefined)) for (const row of between) filled.set(row, {});
  }
  return filled;
}
