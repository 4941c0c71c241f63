/** Children that leave before they come, leaves that end before they begin. */
import { checkPeriods } from '../../../src/domain/overview/period-checks';
import { asDate } from '../../../src/domain/shared/local-date';

const on = (day: string | undefined) => (day === undefined ? undefined : asDate(day));
const pupil = (enteredOn?: string, leftOn?: string) => [
  { row: 4, id: 'E1', enteredOn: on(enteredOn), leftOn: on(leftOn) },
];
const leave = (from: string, to: string) => [{ row: 7, id: 'C1', from: asDate(from), to: asDate(to) }];
const codes = (issues: ReturnType<typeof checkPeriods>) =>
  issues.map(({ code, tab, row, column }) => `${code} ${tab} ${row} ${column}`);

it.each([
  ['2022-09-01', '2022-08-31', ['pupil-left-before Élèves 4 Sortie']],
  ['2022-09-01', '2022-09-01', []],
  [undefined, '2022-09-01', []],
  ['2022-09-01', undefined, []],
])('a child from %s to %s', (enteredOn, leftOn, expected) => {
  expect(codes(checkPeriods(pupil(enteredOn, leftOn), []))).toEqual(expected);
});

it.each([
  ['2022-10-04', '2022-10-03', ['leave-ends-before Congés 7 Au']],
  ['2022-10-04', '2022-10-04', []],
])('a leave from %s to %s', (from, to, expected) => {
  expect(codes(checkPeriods([], leave(from, to)))).toEqual(expected);
});
