/** Late pick-ups by collection (R-2.26, D-2.27): together once, for the longest delay; never at midday. */
import * as fc from 'fast-check';
import { minutesLate } from '../../../src/domain/invoicing/late-collections';
import { creditNoteKey } from '../../../src/domain/ledger/credit-notes';
import { after, billed, creditEntry, factsOf, runOf } from '../../builders/billing-facts';

type Rows = NonNullable<Parameters<typeof factsOf>[0]['late']>;
const at = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const pickup = (pupilId: string, expected: string, collected: string, more = {}) => {
  return { pupilId, expectedAt: at(expected), collectedAt: at(collected), ...more };
};
/** Times of a day within ten minutes of each other, gathered. */
function groupsOf(times: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const time of [...times].sort((a, b) => a - b)) {
    const last = groups[groups.length - 1];
    if (last !== undefined && time - (last[last.length - 1] ?? 0) <= 10) last.push(time);
    else groups.push([time]);
  }
  return groups;
}
const collectionsOf = (times: readonly number[]): number => groupsOf(times).length;
const chargesOf = (late: Rows, more = {}) =>
  billed(
    runOf(factsOf({ late, today: '2022-10-31', pupils: { E3: 'F2 2014-01-01', E4: 'F1 2014-01-01' }, ...more }))
      .entries,
  );

describe('one charge per family and collection', () => {
  it.each<[string, Rows, string[]]>([
    ['a minute', [pickup('E1', '18:30', '18:31')], ['E1 late-pickup 10.00']],
    ['ten minutes', [pickup('E1', '18:30', '18:40')], ['E1 late-pickup 10.00']],
    ['eleven minutes', [pickup('E1', '18:30', '18:41')], ['E1 late-pickup 20.00']],
    ['on time', [pickup('E1', '18:30', '18:30')], []],
    ['early', [pickup('E1', '18:30', '18:10')], []],
    [
      'two fetched together: once, for the longest delay',
      [pickup('E1', '18:30', '18:45'), pickup('E2', '17:00', '18:45')],
      ['E2 late-pickup 110.00'],
    ],
    [
      'two fetched one after the other',
      [pickup('E1', '17:00', '17:05'), pickup('E2', '18:30', '18:45')],
      ['E1 late-pickup 10.00', 'E2 late-pickup 20.00'],
    ],
    [
      'two fetched within ten minutes: one collection, for the longest delay',
      [pickup('E1', '15:40', '16:00'), pickup('E2', '15:40', '16:05')],
      ['E2 late-pickup 30.00'],
    ],
    [
      'the one fetched first was the latest',
      [pickup('E1', '15:00', '15:55'), pickup('E2', '15:40', '16:05')],
      ['E1 late-pickup 60.00'],
    ],
    ['ten minutes apart', [pickup('E1', '18:30', '18:41'), pickup('E2', '18:30', '18:51')], ['E2 late-pickup 30.00']],
    [
      'eleven minutes apart',
      [pickup('E1', '18:30', '18:41'), pickup('E2', '18:30', '18:52')],
      ['E1 late-pickup 20.00', 'E2 late-pickup 30.00'],
    ],
    [
      'one after the other, each within ten minutes of the one before',
      [pickup('E1', '15:40', '16:00'), pickup('E2', '15:40', '16:10'), pickup('E4', '15:40', '16:20')],
      ['E4 late-pickup 40.00'],
    ],
    [
      'two families at the same time',
      [pickup('E1', '18:30', '18:45'), pickup('E3', '18:30', '18:45')],
      ['E1 late-pickup 20.00', 'E3 late-pickup 20.00'],
    ],
    [
      'the same child on two days',
      [pickup('E1', '18:30', '18:45'), pickup('E1', '18:30', '18:45', { date: '2022-10-04' })],
      ['E1 late-pickup 20.00', 'E1 late-pickup 20.00'],
    ],
    ['a row typed twice', [pickup('E1', '18:30', '18:45'), pickup('E1', '18:30', '18:45')], ['E1 late-pickup 20.00']],
    ['minutes without times', [{ minutes: 35 }], ['E1 late-pickup 40.00']],
    ['typed minutes win, below', [pickup('E1', '18:30', '18:45', { minutes: 5 })], ['E1 late-pickup 10.00']],
    ['typed minutes win, above', [pickup('E1', '18:30', '18:45', { minutes: 31 })], ['E1 late-pickup 40.00']],
    ['zero typed minutes', [pickup('E1', '18:30', '18:45', { minutes: 0 })], []],
    [
      'rows without a time belong to the collection of the day',
      [{ pupilId: 'E2', minutes: 12 }, pickup('E1', '18:30', '18:35')],
      ['E2 late-pickup 20.00'],
    ],
    ['two rows without a time', [{ minutes: 5 }, { pupilId: 'E2', minutes: 25 }], ['E2 late-pickup 30.00']],
    [
      'equal delays: the child does not depend on the order of the rows',
      [pickup('E2', '18:30', '18:45'), pickup('E1', '18:30', '18:45')],
      ['E1 late-pickup 20.00'],
    ],
  ])('%s', (_, late, lines) => {
    expect(chargesOf(late).sort()).toEqual(lines);
    expect(chargesOf([...late].reverse()).sort()).toEqual(lines);
  });

  it('bills by any run on or after the day (D-2.31)', () => {
    const late = [pickup('E1', '18:30', '18:45', { date: '2022-10-31' })];
    expect(chargesOf(late, { today: '2022-10-30' })).toEqual([]);
    expect(chargesOf(late, { today: '2022-10-31' })).toHaveLength(1);
    expect(chargesOf(late, { today: '2023-05-31' })).toHaveLength(1);
  });

  it('goes to the payer of late pick-ups, for the child with the longest delay', () => {
    const payers = [{ id: 'P1', pupilId: 'E2', object: 'late-pickup' as const }];
    const rows = [pickup('E1', '18:30', '18:45'), pickup('E2', '17:00', '18:45')];
    expect(chargesOf(rows, { payers })).toEqual(['E2 late-pickup 110.00 → P1']);
  });
});

