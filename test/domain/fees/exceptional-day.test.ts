/** Exceptional crèche days by annexe 2 §Accueil exceptionnel and places by §Modification de fréquence. */
import { crecheFull } from '../../../src/domain/enrolment/creche-capacity';
import { exceptionalDayRefusals, latestRequest } from '../../../src/domain/fees/exceptional-day';
import { asDate } from '../../../src/domain/shared/local-date';

const NO_HOLIDAYS = new Set<ReturnType<typeof asDate>>();
const PLACES = new Map([
  [1, 12],
  [4, 0],
]);

describe('an exceptional day is asked for two working days before', () => {
  it.each([
    ['a Thursday', '2022-10-13', [], '2022-10-11'],
    ['a Tuesday: the weekend does not count', '2022-10-11', [], '2022-10-07'],
    ['a Monday: the Thursday before', '2022-10-10', [], '2022-10-06'],
    ['a Wednesday after a holiday on Tuesday', '2022-10-12', ['2022-10-11'], '2022-10-07'],
    ['a Wednesday after holidays on Monday and Tuesday', '2022-10-12', ['2022-10-10', '2022-10-11'], '2022-10-06'],
  ])('%s', (_, day, holidays, latest) => {
    expect(latestRequest(asDate(day), new Set(holidays.map(asDate)))).toBe(latest);
  });

  it.each([
    ['2022-10-06', []],
    ['2022-10-07', ['exceptional-day-late']],
    ['2022-10-10', ['exceptional-day-late']],
  ])('asked on %s for Monday 10 October', (requestedOn, codes) => {
    const request = { day: asDate('2022-10-10'), requestedOn: asDate(requestedOn) };
    const refusals = exceptionalDayRefusals(request, NO_HOLIDAYS, new Map(), PLACES);
    expect(refusals.map(({ code }) => code)).toEqual(codes);
  });

  it('and within the capacity of its weekday', () => {
    const request = { day: asDate('2022-10-10'), requestedOn: asDate('2022-10-03') };
    const refusals = exceptionalDayRefusals(request, NO_HOLIDAYS, new Map([[1, 12]]), PLACES);
    expect(refusals).toEqual([{ code: 'creche-full', article: 'R-2.21', data: { weekday: 1, places: 12 } }]);
  });
});

describe('places at the crèche', () => {
  it.each([
    ['one left on Monday', [1], 11, []],
    ['none left on Monday', [1], 12, [1]],
    ['a weekday without places', [4], 0, [4]],
    ['a weekday that is not checked', [2], 99, []],
    ['two weekdays, one of them full', [1, 2], 12, [1]],
  ])('%s', (_, weekdays, onMonday, full) => {
    expect(crecheFull(weekdays, new Map([[1, onMonday]]), PLACES).map(({ data }) => data?.weekday)).toEqual(full);
  });
});
