/** Class days: laws of the half-days of a year, and where they come from. */
import fc from 'fast-check';
import {
  classHalfDays,
  findHalfDay,
  halfDaysBetween,
  isHoliday,
  minutesOf,
} from '../../../src/domain/attendance/class-days';
import { halfDayOf, regulationTimetable, type WeekTimetable } from '../../../src/domain/attendance/timetable';
import type { Level } from '../../../src/domain/enrolment/level';
import { addDays, asDate, type LocalDate, weekdayOf } from '../../../src/domain/shared/local-date';
import { sampleCalendar } from '../../builders/tariff-table';

const CALENDAR = sampleCalendar();
const LEVELS: readonly Level[] = ['PS', 'MS', 'GS', 'CP', 'CE1', 'CE2', 'CM1', 'CM2', '6e'];
const weekOf = (level: Level) => regulationTimetable(level) as WeekTimetable;
const yearOf = (level: Level, holidays: readonly LocalDate[] = []) =>
  classHalfDays(weekOf(level), CALENDAR, new Set(holidays));
const DAY = (offset: number) => addDays(asDate('2022-08-15'), offset);

describe('the timetable of the regulation (art. 2.2.5)', () => {
  it.each([
    ['MS', [330, 330, 120, 330, 330]],
    ['CE2', [360, 340, 180, 340, 340]],
    ['6e', [390, 390, 300, 450, 370]],
  ] as const)('%s has %j minutes from Monday to Friday', (level, minutes) => {
    const days = [1, 2, 3, 4, 5].map((weekday) =>
      (weekOf(level).get(weekday) ?? []).reduce((sum, { start, end }) => sum + end - start, 0),
    );
    expect(days).toEqual(minutes);
    expect(weekOf(level).has(6)).toBe(false);
  });

  it('takes 8:00 to 13:00 for one morning, and has nothing for the crèche', () => {
    expect(halfDayOf({ start: 480, end: 780 })).toBe('morning');
    expect(halfDayOf({ start: 720, end: 780 })).toBe('afternoon');
    expect(regulationTimetable('Crèche')).toBeUndefined();
  });
});

describe('half-days of class', () => {
  it('lie on weekdays of the school year, outside the holidays, in order', () => {
    for (const level of LEVELS) {
      const dates = yearOf(level).map(({ date }) => date);
      expect([...dates].sort()).toEqual(dates);
      expect([dates[0], dates[dates.length - 1]]).toEqual(['2022-09-01', '2023-07-07']);
      expect(dates.filter((date) => isHoliday(CALENDAR, date) || weekdayOf(date) > 5)).toEqual([]);
    }
  });

  it.each([
    ['2022-10-21', false],
    ['2022-10-22', true],
    ['2022-11-06', true],
    ['2022-11-07', false],
    ['2022-12-17', true],
    ['2023-01-03', false],
    ['2023-02-26', true],
    ['2023-02-27', false],
    ['2023-04-15', true],
    ['2023-05-02', false],
  ])('%s is in the holidays: %s', (date, expected) => {
    expect(isHoliday(CALENDAR, asDate(date))).toBe(expected);
  });

  it('of two periods that follow each other add up to those of the whole', () => {
    const day = fc.integer({ min: 0, max: 380 });
    fc.assert(
      fc.property(fc.constantFrom(...LEVELS), day, day, day, (level, a, b, c) => {
        const [from = 0, cut = 0, to = 0] = [a, b, c].sort((x, y) => x - y);
        const all = yearOf(level);
        const minutes = (first: number, last: number) => minutesOf(halfDaysBetween(all, DAY(first), DAY(last)));
        expect(minutes(from, cut) + minutes(cut + 1, to)).toBe(minutes(from, to));
      }),
      { numRuns: 30 },
    );
  });

  it('lose exactly a public holiday', () => {
    const [all, less] = [yearOf('CP'), yearOf('CP', [asDate('2023-05-18'), asDate('2022-12-25')])];
    expect(all.length - less.length).toBe(2);
    expect(minutesOf(all) - minutesOf(less)).toBe(340);
    expect(findHalfDay(all, asDate('2023-05-18'), 'afternoon')?.minutes).toBe(130);
    expect(findHalfDay(less, asDate('2023-05-18'), 'afternoon')).toBeUndefined();
    expect(findHalfDay(all, asDate('2022-09-07'), 'afternoon')).toBeUndefined();
  });
});
