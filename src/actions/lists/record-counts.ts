/** What the log says of each pupil of a period, and whose page cannot be made. */
import { type PupilRecord, pupilRecord } from '../../domain/attendance/pupil-record';
import { tallyAttendance } from '../../domain/attendance/tally';
import { logOf } from '../../domain/attendance/tally-log';
import { type Stay, staysBetween } from '../../domain/attendance/tally-stays';
import { groupBy } from '../../domain/shared/group-by';
import { fullName } from '../../domain/shared/names';
import { type Issue, type Result, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import type { RowsOf } from '../../sheets/read-tabs';
import { schoolDaysOf } from '../attendance/tables';
import type { RecordQuestion } from './record-question';
import { type RECORD_TABLES, readRecords } from './record-tables';

export type RecordRows = RowsOf<typeof RECORD_TABLES>;
type PupilRow = RecordRows['pupils'][number];

export interface FoundRecord {
  readonly record: PupilRecord;
  /** The last in the period. */
  readonly stay: Stay;
}

export interface CountedRecords {
  readonly records: ReadonlyMap<string, FoundRecord>;
  /** Pupils without a page: not there in the period, or without a timetable. */
  readonly missing: readonly Issue[];
  readonly oddities: readonly Issue[];
}

/** What an issue names a pupil by. */
export const dataOf = (pupil: PupilRow) => ({ name: fullName(pupil), pupil: pupil.id });

/** @returns refusals of the log's cells, of timetables and calendar */
export function countRecords(
  services: Services,
  rows: RecordRows,
  pupils: readonly PupilRow[],
  { from, to }: Pick<RecordQuestion, 'from' | 'to'>,
): Result<CountedRecords> {
  const pupilIds = new Set(pupils.map(({ id }) => id));
  const log = readRecords(services, pupilIds);
  if (!log.ok) return log;
  const stays = staysBetween(pupils, rows.enrolments, rows.calendar, from, to);
  const facts = { stays, pupilIds, leaves: rows.leaves, schoolDays: schoolDaysOf(rows), from, to };
  const tally = tallyAttendance({ ...facts, log: logOf(log.value) });
  if (!tally.ok) return tally;
  const byPupil = groupBy(tally.value.marks, ({ stay }) => stay.pupilId);
  const motives = new Map(log.value.map(({ row, motive }) => [row, motive]));
  const records = new Map<string, FoundRecord>();
  const missing: Issue[] = [];
  for (const pupil of pupils) {
    const marks = byPupil.get(pupil.id) ?? [];
    const last = marks[marks.length - 1];
    const stay = stays.find(({ pupilId }) => pupilId === pupil.id);
    if (last !== undefined) {
      records.set(pupil.id, { record: pupilRecord(marks, (row) => motives.get(row)), stay: last.stay });
    } else if (stay !== undefined) {
      missing.push({ code: 'record-no-timetable', data: { ...dataOf(pupil), level: stay.level } });
    } else missing.push({ code: 'record-not-there', data: { ...dataOf(pupil), from, to } });
  }
  return succeed({ records, missing, oddities: tally.value.oddities });
}
