/** Writes rows of some days of tab Présences: new rows at the end, changes in place; then looks whether a sort came between. */
import { parseLocalDate } from '../../domain/shared/local-date';
import { attendanceTable } from '../tables/logs/attendance';
import { type NewRow, writeRowsAt } from '../write-table';
import { changeDays } from './change-days';
import { addDates } from './day-index';
import { type LoggedDays, type LogServices, rememberDays } from './read-days';
import type { UnsureRow } from './repair-sorted';

export type NewAttendanceRow = NewRow<typeof attendanceTable.columns>;

export interface DayChanges {
  /** By row number, as it was read. */
  readonly updates: ReadonlyMap<number, NewAttendanceRow>;
  /** Rows to be added, each with its day as `yyyy-mm-dd`. */
  readonly additions: readonly NewAttendanceRow[];
}

const { tab } = attendanceTable;

/**
 * Call it under the write lock, with days read under the same lock. One write for the new rows; changes as `changeDays`
 * makes them.
 * @returns rows to be looked at by a person: a sort came while cells of a very long log were being changed
 */
export function writeDays(services: LogServices, log: LoggedDays, changes: DayChanges): readonly UnsureRow[] {
  append(services, log, changes.additions);
  const unsure = changes.updates.size === 0 ? [] : changeDays(services.workbook, log, changes.updates);
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
