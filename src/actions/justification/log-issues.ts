/** What a person is told about rows of the log: unknown children, contradictions, motives that name an illness. */
import { namesIllness } from '../../domain/attendance/illness';
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

export function twiceNotice({ row, pupilId, date }: AttendanceRow): Issue {
  return { code: 'absence-row-twice', tab: 'Présences', row, data: { pupil: pupilId, date } };
}
