import { SCHOOL_DAYS, weekdayOfSchoolDay } from '../../../local/sample/school-year';
import { asDate } from '../../../src/domain/shared/local-date';

const dates = SCHOOL_DAYS.map(({ date }) => String(date));

describe('the school days of the sample', () => {
  it('run from the rentrée to the last day of class', () => {
    expect([dates[0], dates[dates.length - 1]]).toEqual(['2022-09-01', '2023-07-07']);
  });

  it.each([
    ['the last day before Toussaint', '2022-10-21', true],
    ['the first day of Toussaint', '2022-10-22', false],
    ['the return from Toussaint', '2022-11-07', true],
    ['a Sunday', '2022-11-13', false],
    ['Ascension', '2023-05-18', false],
    ['the day after Ascension', '2023-05-19', true],
  ])('know %s', (_, date, isSchoolDay) => {
    expect(dates.includes(date)).toBe(isSchoolDay);
  });

  it('know their weekday', () => {
    expect([weekdayOfSchoolDay(asDate('2022-09-01')), weekdayOfSchoolDay(asDate('2022-09-05'))]).toEqual([4, 1]);
  });
});
