/** The roll of a class on one day: who is expected in which half-day, and what stands there unless a person says otherwise. */
import type { EnrolledPupil } from '../audience/enrolled-pupil';
import { groupBy } from '../shared/group-by';
import { fullName, withoutAccents } from '../shared/names';
import { compareNatural } from '../shared/natural-order';
import { type Issue, type Result, refuseAll, succeed } from '../shared/result';
import { type AttendanceRecord, isOnLeave, type Leave } from './absences';
import { isAbsence, isPartial } from './attendance';
import type { ClassHalfDay } from './class-days';
import type { Held } from './roll-mark';
import type { HalfDay } from './timetable';

export interface RollHalfDay {
  readonly halfDay: HalfDay;
  /** When class begins, in minutes after midnight. */
  readonly start: number;
  /** Minutes of class. */
  readonly minutes: number;
  /** What holds unless something is typed: the log's row, a granted leave, else presence. */
  readonly held: Held;
  /** Rows of the log that say so; none where nothing is written yet. */
  readonly rows: readonly number[];
  /** Rows of the other event, where the child both came late and left early. */
  readonly besides?: readonly AttendanceRecord[];
}

export interface RollPupil {
  readonly id: string;
  readonly name: string;
  readonly halfDays: readonly RollHalfDay[];
}

/** A pupil with the half-days of class of its level on the day. */
export interface ExpectedPupil extends EnrolledPupil {
  readonly halfDays: readonly ClassHalfDay[];
}

/** A class by its name; children without one are together with those of their level. */
export function classNameOf({ className, level }: Pick<EnrolledPupil, 'className' | 'level'>): string {
  return className === '' ? level : className;
}

/** A pupil of the roll before the log is looked at. */
export interface RollFrame {
  readonly id: string;
  readonly name: string;
  readonly halfDays: readonly (Pick<RollHalfDay, 'halfDay' | 'start' | 'minutes'> & {
    /** What holds where the log has no row: a granted leave, else presence. */
    readonly preset: 'present' | 'leave';
  })[];
}

/**
 * Who stands on the roll, in the order of the names; pupils without a half-day of class are left out.
 * @param halfDay the only one that is asked for; undefined: both
 */
export function rollFrames(
  pupils: readonly ExpectedPupil[],
  leaves: readonly Leave[],
  halfDay: HalfDay | undefined,
): RollFrame[] {
  const sortKey = new Map(
    pupils.map(({ pupil }) => [pupil.id, withoutAccents(`${pupil.lastName} ${pupil.firstName}`)]),
  );
  return pupils
    .map(({ pupil, halfDays }) => ({
      id: pupil.id,
      name: fullName(pupil),
      halfDays: halfDays
        .filter((one) => halfDay === undefined || one.halfDay === halfDay)
        .map(({ date, halfDay: half, start, minutes }) => {
          const preset = isOnLeave(leaves, pupil.id, date) ? ('leave' as const) : ('present' as const);
          return { halfDay: half, start, minutes, preset };
        }),
    }))
    .filter(({ halfDays }) => halfDays.length > 0)
    .sort((a, b) => compareNatural(sortKey.get(a.id) ?? '', sortKey.get(b.id) ?? '') || compareNatural(a.id, b.id));
}

/**
 * The roll with what the log holds.
 * @param records of the day; those of other pupils do not matter
 * @returns refusals `attendance-twice` and `roll-twice` where two rows of a half-day do not say the same
 */
export function fillRoll(frames: readonly RollFrame[], records: readonly AttendanceRecord[]): Result<RollPupil[]> {
  const byHalfDay = groupBy(records, ({ pupilId, halfDay }) => `${pupilId}|${halfDay}`);
  const issues: Issue[] = [];
  const roll = frames.map(({ id, name, halfDays }) => ({
    id,
    name,
    halfDays: halfDays.map(({ preset, ...place }): RollHalfDay => {
      const own = byHalfDay.get(`${id}|${place.halfDay}`) ?? [];
      issues.push(...contradictions(own));
      const held = own.find(({ code }) => code === 'late') ?? own[own.length - 1];
      if (held === undefined) return { ...place, held: { code: preset }, rows: [] };
      const besides = own.filter(({ code }) => code !== held.code);
      const rows = own.flatMap(({ code, row }) => (code === held.code ? [row] : []));
      return { ...place, held: heldOf(held), rows, ...(besides.length === 0 ? {} : { besides }) };
    }),
  }));
  return issues.length > 0 ? refuseAll(issues) : succeed(roll);
}

function heldOf(record: AttendanceRecord): Held {
  const { code, arrivedAt, minutes, motive, announcedBy, announcedOn, justifiedOn } = record;
  return { code, arrivedAt, minutes, motive, announcedBy, announcedOn, justifiedOn };
}

/** A late arrival and an early leave of one half-day are two events, each with its minutes. */
function contradictions(records: readonly AttendanceRecord[]): Issue[] {
  const first = records[0];
  return records.flatMap(({ row, date, code }): Issue[] => {
    if (first === undefined || code === first.code || (isPartial(code) && isPartial(first.code))) return [];
    const issue = isAbsence(code) === isAbsence(first.code) ? 'roll-twice' : 'attendance-twice';
    return [{ code: issue, tab: 'Présences', row, column: 'Code', data: { other: first.row, date } }];
  });
}

/** How far a class's half-day has been entered. */
export type RollState = 'taken' | 'partly-taken' | 'not-taken';

/**
 * Whether a row was written before anybody called the roll: a leave filled in, or an absence that was announced.
 * @example isInAdvance(aLeaveFilledIn) // true
 */
export function isInAdvance({ code, announcedOn }: Pick<AttendanceRecord, 'code' | 'announcedOn'>): boolean {
  return code === 'leave' || (isAbsence(code) && announcedOn !== undefined);
}

/**
 * The one rule of whether a class has entered a half-day: wholly where every pupil expected has a row, in part where
 * some have one, not at all where none has or only rows written in advance are there.
 * @param expected number of pupils expected in the half-day
 * @param entered of them, those with a row in the log
 * @param called of them, those with a row that was not written in advance
 * @example rollState({ expected: 2, entered: 1, called: 1 }) // 'partly-taken'
 */
export function rollState({ expected, entered, called }: Readonly<Record<RollCount, number>>): RollState {
  if (entered >= expected) return 'taken';
  return called > 0 ? 'partly-taken' : 'not-taken';
}

export type RollCount = 'expected' | 'entered' | 'called';
