/** School years and months: their texts and their first and last days. */

import { asDate } from '../../../src/domain/shared/local-date';
import {
  firstDayOf,
  lastDayOf,
  nextSchoolYear,
  parseSchoolYear,
  schoolYearOf,
  startYearOf,
} from '../../../src/domain/shared/school-year';
import {
  addToMonth,
  dayOfMonth,
  lastDayOfMonth,
  monthsTouched,
  parseYearMonth,
  type YearMonth,
} from '../../../src/domain/shared/year-month';
import { YEAR } from '../../builders/tariff-table';

describe('school years', () => {
  it.each([
    ['2022-23', true],
    ['1999-00', true],
    ['2099-00', true],
    ['2022-24', false],
    ['2022-2023', false],
    ['22-23', false],
    ['2022/23', false],
    ['1899-00', false],
    ['2022-22', false],
  ])('"%s" is a school year: %s', (text, isYear) => {
    expect(parseSchoolYear(text)).toBe(isYear ? text : undefined);
  });

  it('run from 1 September to 31 August', () => {
    expect([firstDayOf(YEAR), lastDayOf(YEAR), startYearOf(YEAR)]).toEqual(['2022-09-01', '2023-08-31', 2022]);
    expect(nextSchoolYear(YEAR)).toBe('2023-24');
    expect(schoolYearOf(asDate('2099-12-31'))).toBe('2099-00');
  });
});

describe('months', () => {
  const month = (text: string) => parseYearMonth(text) as YearMonth;

  it('are read, added and ended', () => {
    expect(parseYearMonth('2022-13')).toBeUndefined();
    expect(addToMonth(month('2022-12'), 1)).toBe('2023-01');
    expect(addToMonth(month('2022-01'), -1)).toBe('2021-12');
    expect(addToMonth(month('2022-09'), -21)).toBe('2020-12');
    expect(lastDayOfMonth(month('2024-02'))).toBe('2024-02-29');
    expect(dayOfMonth(month('2023-02'), 31)).toBe('2023-02-28');
    expect(dayOfMonth(month('2023-02'), 5)).toBe('2023-02-05');
  });

  it.each([
    ['2022-09-30', '2022-10-01', ['2022-09', '2022-10']],
    ['2022-12-31', '2023-01-01', ['2022-12', '2023-01']],
    ['2022-09-15', '2022-09-15', ['2022-09']],
    ['2022-09-15', '2022-09-14', []],
  ])('touched from %s to %s are %j', (from, to, months) => {
    expect(monthsTouched(asDate(from), asDate(to))).toEqual(months);
  });
});
