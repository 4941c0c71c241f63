/** The classes of a day, each with its children and their half-days of class. */
import { type ClassEnrolment, type ClassPupil, type EnrolledPupil, enrolledPupils } from '../audience/enrolled-pupil';
import { isInForce } from '../enrolment/enrolment';
import type { Level } from '../enrolment/level';
import { weekdaysOf } from '../enrolment/weekdays';
import { groupBy } from '../shared/group-by';
import { type LocalDate, weekdayOf } from '../shared/local-date';
import { compareNatural } from '../shared/natural-order';
import { type Issue, type Result, refuse } from '../shared/result';
import { schoolYearOf } from '../shared/school-year';
import type { ClassHalfDay } from './class-days';
import { classKey, classNameOf, type ExpectedPupil } from './class-roll';
import type { SchoolDays } from './school-days';

export interface RollRegister {
  readonly pupils: readonly (ClassPupil & { readonly enteredOn?: LocalDate | undefined })[];
  readonly enrolments: readonly ClassEnrolment[];
}

export interface ClassOfDay {
  readonly key: string;
  readonly name: string;
  /** Those who belong to the class on the day, also without a half-day of class. */
  readonly pupils: readonly ExpectedPupil[];
  /** What keeps some of them from being entered: `no-timetable`, `roll-level-unknown`, `calendar-year-missing`. */
  readonly issues: readonly Issue[];
  /** Crèche children whose days are not known: they are expected every day. */
  readonly withoutDays: readonly string[];
}

/**
 * All classes of a day in the order of their names. A child belongs to its class from its first day to its last, both
 * included; a crèche child is expected on its own days.
 * @example classesOn(register, schoolDays, asDate('2022-09-05')).map(({ name }) => name) // ['CE1 A', 'CP']
 */
export function classesOn({ pupils, enrolments }: RollRegister, days: SchoolDays, date: LocalDate): ClassOfDay[] {
  const present = pupils.filter(({ enteredOn }) => enteredOn === undefined || enteredOn <= date);
  const begun = enrolments.filter(({ start }) => start === undefined || start <= date);
  const enrolled = enrolledPupils(present, begun, schoolYearOf(date), date);
  const creche = groupBy(
    begun.filter((row) => row.section === 'creche' && isInForce(row) && (row.end === undefined || row.end >= date)),
    ({ pupilId }) => pupilId,
  );
  const byClass = groupBy(enrolled, (pupil) => classKey(classNameOf(pupil)));
  return [...byClass]
    .map(([key, members]): ClassOfDay => {
      const read = members.map((member) => ({ member, halfDays: halfDaysOf(member, days, date) }));
      const weekdays = (id: string) => weekdaysOf(creche.get(id)?.slice(-1)[0] ?? { days: undefined });
      const isUnknown = ({ section, pupil }: EnrolledPupil) => section === 'creche' && weekdays(pupil.id) === undefined;
      const isThere = ({ section, pupil }: EnrolledPupil) =>
        section !== 'creche' || (weekdays(pupil.id)?.includes(weekdayOf(date)) ?? true);
      return {
        key,
        name: members[0] === undefined ? key : classNameOf(members[0]),
        pupils: read.map(({ member, halfDays }) => {
          return { ...member, halfDays: halfDays.ok && isThere(member) ? halfDays.value : [] };
        }),
        issues: read.flatMap(({ halfDays }) => (halfDays.ok ? [] : halfDays.issues)),
        withoutDays: members.filter(isUnknown).map(({ pupil }) => pupil.id),
      };
    })
    .sort((a, b) => compareNatural(a.key, b.key));
}

function halfDaysOf(
  { pupil, level }: EnrolledPupil,
  days: SchoolDays,
  date: LocalDate,
): Result<readonly ClassHalfDay[]> {
  if (level === '') return refuse({ code: 'roll-level-unknown', data: { pupil: pupil.id } });
  return days.on(level as Level, date);
}
