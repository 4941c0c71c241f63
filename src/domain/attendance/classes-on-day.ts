/** The classes of a day, each with its children and their half-days of class. */
import { type ClassEnrolment, type ClassPupil, type EnrolledPupil, enrolledPupils } from '../audience/enrolled-pupil';
import { foldClass } from '../audience/select-audience';
import { isInForce } from '../enrolment/enrolment';
import type { Level } from '../enrolment/level';
import { weekdaysOf } from '../enrolment/weekdays';
import { groupBy } from '../shared/group-by';
import { addDays, type LocalDate } from '../shared/local-date';
import { compareNatural } from '../shared/natural-order';
import { type Issue, type Result, refuse } from '../shared/result';
import type { ClassHalfDay } from './class-days';
import { classNameOf, type ExpectedPupil } from './class-roll';
import { comesOn } from './expected-half-days';
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
export function classesOn(register: RollRegister, days: SchoolDays, date: LocalDate): ClassOfDay[] {
  return readClasses(register, days)(date);
}

/**
 * The same for many days: who is in which class is worked out once for each stretch of days between two changes.
 * @example readClasses(register, schoolDays)(asDate('2022-09-05')).map(({ name }) => name) // ['CE1 A', 'CP']
 */
export function readClasses(register: RollRegister, days: SchoolDays): (date: LocalDate) => ClassOfDay[] {
  const changes = changesIn(register);
  const known = new Map<string, readonly ClassMembers[]>();
  return (date) => {
    const key = `${days.yearOn(date)} ${countUpTo(changes, date)}`;
    const classes = known.get(key) ?? membersOn(register, days, date);
    known.set(key, classes);
    const byLevel = new Map<string, Result<readonly ClassHalfDay[]>>();
    const ofLevel = (level: string): Result<readonly ClassHalfDay[]> => {
      const found = byLevel.get(level) ?? days.on(level as Level, date);
      byLevel.set(level, found);
      return found;
    };
    return classes.map((group) => classOn(group, ofLevel, date));
  };
}

interface ClassMembers {
  readonly key: string;
  readonly name: string;
  /** With the weekdays of a crèche child; undefined: all, or not known. */
  readonly members: readonly { readonly member: EnrolledPupil; readonly weekdays: readonly number[] | undefined }[];
}

function membersOn({ pupils, enrolments }: RollRegister, days: SchoolDays, date: LocalDate): ClassMembers[] {
  const present = pupils.filter(({ enteredOn }) => enteredOn === undefined || enteredOn <= date);
  const begun = enrolments.filter(({ start }) => start === undefined || start <= date);
  const year = days.yearOn(date);
  const enrolled = enrolledPupils(present, begun, year, date, days.rentreeOf(year));
  const creche = groupBy(
    begun.filter((row) => row.section === 'creche' && isInForce(row) && (row.end === undefined || row.end >= date)),
    ({ pupilId }) => pupilId,
  );
  const weekdays = ({ section, pupil }: EnrolledPupil) =>
    section === 'creche' ? weekdaysOf(creche.get(pupil.id)?.slice(-1)[0] ?? { days: undefined }) : undefined;
  return [...groupBy(enrolled, (pupil) => foldClass(classNameOf(pupil)))]
    .map(([key, members]): ClassMembers => {
      const name = members[0] === undefined ? key : classNameOf(members[0]);
      return { key, name, members: members.map((member) => ({ member, weekdays: weekdays(member) })) };
    })
    .sort((a, b) => compareNatural(a.key, b.key));
}

function classOn(
  { key, name, members }: ClassMembers,
  ofLevel: (level: string) => Result<readonly ClassHalfDay[]>,
  date: LocalDate,
): ClassOfDay {
  const issues: Issue[] = [];
  const withoutDays: string[] = [];
  const pupils = members.map(({ member, weekdays }): ExpectedPupil => {
    const { pupil, level, section } = member;
    if (section === 'creche' && weekdays === undefined) withoutDays.push(pupil.id);
    const halfDays: Result<readonly ClassHalfDay[]> =
      level === '' ? refuse({ code: 'roll-level-unknown', data: { pupil: pupil.id } }) : ofLevel(level);
    if (!halfDays.ok) issues.push(...halfDays.issues);
    return { ...member, halfDays: halfDays.ok && comesOn(weekdays, date) ? halfDays.value : [] };
  });
  return { key, name, pupils, issues, withoutDays };
}

/** The days on which somebody comes, or is there no more, in order. */
function changesIn({ pupils, enrolments }: RollRegister): LocalDate[] {
  const after = (day: LocalDate | undefined) => (day === undefined ? [] : [addDays(day, 1)]);
  const changes = new Set([
    ...pupils.flatMap(({ enteredOn, leftOn }) => [...(enteredOn === undefined ? [] : [enteredOn]), ...after(leftOn)]),
    ...enrolments.flatMap(({ start, end }) => [...(start === undefined ? [] : [start]), ...after(end)]),
  ]);
  return [...changes].sort();
}

function countUpTo(changes: readonly LocalDate[], date: LocalDate): number {
  const next = changes.findIndex((day) => day > date);
  return next < 0 ? changes.length : next;
}
