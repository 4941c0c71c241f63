/** Crossings of the thresholds within 30 school days (art. 2.2.4, D-4.6), and which are still open. */
import fc from 'fast-check';
import type { AttendanceRecord } from '../../../src/domain/attendance/absences';
import { countInWindow, findCrossings, openCrossings } from '../../../src/domain/attendance/crossings';
import { eventsOf, standingsOf, type ThresholdFacts } from '../../../src/domain/attendance/thresholds';
import { oneRowPerHalfDay } from '../../../src/domain/attendance/unjustified-doubles';
import { asDate } from '../../../src/domain/shared/local-date';
import { halfDaysOf, leaveOf, recordOf, recordsOf } from '../../builders/absence-records';

const CP = halfDaysOf('CP');
const DAYS = [...new Set(CP.map(({ date }) => date))];
/** School days by their place in the year, 0 being the rentrée. */
const at = (...places: readonly number[]) => places.map((place) => DAYS[place] ?? asDate('1900-01-01'));
const daysOf = (places: readonly number[], threshold: number) =>
  findCrossings(DAYS, at(...places), threshold).map(({ on }) => DAYS.indexOf(on));

describe('a threshold is crossed', () => {
  it.each([
    ['by the event that reaches it', [0, 1, 2, 3], 4, [3]],
    ['not below it', [0, 1, 2], 4, []],
    ['once while it stays reached', [0, 1, 2, 3, 4, 5, 6], 4, [3]],
    ['with all events on one day', [5, 5, 5, 5], 4, [5]],
    ['with the first event 29 school days before: the window holds 30', [0, 10, 20, 29], 4, [29]],
    ['not with the first event 30 school days before', [0, 10, 20, 30], 4, []],
    // Before day 33 the window from day 4 on holds nothing of the first four.
    ['again once it has fallen below', [0, 1, 2, 3, 33, 34, 35, 36], 4, [3, 36]],
    // On day 30 the window begins at day 1: three old events and this one are four, and one had left.
    ['again as soon as one old event has left and a new one comes', [0, 1, 2, 3, 30], 4, [3, 30]],
    ['not again while the count never fell below', [0, 1, 2, 3, 29, 30], 4, [3]],
    ['by every event more than 30 school days after the last, with a threshold of 1', [0, 29, 59, 60], 1, [0, 59]],
  ] as const)('%s', (_, places, threshold, expected) => {
    expect(daysOf(places, threshold)).toEqual(expected);
  });

  it('counting school days only: the Toussaint holidays are none', () => {
    // 21 October is school day 36 and 7 November school day 37.
    expect(DAYS[36]).toBe('2022-10-21');
    expect(DAYS[37]).toBe('2022-11-07');
    expect(daysOf([8, 9, 10, 37], 4)).toEqual([37]);
    expect(daysOf([7, 9, 10, 37], 4)).toEqual([]);
  });

  it('and says since and until when', () => {
    expect(findCrossings(DAYS, at(0, 1, 2, 3, 5, 50), 4)).toEqual([{ on: DAYS[3], since: DAYS[0], until: DAYS[5] }]);
  });

  it('by events on school days alone', () => {
    const sunday = asDate('2022-09-04');
    expect(findCrossings(DAYS, [sunday, sunday, sunday, sunday], 4)).toEqual([]);
  });
});

describe('the count of a day', () => {
  it.each([
    [29, 3],
    [30, 2],
    [31, 2],
    [40, 1],
    [100, 0],
  ])('on school day %i is %i', (place, expected) => {
    expect(countInWindow(DAYS, at(0, 10, 29), DAYS[place] ?? asDate('2022-09-01'))).toBe(expected);
  });

  it('on a Sunday is that of the Friday before, and before the rentrée none', () => {
    expect(countInWindow(DAYS, at(0, 1), asDate('2022-09-04'))).toBe(2);
    expect(countInWindow(DAYS, at(0, 1), asDate('2022-08-31'))).toBe(0);
  });
});

