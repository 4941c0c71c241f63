/** The classes of a day: who is in which, in the order of the names. */
import { classNameOf } from '../attendance/class-roll';
import { type Enrolment, isInForce } from '../enrolment/enrolment';
import { classYearOn, classYearSpan, rentreeIn, type YearSpan } from '../shared/class-year';
import type { LocalDate } from '../shared/local-date';
import { sortByName } from '../shared/names';
import { compareNatural } from '../shared/natural-order';
import { firstDayOf } from '../shared/school-year';
import { type ClassEnrolment, type ClassPupil, type EnrolledPupil, enrolledPupils } from './enrolled-pupil';
import { foldClass } from './select-audience';

export interface ClassMember extends EnrolledPupil {
  /** The enrolment of the day. */
  readonly enrolment: Enrolment;
  /** First day, where the child came after the year had begun. */
  readonly cameOn: LocalDate | undefined;
  /** Last day, where it is known. */
  readonly leavesOn: LocalDate | undefined;
}

export interface ClassGroup {
  /** The class, or the level where no class is given; '' where neither is known. */
  readonly name: string;
  readonly members: readonly ClassMember[];
}

/**
 * The pupils of a day by class; whoever comes later or has left is not among them.
 * @param calendar tells the school year of the day and its rentrée; without its row the year begins on 1 September
 * @example classesOfDay(pupils, enrolments, asDate('2022-10-03'), calendar) // [{ name: 'CP A', members }]
 */
export function classesOfDay(
  pupils: readonly ClassPupil[],
  enrolments: readonly ClassEnrolment[],
  day: LocalDate,
  calendar: readonly YearSpan[],
): ClassGroup[] {
  const year = classYearOn(calendar, day);
  const rentree = rentreeIn(calendar, year);
  const begin = classYearSpan(calendar, year).from;
  const begun = new Map<string, ClassEnrolment>();
  for (const row of enrolments) {
    const start = row.start ?? begin;
    if (row.year !== year || !isInForce(row) || start > day || (row.end !== undefined && row.end < day)) continue;
    const known = begun.get(row.pupilId);
    if (known === undefined || (known.start ?? begin) <= start) begun.set(row.pupilId, row);
  }
  const groups = new Map<string, ClassMember[]>();
  for (const member of enrolledPupils(pupils, enrolments, year, day, rentree)) {
    const enrolment = begun.get(member.pupil.id);
    if (enrolment === undefined) continue;
    const cameOn =
      enrolment.start !== undefined && enrolment.start > (rentree ?? firstDayOf(year)) ? enrolment.start : undefined;
    const leavesOn = enrolment.end ?? (member.pupil.status === 'left' ? member.pupil.leftOn : undefined);
    const key = foldClass(classNameOf(member));
    groups.set(key, [...(groups.get(key) ?? []), { ...member, enrolment, cameOn, leavesOn }]);
  }
  return [...groups.values()]
    .map((members) => ({ name: members[0] === undefined ? '' : classNameOf(members[0]), members: inOrder(members) }))
    .sort((a, b) => compareNatural(a.name, b.name));
}

function inOrder(members: readonly ClassMember[]): ClassMember[] {
  const byId = new Map(members.map((member) => [member.pupil.id, member]));
  const named = members.map(({ pupil: { id, lastName, firstName } }) => ({ id, name: `${lastName} ${firstName}` }));
  return sortByName(named).flatMap(({ id }) => byId.get(id) ?? []);
}
