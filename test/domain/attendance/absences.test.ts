/** Absences: what they count as (art. 2.2.4), which hang together, and the school days after a return. */
import {
  type AttendanceRecord,
  absenceEpisodes,
  isOnLeave,
  type Leave,
  schoolDayAfter,
  standingOf,
} from '../../../src/domain/attendance/absences';
import type { AttendanceCode } from '../../../src/domain/attendance/attendance';
import { asDate } from '../../../src/domain/shared/local-date';
import { dayText, halfDaysOf, leaveOf, recordOf, recordsOf } from '../../builders/absence-records';

const CP = halfDaysOf('CP');
const GRANTED = leaveOf('2022-09-08', '2022-09-09', 'granted');

describe('the standing of a half-day (R-4.1, R-4.4)', () => {
  const justified = { justifiedOn: asDate('2022-09-12') };
  it.each<[AttendanceCode, Partial<AttendanceRecord>, readonly Leave[], string | undefined]>([
    ['absent', {}, [], 'unjustified'],
    ['absent', justified, [], 'justified'],
    ['excused', {}, [], 'justified'],
    ['leave', {}, [], 'unjustified'],
    ['leave', justified, [], 'justified'],
    ['leave', {}, [GRANTED], 'authorised'],
    ['absent', {}, [GRANTED], 'authorised'],
    ['excused', {}, [GRANTED], 'authorised'],
    ['absent', {}, [{ ...GRANTED, decision: 'refused' }], 'unjustified'],
    ['absent', {}, [{ ...GRANTED, decision: 'pending' }], 'unjustified'],
    ['absent', {}, [{ ...GRANTED, decision: undefined }], 'unjustified'],
    ['absent', {}, [{ ...GRANTED, pupilId: 'E2' }], 'unjustified'],
    ['present', {}, [GRANTED], undefined],
    ['late', {}, [], undefined],
    ['early-leave', {}, [], undefined],
  ])('of %s with %j under %j is %s', (code, more, leaves, expected) => {
    expect(standingOf(recordOf('2022-09-08 m', code, more), leaves)).toBe(expected);
  });

  it.each([
    ['2022-09-07', false],
    ['2022-09-08', true],
    ['2022-09-09', true],
    ['2022-09-10', false],
  ])('a leave from 8 to 9 September covers %s: %s', (day, expected) => {
    expect(isOnLeave([GRANTED], 'E1', asDate(day))).toBe(expected);
  });
});

describe('absences that hang together', () => {
  it.each([
    // Monday 5 September 2022; CP has no class on Wednesday afternoon.
    [['2022-09-05 m', '2022-09-05 a', '2022-09-06 m'], [['05m-06m', '2022-09-06']]],
    [['2022-09-05 m'], [['05m-05m', '2022-09-05']]],
    [['2022-09-05 a'], [['05a-05a', '2022-09-06']]],
    [['2022-09-07 m', '2022-09-08 m'], [['07m-08m', '2022-09-08']]],
    [['2022-09-09 a', '2022-09-12 m'], [['09a-12m', '2022-09-12']]],
    [
      ['2022-09-05 m', '2022-09-06 m'],
      [
        ['05m-05m', '2022-09-05'],
        ['06m-06m', '2022-09-06'],
      ],
    ],
    // The last half-day before Toussaint and the first after it.
    [['2022-10-21 a', '2022-11-07 m'], [['21a-07m', '2022-11-07']]],
    [['2023-07-07 a'], [['07a-07a', undefined]]],
    [['2022-09-04 m', '2022-10-25 m', '2022-09-07 a'], []],
  ])('%j make %j', (marked, expected) => {
    const episodes = absenceEpisodes(CP, recordsOf(marked));
    expect(
      episodes.map(({ records, returnOn }) => {
        const [first, last] = [records[0], records[records.length - 1]];
        return [`${dayText(first)}-${dayText(last)}`, returnOn];
      }),
    ).toEqual(expected);
  });

  it('are ended by a row that says that the child was there, late or not', () => {
    const records = [...recordsOf(['2022-09-05 m', '2022-09-06 m']), recordOf('2022-09-05 a', 'late')];
    expect(absenceEpisodes(CP, records).map(({ first, last }) => [first, last])).toEqual([
      ['2022-09-05', '2022-09-05'],
      ['2022-09-06', '2022-09-06'],
    ]);
  });

  it('hold justified and authorised half-days as well', () => {
    const records = [recordOf('2022-09-05 m', 'excused'), recordOf('2022-09-05 a', 'leave'), recordOf('2022-09-06 m')];
    expect(absenceEpisodes(CP, records).map((episode) => episode.records.length)).toEqual([3]);
  });
});

describe('the school day after another', () => {
  it.each([
    ['2022-09-08', 0, '2022-09-08'],
    ['2022-09-08', 1, '2022-09-09'],
    ['2022-09-08', 3, '2022-09-13'],
    ['2022-10-20', 2, '2022-11-07'],
    ['2022-09-10', 0, '2022-09-12'],
    ['2023-07-06', 1, '2023-07-07'],
    ['2023-07-06', 2, undefined],
  ])('%s, %i later, is %s', (from, count, expected) => {
    expect(schoolDayAfter(CP, asDate(from), count)).toBe(expected);
  });
});
