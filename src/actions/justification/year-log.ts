/** The attendance log of one school year, by pupil, with the half-days of class of each. */
import type { ClassHalfDay } from '../../domain/attendance/class-days';
import { expectedHalfDays } from '../../domain/attendance/expected-half-days';
import { readSchoolDays, type SchoolDays } from '../../domain/attendance/school-days';
import { type Stay, staysBetween } from '../../domain/attendance/tally-stays';
import { oneRowPerHalfDay } from '../../domain/attendance/unjustified-doubles';
import type { Level } from '../../domain/enrolment/level';
import { classYearOn } from '../../domain/shared/class-year';
import { groupBy } from '../../domain/shared/group-by';
import { earlierOf, type LocalDate } from '../../domain/shared/local-date';
import { compareNatural } from '../../domain/shared/natural-order';
import { type Issue, type Result, refuseAll, succeed, uniqueIssues } from '../../domain/shared/result';
import type { SchoolYear } from '../../domain/shared/school-year';
import { illnessNotice, outsideNotice, strangerIssue, twiceNotice } from './log-issues';
import { hasGone, stayOn } from './pupil-place';
import type { AttendanceRow, FamilyRow, PupilRow, YearRows } from './tables';

/** A pupil with what the log says of the year. */
export interface PupilYear {
  readonly pupil: PupilRow;
  readonly family: FamilyRow;
  readonly level: Level;
  /** '' where none is given. */
  readonly className: string;
  /** No longer enrolled on the day. */
  readonly isGone: boolean;
  /** Last day of a pupil who has left, where the register tells it. */
  readonly leftOn: LocalDate | undefined;
  /** Half-days of class expected of the pupil in the year, in order. */
  readonly halfDays: readonly ClassHalfDay[];
  /** One a half-day, in order. */
  readonly records: readonly AttendanceRow[];
  /** The pupil's own. */
  readonly leaves: YearRows['leaves'];
}

export interface YearLog {
  readonly year: SchoolYear;
  /** Those with rows in the year, by identifier. */
  readonly pupils: readonly PupilYear[];
  /** Rows that contradict each other, levels that nothing tells. */
  readonly notices: readonly Issue[];
}

/**
 * Puts the year's rows of the log together by pupil. The crèche has no class but where tab Horaires says so: without it
 * nothing of it counts.
 * @returns refusals: a pupil or family that the register lacks, a year that the calendar lacks, a broken timetable
 */
export function readYearLog(rows: YearRows, today: LocalDate): Result<YearLog> {
  const days = readSchoolDays(rows);
  const year = classYearOn(rows.calendar, today);
  const span = rows.calendar.find((row) => row.year === year);
  if (span === undefined) {
    return refuseAll([{ code: 'calendar-year-missing', tab: 'Calendrier', column: 'Année', data: { year } }]);
  }
  const ofYear = rows.attendance.filter(({ date }) => date >= span.firstDay && date <= span.lastDay);
  const byPupil = groupBy(ofYear, ({ pupilId }) => pupilId);
  const families = new Map(rows.families.map((family) => [family.id, family]));
  const known = new Map(rows.pupils.map((pupil) => [pupil.id, pupil]));
  const enrolments = groupBy(
    rows.enrolments.filter((row) => row.year === year),
    ({ pupilId }) => pupilId,
  );
  const stays = groupBy(
    staysBetween(rows.pupils, rows.enrolments, [span], span.firstDay, span.lastDay),
    ({ pupilId }) => pupilId,
  );
  const leaves = groupBy(rows.leaves, ({ pupilId }) => pupilId);
  const pupils: PupilYear[] = [];
  const issues: Issue[] = [];
  const notices: Issue[] = [];
  for (const [id, own] of [...byPupil].sort(([a], [b]) => compareNatural(a, b))) {
    const pupil = known.get(id);
    const family = pupil === undefined ? undefined : families.get(pupil.familyId);
    if (pupil === undefined || family === undefined) {
      issues.push(strangerIssue(id, pupil, own[0]?.row));
      continue;
    }
    const ownLeaves = leaves.get(id) ?? [];
    const ownEnrolments = enrolments.get(id) ?? [];
    const { records, contradictory } = oneRowPerHalfDay(own, ownLeaves);
    const last = records[records.length - 1]?.date ?? today;
    const ownStays = stays.get(id) ?? [];
    notices.push(...records.flatMap((record) => outsideNotice(record, ownStays)));
    const stay = stayOn(ownStays, earlierOf(last, today));
    if (stay === undefined) continue;
    if (ownStays.some(({ level }) => level === '')) {
      notices.push({ code: 'absence-level-unknown', tab: 'Élèves', row: pupil.row, data: { pupil: id } });
      continue;
    }
    const halfDays = halfDaysOf(days, ownStays);
    if (!halfDays.ok) issues.push(...halfDays.issues);
    else if (halfDays.value !== undefined) {
      const { className } = stay;
      const level = stay.level as Level;
      const isGone = hasGone(pupil, ownEnrolments, today);
      const leftOn = isGone ? ownStays[ownStays.length - 1]?.leftOn : undefined;
      const facts = { level, className, isGone, leftOn, halfDays: halfDays.value, records, leaves: ownLeaves };
      pupils.push({ pupil, family, ...facts });
      notices.push(...contradictory.map(twiceNotice), ...records.flatMap(illnessNotice));
    }
  }
  return issues.length > 0 ? refuseAll(uniqueIssues(issues)) : succeed({ year, pupils, notices });
}

/** @returns undefined for a level that has no class */
function halfDaysOf(days: SchoolDays, stays: readonly Stay[]): Result<readonly ClassHalfDay[] | undefined> {
  const halfDays = expectedHalfDays(days, stays);
  if (halfDays.ok || halfDays.issues.some(({ code }) => code !== 'no-timetable')) return halfDays;
  return succeed(undefined);
}