describe('a collection is billed once', () => {
  const rebilled = (first: Rows, then: Rows) => {
    const facts = factsOf({ late: first, today: '2022-10-31', pupils: { E2: 'F1 2015-01-01', E4: 'F1 2015-01-01' } });
    const { latePickups } = factsOf({ late: then, today: '2022-10-31' });
    return billed(runOf(after(facts, runOf(facts), '2022-11-30', { latePickups })).entries);
  };
  const LATE = pickup('E1', '18:30', '18:45');
  it.each<[string, Rows, Rows, string[]]>([
    ['a second run', [LATE], [LATE], []],
    ['sorted rows', [LATE, { date: '2022-10-04', minutes: 5 }], [{ date: '2022-10-04', minutes: 5 }, LATE], []],
    ['a sibling typed later for the same time', [LATE], [LATE, pickup('E2', '17:00', '18:45')], []],
    ['a row that lost its time', [LATE], [{ minutes: 15 }], []],
    ['a row that found its time', [{ minutes: 15 }], [LATE], []],
    [
      'another collection of the day, typed later',
      [LATE],
      [LATE, pickup('E2', '17:00', '17:10')],
      ['E2 late-pickup 10.00'],
    ],
    ['a sibling typed later, minutes after', [LATE], [LATE, pickup('E2', '17:00', '18:50')], []],
    ['a sibling typed later, minutes before', [LATE], [pickup('E2', '17:00', '18:40'), LATE], []],
    ['the first of two taken away', [pickup('E2', '18:30', '18:40'), LATE], [LATE], []],
    ['a time corrected by minutes', [LATE], [pickup('E1', '18:30', '18:49')], []],
    [
      'the first of two taken away, and another collection',
      [pickup('E2', '18:30', '18:40'), LATE],
      [pickup('E2', '16:00', '16:05'), LATE],
      ['E2 late-pickup 10.00'],
    ],
    [
      'a row between two collections makes them one: nothing more',
      [pickup('E1', '15:40', '16:00'), pickup('E2', '15:40', '16:15')],
      [pickup('E1', '15:40', '16:00'), pickup('E4', '15:40', '16:08'), pickup('E2', '15:40', '16:15')],
      [],
    ],
    [
      'and a third, which is another',
      [pickup('E1', '15:40', '16:00'), pickup('E2', '15:40', '16:15')],
      [
        pickup('E1', '15:40', '16:00'),
        pickup('E4', '15:40', '16:08'),
        pickup('E2', '15:40', '16:15'),
        pickup('E2', '18:30', '18:35'),
      ],
      ['E2 late-pickup 10.00'],
    ],
    ['another day, typed later', [LATE], [LATE, { date: '2022-10-04', minutes: 5 }], ['E1 late-pickup 10.00']],
  ])('%s', (_, first, then, lines) => {
    expect(rebilled(first, then)).toEqual(lines);
  });
});

