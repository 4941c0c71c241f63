/** The roll that a sheet is opened for: class, day and half-days, from the register and the log. */

import { fillRoll, type RollFrame, type RollPupil, rollFrames } from '../../domain/attendance/class-roll';
import { type ClassOfDay, classesOn } from '../../domain/attendance/classes-on-day';
import { noClassReason } from '../../domain/attendance/no-class-reason';
import type { SchoolDays } from '../../domain/attendance/school-days';
import type { HalfDay } from '../../domain/attendance/timetable';
import { foldClass } from '../../domain/audience/select-audience';
import { classYearOn } from '../../domain/shared/class-year';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, type Result, refuse, refuseAll, succeed, uniqueIssues } from '../../domain/shared/result';
import type { LoggedDays } from '../../sheets/attendance-log/read-days';
import type { ClassRows } from './tables';

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
  const found = classes.find(({ key }) => key === foldClass(className));
  if (found === undefined) {
    return refuse({ code: 'class-unknown', data: { value: className, classes: namesOf(classes) } });
  }
  const frames = rollFrames(found.pupils, rows.leaves, halfDay);
  const problems = uniqueIssues(found.issues);
  if (frames.length === 0) {
    const ofCreche = problems.some(({ code }) => code === 'no-timetable');
    if (ofCreche) return refuse({ code: 'roll-creche' });
    return problems.length > 0 ? refuseAll(problems) : refuse(noClass(rows, found, date));
  }
  const unknown: Issue[] =
    found.withoutDays.length === 0
      ? []
      : [{ code: 'roll-creche-days', data: { pupils: found.withoutDays.join(', ') } }];
  return succeed({ name: found.name, frames, notices: [...problems, ...unknown] });
}

function noClass({ calendar, publicHolidays }: ClassRows, { pupils }: ClassOfDay, date: LocalDate): Issue {
  const year = classYearOn(calendar, date);
  const own = calendar.find((row) => row.year === year);
  if (own === undefined) {
    return { code: 'calendar-year-missing', tab: 'Calendrier', column: 'Année', data: { year } };
  }
  const hasClass = pupils.some(({ halfDays }) => halfDays.length > 0);
  const { reason, detail } = noClassReason(own, publicHolidays, date, hasClass);
  return { code: 'no-class-on-day', article: 'R-4.10', data: { date, reason, detail } };
}

export function namesOf(classes: readonly ClassOfDay[]): string {
  return classes.map(({ name }) => name).join(', ');
}

/** The roll with what the log holds; bad rows of its pupils on the day are refused. */
export function rollFrom(frames: readonly RollFrame[], log: LoggedDays, date: LocalDate): Result<RollPupil[]> {
  const bad = badRows(frames, log);
  const roll = fillRoll(
    frames,
    log.rows.filter((row) => row.date === date),
  );
  if (roll.ok && bad.length === 0) return roll;
  return refuseAll([...bad, ...(roll.ok ? [] : roll.issues)]);
}

/** Bad rows that may be about these pupils; a row whose day cannot be read is about none. */
function badRows(frames: readonly RollFrame[], { issues, values, headers }: LoggedDays): Issue[] {
  const ids = new Set(frames.map(({ id }) => id));
  const undated = new Set(issues.filter(({ column }) => column === 'Date').map(({ row }) => row));
  return issues.filter(({ row = 0 }) => {
    const id = String(values[row - 1]?.[headers.positions.pupilId ?? -1] ?? '').trim();
    return !undated.has(row) && (id === '' || ids.has(id));
  });
}
