/** Absences without a written reason some school days after the return (art. 2.2.4, D-4.3). */
import fc from 'fast-check';
import type { AttendanceRecord } from '../../../src/domain/attendance/absences';
import { absencesToJustify, schoolDaysSince } from '../../../src/domain/attendance/unjustified';
import { oneRowPerHalfDay } from '../../../src/domain/attendance/unjustified-doubles';
import { asDate } from '../../../src/domain/shared/local-date';
import { dayText, halfDaysOf, leaveOf, recordOf, recordsOf } from '../../builders/absence-records';

const CP = halfDaysOf('CP');

const listed = (
  records: readonly AttendanceRecord[],
  today: string,
  days = 3,
  leaves = [] as Parameters<typeof absencesToJustify>[2],
) => absencesToJustify(CP, records, leaves, { today: asDate(today), days });

describe('an absence is listed (D-4.3)', () => {
  it.each([
    // Absent on Wednesday 7 September, back on Thursday 8: Friday is one school day, Monday two, Tuesday three.
    ['2022-09-07 m', 3, '2022-09-12', false],
    ['2022-09-07 m', 3, '2022-09-13', true],
    ['2022-09-07 m', 3, '2022-10-25', true],
    ['2022-09-07 m', 0, '2022-09-07', false],
    ['2022-09-07 m', 0, '2022-09-08', true],
    ['2022-09-07 m', 1, '2022-09-08', false],
    ['2022-09-07 m', 1, '2022-09-09', true],
    // Back on the afternoon of the same day.
    ['2022-09-05 m', 3, '2022-09-07', false],
    ['2022-09-05 m', 3, '2022-09-08', true],
    // Back on Thursday 20 October: Friday, then the holidays, then Monday 7 and Tuesday 8 November.
    ['2022-10-19 m', 3, '2022-11-07', false],
    ['2022-10-19 m', 3, '2022-11-08', true],
    // Back on Thursday 6 July: only one more day of class, so the day after the year's last one.
    ['2023-07-05 m', 3, '2023-07-07', false],
    ['2023-07-05 m', 3, '2023-07-08', true],
    // Not back within the year.
    ['2023-07-07 a', 0, '2023-08-31', false],
  ])('of %s with a delay of %i on %s: %s', (missed, days, today, expected) => {
    expect(listed([recordOf(missed)], today, days)).toHaveLength(expected ? 1 : 0);
  });

  it('with its return, the first day of the list, and the school days since', () => {
    const [absence] = listed(recordsOf(['2022-09-06 a', '2022-09-07 m']), '2022-09-15');
    expect(absence).toMatchObject({ returnOn: '2022-09-08', listedFrom: '2022-09-13' });
    expect(schoolDaysSince(CP, asDate('2022-09-08'), asDate('2022-09-15'))).toBe(5);
    expect(schoolDaysSince(CP, asDate('2022-09-08'), asDate('2022-09-08'))).toBe(0);
  });

  it('with its unjustified half-days alone, and only while there is one', () => {
    const records = [recordOf('2022-09-05 m', 'excused'), recordOf('2022-09-05 a'), recordOf('2022-09-06 m', 'leave')];
    expect(listed(records, '2022-09-20').map(({ missed }) => missed.map(dayText))).toEqual([['05a', '06m']]);
    const leaves = [leaveOf('2022-09-06', '2022-09-06', 'granted')];
    expect(listed(records, '2022-09-20', 3, leaves).map(({ missed }) => missed.map(dayText))).toEqual([['05a']]);
    const all = records.map((record) => ({ ...record, justifiedOn: asDate('2022-09-08') }));
    expect(listed(all, '2022-09-20')).toEqual([]);
  });

  it('whatever was noted on days without class', () => {
    expect(listed(recordsOf(['2022-09-03 m', '2022-09-07 a', '2022-10-26 m']), '2022-12-01')).toEqual([]);
  });
});

describe('several rows of one half-day', () => {
  it.each([
    ['absent', 'present', 'present'],
    ['absent', 'late', 'late'],
    ['absent', 'excused', 'excused'],
    ['leave', 'excused', 'excused'],
    ['early-leave', 'absent', 'early-leave'],
  ] as const)('%s and %s count as %s, in either order', (one, other, expected) => {
    const rows = [recordOf('2022-09-05 m', one, { row: 2 }), recordOf('2022-09-05 m', other, { row: 3 })];
    for (const order of [rows, [...rows].reverse()]) {
      const { records, contradictory } = oneRowPerHalfDay(order, []);
      expect(records.map(({ code }) => code)).toEqual([expected]);
      expect(contradictory).toHaveLength(1);
    }
  });

  it.each([
    ['late', 'present', 'late'],
    ['late', 'early-leave', 'late'],
    ['early-leave', 'present', 'early-leave'],
  ] as const)('%s and %s are both presence and contradict nothing: the event stands', (one, other, expected) => {
    const rows = [recordOf('2022-09-05 m', one, { row: 2 }), recordOf('2022-09-05 m', other, { row: 3 })];
    for (const order of [rows, [...rows].reverse()]) {
      const { records, contradictory } = oneRowPerHalfDay(order, []);
      expect([records.map(({ code }) => code), contradictory]).toEqual([[expected], []]);
    }
  });

  it('of the same meaning contradict nothing, and a justified one stands before an open one', () => {
    const twice = recordsOf(['2022-09-05 m', '2022-09-05 m']);
    expect(oneRowPerHalfDay(twice, []).contradictory).toEqual([]);
    const [open] = twice;
    const justified = recordOf('2022-09-05 m', 'absent', { justifiedOn: asDate('2022-09-06'), row: 9 });
    const { records, contradictory } = oneRowPerHalfDay(open === undefined ? [] : [open, justified], []);
    expect([records.map(({ row }) => row), contradictory.map(({ row }) => row)]).toEqual([[9], [2]]);
  });

  it('come out in the order of the days, whatever the order of the tab', () => {
    const rows = recordsOf(['2022-09-06 m', '2022-09-05 a', '2022-09-05 m']);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (order) => {
        expect(oneRowPerHalfDay(order, []).records.map(dayText)).toEqual(['05m', '05a', '06m']);
      }),
      { numRuns: 20 },
    );
  });
});
