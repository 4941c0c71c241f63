/** Leave requests as rules (R-4.4, art. 2.2.4). */
import fc from 'fast-check';
import type { ClassHalfDay } from '../../../src/domain/attendance/class-days';
import {
  halfDaysToFill,
  isAskedAfterwards,
  isUrgent,
  isWaiting,
  type LeaveRequest,
  overlappingLeaves,
  rowsToTakeBack,
  waitingLeaves,
} from '../../../src/domain/attendance/leaves';
import { addDays, asDate } from '../../../src/domain/shared/local-date';

const day = (text: string) => asDate(`2022-${text}`);
const leave = (id: string, from: string, to: string, more: Partial<LeaveRequest> = {}): LeaveRequest => {
  return { row: 2, id, pupilId: 'E1', from: day(from), to: day(to), ...more };
};
const half = (date: string, halfDay: 'morning' | 'afternoon'): ClassHalfDay => {
  return { date: day(date), halfDay, start: 480, minutes: 210 };
};

describe('a request', () => {
  it.each([
    [undefined, true],
    ['pending', true],
    ['granted', false],
    ['refused', false],
  ] as const)('with the decision %s waits: %s', (decision, waits) => {
    expect(isWaiting({ decision })).toBe(waits);
  });

  it.each([
    ['that begins on the tenth day is urgent', '09-11', true],
    ['that begins on the eleventh day is not', '09-12', false],
    ['that has begun is', '08-30', true],
  ])('%s', (_, from, urgent) => {
    expect(isUrgent({ from: day(from) }, day('09-01'))).toBe(urgent);
  });

  it.each([
    ['the day before', '09-11', false],
    ['on the first day', '09-12', true],
    ['afterwards', '09-20', true],
  ])('lodged %s comes afterwards: %s %s', (_, requestedOn, late) => {
    expect(isAskedAfterwards({ from: day('09-12'), requestedOn: day(requestedOn) })).toBe(late);
  });

  it('without a day of lodging is taken for one in time', () => {
    expect(isAskedAfterwards({ from: day('09-12') })).toBe(false);
  });

  it('that begins first comes first, of one day by identifier', () => {
    const leaves = [
      leave('C10', '09-12', '09-12'),
      leave('C2', '09-12', '09-13'),
      leave('C3', '09-02', '09-30'),
      leave('C4', '09-01', '09-01', { decision: 'granted' }),
    ];
    expect(waitingLeaves(leaves).map(({ id }) => id)).toEqual(['C3', 'C2', 'C10']);
  });
});

describe('overlaps', () => {
  it.each([
    ['ends on the day before', '09-08', '09-11', {}, false],
    ['ends on its first day', '09-08', '09-12', {}, true],
    ['begins on its last day', '09-16', '09-20', {}, true],
    ['begins on the day after', '09-17', '09-20', {}, false],
    ['is another child’s', '09-12', '09-16', { pupilId: 'E2' }, false],
    ['was refused', '09-12', '09-16', { decision: 'refused' as const }, false],
    ['was granted', '09-12', '09-16', { decision: 'granted' as const }, true],
  ])('a request that %s: %s to %s', (_, from, to, more, isOverlap) => {
    const others = [leave('C2', from, to, more)];
    expect(overlappingLeaves(others, leave('C1', '09-12', '09-16'))).toHaveLength(isOverlap ? 1 : 0);
  });

  it('are mutual', () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 10 }));
    fc.assert(
      fc.property(days, days, ([a, lengthA], [b, lengthB]) => {
        const start = day('09-01');
        const one = { ...leave('A', '09-01', '09-01'), from: addDays(start, a), to: addDays(start, a + lengthA) };
        const two = { ...leave('B', '09-01', '09-01'), from: addDays(start, b), to: addDays(start, b + lengthB) };
        expect(overlappingLeaves([two], one).length).toBe(overlappingLeaves([one], two).length);
      }),
    );
  });
});

describe('the register', () => {
  const halfDays = [half('09-12', 'morning'), half('09-12', 'afternoon'), half('09-13', 'morning')];
  const record = (date: string, halfDay: 'morning' | 'afternoon', more: object = {}) => {
    return { row: 2, pupilId: 'E1', date: day(date), halfDay, code: 'leave' as const, announcedBy: 'C1', ...more };
  };

  it('is filled in where it holds nothing, whatever was logged elsewhere', () => {
    expect(halfDaysToFill(halfDays, [record('09-12', 'afternoon', { code: 'absent' })])).toEqual([
      halfDays[0],
      halfDays[2],
    ]);
    expect(halfDaysToFill(halfDays, halfDays)).toEqual([]);
  });

  it.each([
    ['filled in for the leave goes', {}, 1],
    ['of yesterday stays', { date: day('09-11') }, 0],
    ['of today goes', { date: day('09-12') }, 1],
    ['that a teacher made an absence stays', { code: 'absent' }, 0],
    ['that was justified in writing stays', { justifiedOn: day('09-14') }, 0],
    ['that a teacher entered stays', { announcedBy: undefined }, 0],
    ['filled in for another leave stays', { announcedBy: 'C2' }, 0],
  ])('a row %s', (_, more, gone) => {
    expect(rowsToTakeBack([record('09-13', 'morning', more)], [], 'C1', day('09-12'))).toHaveLength(gone);
  });

  it.each([
    ['granted', 0],
    ['refused', 1],
    ['pending', 1],
  ] as const)('a row within another leave, %s', (decision, gone) => {
    const others = [leave('C2', '09-13', '09-13', { decision })];
    expect(rowsToTakeBack([record('09-13', 'morning')], others, 'C1', day('09-12'))).toHaveLength(gone);
  });
});
