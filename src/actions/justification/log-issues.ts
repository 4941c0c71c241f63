/** What a person is told about rows of the log: unknown children, contradictions, motives that name an illness. */
import { isAbsence } from '../../domain/attendance/attendance';
import { namesIllness } from '../../domain/attendance/illness';
import type { Stay } from '../../domain/attendance/tally-stays';
import type { Issue } from '../../domain/shared/result';
import type { AttendanceRow, PupilRow } from './tables';

export function strangerIssue(value: string, pupil: PupilRow | undefined, row: number | undefined): Issue {
  if (pupil !== undefined) {
    const place = { tab: 'Élèves', row: pupil.row, column: 'Famille' };
    return { code: 'family-document-family', ...place, data: { value: pupil.familyId } };
  }
  const place = { tab: 'Présences', ...(row === undefined ? {} : { row }), column: 'Élève' };
  return { code: 'reference-unknown', ...place, data: { value, column: 'Élève' } };
}

export function illnessNotice({ row, motive }: AttendanceRow): Issue[] {
  if (motive === undefined || !namesIllness(motive)) return [];
  return [{ code: 'absence-motive-illness', tab: 'Présences', row, column: 'Motif' }];
}

/** An absence or a lateness of a day on which the child was no pupil. */
export function outsideNotice({ row, pupilId, date, code }: AttendanceRow, stays: readonly Stay[]): Issue[] {
  const isThere = stays.some(({ from, to }) => date >= from && date <= to);
  if (isThere || (!isAbsence(code) && code !== 'late')) return [];
  return [
    { code: 'attendance-outside-presence', tab: 'Présences', row, column: 'Date', data: { pupil: pupilId, date } },
  ];
}

export function twiceNotice({ row, pupilId, date }: AttendanceRow): Issue {
  return { code: 'absence-row-twice', tab: 'Présences', row, data: { pupil: pupilId, date } };
}