describe('a crossing is open', () => {
  const crossings = findCrossings(DAYS, at(0, 1, 2, 3, 33, 34, 35, 36), 4);
  const openOf = (decisions: readonly (readonly [on: number, decided: number])[], from = crossings) =>
    openCrossings(
      from,
      decisions.map(([on, decided]) => ({
        on: at(on)[0] ?? asDate('1900-01-01'),
        decidedOn: at(decided)[0] ?? asDate('1900-01-01'),
      })),
    ).map(({ on }) => DAYS.indexOf(on));

  it.each([
    ['until somebody decides on it', [], [3, 36]],
    ['while only the other was decided', [[3, 4]], [36]],
    [
      'no longer when both were',
      [
        [3, 4],
        [36, 40],
      ],
      [],
    ],
  ] as const)('%s', (_, decisions, expected) => {
    expect(openOf(decisions)).toEqual(expected);
  });

  it('no more when a correction moved it to an event that was known at the decision', () => {
    // Decided on day 5 for the crossing of day 3; then the absence of day 0 was justified.
    expect(openOf([[3, 5]], findCrossings(DAYS, at(1, 2, 3, 4), 4))).toEqual([]);
  });

  it('when an event after the decision made it anew', () => {
    expect(openOf([[3, 3]], findCrossings(DAYS, at(1, 2, 3, 4), 4))).toEqual([4]);
  });

  it('no more when a row typed late moved it to an earlier day', () => {
    expect(openOf([[3, 5]], findCrossings(DAYS, at(0, 0, 1, 2, 3), 4))).toEqual([]);
  });
});

const HALF_DAYS = CP.slice(0, 200);
const rowArbitrary = fc.record({
  place: fc.nat(HALF_DAYS.length - 1),
  code: fc.constantFrom('absent', 'late', 'present', 'excused', 'leave', 'early-leave'),
  isJustified: fc.boolean(),
});
const rowsArbitrary = fc.array(rowArbitrary, { maxLength: 60 }).map((rows) =>
  rows.map(({ place, code, isJustified }, index): AttendanceRecord => {
    const { date, halfDay } = HALF_DAYS[place] ?? { date: asDate('2022-09-01'), halfDay: 'morning' as const };
    const justifiedOn = isJustified ? date : undefined;
    return { row: index + 2, pupilId: 'E1', date, halfDay, code: code as AttendanceRecord['code'], justifiedOn };
  }),
);

const proposed = (rows: readonly AttendanceRecord[]) => {
  const facts: ThresholdFacts = {
    halfDays: CP,
    records: oneRowPerHalfDay(rows, []).records,
    leaves: [],
    thresholds: { absences: 4, lateness: 5 },
    decisions: [],
    today: asDate('2023-07-07'),
  };
  return standingsOf(facts).map(({ kind, open }) => [kind, ...open.map(({ on }) => on)]);
};

describe('what is proposed', () => {
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        rowsArbitrary.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => expect(proposed(shuffled)).toEqual(proposed(rows)),
      ),
      { numRuns: 100 },
    );
  });

  it('never grows by a justified absence', () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.nat(HALF_DAYS.length - 1), (rows, place) => {
        const { date, halfDay } = HALF_DAYS[place] ?? { date: asDate('2022-09-01'), halfDay: 'morning' as const };
        const others = rows.filter((row) => row.date !== date || row.halfDay !== halfDay);
        const more = { row: 99, pupilId: 'E1', date, halfDay, code: 'absent' as const, justifiedOn: date };
        expect(proposed([...others, more])).toEqual(proposed(others));
      }),
      { numRuns: 100 },
    );
  });
});

describe('what counts towards the thresholds', () => {
  const facts = { halfDays: CP, leaves: [leaveOf('2022-09-12', '2022-09-12', 'granted')], today: asDate('2022-09-13') };
  const records = [
    ...recordsOf(['2022-09-05 m', '2022-09-12 m', '2022-09-03 m', '2022-09-14 m']),
    recordOf('2022-09-05 a', 'late'),
    recordOf('2022-09-06 m', 'excused'),
    recordOf('2022-09-06 a', 'early-leave'),
    recordOf('2022-09-07 m', 'leave'),
    recordOf('2022-09-07 a', 'late'),
    recordOf('2022-09-08 m', 'absent', { justifiedOn: asDate('2022-09-09') }),
  ];

  it.each([
    ['absences', ['2022-09-05', '2022-09-07']],
    ['lateness', ['2022-09-05']],
  ] as const)('as %s: neither leave, excuse nor days without class, nor days to come', (kind, expected) => {
    expect(eventsOf(kind, { ...facts, records }).map(({ date }) => date)).toEqual(expected);
  });

  it('is counted for each threshold apart', () => {
    const standings = standingsOf({ ...facts, records, thresholds: { absences: 2, lateness: 1 }, decisions: [] });
    expect(standings).toMatchObject([
      { kind: 'absences', count: 2, total: 2, open: [{ on: '2022-09-07' }] },
      { kind: 'lateness', count: 1, total: 1, open: [{ on: '2022-09-05' }] },
    ]);
    const decisions = [{ kind: 'absences' as const, on: asDate('2022-09-07'), decidedOn: asDate('2022-09-08') }];
    const decided = standingsOf({ ...facts, records, thresholds: { absences: 2, lateness: 1 }, decisions });
    expect(decided.map(({ open }) => open.length)).toEqual([0, 1]);
  });
});
