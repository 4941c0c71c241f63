/** Sums of half-days: what is counted for a pupil, a class, a month or a weekday, all in the same way. */
import { MARK, type StayMarks } from './tally-days';

export interface Counts {
  /** Half-days of class of the pupils' presence, and their minutes. */
  halfDays: number;
  minutes: number;
  /** Half-days missed: the sum of the three standings, and of the three codes. */
  absent: number;
  unjustified: number;
  justified: number;
  authorised: number;
  coded: number;
  excused: number;
  leave: number;
  /** Half-days with a late arrival, with an early leave. */
  late: number;
  earlyLeave: number;
  /** Minutes of class missed, whole half-days and parts. */
  minutesMissed: number;
}

export const noCounts = (): Counts => ({
  ...{ halfDays: 0, minutes: 0, absent: 0, unjustified: 0, justified: 0, authorised: 0, coded: 0, excused: 0 },
  ...{ leave: 0, late: 0, earlyLeave: 0, minutesMissed: 0 },
});

/** Adds one half-day of a stay to sums. */
export function countHalfDay(
  sums: readonly Counts[],
  { marks, days, offset, partial }: StayMarks,
  place: number,
): void {
  const mark = marks[place] ?? 0;
  const minutes = days.halfDays[offset + place]?.minutes ?? 0;
  const isAbsent = (mark & MARK.code) > MARK.present;
  const missed = isAbsent ? minutes : (partial.get(place) ?? 0);
  for (const counts of sums) {
    counts.halfDays++;
    counts.minutes += minutes;
    counts.minutesMissed += missed;
    if (isAbsent) countAbsence(counts, mark);
    else {
      if ((mark & MARK.late) > 0) counts.late++;
      if ((mark & MARK.earlyLeave) > 0) counts.earlyLeave++;
    }
  }
}

function countAbsence(counts: Counts, mark: number): void {
  const code = mark & MARK.code;
  counts.absent++;
  if (code === MARK.absent) counts.coded++;
  else if (code === MARK.excused) counts.excused++;
  else counts.leave++;
  if ((mark & MARK.authorised) > 0) counts.authorised++;
  else if ((mark & MARK.justified) > 0) counts.justified++;
  else counts.unjustified++;
}

/** @example sumCounts([{ …, absent: 1 }, { …, absent: 2 }]).absent // 3 */
export function sumCounts(all: readonly Counts[]): Counts {
  const total = noCounts();
  for (const one of all) {
    for (const name of Object.keys(total) as (keyof Counts)[]) total[name] += one[name];
  }
  return total;
}

/**
 * 1 − half-days absent / half-days of class, as TAUX_PRESENCE gives it.
 * @returns undefined where there was no class
 */
export function rateInHalfDays({ halfDays, absent }: Counts): number | undefined {
  return halfDays === 0 ? undefined : 1 - absent / halfDays;
}

/** The same weighed by class time: 1 − minutes missed / minutes of class; never below 0. */
export function rateInHours({ minutes, minutesMissed }: Counts): number | undefined {
  return minutes === 0 ? undefined : Math.max(0, 1 - minutesMissed / minutes);
}
