/** Days that no school year holds: the rentrée is to come, or the year is over. */
import { outsideYears } from '../../../src/domain/attendance/no-class-reason';
import { asDate } from '../../../src/domain/shared/local-date';

const YEARS = [
  { firstDay: asDate('2022-09-01'), lastDay: asDate('2023-07-07') },
  { firstDay: asDate('2023-08-31'), lastDay: asDate('2024-07-05') },
];

it.each([
  ['2022-08-31', 'before-first-day', '2022-09-01'],
  ['2022-09-01', undefined, undefined],
  ['2023-07-07', undefined, undefined],
  ['2023-07-08', 'before-first-day', '2023-08-31'],
  ['2024-07-06', 'after-last-day', '2024-07-05'],
  ['2024-10-01', undefined, undefined],
  ['2022-05-01', undefined, undefined],
])('on %s: %s %s', (day, reason, detail) => {
  const found = outsideYears(YEARS, asDate(day));
  expect([found?.reason, found?.detail]).toEqual([reason, detail]);
});
