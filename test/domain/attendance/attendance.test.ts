/** Attendance: rate and minutes missed of one pupil, and laws between them. */
import fc from 'fast-check';
import {
  type AttendanceCode,
  type AttendanceMark,
  attendanceRate,
  isAbsence,
  minutesMissed,
} from '../../../src/domain/attendance/attendance';
import type { ClassHalfDay } from '../../../src/domain/attendance/class-days';
import { asDate } from '../../../src/domain/shared/local-date';
import { codesOf, valueOf } from '../../builders/tariff-table';

const MONDAY = asDate('2022-09-05');
const HALF_DAYS: readonly ClassHalfDay[] = [
  { date: MONDAY, halfDay: 'morning', start: 480, minutes: 210 },
  { date: MONDAY, halfDay: 'afternoon', start: 810, minutes: 150 },
];
const mark = (code: AttendanceCode, more: Partial<AttendanceMark> = {}): AttendanceMark => ({
  row: 2,
  date: MONDAY,
  halfDay: 'morning',
  code,
  ...more,
});

describe('a half-day', () => {
  it.each<[AttendanceCode, Partial<AttendanceMark>, number, number]>([
    ['absent', {}, 0.5, 210],
    ['excused', {}, 0.5, 210],
    ['leave', { minutes: 5 }, 0.5, 210],
    ['present', { minutes: 5 }, 1, 0],
    ['late', { minutes: 25 }, 1, 25],
    ['late', { minutes: 25, arrivedAt: 490 }, 1, 25],
    ['late', { arrivedAt: 490 }, 1, 10],
    ['late', { arrivedAt: 470 }, 1, 0],
    ['late', { arrivedAt: 800 }, 1, 210],
    ['late', {}, 1, 0],
    ['early-leave', { minutes: 40 }, 1, 40],
    ['early-leave', { arrivedAt: 490 }, 1, 0],
  ])('%s with %j gives the rate %d and %d minutes missed', (code, more, rate, minutes) => {
    expect(valueOf(attendanceRate(HALF_DAYS, [mark(code, more)]))).toBe(rate);
    expect(valueOf(minutesMissed(HALF_DAYS, [mark(code, more)]))).toBe(minutes);
  });

  it('that is both late and left early loses both', () => {
    const marks = [mark('late', { minutes: 10 }), mark('early-leave', { row: 3, minutes: 20 })];
    expect(valueOf(minutesMissed(HALF_DAYS, marks))).toBe(30);
  });

  it('cannot be absent and present', () => {
    const marks = [mark('late', { minutes: 10 }), mark('absent', { row: 3 })];
    expect(codesOf(minutesMissed(HALF_DAYS, marks))).toEqual(['attendance-twice']);
    expect(codesOf(attendanceRate(HALF_DAYS, marks))).toEqual(['attendance-twice']);
  });

  it('without class has no rate', () => {
    expect(codesOf(attendanceRate([], []))).toEqual(['no-class']);
    expect(valueOf(minutesMissed([], [mark('absent')]))).toBe(0);
  });
});

describe('attendance', () => {
  it('keeps its rate within 0 and 1, and misses no more than all minutes without lateness', () => {
    const codes = fc.constantFrom<AttendanceCode>('present', 'absent', 'excused', 'leave');
    fc.assert(
      fc.property(codes, codes, (first, second) => {
        const marks = [mark(first), mark(second, { halfDay: 'afternoon' })];
        const rate = valueOf(attendanceRate(HALF_DAYS, marks));
        expect(rate).toBe(1 - [first, second].filter(isAbsence).length / 2);
        expect(valueOf(minutesMissed(HALF_DAYS, marks))).toBeLessThanOrEqual(360);
      }),
    );
  });
});
