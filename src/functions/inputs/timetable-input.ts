/** The timetable of a level: tab Horaires of the active workbook, else the regulation's. */
import { weekOf as ownOrRegular } from '../../domain/attendance/own-timetable';
import type { WeekTimetable } from '../../domain/attendance/timetable';
import type { Level } from '../../domain/enrolment/level';
import { type Result, refuseAll, succeed } from '../../domain/shared/result';
import { isBlankCell } from '../../sheets/cells';
import { timetableTable } from '../../sheets/tables/logs/attendance';
import type { WorkbookReader } from '../call/custom-function';
import { type GoodAndBad, readGoodRows } from './good-rows';

type TimetableColumns = typeof timetableTable.columns;

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
  return ownOrRegular(level, rows);
}
