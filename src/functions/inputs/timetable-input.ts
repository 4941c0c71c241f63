/** The timetable of a level: tab Horaires of the active workbook, else the regulation's. */
import { type ClassPeriod, regulationTimetable, type WeekTimetable } from '../../domain/attendance/timetable';
import type { Level } from '../../domain/enrolment/level';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import { isBlankCell } from '../../sheets/cells';
import { timetableTable } from '../../sheets/tables/logs/attendance';
import type { WorkbookReader } from '../call/custom-function';
import { type GoodAndBad, readGoodRows } from './good-rows';

type TimetableColumns = typeof timetableTable.columns;
type TimetableRow = GoodAndBad<TimetableColumns>['rows'][number];

/**
 * Reads tab Horaires once and answers by level. A level without rows there has the regulation's hours.
 * @returns refusals `no-timetable` (the crèche has none), `timetable-order`, `timetable-overlap`, and bad cells
 */
export function readTimetables(workbook: WorkbookReader): (level: Level) => Result<WeekTimetable> {
  const values = workbook.values(timetableTable.tab);
  const isEmpty = values === undefined || values.every((row) => row.every(isBlankCell));
  const read = isEmpty ? succeed({ rows: [], bad: [] }) : readGoodRows(timetableTable, values);
  const known = new Map<Level, Result<WeekTimetable>>();
  return (level) => {
    const week = known.get(level) ?? (read.ok ? weekOf(level, read.value) : read);
    known.set(level, week);
    return week;
  };
}

function weekOf(level: Level, { rows, bad }: GoodAndBad<TimetableColumns>): Result<WeekTimetable> {
  const issues = bad.flatMap((row) => ((row.readable('level')?.value ?? level) === level ? row.issues : []));
  if (issues.length > 0) return refuseAll(issues);
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
    const at = { tab: timetableTable.tab, row: row.row, column: 'Début' };
    if (row.end <= row.start) issues.push({ code: 'timetable-order', ...at });
    else if (periods.some(({ start, end }) => row.start < end && start < row.end)) {
      issues.push({ code: 'timetable-overlap', ...at });
    }
    week.set(row.weekday, [...periods, { start: row.start, end: row.end }]);
  }
  return issues.length > 0 ? refuseAll(issues) : succeed(week);
}
