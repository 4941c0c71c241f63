/** The roll that a sheet is opened for, and the form that asks for it: class, day and half-days, from the register and the log. */

import { fillRoll, type RollFrame, type RollPupil, rollFrames } from '../../domain/attendance/class-roll';
import { type ClassOfDay, classesOn } from '../../domain/attendance/classes-on-day';
import { noClassReason, outsideYears } from '../../domain/attendance/no-class-reason';
import type { SchoolDays } from '../../domain/attendance/school-days';
import type { HalfDay } from '../../domain/attendance/timetable';
import { foldClass } from '../../domain/audience/select-audience';
import { classYearOn } from '../../domain/shared/class-year';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, type Result, refuse, refuseAll, succeed, uniqueIssues } from '../../domain/shared/result';
import { ROLL_LABELS, TODAY_HINT } from '../../messages/attendance';
import { WITHOUT_CLASS } from '../../messages/statistics';
import type { LoggedDays } from '../../sheets/attendance-log/read-days';
import { HALF_DAYS } from '../../sheets/choices';
import type { Field } from '../action';
import { oddRows } from './odd-rows';
import { type ClassRows, schoolDaysOf } from './tables';

export interface RollQuestion {
  readonly className: string;
  readonly date: LocalDate;
  /** Undefined: both. */
  readonly halfDay: HalfDay | undefined;
}

export interface FramedRoll {
  readonly name: string;
  readonly frames: readonly RollFrame[];
  readonly notices: readonly Issue[];
}

/**
 * Who stands on the roll.
 * @returns refusals `class-unknown`, `no-class-on-day`, `roll-creche`, `calendar-year-missing`, `timetable-…`
 */
export function frameRoll(
  rows: ClassRows,
  days: SchoolDays,
  { className, date, halfDay }: RollQuestion,
): Result<FramedRoll> {
  const classes = classesOn(rows, days, date);
  const found = classes.find(({ key }) => key === foldClass(className)) ?? withoutClass(classes, className);
  const outside = classes.length === 0 ? outsideYears(rows.calendar, date) : undefined;
  if (outside !== undefined) return refuse({ code: 'no-class-on-day', article: 'R-4.10', data: { date, ...outside } });
  if (found === undefined) {
    return refuse({ code: 'class-unknown', data: { value: className, classes: namesOf(classes) } });
  }
  const frames = rollFrames(found.pupils, rows.leaves, halfDay);
  const problems = uniqueIssues(found.issues);
  if (frames.length === 0) {
    const hasClass = found.pupils.some(({ halfDays }) => halfDays.length > 0);
    const ofCreche = problems.some(({ code }) => code === 'no-timetable');
    if (ofCreche) return refuse({ code: 'roll-creche' });
    if (problems.length > 0) return refuseAll(problems);
    const reason = noClassOn(rows, date, hasClass);
    const isCreche = found.pupils.every(({ section }) => section === 'creche');
    return refuse(isCreche ? { ...reason, data: { ...reason.data, isCreche: 1 } } : reason);
  }
  const unknown: Issue[] =
    found.withoutDays.length === 0
      ? []
      : [{ code: 'roll-creche-days', data: { pupils: found.withoutDays.join(', ') } }];
  return succeed({ name: found.name, frames, notices: [...problems, ...unknown] });
}

/** The pupils whom no class is given for, of whatever level, as one roll; undefined for any other name. */
function withoutClass(classes: readonly ClassOfDay[], name: string): ClassOfDay | undefined {
  if (foldClass(name) !== foldClass(WITHOUT_CLASS)) return undefined;
  const groups = classes.filter(hasUnplaced);
  if (groups.length === 0) return undefined;
  const pupils = groups.flatMap((group) => group.pupils.filter(({ className }) => className === ''));
  const ids = new Set(pupils.map(({ pupil }) => pupil.id));
  return {
    key: foldClass(WITHOUT_CLASS),
    name: WITHOUT_CLASS,
    pupils,
    issues: groups.flatMap(({ issues }) => issues),
    withoutDays: groups.flatMap(({ withoutDays }) => withoutDays.filter((id) => ids.has(id))),
  };
}

const hasUnplaced = ({ pupils }: ClassOfDay): boolean => pupils.some(({ className }) => className === '');

/** The classes that a sheet may be opened for: those of the day, and the pupils without one. */
function rollNames(classes: readonly ClassOfDay[]): string[] {
  const names = classes.flatMap(({ name }) => (name === '' ? [] : [name]));
  return classes.some(hasUnplaced) ? [...names, WITHOUT_CLASS] : names;
}

/** The form of the sheet. */
export function rollFields(rows: ClassRows, date: LocalDate): Field[] {
  const names = rollNames(classesOn(rows, schoolDaysOf(rows), date));
  const classes = names.map((name) => ({ value: name, label: name }));
  const halfDays = Object.keys(HALF_DAYS).map((word) => ({ value: word, label: word }));
  const { classe, date: day, demiJournee } = ROLL_LABELS;
  return [
    { name: 'classe', label: classe, kind: 'choice', choices: classes },
    { name: 'date', label: day, kind: 'date', hint: TODAY_HINT },
    { name: 'demiJournee', label: demiJournee, kind: 'choice', choices: halfDays },
  ];
}

/** @param hasOtherHalf whether there is class in the other half of the day */
export function noClassOn(
  { calendar, publicHolidays }: Pick<ClassRows, 'calendar' | 'publicHolidays'>,
  date: LocalDate,
  hasOtherHalf: boolean,
): Issue {
  const year = classYearOn(calendar, date);
  const own = calendar.find((row) => row.year === year);
  if (own === undefined) {
    return { code: 'calendar-year-missing', tab: 'Calendrier', column: 'Année', data: { year } };
  }
  const { reason, detail } = noClassReason(own, publicHolidays, date, hasOtherHalf);
  return { code: 'no-class-on-day', article: 'R-4.10', data: { date, reason, detail } };
}

export function namesOf(classes: readonly ClassOfDay[]): string {
  return classes.map(({ name }) => name).join(', ');
}

/** The roll with what the log holds; bad rows of its pupils on the day are refused. */
export function rollFrom(frames: readonly RollFrame[], log: LoggedDays, date: LocalDate): Result<RollPupil[]> {
  const bad = oddRows(log, { pupilIds: frames.map(({ id }) => id), from: date, to: date });
  const roll = fillRoll(
    frames,
    log.rows.filter((row) => row.date === date),
  );
  if (roll.ok && bad.length === 0) return roll;
  return refuseAll([...bad, ...(roll.ok ? [] : roll.issues)]);
}
