/** Ranks of siblings (R-2.11, D-2.12, D-2.13), by hand. */
import * as fc from 'fast-check';
import type { Enrolment } from '../../../src/domain/enrolment/enrolment';
import { rankPupils } from '../../../src/domain/enrolment/sibling-rank';
import { addDays, asDate } from '../../../src/domain/shared/local-date';
import { CALENDARS, enrolled, inCreche, pupilsOf, YEAR } from '../../builders/billing-facts';

type Rows = readonly Enrolment[];

/** Ranks of the pupils in the order of their first rows, as `E1 1, E2 2`. */
function ranks(rows: Rows, births: Readonly<Record<string, string>> = {}): string {
  const ids = [...new Set(rows.map(({ pupilId }) => pupilId))];
  const pupils = pupilsOf(Object.fromEntries(ids.map((id) => [id, births[id] ?? 'F1 2014-01-01'])));
  const rankOf = rankPupils(rows, pupils, CALENDARS);
  return ids
    .sort()
    .map((id) => `${id} ${rankOf(id, YEAR)}`)
    .join(', ');
}

describe('the order of ranks (D-2.12)', () => {
  it.each<[string, Rows, Record<string, string>, string]>([
    [
      'the eldest first where all begin at the rentrée',
      [enrolled('E1'), enrolled('E2')],
      { E2: 'F1 2012-01-01' },
      'E1 2, E2 1',
    ],
    ['the pupil number where twins begin together', [enrolled('E2'), enrolled('E1')], {}, 'E1 1, E2 2'],
    ['numbers as numbers', [enrolled('E10'), enrolled('E9')], {}, 'E10 2, E9 1'],
    [
      'the first day before the birth date',
      [enrolled('E1', { start: '2022-11-07' }), enrolled('E2')],
      { E1: 'F1 2010-01-01' },
      'E1 2, E2 1',
    ],
    [
      'a first day before the rentrée counts as the rentrée',
      [enrolled('E1', { start: '2022-08-22' }), enrolled('E2', { start: '2022-09-01' })],
      { E2: 'F1 2012-01-01' },
      'E1 2, E2 1',
    ],
    ['crèche and school together', [inCreche('E1', 2), enrolled('E2')], { E1: 'F1 2021-01-01' }, 'E1 2, E2 1'],
    [
      'a Corporate child counts (D-2.13)',
      [enrolled('E1', { kind: 'corporate' }), enrolled('E2')],
      { E2: 'F1 2016-01-01' },
      'E1 1, E2 2',
    ],
    ['families apart', [enrolled('E1'), enrolled('E2')], { E2: 'F2 2014-01-01' }, 'E1 1, E2 1'],
    [
      'three and four',
      ['E1', 'E2', 'E3', 'E4'].map((id) => enrolled(id)),
      { E1: 'F1 2016-01-01', E2: 'F1 2015-01-01', E3: 'F1 2014-01-02', E4: 'F1 2013-01-01' },
      'E1 4, E2 3, E3 2, E4 1',
    ],
  ])('%s', (_, rows, births, expected) => {
    expect(ranks(rows, births)).toBe(expected);
    expect(ranks([...rows].reverse(), births)).toBe(expected);
  });

  it.each([
    ['2022-11-06', 'E1 1, E2 1'],
    ['2022-11-07', 'E1 1, E2 2'],
    ['2022-11-08', 'E1 1, E2 2'],
  ])('a sibling that left on %s, before or after a first day on 7 November: %s', (end, expected) => {
    expect(ranks([enrolled('E1', { end, status: 'left' }), enrolled('E2', { start: '2022-11-07' })])).toBe(expected);
  });

  it('a withdrawn sibling counts for nobody, and has a rank of its own', () => {
    const rows = [enrolled('E1', { end: '2022-08-20', status: 'left' }), enrolled('E2')];
    expect(ranks(rows, { E1: 'F1 2012-01-01' })).toBe('E1 1, E2 1');
    expect(ranks(rows, { E1: 'F1 2016-01-01' })).toBe('E1 2, E2 1');
  });

  it.each<[Enrolment['status'], Enrolment['type'], string]>([
    ['requested', 'first', 'E2 1'],
    ['requested', 'return', 'E2 1'],
    ['requested', 're-enrolment', 'E2 2'],
    ['accepted', 'first', 'E2 2'],
    ['confirmed', 'first', 'E2 2'],
    ['left', 'first', 'E2 2'],
    ['cancelled', 're-enrolment', 'E2 1'],
    ['refused', 're-enrolment', 'E2 1'],
  ])('a sibling %s (%s) makes the younger one %s (D-2.32)', (status, type, expected) => {
    const rows = [enrolled('E1', { status, type }), enrolled('E2')];
    const pupils = pupilsOf({ E1: 'F1 2012-01-01', E2: 'F1 2016-01-01' });
    expect(`E2 ${rankPupils(rows, pupils, CALENDARS)('E2', YEAR)}`).toBe(expected);
  });
});

