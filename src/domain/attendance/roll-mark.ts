/** What a teacher enters for one pupil and half-day, checked against the class of that half-day. */
import type { LocalDate } from '../shared/local-date';
import type { Issue } from '../shared/result';
import type { AttendanceCode } from './attendance';
import type { ClassHalfDay } from './class-days';
import { namesIllness } from './illness';

/** What was typed; what is left out stays as it stands. */
export interface Mark {
  readonly code?: AttendanceCode | undefined;
  /** Minutes after midnight. */
  readonly arrivedAt?: number | undefined;
  readonly minutes?: number | undefined;
  readonly motive?: string | undefined;
  readonly announcedBy?: string | undefined;
  readonly announcedOn?: LocalDate | undefined;
  readonly justifiedOn?: LocalDate | undefined;
}

/** What a half-day holds, or would hold unless something is typed. */
export type Held = Mark & { readonly code: AttendanceCode };

/** A half-day as it is to stand in the log. */
export type CheckedMark = Held;

/**
 * Completes what was typed by what stands there. A time of arrival alone makes a late arrival, and its minutes are
 * counted from the beginning of class. Coming or going within the half-day needs its minutes, fewer than the
 * half-day has: else it is an absence. A child that was present after all has neither motive nor announcement.
 * @param data names the pupil and half-day in the refusals
 * @returns refusals `late-without-time`, `late-too-long`, `late-not-late`, `early-without-minutes`, `minutes-without-code`,
 * `motive-names-illness` and `motive-of-presence`
 * @example checkMark(halfDay, present, { arrivedAt: 490 }, {}) // late, 10 minutes
 */
export function checkMark(
  halfDay: Pick<ClassHalfDay, 'start' | 'minutes'>,
  held: Held,
  typed: Mark,
  data: Readonly<Record<string, string | number>>,
): { readonly mark: CheckedMark; readonly issues: readonly Issue[] } {
  const isPlain = typed.code === undefined && (held.code === 'present' || held.code === 'late');
  const code = isPlain && typed.arrivedAt !== undefined ? 'late' : (typed.code ?? held.code);
  const isSame = code === held.code;
  const arrivedAt = code !== 'late' ? undefined : (typed.arrivedAt ?? (isSame ? held.arrivedAt : undefined));
  const minutes = minutesOf(code, halfDay, isSame ? held : undefined, { ...typed, arrivedAt });
  // What was said of an absence is not true of a child that was there, and would hold again if it were noted absent.
  const said: Mark = code === 'present' && !isSame ? {} : held;
  const mark: CheckedMark = {
    code,
    arrivedAt,
    minutes,
    motive: typed.motive ?? said.motive,
    announcedBy: typed.announcedBy ?? said.announcedBy,
    announcedOn: typed.announcedOn ?? said.announcedOn,
    justifiedOn: typed.justifiedOn ?? said.justifiedOn,
  };
  const isTimed = typed.arrivedAt !== undefined || typed.minutes !== undefined || typed.code !== undefined;
  const issues = [
    ...(isTimed ? timeIssues(halfDay, mark, typed) : []),
    ...(typed.motive !== undefined && namesIllness(typed.motive) ? ['motive-names-illness'] : []),
    ...(typed.motive !== undefined && typed.motive !== '' && code === 'present' ? ['motive-of-presence'] : []),
  ];
  return { mark, issues: issues.map((issue) => ({ code: issue, data: { ...data, minutes: halfDay.minutes } })) };
}

/**
 * The minutes that a time of arrival would make, where others are noted: those win.
 * @returns undefined where the two agree, or where one of them is not noted
 * @example otherMinutes({ start: 480 }, lateAt820With5Minutes) // 20
 */
export function otherMinutes(
  { start }: Pick<ClassHalfDay, 'start'>,
  { code, arrivedAt, minutes }: Pick<Held, 'code' | 'arrivedAt' | 'minutes'>,
): number | undefined {
  if (code !== 'late' || arrivedAt === undefined || minutes === undefined) return undefined;
  return arrivedAt - start === minutes ? undefined : arrivedAt - start;
}

function minutesOf(
  code: AttendanceCode,
  { start }: Pick<ClassHalfDay, 'start'>,
  held: Held | undefined,
  typed: Mark,
): number | undefined {
  if (code !== 'late' && code !== 'early-leave') return undefined;
  if (typed.minutes !== undefined) return typed.minutes;
  const isNewTime = typed.arrivedAt !== undefined && typed.arrivedAt !== held?.arrivedAt;
  if (isNewTime && typed.arrivedAt !== undefined) return typed.arrivedAt - start;
  return held?.minutes ?? (typed.arrivedAt === undefined ? undefined : typed.arrivedAt - start);
}

function timeIssues(
  halfDay: Pick<ClassHalfDay, 'start' | 'minutes'>,
  { code, arrivedAt, minutes }: CheckedMark,
  typed: Mark,
): string[] {
  if (code !== 'late' && code !== 'early-leave') {
    return typed.arrivedAt !== undefined || typed.minutes !== undefined ? ['minutes-without-code'] : [];
  }
  if (typed.arrivedAt !== undefined && code === 'early-leave') return ['arrival-of-early-leave'];
  if (minutes === undefined) return [code === 'late' ? 'late-without-time' : 'early-without-minutes'];
  const isOnTime = minutes < 1 || (arrivedAt !== undefined && arrivedAt <= halfDay.start);
  if (isOnTime) return ['late-not-late'];
  const isWhole =
    minutes >= halfDay.minutes || (arrivedAt !== undefined && arrivedAt - halfDay.start >= halfDay.minutes);
  return isWhole ? ['late-too-long'] : [];
}
