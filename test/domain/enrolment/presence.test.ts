/** First and last days, and what interrupts a presence (R-2.1, D-2.35). */
import {
  compareEnrolments,
  firstDayOfPresence,
  isContiguous,
  isUninterrupted,
  isWithdrawn,
  lastDayOfPresence,
} from '../../../src/domain/enrolment/presence';
import { asDate } from '../../../src/domain/shared/local-date';
import { CALENDARS, calendarOf, enrolled, inCreche, YEAR } from '../../builders/billing-facts';

const LATE_RENTREE = new Map([[YEAR, calendarOf(YEAR, { firstDay: '2022-09-05' })]]);

describe('first and last day of presence', () => {
  it.each([
    ['school: the rentrée', enrolled('E1'), '2022-09-05'],
    ['crèche: 1 September', inCreche('E1', 1), '2022-09-01'],
    ['as typed', enrolled('E1', { start: '2022-08-22' }), '2022-08-22'],
    ['a year without calendar: 1 September', enrolled('E1', { year: '2023-24' }), '2023-09-01'],
  ])('%s', (_, row, first) => {
    expect(firstDayOfPresence(row, LATE_RENTREE)).toBe(first);
  });

  it('is 31 August where no last day is typed', () => {
    expect(lastDayOfPresence(enrolled('E1'))).toBe('2023-08-31');
    expect(lastDayOfPresence(enrolled('E1', { end: '2022-10-01' }))).toBe('2022-10-01');
  });

  it.each([
    [{ end: '2022-09-04' }, true],
    [{ end: '2022-09-05' }, false],
    [{ start: '2022-11-07', end: '2022-11-06' }, true],
    [{}, false],
  ])('a row with %j was withdrawn: %s', (more, expected) => {
    expect(isWithdrawn(enrolled('E1', more), LATE_RENTREE)).toBe(expected);
  });
});

describe('what goes on without interruption', () => {
  it.each([
    ['2022-10-31', '2022-11-01', true, true, 'the next day'],
    ['2022-10-31', '2022-10-31', true, true, 'the same day'],
    ['2022-11-29', '2022-12-01', false, false, 'a day between'],
    ['2022-11-18', '2022-11-21', true, true, 'a weekend between'],
    ['2022-11-17', '2022-11-21', false, false, 'a Friday and a weekend between'],
    ['2022-10-21', '2022-11-07', false, true, 'the Toussaint holidays between'],
    ['2022-10-21', '2022-11-08', false, false, 'the Toussaint holidays and the day of return'],
    ['2022-12-16', '2023-01-03', false, true, 'the Noël holidays between'],
    ['2023-02-10', '2023-02-27', false, true, 'the Hiver holidays between'],
    ['2023-04-14', '2023-05-02', false, true, 'the Printemps holidays between'],
    ['2023-07-07', '2023-09-01', false, true, 'the summer between'],
    ['2023-07-06', '2023-09-01', false, false, 'the last day of class missed'],
    ['2023-07-07', '2023-09-04', false, false, 'the rentrée missed'],
    ['2022-07-07', '2023-09-01', false, false, 'a whole year between'],
  ])('%s, then %s: contiguous %s, uninterrupted %s (%s)', (last, next, contiguous, uninterrupted) => {
    const days = [asDate(last), asDate(next)] as const;
    expect(isContiguous(...days)).toBe(contiguous);
    expect(isUninterrupted(...days, CALENDARS)).toBe(uninterrupted);
  });

  it('takes July and August for summer where a year has no calendar', () => {
    expect(isUninterrupted(asDate('2022-06-30'), asDate('2022-09-05'), LATE_RENTREE)).toBe(true);
    expect(isUninterrupted(asDate('2022-06-29'), asDate('2022-09-05'), LATE_RENTREE)).toBe(false);
    expect(isUninterrupted(asDate('2022-06-30'), asDate('2022-09-06'), LATE_RENTREE)).toBe(false);
  });

  it('knows a rentrée in August', () => {
    const calendars = new Map([...CALENDARS, [YEAR, calendarOf(YEAR, { firstDay: '2022-08-29' })]]);
    expect(isUninterrupted(asDate('2022-07-07'), asDate('2022-08-29'), calendars)).toBe(true);
    expect(isUninterrupted(asDate('2022-07-07'), asDate('2022-08-30'), calendars)).toBe(false);
  });
});

it('orders rows by first day, then last day, then identifier, whatever their place in the sheet', () => {
  const rows = [
    enrolled('E1', { id: 'c', start: '2022-10-01' }),
    enrolled('E1', { id: 'b' }),
    enrolled('E1', { id: 'a' }),
    enrolled('E1', { id: 'd', end: '2022-08-20' }),
  ];
  const order = (list: typeof rows) => [...list].sort(compareEnrolments(CALENDARS)).map(({ id }) => id);
  expect(order(rows)).toEqual(['d', 'a', 'b', 'c']);
  expect(order([...rows].reverse())).toEqual(['d', 'a', 'b', 'c']);
});
