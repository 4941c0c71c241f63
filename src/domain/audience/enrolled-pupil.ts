/** Which children are in the school in a year, and in which class, level and section. */
import { type Enrolment, isInForce, type Pupil } from '../enrolment/enrolment';
import { levelByAge } from '../enrolment/level';
import { earlierOf, type LocalDate, laterOf } from '../shared/local-date';
import { firstDayOf, lastDayOf, type SchoolYear } from '../shared/school-year';
import type { Section } from '../tariffs/tariff';

/** An enrolment with what the register says beside the fees. */
export interface ClassEnrolment extends Enrolment {
  readonly level?: string | undefined;
  readonly className?: string | undefined;
}

/** A pupil with what the register says beside the fees. */
export interface ClassPupil extends Pupil {
  readonly className?: string | undefined;
  readonly status?: 'enrolled' | 'left' | undefined;
  readonly leftOn?: LocalDate | undefined;
}

export interface EnrolledPupil {
  readonly pupil: ClassPupil;
  readonly section: Section;
  /** '' where neither the enrolment nor the age tells it. */
  readonly level: string;
  /** '' where none is given. */
  readonly className: string;
}

/**
 * The children of a school year who have not left by the day, in the order of the pupils. Of a year to come those
 * who will be there on its first day, of a year past those who were there on its last.
 * @param rentree of the year: it begins on that day where that is before 1 September
 * @example enrolledPupils(pupils, enrolments, '2022-23', asDate('2022-10-01')) // [{ pupil, section: 'elementary', … }]
 */
export function enrolledPupils(
  pupils: readonly ClassPupil[],
  enrolments: readonly ClassEnrolment[],
  year: SchoolYear,
  today: LocalDate,
  rentree: LocalDate = firstDayOf(year),
): EnrolledPupil[] {
  const begin = earlierOf(firstDayOf(year), rentree);
  const day = laterOf(begin, earlierOf(today, lastDayOf(year)));
  const byPupil = new Map<string, ClassEnrolment>();
  for (const row of enrolments) {
    if (row.year !== year || !isInForce(row) || hasEnded(row, day)) continue;
    byPupil.set(row.pupilId, nearer(byPupil.get(row.pupilId), row, day, begin));
  }
  return pupils.flatMap((pupil) => {
    const enrolment = byPupil.get(pupil.id);
    if (enrolment === undefined || hasLeft(pupil, day)) return [];
    return [
      { pupil, section: enrolment.section, level: levelOf(pupil, enrolment), className: classOf(pupil, enrolment) },
    ];
  });
}

/** `Sortie` without a date: gone. */
function hasEnded({ end, status }: ClassEnrolment, day: LocalDate): boolean {
  return end === undefined ? status === 'left' : end < day;
}

function hasLeft({ status, leftOn }: ClassPupil, day: LocalDate): boolean {
  return status === 'left' && (leftOn === undefined || leftOn < day);
}

/** Of two rows of a year the one in force: the last that has begun, else the first to come. */
function nearer(
  known: ClassEnrolment | undefined,
  row: ClassEnrolment,
  day: LocalDate,
  begin: LocalDate,
): ClassEnrolment {
  if (known === undefined) return row;
  const [first, second] = [known.start ?? begin, row.start ?? begin];
  const [early, late] = first <= second ? [known, row] : [row, known];
  return laterOf(first, second) <= day ? late : early;
}

/** The level of an enrolment: as typed, else that of the section or of the age; '' where neither tells it. */
export function levelOf({ birth }: Pick<ClassPupil, 'birth'>, { section, level, year }: ClassEnrolment): string {
  if (level !== undefined) return level;
  if (section === 'creche') return 'Crèche';
  const byAge = levelByAge(birth, year);
  return byAge.ok ? byAge.value : '';
}

/** The class of an enrolment, else that of the pupil's own row. */
export function classOf(pupil: Pick<ClassPupil, 'className'>, enrolment: ClassEnrolment): string {
  return enrolment.className ?? pupil.className ?? '';
}