describe('a child with several rows in a year', () => {
  it('keeps the rank of its first day through a move from crèche to school', () => {
    const moved = [inCreche('E1', 2, { end: '2022-11-30' }), enrolled('E1', { start: '2022-12-01' })];
    expect(ranks([...moved, enrolled('E2', { start: '2022-10-03' })])).toBe('E1 1, E2 2');
  });

  it('had left where it comes back only later: its return changes no rank', () => {
    const stay = enrolled('E1', { end: '2022-10-21', status: 'left' });
    const back = enrolled('E1', { start: '2023-03-01', type: 'return' });
    const sibling = enrolled('E2', { start: '2022-12-01' });
    expect(ranks([stay, sibling])).toBe('E1 1, E2 1');
    expect(ranks([stay, back, sibling])).toBe('E1 1, E2 1');
    expect(ranks([stay, back, enrolled('E2', { start: '2023-03-02' })])).toBe('E1 1, E2 2');
  });

  it('is ranked by the day it came, not by an enrolment that was withdrawn', () => {
    const never = inCreche('E1', 2, { end: '2022-08-20', status: 'left' });
    const came = enrolled('E1', { start: '2022-11-07' });
    expect(ranks([never, came, enrolled('E2')], { E1: 'F1 2010-01-01' })).toBe('E1 2, E2 1');
  });

  it('has a rank in each school year', () => {
    const pupils = pupilsOf({ E1: 'F1 2014-01-01', E2: 'F1 2012-01-01' });
    const rows = [enrolled('E1'), enrolled('E1', { year: '2023-24' }), enrolled('E2', { year: '2023-24' })];
    const rankOf = rankPupils(rows, pupils, CALENDARS);
    expect([rankOf('E1', YEAR), rankOf('E1', '2023-24' as typeof YEAR)]).toEqual([1, 2]);
    expect(() => rankOf('E2', YEAR)).toThrow('No rank for pupil E2 in 2022-23');
  });
});

describe('properties of ranks', () => {
  const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays(asDate('2022-08-15'), days));
  const stay = fc.record({
    start: day,
    length: fc.integer({ min: 0, max: 200 }),
    birth: fc.integer({ min: 2010, max: 2016 }),
  });
  const family = fc.array(stay, { minLength: 1, maxLength: 5 }).map((stays) => ({
    rows: stays.map(({ start, length }, i) =>
      enrolled(`E${i}`, { start, end: addDays(start, length), status: 'left' }),
    ),
    births: Object.fromEntries(stays.map(({ birth }, index) => [`E${index}`, `F1 ${birth}-06-01`])),
  }));

  it('a later arrival never changes an existing rank (R-2.11)', () => {
    fc.assert(
      fc.property(family, fc.boolean(), ({ rows, births }, comesBack) => {
        const latest =
          rows
            .map(({ start }) => start ?? '')
            .sort()
            .pop() ?? '';
        const first = latest < '2022-09-01' ? '2022-09-01' : latest;
        const more = { start: addDays(asDate(first), 1) };
        const without = ranks(rows, births);
        // Either a new child, or the first one once more.
        const later = comesBack ? enrolled('E0', more) : enrolled('E9', more);
        const withIt = ranks([...rows, later], { ...births, E9: 'F1 2001-01-01' });
        if (!comesBack || (rows[0]?.end ?? '') >= '2022-09-01') expect(withIt.replace(/, E9 \d/, '')).toBe(without);
      }),
    );
  });

  it('the order of the rows decides nothing', () => {
    const shuffled = family.chain(({ rows, births }) =>
      fc.tuple(fc.constant({ rows, births }), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([{ rows, births }, other]) => {
        expect(ranks(other, births)).toBe(ranks(rows, births));
      }),
    );
  });
});
