/** Class hours a week by level, as data; one period is one half-day or part of it. */
import type { Level } from '../enrolment/level';

export type HalfDay = 'morning' | 'afternoon';

/** A stretch of class on a day, in minutes after midnight. */
export interface ClassPeriod {
  readonly start: number;
  readonly end: number;
}

/** The periods of each weekday, 1 for Monday … 7 for Sunday; a day without class is absent. */
export type WeekTimetable = ReadonlyMap<number, readonly ClassPeriod[]>;

const NOON = 12 * 60;

const PRESCHOOL = week('8:00-11:30 13:30-15:30', '8:00-11:30 13:30-15:30', '9:00-11:00');
const ELEMENTARY = week('8:00-11:30 13:30-16:00', '8:00-11:30 13:30-15:40', '8:00-11:00');
const SIXTH_GRADE = week(
  '8:00-11:30 13:00-16:00',
  '8:00-11:30 13:00-16:00',
  '8:00-13:00',
  '8:00-12:00 13:00-16:30',
  '8:00-11:30 13:00-15:40',
);

/**
 * The regulation's class hours of a level (art. 2.2.5).
 * @returns undefined for the crèche, which has opening hours but no class
 * @example regulationTimetable('CP')?.get(3) // Wednesday: [{ start: 480, end: 660 }]
 */
export function regulationTimetable(level: Level): WeekTimetable | undefined {
  if (level === 'Crèche') return undefined;
  if (level === '6e') return SIXTH_GRADE;
  return level === 'PS' || level === 'MS' || level === 'GS' ? PRESCHOOL : ELEMENTARY;
}

/** A period belongs to the half-day in which it begins: 8:00 to 13:00 is one morning. */
export function halfDayOf(period: ClassPeriod): HalfDay {
  return period.start < NOON ? 'morning' : 'afternoon';
}

/** The week from its days; Thursday and Friday are like Tuesday unless given. */
function week(monday: string, tuesday: string, wednesday: string, thursday = tuesday, friday = tuesday): WeekTimetable {
  const days = [monday, tuesday, wednesday, thursday, friday];
  return new Map(days.map((hours, index) => [index + 1, hours.split(' ').map(periodOf)]));
}

function periodOf(hours: string): ClassPeriod {
  const [start = 0, end = 0] = hours.split('-').map((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return 60 * hour + minute;
  });
  return { start, end };
}
