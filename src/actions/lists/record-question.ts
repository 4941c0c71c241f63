/** What is asked of the record book: which pupils, which period; every problem at once. */

import { classesOfDay } from '../../domain/audience/class-members';
import { type ClassEnrolment, type ClassPupil, enrolledPupils } from '../../domain/audience/enrolled-pupil';
import { foldClass } from '../../domain/audience/select-audience';
import { classYearOn, classYearSpan, rentreeIn, type YearSpan } from '../../domain/shared/class-year';
import type { LocalDate } from '../../domain/shared/local-date';
import { compareNatural } from '../../domain/shared/natural-order';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import { nextSchoolYear, type SchoolYear } from '../../domain/shared/school-year';
import type { ActionInput } from '../action';
import { InputReader } from '../shared/read-input';

const LABELS = { eleve: 'Élève', classe: 'Classe', du: 'Du', au: 'Au', motif: 'Motif' } as const;

export interface RecordQuestion {
  /** Identifiers, in natural order. */
  readonly pupilIds: readonly string[];
  /** Asked for by name, not by class: a page of a pupil who left passes the gate. */
  readonly isSingle: boolean;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly year: SchoolYear;
  readonly reason: string | undefined;
}

interface Register {
  readonly pupils: readonly ClassPupil[];
  readonly enrolments: readonly ClassEnrolment[];
  readonly calendar: readonly YearSpan[];
}

export function readRecordQuestion(
  input: ActionInput,
  { pupils, enrolments, calendar }: Register,
  today: LocalDate,
): Result<RecordQuestion> {
  const reader = new InputReader(input, LABELS);
  const id = reader.text('eleve');
  const asked = reader.list('classe');
  const to = reader.date('au') ?? today;
  const from = reader.date('du') ?? classYearSpan(calendar, classYearOn(calendar, to)).from;
  const issues: Issue[] = [...reader.issues];
  if (to > today) issues.push({ code: 'record-future', data: { to, today } });
  else if (from > to) issues.push({ code: 'family-document-period', data: { from, until: to } });
  else if (classYearOn(calendar, from) !== classYearOn(calendar, to))
    issues.push({ code: 'record-year', data: { from, to } });
  if (id !== undefined && !pupils.some((pupil) => pupil.id === id)) {
    issues.push({ code: 'family-document-unknown', data: { field: LABELS.eleve, value: id, tab: 'Élèves' } });
  }
  if (id === undefined && asked.length === 0) issues.push({ code: 'record-who' });
  const classes = id === undefined ? classesOfDay(pupils, enrolments, to, calendar) : [];
  for (const name of id === undefined ? asked : []) {
    if (classes.some((group) => foldClass(group.name) === foldClass(name))) continue;
    const known = classes.map((group) => group.name).join(', ');
    issues.push({ code: 'lists-class', data: { name, day: to, classes: known } });
  }
  if (issues.length > 0) return refuseAll(issues);
  const keys = new Set(asked.map(foldClass));
  const ofClasses = classes.filter(({ name }) => keys.has(foldClass(name))).flatMap(({ members }) => members);
  const pupilIds = id === undefined ? ofClasses.map(({ pupil }) => pupil.id).sort(compareNatural) : [id];
  const reason = reader.text('motif');
  return succeed({ pupilIds, isSingle: id !== undefined, from, to, year: classYearOn(calendar, to), reason });
}

/** Whether a pupil is in the school neither in this school year nor in the next: its page is given out behind the gate. */
export function hasLeftSchool({ pupils, enrolments, calendar }: Register, pupilId: string, today: LocalDate): boolean {
  const own = pupils.filter(({ id }) => id === pupilId);
  const year = classYearOn(calendar, today);
  return [year, nextSchoolYear(year)].every(
    (one) => enrolledPupils(own, enrolments, one, today, rentreeIn(calendar, one)).length === 0,
  );
}
