/** The index of the log's days: any order of rows is found again, within the length of a property. */
import fc from 'fast-check';
import { addDays, asDate } from '../../../src/domain/shared/local-date';
import {
  addDates,
  emptyIndex,
  readIndex,
  stretchesBetween,
  writeIndex,
} from '../../../src/sheets/attendance-log/day-index';
import { blocksOf } from '../../../src/sheets/attendance-log/log-blocks';

const FIRST = asDate('2022-09-01');
const TODAY = asDate('2022-10-01');
const dates = fc.array(
  fc.integer({ min: 0, max: 40 }).map((days) => addDays(FIRST, days)),
  { maxLength: 60 },
);

describe('the index', () => {
  it('knows the rows of each day, whatever their order, also once written and read', () => {
    fc.assert(
      fc.property(dates, dates, (first, second) => {
        const known = addDates(emptyIndex(FIRST), 2, first, 'a');
        const index = readIndex(writeIndex(addDates(known, 2 + first.length, second, 'b'), TODAY));
        const all = [...first, ...second];
        const day = all[0] ?? FIRST;
        const expected = all.flatMap((date, at) => (date === day ? [at + 2] : []));
        const found = index === undefined ? [] : stretchesBetween(index, day, day);
        expect(found.flatMap(([start, count]) => Array.from({ length: count }, (_, at) => start + at))).toEqual(
          expected,
        );
        expect(index?.rows).toBe(all.length + 1);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out the oldest days until it fits, and then no longer claims to know them', () => {
    const scattered = Array.from({ length: 6000 }, (_, at) => addDays(FIRST, (at * 7) % 30));
    const text = writeIndex(addDates(emptyIndex(FIRST), 2, scattered, 'x'), TODAY);
    expect(text.length).toBeLessThanOrEqual(8000);
    const index = readIndex(text);
    expect(index?.from !== undefined && index.from > FIRST).toBe(true);
    expect([...(index?.days.keys() ?? [])].every((day) => day >= (index?.from ?? FIRST))).toBe(true);
  });

  it.each([undefined, '', 'x', '{}', '{"rows":1,"last":"","from":"hier"}'])('does not read %j', (text) => {
    expect(readIndex(text)).toBeUndefined();
  });
});

describe('the blocks to read', () => {
  it('are at most two, and hold every stretch, a row around it, and the end', () => {
    const stretches = fc.array(fc.tuple(fc.integer({ min: 2, max: 9000 }), fc.integer({ min: 1, max: 50 })));
    fc.assert(
      fc.property(stretches, (given) => {
        const blocks = blocksOf(
          [...given].sort(([a], [b]) => a - b),
          9100,
          9120,
        );
        expect(blocks.length).toBeLessThanOrEqual(2);
        const isInside = (row: number) => blocks.some(([first, last]) => row >= first && row <= last);
        const wanted = given.flatMap(([first, count]) => [Math.max(2, first - 1), first, first + count]);
        expect([...wanted, 9100, 9120].filter((row) => !isInside(row))).toEqual([]);
      }),
    );
  });

  it('are one where everything lies close together', () => {
    expect(blocksOf([[9000, 50]], 9100, 9120)).toEqual([[8999, 9120]]);
    expect(
      blocksOf(
        [
          [2, 4],
          [9000, 50],
        ],
        9049,
        9060,
      ),
    ).toEqual([
      [2, 6],
      [8999, 9060],
    ]);
  });
});
