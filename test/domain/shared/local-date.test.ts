/** Civil dates: days that exist, months that end, no zone. */
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  asDate,
  daysBetween,
  earlierOf,
  endOfMonth,
  fromNativeDate,
  laterOf,
  parseLocalDate,
  toNativeDate,
  weekdayOf,
} from '../../../src/domain/shared/local-date';

describe('civil dates', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2023-06-31', false],
    ['2023-13-01', false],
    ['2023-00-10', false],
    ['2023-01-00', false],
    ['1899-12-31', false],
    ['2200-01-01', false],
    ['2023-1-1', false],
    ['2023-01-01T00:00', false],
    ['', false],
  ])('"%s" is a date: %s', (text, isDate) => {
    expect(parseLocalDate(text) === text).toBe(isDate);
    expect(parseLocalDate(text)).toBe(isDate ? text : undefined);
  });

  it('throws for a date in code that is none', () => {
    expect(() => asDate('2023-02-29')).toThrow('Not a date: 2023-02-29');
  });

  it.each([
    ['2022-12-31', 2, '2023-02-28'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2023-08-31', -6, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2022-09-01', -3, '2022-06-01'],
  ])('%s and %d months are %s', (date, months, expected) => {
    expect(addMonths(asDate(date), months)).toBe(expected);
  });

  it('adds years, ends months, tells weekdays and the later of two', () => {
    expect(addYears(asDate('2020-02-29'), 3)).toBe('2023-02-28');
    expect(endOfMonth(asDate('2024-02-01'))).toBe('2024-02-29');
    expect(weekdayOf(asDate('2022-09-01'))).toBe(4);
    expect(weekdayOf(asDate('2022-09-04'))).toBe(7);
    expect(laterOf(asDate('2022-09-01'), asDate('2022-10-01'))).toBe('2022-10-01');
    expect(earlierOf(asDate('2022-09-01'), asDate('2022-10-01'))).toBe('2022-09-01');
  });

  it('counts days over changes of the clock, months and years', () => {
    expect(daysBetween(asDate('2022-09-01'), asDate('2023-09-01'))).toBe(365);
    expect(daysBetween(asDate('2023-03-25'), asDate('2023-03-27'))).toBe(2);
    const dates = fc.integer({ min: 0, max: 36_000 });
    fc.assert(
      fc.property(dates, fc.integer({ min: -800, max: 800 }), (start, days) => {
        const from = addDays(asDate('1950-01-01'), start);
        expect(daysBetween(from, addDays(from, days))).toBe(days);
        expect(fromNativeDate(toNativeDate(from))).toBe(from);
      }),
    );
  });
});
