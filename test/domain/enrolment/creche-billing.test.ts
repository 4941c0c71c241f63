/** Crèche months billed (R-2.10, R-2.19 to D-2.22, D-2.35), by hand. */
import { crecheMonths } from '../../../src/domain/enrolment/creche-billing';
import type { Enrolment } from '../../../src/domain/enrolment/enrolment';
import { asDate } from '../../../src/domain/shared/local-date';
import { CALENDARS, enrolled, inCreche } from '../../builders/billing-facts';

type More = Parameters<typeof inCreche>[2];

/** Months as `09:3` (month and days a week), `!` where no notice is recorded. */
function months(creche: readonly Enrolment[], school: readonly Enrolment[] = [], today = '2022-06-01'): string {
  return crecheMonths({ creche, school }, CALENDARS, () => asDate(today))
    .map(({ month, days, isWithoutNotice }) => `${month.slice(5)}:${days}${isWithoutNotice ? '!' : ''}`)
    .join(' ');
}

const one = (more: More, today?: string) => months([inCreche('E1', 2, more)], [], today);

describe('months of arrival and departure are whole (R-2.10)', () => {
  it.each<[More, string]>([
    [{}, '09:2 10:2 11:2 12:2 01:2 02:2 03:2 04:2 05:2 06:2 07:2 08:2'],
    [{ start: '2023-07-31' }, '07:2 08:2'],
    [{ start: '2023-08-01' }, '08:2'],
    [{ start: '2022-08-20', end: '2022-09-01', noticeOn: '2022-05-01' }, '09:2'],
    [{ end: '2022-10-01', noticeOn: '2022-05-01' }, '09:2 10:2'],
    [{ end: '2022-09-30', noticeOn: '2022-05-01' }, '09:2'],
    [{ end: '2022-08-31', noticeOn: '2022-05-01' }, ''],
    [{ start: '2023-01-10', end: '2023-01-09' }, ''],
  ])('%j: %s', (more, expected) => {
    expect(one(more)).toBe(expected);
  });
});

describe('departure needs two months to the end of a month (R-2.19, D-2.20)', () => {
  it.each<[More, string]>([
    [{ end: '2022-10-14', noticeOn: '2022-08-01' }, '09:2 10:2'],
    [{ end: '2022-10-14', noticeOn: '2022-08-31' }, '09:2 10:2'],
    [{ end: '2022-10-14', noticeOn: '2022-09-01' }, '09:2 10:2 11:2'],
    [{ end: '2022-12-31', noticeOn: '2022-09-01' }, '09:2 10:2 11:2 12:2'],
    [{ end: '2022-12-31', noticeOn: '2022-12-31' }, '09:2 10:2 11:2 12:2 01:2 02:2'],
    [{ start: '2023-03-01', end: '2023-03-31', noticeOn: '2023-03-10' }, '03:2 04:2 05:2'],
    [{ start: '2023-06-01', end: '2023-07-15', noticeOn: '2023-07-10' }, '06:2 07:2 08:2'],
    [{ start: '2023-06-01', end: '2023-08-31' }, '06:2 07:2 08:2'],
  ])('%j: %s', (more, expected) => {
    expect(one(more)).toBe(expected);
  });

  it.each([
    ['2022-10-14', '09:2 10:2 11:2! 12:2!'],
    ['2022-10-31', '09:2 10:2 11:2! 12:2!'],
    ['2022-11-01', '09:2 10:2 11:2! 12:2! 01:2!'],
    ['2022-08-01', '09:2 10:2'],
  ])('without a recorded notice it counts from the day of the run, %s: %s (D-2.35)', (today, expected) => {
    expect(one({ end: '2022-10-14' }, today)).toBe(expected);
  });

  const left = (end: string) => inCreche('E1', 2, { year: '2021-22', start: '2022-05-01', end });
  it.each<[string, Enrolment, Enrolment[], string]>([
    [
      'to our maternelle at the rentrée',
      left('2022-07-15'),
      [enrolled('E1', { section: 'preschool-junior' })],
      '05:2 06:2 07:2',
    ],
    [
      'to our maternelle after the rentrée',
      left('2022-07-15'),
      [enrolled('E1', { start: '2022-09-02' })],
      '05:2 06:2 07:2 08:2!',
    ],
    [
      'to our maternelle, withdrawn',
      left('2022-07-15'),
      [enrolled('E1', { end: '2022-08-20' })],
      '05:2 06:2 07:2 08:2!',
    ],
    ['before the end of classes', left('2022-06-15'), [enrolled('E1')], '05:2 06:2 07:2! 08:2!'],
    ['elsewhere', left('2022-07-15'), [], '05:2 06:2 07:2 08:2!'],
  ])('a child that goes %s: %s', (_, creche, school, expected) => {
    expect(months([creche], school, '2022-07-15')).toBe(expected);
  });

  it('needs it for a move to the maternelle within the year', () => {
    const creche = inCreche('E1', 2, { start: '2022-11-01', end: '2022-12-31' });
    expect(months([creche], [enrolled('E1', { start: '2023-01-03' })], '2022-12-20')).toBe('11:2 12:2 01:2! 02:2!');
  });
});

