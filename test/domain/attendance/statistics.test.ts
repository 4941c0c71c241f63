/** Attendance counted in every way at once: the totals agree with each other, the log and the formulas. */
import fc from 'fast-check';
import { CALENDAR, HOLIDAYS } from '../../../local/sample/school-year';
import type { AttendanceRecord, Leave } from '../../../src/domain/attendance/absences';
import { attendanceRate, isAbsence, minutesMissed } from '../../../src/domain/attendance/attendance';
import { readSchoolDays } from '../../../src/domain/attendance/school-days';
import { countAttendance } from '../../../src/domain/attendance/statistics';
import { type Counts, noCounts, rateInHalfDays, sumCounts } from '../../../src/domain/attendance/statistics-counts';
import { tallyAttendance } from '../../../src/domain/attendance/tally';
import { logOf } from '../../../src/domain/attendance/tally-log';
import type { Stay } from '../../../src/domain/attendance/tally-stays';
import { addDays, asDate, type LocalDate } from '../../../src/domain/shared/local-date';
import { parseSchoolYear, type SchoolYear } from '../../../src/domain/shared/school-year';

const YEAR = parseSchoolYear('2022-23') as SchoolYear;
const [FROM, TO] = [asDate('2022-09-01'), asDate('2022-10-07')];
const schoolDays = readSchoolDays({
  timetable: [],
  calendar: [{ ...CALENDAR, year: YEAR }],
  publicHolidays: [...HOLIDAYS].map((date) => ({ date })),
});

const stayOf = (pupilId: string, level: string, className: string, from: string, to: string): Stay => ({
  ...{ row: 2, pupilId, level, className, year: YEAR, from: asDate(from), to: asDate(to) },
});
const STAYS: readonly Stay[] = [
  stayOf('E1', 'CP', 'A', '2022-09-01', '2022-10-07'),
  stayOf('E2', 'CE1', 'A', '2022-09-12', '2022-10-07'),
  stayOf('E3', 'PS', 'B', '2022-09-01', '2022-09-20'),
  stayOf('E4', '6e', '', '2022-09-01', '2022-10-07'),
];
const IDS = new Set(['E1', 'E2', 'E3', 'E4', 'E5']);

function count(records: readonly AttendanceRecord[], leaves: readonly Leave[] = [], today = TO) {
  const tally = tallyAttendance({
    ...{ log: logOf(records), stays: STAYS, pupilIds: IDS, leaves, schoolDays, from: FROM, to: TO },
  });
  if (!tally.ok) throw new Error(JSON.stringify(tally.issues));
  return { ...countAttendance(tally.value.marks, today), oddities: tally.value.oddities };
}

const rowOf = (date: string, pupilId: string, halfDay: 'morning' | 'afternoon', rest: Partial<AttendanceRecord>) => ({
  ...{ row: 2, date: asDate(date), pupilId, halfDay, code: 'absent' as const },
  ...rest,
});

const records = fc
  .array(
    fc.record({
      date: fc.integer({ min: -3, max: 40 }).map((days) => addDays(FROM, days)),
      pupilId: fc.constantFrom('E1', 'E2', 'E3', 'E4', 'E5', 'E9'),
      halfDay: fc.constantFrom('morning' as const, 'afternoon' as const),
      code: fc.constantFrom('present', 'absent', 'late', 'early-leave', 'excused', 'leave'),
      minutes: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
      arrivedAt: fc.option(fc.integer({ min: 400, max: 900 }), { nil: undefined }),
      justifiedOn: fc.constantFrom(undefined, asDate('2022-10-01')),
    }),
    { maxLength: 120 },
  )
  .map((rows) => rows.map((row, index): AttendanceRecord => ({ ...row, row: index + 2 }) as AttendanceRecord));

