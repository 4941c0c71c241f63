/** The simulated time: it stands still unless a modelled call, a sleep or a wait moves it on. */

import type { Clock } from './host';

const HOURS_PER_DAY = 24;

/**
 * Makes a clock that stands at a moment.
 * @param start milliseconds since 1970
 * @example const clock = createClock(0); clock.advance(5); clock.now() // 5
 */
export function createClock(start: number): Clock {
  let now = start;
  return {
    now: () => now,
    advance(milliseconds) {
      if (!(milliseconds >= 0)) throw new RangeError(`The clock cannot move by ${milliseconds} ms.`);
      now += milliseconds;
    },
  };
}

/**
 * Gives the moment of a civil date at an hour in the zone of this process.
 * @param day ISO date, e.g. `2022-06-15`
 * @throws RangeError when it is not a date of the calendar
 * @example momentOf('2022-06-15') // 2022-06-15 09:00 here
 */
export function momentOf(day: string, hour = 9): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const [year, month, date] = [Number(parts?.[1]), Number(parts?.[2]), Number(parts?.[3])];
  const moment = new Date(year, month - 1, date, hour % HOURS_PER_DAY);
  if (!parts || moment.getMonth() !== month - 1 || moment.getDate() !== date) {
    throw new RangeError(`"${day}" is not a date such as 2022-06-15.`);
  }
  return moment.getTime();
}
