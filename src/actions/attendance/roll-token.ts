/** What a plan showed of a roll, carried by its fingerprint, so that the entry need not read the register again. */
import type { RollFrame, RollPupil } from '../../domain/attendance/class-roll';
import type { Held } from '../../domain/attendance/roll-mark';
import { type LocalDate, parseLocalDate } from '../../domain/shared/local-date';
import { fingerprintOf } from '../fingerprint';

export interface RollToken {
  readonly className: string;
  readonly date: LocalDate;
  /** Day on which the plan was shown: one of another day no longer holds. */
  readonly shownOn: LocalDate;
  readonly frames: readonly RollFrame[];
  /** What the log held, by pupil and half-day; nothing where it had no row. */
  readonly seen: ReadonlyMap<string, string>;
}

type CodedHalfDay = readonly [isAfternoon: 0 | 1, start: number, minutes: number, isLeave: 0 | 1, seen: string];
type CodedPupil = readonly [id: string, name: string, halfDays: readonly CodedHalfDay[]];
type Coded = readonly [className: string, date: string, shownOn: string, pupils: readonly CodedPupil[]];

/** @example seenKey('E1', 'morning') // 'E1|morning' */
export const seenKey = (pupilId: string, halfDay: string): string => `${pupilId}|${halfDay}`;

/** What a row of the log says, in short. */
export function seenOf({ code, arrivedAt, minutes, motive, announcedBy, announcedOn, justifiedOn }: Held): string {
  const cells = [code, arrivedAt, minutes, motive, announcedBy, announcedOn, justifiedOn];
  return fingerprintOf(cells.map((cell) => cell ?? ''));
}

/** The fingerprint of a plan: a check, a full stop, and what the plan showed. */
export function writeToken(
  { className, date, shownOn, frames }: Omit<RollToken, 'seen'>,
  roll: readonly RollPupil[],
): string {
  const seen = seenIn(roll);
  const pupils = frames.map(({ id, name, halfDays }): CodedPupil => {
    const coded = halfDays.map(({ halfDay, start, minutes, preset }): CodedHalfDay => {
      const isAfternoon = halfDay === 'afternoon' ? 1 : 0;
      return [isAfternoon, start, minutes, preset === 'leave' ? 1 : 0, seen.get(seenKey(id, halfDay)) ?? ''];
    });
    return [id, name, coded];
  });
  const coded: Coded = [className, date, shownOn, pupils];
  return `${fingerprintOf(coded)}.${JSON.stringify(coded)}`;
}

/** What the log held when a roll was filled. */
export function seenIn(roll: readonly RollPupil[]): Map<string, string> {
  return new Map(
    roll.flatMap(({ id, halfDays }) =>
      halfDays.flatMap(({ halfDay, held, rows }) =>
        rows.length === 0 ? [] : [[seenKey(id, halfDay), seenOf(held)] as const],
      ),
    ),
  );
}

/** Reads what `writeToken` wrote; undefined for anything else. */
export function readToken(fingerprint: string): RollToken | undefined {
  const at = fingerprint.indexOf('.');
  const coded = parse(fingerprint.slice(at + 1));
  if (at < 0 || coded === undefined || fingerprintOf(coded) !== fingerprint.slice(0, at)) return undefined;
  const [className, day, shown, pupils] = coded;
  const [date, shownOn] = [parseLocalDate(day), parseLocalDate(shown)];
  if (date === undefined || shownOn === undefined) return undefined;
  const seen = new Map<string, string>();
  const frames = pupils.map(
    ([id, name, halfDays]): RollFrame => ({
      id,
      name,
      halfDays: halfDays.map(([isAfternoon, start, minutes, isLeave, text]) => {
        const halfDay = isAfternoon === 1 ? 'afternoon' : 'morning';
        if (text !== '') seen.set(seenKey(id, halfDay), text);
        return { halfDay, start, minutes, preset: isLeave === 1 ? 'leave' : 'present' };
      }),
    }),
  );
  return { className, date, shownOn, frames, seen };
}

function parse(json: string): Coded | undefined {
  try {
    return JSON.parse(json) as Coded;
  } catch {
    return undefined;
  }
}
