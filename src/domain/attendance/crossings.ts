/** When a count of absences or late arrivals within 30 school days reaches its threshold (R-4.5, D-4.6). */
import type { LocalDate } from '../shared/local-date';

/** School days of the window, the day of the event included. */
export const WINDOW_DAYS = 30;

/** A count that has reached its threshold, and for how long it stayed there. */
export interface Crossing {
  /** Day of the event with which the threshold was reached. */
  readonly on: LocalDate;
  /** Day of the first event that counted. */
  readonly since: LocalDate;
  /** Day of the last event before the count fell below the threshold. */
  readonly until: LocalDate;
}

/**
 * The events of the window of school days that ends on a day.
 * @param days school days of one school year, in order; a window does not reach into the year before
 * @param events days of the events, in order, a day as often as it has events
 * @example countInWindow(days, ['2022-09-05', '2022-09-05'], '2022-09-06') // 2
 */
export function countInWindow(days: readonly LocalDate[], events: readonly LocalDate[], day: LocalDate): number {
  const last = days.filter((one) => one <= day).length - 1;
  const first = days[Math.max(0, last - WINDOW_DAYS + 1)];
  if (last < 0 || first === undefined) return 0;
  return events.filter((event) => event >= first && event <= day).length;
}

/**
 * Every crossing of a school year: an event with which the count reaches the threshold from below. While it stays at or
 * over the threshold nothing is new; once old events have left the window, the count may reach it again.
 * @param days school days of the pupil's level in one school year, in order
 * @param events days of the events, in order, a day as often as it has events; those on other days count for nothing
 * @example 4 unjustified half-days on 5 and 6 September, threshold 4 // one crossing on 6 September
 */
export function findCrossings(days: readonly LocalDate[], events: readonly LocalDate[], threshold: number): Crossing[] {
  const places = new Map(days.map((day, index) => [day, index]));
  const counted = events.flatMap((day) => {
    const place = places.get(day);
    return place === undefined ? [] : [{ day, place }];
  });
  const crossings: Crossing[] = [];
  let oldest = 0;
  for (const [index, { day, place }] of counted.entries()) {
    while ((counted[oldest]?.place ?? place) <= place - WINDOW_DAYS) oldest++;
    const count = index - oldest + 1;
    const current = crossings[crossings.length - 1];
    if (count === threshold) crossings.push({ on: day, since: counted[oldest]?.day ?? day, until: day });
    else if (count > threshold && current !== undefined) crossings[crossings.length - 1] = { ...current, until: day };
  }
  return crossings;
}

/** What a person decided about a crossing, and when. */
export interface CrossingDecision {
  /** Day of the crossing as it stood. */
  readonly on: LocalDate;
  readonly decidedOn: LocalDate;
}

/**
 * The crossings on which nobody has decided yet. A correction of the log may move a crossing to another day: a decision
 * still holds for it when it was taken on the same events, and with the last of them known.
 * @param crossings of one pupil and threshold
 * @param decisions about the same
 * @example openCrossings([{ on: '2022-10-03', … }], [{ on: '2022-10-03', decidedOn: '2022-10-10' }]) // []
 */
export function openCrossings(crossings: readonly Crossing[], decisions: readonly CrossingDecision[]): Crossing[] {
  const days = new Set(crossings.map(({ on }) => on));
  const decided = new Set(decisions.map(({ on }) => on));
  const moved = decisions.filter(({ on }) => !days.has(on));
  return crossings.filter(({ on, since, until }) => {
    if (decided.has(on)) return false;
    const place = moved.findIndex((one) => one.on >= since && one.on <= until && one.decidedOn >= on);
    if (place >= 0) moved.splice(place, 1);
    return place < 0;
  });
}
