/** Where a pupil of the log belongs in a school year: level and class, and whether the pupil has left. */
import { enrolledPupils } from '../../domain/audience/enrolled-pupil';
import { type Level, levelByAge } from '../../domain/enrolment/level';
import type { LocalDate } from '../../domain/shared/local-date';
import type { SchoolYear } from '../../domain/shared/school-year';
import { LEVELS } from '../../sheets/choices';
import type { PupilRow, YearRows } from './tables';

/** Class and level on a day; of a child whose enrolment does not tell them, what the register and the age tell. */
export function placeInYear(pupil: PupilRow, enrolments: YearRows['enrolments'], year: SchoolYear, day: LocalDate) {
  const [place] = enrolledPupils([pupil], enrolments, year, day);
  const row = enrolments[enrolments.length - 1];
  const byAge = levelByAge(pupil.birth, year);
  const level: Level | undefined = LEVELS[place?.level ?? ''] ?? row?.level ?? (byAge.ok ? byAge.value : undefined);
  return { level, className: place?.className ?? row?.className ?? pupil.className ?? '' };
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