describe('changes of frequency (R-2.21, D-2.22, D-2.35)', () => {
  const first = (end: string) => inCreche('E1', 3, { start: '2022-10-01', end });
  const then = (days: number, start: string, more: More = {}) => {
    return inCreche('E1', days, { start, end: '2023-03-31', noticeOn: '2022-12-01', ...more });
  };
  it.each<[string, Enrolment[], string]>([
    [
      'an increase counts for its whole month',
      [first('2022-11-14'), then(5, '2022-11-15')],
      '10:3 11:5 12:5 01:5 02:5 03:5',
    ],
    ['an increase on the 1st', [first('2022-11-30'), then(5, '2022-12-01')], '10:3 11:3 12:5 01:5 02:5 03:5'],
    ['an increase over a weekend', [first('2022-11-18'), then(5, '2022-11-21')], '10:3 11:5 12:5 01:5 02:5 03:5'],
    [
      'a reduction with notice in time',
      [first('2022-12-31'), then(1, '2023-01-01', { noticeOn: '2022-10-31' })],
      '10:3 11:3 12:3 01:1 02:1 03:1',
    ],
    [
      'a reduction with notice a day late: the lower package a month later',
      [first('2022-12-31'), then(1, '2023-01-01', { noticeOn: '2022-11-01', end: '2023-03-31' })],
      '10:3 11:3 12:3 01:3 02:1 03:1',
    ],
    ['the same frequency', [first('2022-11-14'), then(3, '2022-11-15')], '10:3 11:3 12:3 01:3 02:3 03:3'],
    [
      'two changes: up within a month, then down',
      [
        first('2022-11-14'),
        inCreche('E1', 5, { start: '2022-11-15', end: '2022-12-31' }),
        then(1, '2023-01-01', { noticeOn: '2022-10-10' }),
      ],
      '10:3 11:5 12:5 01:1 02:1 03:1',
    ],
    [
      'a row that follows and was withdrawn is no change, but a departure without notice',
      [first('2022-11-30'), then(5, '2022-12-01', { end: '2022-11-25', noticeOn: undefined })],
      '10:3 11:3 12:3! 01:3!',
    ],
  ])('%s', (_, rows, expected) => {
    expect(months(rows, [], '2022-11-30')).toBe(expected);
    expect(months([...rows].reverse(), [], '2022-11-30')).toBe(expected);
  });

  it.each([
    ['2022-11-30', '11:5 12:5 01:5! 02:2'],
    ['2022-12-15', '11:5 12:5 01:5! 02:5!'],
  ])('a reduction without a recorded notice, run on %s: %s', (today, expected) => {
    const rows = [
      inCreche('E1', 5, { start: '2022-11-01', end: '2022-12-31' }),
      inCreche('E1', 2, { start: '2023-01-01' }),
    ];
    const shown = months(rows, [], today).split(' ').slice(0, 4).join(' ');
    expect(shown).toBe(expected);
  });

  it('a lower package from the next school year on needs no notice: a package runs to August (R-2.4)', () => {
    const rows = [
      inCreche('E1', 5, { year: '2021-22', start: '2022-07-01', end: '2022-08-31' }),
      inCreche('E1', 2, { start: '2022-09-01', end: '2022-09-30', noticeOn: '2022-07-01' }),
    ];
    expect(months(rows, [], '2022-08-31')).toBe('07:5 08:5 09:2');
  });

  it('a month shared by a departure and a return is charged once, at the higher frequency (D-2.22)', () => {
    const rows = [
      inCreche('E1', 2, { end: '2022-10-10', noticeOn: '2022-08-01' }),
      inCreche('E1', 4, { start: '2022-10-24', end: '2022-11-30', noticeOn: '2022-08-01', type: 'return' }),
    ];
    expect(months(rows)).toBe('09:2 10:4 11:4');
  });
});