it('bills a collection that a cancellation freed under the key that it had', () => {
  const late = [pickup('E1', '18:30', '18:45')];
  const first = factsOf({ late, today: '2022-10-31', pupils: { E2: 'F1 2015-01-01' } });
  const run = runOf(first);
  const [entry] = run.entries;
  const key = creditNoteKey({
    creditNote: '2022-0009',
    invoice: '2022-0001',
    line: entry?.key ?? '',
    isCancellation: true,
    quantity: undefined,
  });
  const cancelled = { entries: [creditEntry('2022-0001', -2000, { key })], credits: [], invoices: [] };
  const { latePickups } = factsOf({ late: [pickup('E2', '18:30', '18:40'), ...late], today: '2022-10-31' });
  const after1 = after(first, run, '2022-11-02');
  const next = runOf(after(after1, { ...run, ...cancelled }, '2022-11-02', { latePickups }));
  expect(next.entries.map((line) => [line.key, line.amountCents])).toEqual([[entry?.key, 2000]]);
});

it('bills each collection of a random day once, whatever is typed later', () => {
  const minute = fc.integer({ min: 15 * 60, max: 16 * 60 });
  fc.assert(
    fc.property(
      fc.array(minute, { minLength: 1, maxLength: 6 }),
      fc.array(minute, { maxLength: 4 }),
      (before, added) => {
        const rowOf = (collectedAt: number, index: number) => ({
          pupilId: `E${(index % 3) + 1}`,
          expectedAt: 14 * 60,
          collectedAt,
        });
        const pupils = { E1: 'F1 2014-01-01', E2: 'F1 2014-01-01', E3: 'F1 2014-01-01' };
        const facts = factsOf({ late: before.map(rowOf), today: '2022-10-31', pupils });
        const { latePickups } = factsOf({ late: [...added, ...before].map(rowOf), today: '2022-10-31', pupils });
        const run = runOf(facts);
        expect(run.entries).toHaveLength(collectionsOf(before));
        const next = runOf(after(facts, run, '2022-11-02', { latePickups }));
        const wanted = collectionsOf([...added, ...before]);
        expect(next.entries.length).toBeLessThanOrEqual(Math.max(0, wanted));
        expect(runOf(after(after(facts, run, '2022-11-02', { latePickups }), next, '2022-11-03')).entries).toEqual([]);
        const keys = [...run.entries, ...next.entries].map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        // A collection of which a part was billed bills nothing more.
        const fresh = groupsOf([...added, ...before]).filter((group) => group.every((time) => !before.includes(time)));
        expect(next.entries.length).toBeLessThanOrEqual(fresh.length);
      },
    ),
  );
});

describe('minutes of a row', () => {
  const noon = { isMidday: (_: string, __: string, time: number) => time < at('13:30') };
  it.each([
    ['at the end of the day', pickup('E1', '16:00', '16:12'), 12],
    ['at midday: never late', pickup('E1', '11:30', '11:55'), 0],
    ['at midday with typed minutes: never late', pickup('E1', '11:30', '11:55', { minutes: 25 }), 0],
    ['typed minutes and the time of a midday', { collectedAt: at('11:55'), minutes: 25 }, 0],
    ['fetched at midday, whatever was expected', pickup('E1', '18:30', '12:20', { minutes: 20 }), 0],
    ['typed minutes alone', { minutes: 25 }, 25],
    ['nothing typed', {}, 0],
  ])('%s', (_, row, expected) => {
    const [read] = factsOf({ late: [row], today: '2022-10-31' }).latePickups;
    expect(read && minutesLate(noon, read)).toBe(expected);
  });
});
