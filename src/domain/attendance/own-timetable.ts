/** A level's week as the school itself keeps it, in tab Horaires. */
import type { Level } from '../enrolment/level';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../shared/result';
import { type ClassPeriod, regulationTimetable, type WeekTimetable } from './timetable';

export interface TimetableRow {
  readonly row: number;
  readonly level: Level;
  /** 1 for Monday … 7 for Sunday. */
  readonly weekday: number;
  /** Minutes after midnight. */
  readonly start: number;
  readonly end: number;
}

/**
 * The week of a level: its own rows, else the regulation's hours.
 * @param rows of all levels
 * @returns refusals `no-timetable` (the crèche has none but its own), `timetable-order`, `timetable-overlap`
 * @example weekOf('CP', []) // the regulation's: Monday 8:00 to 11:30 and 13:30 to 16:00, …
 */
export function weekOf(level: Level, rows: readonly TimetableRow[]): Result<WeekTimetable> {
  const own = rows.filter((row) => row.level === level);
  if (own.length > 0) return ownWeek(own);
  const week = regulationTimetable(level);
  return week === undefined ? refuse({ code: 'no-timetable', data: { level } }) : succeed(week);
}

function ownWeek(rows: readonly TimetableRow[]): Result<WeekTimetable> {
  const week = new Map<number, ClassPeriod[]>();
  const issues: Issue[] = [];
  for (const row of rows) {
    const periods = week.get(row.weekday) ?? [];
    const at = { tab: 'Horaires', row: row.row, column: 'Début' };
    if (row.end <= row.start) issues.push({ code: 'timetable-order', ...at });
    else if (periods.some(({ start, end }) => row.start < end && start < row.end)) {
      issues.push({ code: 'timetable-overlap', ...at });
    }
    week.set(row.weekday, [...periods, { start: row.start, end: row.end }]);
  }
  return issues.length > 0 ? refuseAll(issues) : succeed(week);
}
