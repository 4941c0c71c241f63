/** Where a pupil of the log belongs in a school year: level and class, and whether the pupil has left. */
import type { Stay } from '../../domain/attendance/tally-stays';
import type { LocalDate } from '../../domain/shared/local-date';
import type { PupilRow, YearRows } from './tables';

/** The last stay that had begun by a day, else the first to come; it tells class and level. */
export function stayOn(stays: readonly Stay[], day: LocalDate): Stay | undefined {
  const begun = stays.filter(({ from }) => from <= day);
  return begun[begun.length - 1] ?? stays[0];
}

/** Whether a pupil has left; an enrolment that is only asked for is none that has ended. */
export function hasGone({ status, leftOn }: PupilRow, enrolments: YearRows['enrolments'], today: LocalDate): boolean {
  if (status === 'left' && (leftOn === undefined || leftOn < today)) return true;
  const isOver = (row: YearRows['enrolments'][number]): boolean => {
    if (row.status === 'cancelled' || row.status === 'refused') return true;
    return row.end === undefined ? row.status === 'left' : row.end < today;
  };
  return enrolments.length > 0 && enrolments.every(isOver);
}
