/** Late pick-ups by collection (R-2.26, D-2.27): together once, for the longest delay; never at midday. */
import { minutesLate } from '../../../src/domain/invoicing/late-collections';
import { after, billed, factsOf, runOf } from '../../builders/billing-facts';

type Rows = NonNullable<Parameters<typeof factsOf>[0]['late']>;
const at = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const pickup = (pupilId: string, expected: string, collected: string, more = {}) => {
  return { pupilId, expectedAt: at(expected), collectedAt: at(collected), ...more };
};
const chargesOf = (late: Rows, more = {}) =>
  billed(runOf(factsOf({ late, today: '2022-10-31', pupils: { E3: 'F2 2014-01-01' }, ...more })).entries);

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
    const facts = factsOf({ late: first, today: '2022-10-31', pupils: { E2: 'F1 2015-01-01' } });
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
    ['another day, typed later', [LATE], [LATE, { date: '2022-10-04', minutes: 5 }], ['E1 late-pickup 10.00']],
  ])('%s', (_, first, then, lines) => {
    expect(rebilled(first, then)).toEqual(lines);
  });
});

describe('minutes of a row', () => {
  const noon = { isMidday: (_: string, __: string, time: number) => time < at('13:30') };
  it.each([
    ['at the end of the day', pickup('E1', '16:00', '16:12'), 12],
    ['at midday: never late', pickup('E1', '11:30', '11:55'), 0],
    ['at midday with typed minutes: never late', pickup('E1', '11:30', '11:55', { minutes: 25 }), 0],
    ['typed minutes and the time of a midday', { collectedAt: at('11:55'), minutes: 25 }, 0],
    ['typed minutes alone', { minutes: 25 }, 25],
    ['nothing typed', {}, 0],
  ])('%s', (_, row, expected) => {
    const [read] = factsOf({ late: [row], today: '2022-10-31' }).latePickups;
    expect(read && minutesLate(noon, read)).toBe(expected);
  });
});
