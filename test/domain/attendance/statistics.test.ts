/** Attendance counted in every way at once: the totals agree with each other, the log and the formulas. */
import fc from 'fast-check';
import { CALENDAR, HOLIDAYS } from '../../../local/sample/school-year';
import { enteredIn, statesOf } from '../../../src/actions/attendance/roll-overview';
import { type AttendanceRecord, type Leave, standingOf } from '../../../src/domain/attendance/absences';
import { attendanceRate, isAbsence, minutesMissed } from '../../../src/domain/attendance/attendance';
import { readSchoolDays } from '../../../src/domain/attendance/school-days';
import { countAttendance } from '../../../src/domain/attendance/statistics';
import { type Counts, noCounts, rateInHalfDays, sumCounts } from '../../../src/domain/attendance/statistics-counts';
import { tallyAttendance } from '../../../src/domain/attendance/tally';
import { logOf } from '../../../src/domain/attendance/tally-log';
import type { Stay } from '../../../src/domain/attendance/tally-stays';
import { oneRowPerHalfDay } from '../../../src/domain/attendance/unjustified-doubles';
import { groupBy } from '../../../src/domain/shared/group-by';
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
const MORNING = '2022-09-01';
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
  it('over pupils, classes and weekdays, and with the mildest rows of the log on half-days of class (R-4.10)', () => {
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

/** The plain way: the row of each half-day of class within a stay that letters and reports go by. */
function countDirectly(log: readonly AttendanceRecord[]): number {
  const single = [...groupBy(log, ({ pupilId }) => pupilId).values()].flatMap(
    (own) => oneRowPerHalfDay(own, []).records,
  );
  return single.filter(({ pupilId, date, halfDay, code }) => {
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

describe('a child that has left', () => {
  it.each([
    ['2022-09-20', undefined],
    [undefined, '2022-09-20'],
  ])('with its last day on %s is absent since %s', (leftOn, since) => {
    const stay = {
      ...stayOf('E3', 'PS', 'B', '2022-09-01', '2022-09-20'),
      leftOn: leftOn === undefined ? undefined : asDate(leftOn),
    };
    const log = logOf([rowOf('2022-09-20', 'E3', 'morning', {}), rowOf('2022-09-20', 'E3', 'afternoon', {})]);
    const tally = tallyAttendance({ log, stays: [stay], pupilIds: IDS, leaves: [], schoolDays, from: FROM, to: TO });
    const [pupil] = tally.ok ? countAttendance(tally.value.marks, TO).pupils : [];
    expect([pupil?.absentSince, pupil?.longest]).toEqual([since, 2]);
  });
});

it('counts a crèche child on its own weekdays alone: of five mornings a week, two', () => {
  const weekdays = [1, 2, 3, 4, 5];
  const timetable = weekdays.map((weekday) => ({ row: 2, level: 'Crèche' as const, weekday, start: 480, end: 690 }));
  const days = readSchoolDays({ timetable, calendar: [{ ...CALENDAR, year: YEAR }], publicHolidays: [] });
  const stays = [[1, 2], [4, 5], weekdays].map((own, index) => ({
    ...stayOf(`E${index}`, 'Crèche', 'Lutins', '2022-09-12', '2022-09-16'),
    weekdays: own,
  }));
  const facts = { log: logOf([]), stays, pupilIds: IDS, leaves: [], from: FROM, to: TO };
  const tally = tallyAttendance({ ...facts, schoolDays: days });
  const pupils = tally.ok ? countAttendance(tally.value.marks, TO).pupils : [];
  expect(pupils.map(({ counts }) => counts.halfDays)).toEqual([2, 2, 5]);
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

  it.each<[Partial<AttendanceRecord>, string[], number]>([
    [{}, ['late-unmeasured'], 0],
    [{ minutes: 5, arrivedAt: 500 }, ['late-two-measures'], 5],
    [{ minutes: 20, arrivedAt: 500 }, [], 20],
    [{ arrivedAt: 500 }, [], 20],
    [{ minutes: 5 }, [], 5],
  ])('is told of a late arrival with %j: %j, and %i minutes count', (rest, codes, minutes) => {
    const found = count([rowOf('2022-09-05', 'E1', 'morning', { code: 'late', ...rest })]);
    expect(found.oddities.map(({ code }) => code)).toEqual(codes);
    expect(found.pupils[0]?.counts.minutesMissed).toBe(minutes);
  });

  it('is told where two rows contradict each other, and the milder one counts', () => {
    const late = rowOf('2022-09-05', 'E1', 'morning', { row: 8, code: 'late', minutes: 5 });
    const found = count([rowOf('2022-09-05', 'E1', 'morning', {}), late]);
    expect(found.oddities).toMatchObject([{ code: 'attendance-twice', row: 8, data: { other: 2 } }]);
    expect(found.pupils[0]?.counts).toMatchObject({ absent: 0, late: 1, minutesMissed: 5 });
  });

  const MONDAY = '2022-09-05';
  it.each([
    ['Absent and Présent', {}, { code: 'present' }, { absent: 0 }, 1],
    ['Absent and Absent, justified', {}, { justifiedOn: asDate('2022-09-07') }, { justified: 1, unjustified: 0 }, 1],
    ['Absent and Excusé', {}, { code: 'excused' }, { justified: 1, excused: 1 }, 1],
    ['Absent and Absent', {}, {}, { absent: 1, unjustified: 1 }, 0],
    ['Présent and Retard', { code: 'present' }, { code: 'late', minutes: 5 }, { late: 1, minutesMissed: 5 }, 0],
    [
      'Retard and Départ anticipé',
      { code: 'late', minutes: 5 },
      { code: 'early-leave', minutes: 20 },
      { late: 1, earlyLeave: 1, minutesMissed: 25 },
      0,
    ],
  ])('%s in one half-day: the milder standing counts in either order', (_, one, other, expected, told) => {
    const rows = [one, other].map((rest, index) =>
      rowOf(MONDAY, 'E1', 'morning', { ...(rest as Partial<AttendanceRecord>), row: index + 2 }),
    );
    for (const order of [rows, [...rows].reverse()]) {
      const found = count(order);
      expect(found.pupils[0]?.counts).toMatchObject(expected);
      expect(found.oddities.map(({ code }) => code)).toEqual(told === 0 ? [] : ['attendance-twice']);
    }
  });

  it('gives the same count whatever the order of the rows, and the standings of the letters and reports', () => {
    const place = fc.record({
      ...{ pupilId: fc.constant('E1'), halfDay: fc.constantFrom('morning' as const, 'afternoon' as const) },
      date: fc.constantFrom(asDate(MONDAY), asDate('2022-09-06')),
      code: fc.constantFrom('present', 'absent', 'late', 'early-leave', 'excused', 'leave'),
      justifiedOn: fc.constantFrom(undefined, asDate('2022-10-01')),
    });
    const leaves: Leave[] = [
      { row: 2, id: 'C1', pupilId: 'E1', from: asDate('2022-09-06'), to: asDate('2022-09-06'), decision: 'granted' },
    ];
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (rows) => {
        const log = rows.map((row, index) => ({ ...row, row: index + 2 }) as AttendanceRecord);
        const counts = count(log, leaves).pupils[0]?.counts;
        expect(count([...log].reverse(), leaves).pupils[0]?.counts).toEqual(counts);
        const standings = oneRowPerHalfDay(log, leaves).records.map((record) => standingOf(record, leaves));
        const amount = (standing: string) => standings.filter((one) => one === standing).length;
        const expected = [amount('unjustified'), amount('justified'), amount('authorised')];
        expect([counts?.unjustified, counts?.justified, counts?.authorised]).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a register of a class of two pupils', () => {
  const stays = ['E1', 'E2'].map((id) => stayOf(id, 'CP', 'C', MORNING, MORNING));
  const row = (pupilId: string, rest: Partial<AttendanceRecord> = {}) =>
    rowOf(MORNING, pupilId, 'morning', { code: 'present', ...rest });
  const announced = { code: 'absent' as const, announcedOn: asDate('2022-08-30') };

  it.each<[string, AttendanceRecord[], 'taken' | 'partly-taken' | 'not-taken']>([
    ['without a row', [], 'not-taken'],
    ['with a leave filled in', [row('E1', { code: 'leave' })], 'not-taken'],
    ['with an absence announced', [row('E1', announced)], 'not-taken'],
    ['with a leave and an announcement', [row('E1', { code: 'leave' }), row('E2', announced)], 'taken'],
    ['with one called', [row('E1')], 'partly-taken'],
    ['with one called absent', [row('E1', { code: 'absent' })], 'partly-taken'],
    ['with one called who is on the roll twice', [row('E1'), row('E1')], 'partly-taken'],
    ['with a row of a stranger', [row('E1', { code: 'leave' }), row('E9')], 'not-taken'],
    ['with one called and one announced', [row('E1'), row('E2', announced)], 'taken'],
    ['with both called', [row('E1'), row('E2')], 'taken'],
  ])('%s, is in the statistics what it is in the overview of the sheets', (_, log, state) => {
    const date = asDate(MORNING);
    const facts = { log: logOf(log), stays, pupilIds: IDS, leaves: [], schoolDays, from: date, to: date };
    const tally = tallyAttendance(facts);
    const [month] = tally.ok ? countAttendance(tally.value.marks, TO).classes : [];
    const counts = [month?.registersNotTaken, month?.registersPartlyTaken];
    // The afternoon has no row at all.
    expect(counts).toEqual([state === 'not-taken' ? 2 : 1, state === 'partly-taken' ? 1 : 0]);
    const halfDays = [{ halfDay: 'morning' as const }];
    const pupils = stays.map(({ pupilId }) => ({ pupil: { id: pupilId }, halfDays }));
    expect(statesOf({ pupils }, enteredIn(log), date).get('morning')).toBe(state);
  });
});

it('counts a register under the level that was there, where the class had another one later', () => {
  const stays = [stayOf('E1', 'CE1', 'D', '2022-10-03', '2022-10-07'), stayOf('E2', 'CP', 'D', MORNING, MORNING)];
  const tally = tallyAttendance({
    ...{ log: logOf([]), stays, pupilIds: IDS, leaves: [], schoolDays, from: FROM, to: TO },
  });
  const found = tally.ok ? countAttendance(tally.value.marks, asDate('2022-09-05')).classes : [];
  expect(found.map(({ level, month, registersNotTaken }) => [level, month, registersNotTaken])).toEqual([
    ['CE1', '2022-10', 0],
    ['CP', '2022-09', 2],
  ]);
});

it('counts the register of a class of two levels once, and not from the day itself on', () => {
  const stays = [stayOf('E1', 'CP', 'D', MORNING, '2022-09-02'), stayOf('E2', 'CE1', 'd ', MORNING, '2022-09-02')];
  const facts = { stays, pupilIds: IDS, leaves: [], schoolDays, from: FROM, to: TO };
  const tally = tallyAttendance({ ...facts, log: logOf([]) });
  const registers = (today: string) =>
    (tally.ok ? countAttendance(tally.value.marks, asDate(today)).classes : []).map((one) => one.registersNotTaken);
  expect([registers('2022-09-02'), registers('2022-09-03')]).toEqual([
    [2, 0],
    [4, 0],
  ]);
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