describe('totals agree', () => {
  it('over pupils, classes and weekdays, and with the last rows of the log on half-days of class (R-4.10)', () => {
    fc.assert(
      fc.property(records, (log) => {
        const found = count(log);
        const total = sumCounts(found.pupils.map(({ counts }) => counts));
        expect(sumCounts(found.classes.map(({ counts }) => counts))).toEqual(total);
        expect(sumCounts(found.weekdays.map(({ counts }) => counts))).toEqual(total);
        expect(total.absent).toBe(countDirectly(log));
        expect(total.unjustified + total.justified + total.authorised).toBe(total.absent);
        expect(total.coded + total.excused + total.leave).toBe(total.absent);
      }),
      { numRuns: 60 },
    );
  });

  it('with TAUX_PRESENCE and MINUTES_MANQUEES for each pupil, wherever those give an answer', () => {
    fc.assert(
      fc.property(records, (log) => {
        for (const { pupilId, counts, from, to, level } of count(log).pupils) {
          const halfDays = schoolDays.between(level as 'CP', from, to);
          const own = log.filter((record) => record.pupilId === pupilId);
          const rate = halfDays.ok ? attendanceRate(halfDays.value, own) : halfDays;
          const missed = halfDays.ok ? minutesMissed(halfDays.value, own) : halfDays;
          if (rate.ok) expect(rateInHalfDays(counts)).toBe(rate.value);
          if (missed.ok) expect(counts.minutesMissed).toBe(missed.value);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The plain way: the last row of each half-day of class within a stay. */
function countDirectly(log: readonly AttendanceRecord[]): number {
  const last = new Map<string, AttendanceRecord>();
  for (const record of log) last.set(`${record.pupilId} ${record.date} ${record.halfDay}`, record);
  return [...last.values()].filter(({ pupilId, date, halfDay, code }) => {
    const stay = STAYS.find((one) => one.pupilId === pupilId && one.from <= date && date <= one.to);
    const days = stay === undefined ? undefined : schoolDays.on(stay.level as 'CP', date);
    return isAbsence(code) && days?.ok === true && days.value.some((day) => day.halfDay === halfDay);
  }).length;
}

describe('one pupil, by hand', () => {
  const counts = (log: readonly AttendanceRecord[], leaves: readonly Leave[] = []): Counts =>
    count(log, leaves).pupils[0]?.counts ?? noCounts();

  it.each([
    ['absent, not justified (R-4.1)', {}, { unjustified: 1, coded: 1, minutesMissed: 210 }],
    [
      'absent, justified (R-4.2)',
      { justifiedOn: asDate('2022-09-07') },
      { justified: 1, coded: 1, minutesMissed: 210 },
    ],
    ['excused', { code: 'excused' as const }, { justified: 1, excused: 1, minutesMissed: 210 }],
    ['leave that nobody granted (R-4.4)', { code: 'leave' as const }, { unjustified: 1, leave: 1, minutesMissed: 210 }],
    ['late by 12 minutes', { code: 'late' as const, minutes: 12 }, { absent: 0, late: 1, minutesMissed: 12 }],
    ['late, by the clock', { code: 'late' as const, arrivedAt: 500 }, { absent: 0, late: 1, minutesMissed: 20 }],
    ['gone early', { code: 'early-leave' as const, minutes: 30 }, { absent: 0, earlyLeave: 1, minutesMissed: 30 }],
  ])('%s', (_, rest, expected) => {
    expect(counts([rowOf('2022-09-05', 'E1', 'morning', rest)])).toMatchObject({ absent: 1, ...expected });
  });

  it('counts a granted leave as authorised, on its last day too, and not the day after (R-4.4)', () => {
    const period = { from: asDate('2022-09-05'), to: asDate('2022-09-06') };
    const leave: Leave = { row: 2, id: 'C1', pupilId: 'E1', ...period, decision: 'granted' };
    const log = ['2022-09-06', '2022-09-08'].map((date) => rowOf(date, 'E1', 'morning', { code: 'leave' }));
    expect(counts(log, [leave])).toMatchObject({ absent: 2, authorised: 1, unjustified: 1 });
  });

  it('counts half-days of class on the days of presence alone: entered on 12 September, gone on 20 September', () => {
    const { pupils } = count([]);
    // CE1 from Monday 12 September: 4 weeks of 9. PS: Thursday 1 and Friday 2, a week, then Monday and Tuesday.
    expect(pupils.map(({ counts: { halfDays } }) => halfDays)).toEqual([49, 36, 4 + 9 + 9 + 4, 49]);
  });
});

describe('runs of absences', () => {
  const monday = [rowOf('2022-09-05', 'E1', 'afternoon', {})];
  const tuesday = ['morning', 'afternoon'].map((halfDay) => rowOf('2022-09-06', 'E1', halfDay as 'morning', {}));

  it.each([
    ['2022-09-06', '2022-09-05'],
    ['2022-09-07', undefined],
  ])('seen on %s: absent since %s', (today, since) => {
    const [pupil] = count([...monday, ...tuesday], [], asDate(today)).pupils;
    expect(pupil).toMatchObject({ longest: 3, absentSince: since });
  });

  it('go on over a weekend and over days without class', () => {
    const friday = rowOf('2022-09-09', 'E1', 'afternoon', {});
    const next = rowOf('2022-09-12', 'E1', 'morning', {});
    expect(count([friday, next]).pupils[0]?.longest).toBe(2);
  });
});

describe('what is odd in the log', () => {
  it.each([
    ['a Sunday (R-4.10)', rowOf('2022-09-04', 'E1', 'morning', {}), 'attendance-no-class'],
    ['a Wednesday afternoon (R-4.7)', rowOf('2022-09-07', 'E1', 'afternoon', {}), 'attendance-no-class'],
    ['a day before the first one', rowOf('2022-09-09', 'E2', 'morning', {}), 'attendance-outside-presence'],
    ['a pupil without enrolment', rowOf('2022-09-05', 'E5', 'morning', {}), 'attendance-outside-presence'],
    ['a pupil that nobody knows', rowOf('2022-09-05', 'E9', 'morning', {}), 'reference-unknown'],
  ])('is told by tab and row: %s', (_, record, code) => {
    const found = count([{ ...record, row: 7 }]);
    expect(found.oddities).toMatchObject([{ code, tab: 'Présences', row: 7 }]);
    expect(sumCounts(found.pupils.map(({ counts }) => counts)).absent).toBe(0);
  });

  it('is told where two rows contradict each other, and the later one counts', () => {
    const late = rowOf('2022-09-05', 'E1', 'morning', { row: 8, code: 'late', minutes: 5 });
    const found = count([rowOf('2022-09-05', 'E1', 'morning', {}), late]);
    expect(found.oddities).toMatchObject([{ code: 'attendance-twice', row: 8, data: { other: 2 } }]);
    expect(found.pupils[0]?.counts).toMatchObject({ absent: 0, late: 1, minutesMissed: 5 });
  });
});

it('finds the registers that were not taken: no row of the class for a half-day of class that is past', () => {
  const taken = rowOf('2022-09-01', 'E1', 'morning', { code: 'present' });
  const { classes } = count([taken], [], asDate('2022-09-05') as LocalDate);
  // Of the four half-days of 1 and 2 September, the CP of class A took one.
  const registers = classes.filter(({ registersNotTaken }) => registersNotTaken > 0);
  expect(registers.map(({ className, level, registersNotTaken }) => [className, level, registersNotTaken])).toEqual([
    ['A', 'CP', 3],
    ['B', 'PS', 4],
    ['', '6e', 4],
  ]);
});
