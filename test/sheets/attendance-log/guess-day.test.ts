/** The day that a cell seems to mean which is no date. */
import { guessDay } from '../../../src/sheets/attendance-log/guess-day';

it.each<[unknown, string | undefined]>([
  ['05.09.2022', '2022-09-05'],
  [' 5.9.22 ', '2022-09-05'],
  ['5/9/2022', '2022-09-05'],
  [44809, '2022-09-05'],
  [44809.75, '2022-09-05'],
  [36526, '2000-01-01'],
  [73050, '2099-12-31'],
  [73051, undefined],
  [36525.9, undefined],
  ['31.02.2022', undefined],
  ['lundi', undefined],
  ['', undefined],
  [undefined, undefined],
])('%j seems to mean %s', (cell, expected) => {
  expect(guessDay(cell)).toBe(expected);
});
