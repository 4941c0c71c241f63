/** Places at the crèche and its waiting list: by weekday, over the whole stay, in the order of the requests. */
import fc from 'fast-check';
import { crechePlaces, crecheRequests, freePlaces } from '../../../src/domain/admission/creche-places';
import type { Enrolment } from '../../../src/domain/enrolment/enrolment';
import { asDate } from '../../../src/domain/shared/local-date';
import type { SchoolYear } from '../../../src/domain/shared/school-year';

const TODAY = asDate('2022-06-15');
const SEPTEMBER = asDate('2022-09-01');

function row(number: number, weekdays: string, more: Partial<Enrolment> = {}): Enrolment {
  return {
    ...{ row: number, id: `I${number}`, pupilId: `E${number}`, year: '2022-23' as SchoolYear, section: 'creche' },
    ...{ kind: 'normal', days: 2, weekdays, type: 'first', status: 'accepted', requestedOn: undefined },
    ...{ start: undefined, end: undefined, noticeOn: undefined },
    ...more,
  };
}
const asked = (number: number, weekdays: string, on?: string, more: Partial<Enrolment> = {}): Enrolment =>
  row(number, weekdays, { status: 'requested', requestedOn: on === undefined ? undefined : asDate(on), ...more });
const facts = (enrolments: readonly Enrolment[], places: number) => ({
  enrolments,
  calendars: new Map(),
  capacity: new Map([1, 2, 3, 4, 5].map((weekday) => [weekday, places])),
});
const turns = (enrolments: readonly Enrolment[], places: number) =>
  crecheRequests(facts(enrolments, places), TODAY).map(({ enrolment, rank, fullOn }) =>
    `${enrolment.id} ${rank ?? 'free'} ${fullOn.join()}`.trim(),
  );

describe('requests at the crèche', () => {
  it('get the places in the order of their day, then of their row; those without a day come last', () => {
    const requests = [
      asked(2, 'lundi'),
      asked(3, 'lundi', '2022-05-02'),
      asked(4, 'lundi', '2022-05-01'),
      asked(5, 'lundi', '2022-05-01'),
    ];
    expect(turns(requests, 2)).toEqual(['I4 free', 'I5 free', 'I3 1 1', 'I2 2 1']);
  });

  it('wait where one of the weekdays is full, and leave the others to those after them', () => {
    const requests = [row(2, 'lundi'), asked(3, 'lundi, mardi', '2022-05-01'), asked(4, 'mardi', '2022-05-02')];
    expect(turns(requests, 1)).toEqual(['I3 1 1', 'I4 free']);
  });

  it('are checked over the whole stay: a place that is free in September may be taken in January', () => {
    const later = row(2, 'lundi', { start: asDate('2023-01-01') });
    expect(turns([later, asked(3, 'lundi', '2022-05-01')], 1)).toEqual(['I3 1 1']);
    const before = asked(3, 'lundi', '2022-05-01', { end: asDate('2022-12-31') });
    expect(turns([later, before], 1)).toEqual(['I3 free']);
    const gone = row(2, 'lundi', { end: asDate('2022-12-31'), status: 'left' });
    expect(turns([gone, asked(3, 'lundi', '2022-05-01', { start: asDate('2023-01-01') })], 1)).toEqual(['I3 free']);
  });

  it('share a weekday only where it comes round for both: a place that ends on a Saturday is free from that day', () => {
    const gone = row(2, 'mardi', { end: asDate('2022-12-31') });
    const start = (day: string) => asked(3, 'mardi', '2022-05-01', { start: asDate(day) });
    expect(turns([gone, start('2022-12-31')], 1)).toEqual(['I3 free']);
    expect(turns([gone, start('2022-12-28')], 1)).toEqual(['I3 free']);
    expect(turns([gone, start('2022-12-27')], 1)).toEqual(['I3 1 2']);
    // Its successor of the same Saturday begins on Tuesday, 3 January.
    const next = row(4, 'mardi', { start: asDate('2022-12-31') });
    const end = (day: string) => asked(3, 'mardi', '2022-05-01', { start: asDate('2022-12-28'), end: asDate(day) });
    expect(turns([gone, next, end('2023-01-02')], 1)).toEqual(['I3 free']);
    expect(turns([gone, next, end('2023-01-03')], 1)).toEqual(['I3 1 2']);
    const saturday = crechePlaces(facts([gone], 1), [], asDate('2022-12-31'));
    expect(saturday[1]).toMatchObject({ weekday: 2, taken: 0 });
  });

  it('of other sections, years past, re-enrolments and refused children are none', () => {
    const others = [
      asked(2, 'lundi', undefined, { section: 'elementary' }),
      asked(3, 'lundi', undefined, { year: '2020-21' as SchoolYear }),
      asked(4, 'lundi', undefined, { type: 're-enrolment' }),
      asked(5, 'lundi', undefined, { status: 'refused' }),
    ];
    expect(turns(others, 1)).toEqual([]);
  });

  it.each([
    ['2022-08-31', ['I2']],
    ['2022-09-01', []],
  ])('of 2021-22 stand in the list on %s: %j', (today, ids) => {
    const past = asked(2, 'lundi', '2021-06-01', { year: '2021-22' as SchoolYear });
    expect(crecheRequests(facts([past], 1), asDate(today)).map(({ enrolment }) => enrolment.id)).toEqual(ids);
  });

  it('of unknown weekdays are not checked', () => {
    expect(turns([row(2, 'lundi'), asked(3, '', '2022-05-01', { days: 2 })], 1)).toEqual(['I3 free']);
    expect(turns([row(2, 'lundi'), asked(3, '', '2022-05-01', { days: 5 })], 1)).toEqual(['I3 1 1']);
  });
});

describe('places by weekday', () => {
  it('are taken by children who count, promised to those who fit, free beyond', () => {
    const enrolments = [
      row(2, 'lundi'),
      row(3, 'lundi, mardi'),
      asked(4, 'lundi', '2022-05-01'),
      asked(5, 'lundi', '2022-05-02'),
    ];
    const given = facts(enrolments, 3);
    const [monday, tuesday] = crechePlaces(given, crecheRequests(given, TODAY), SEPTEMBER);
    expect(monday).toEqual({ weekday: 1, places: 3, taken: 2, promised: 1 });
    expect([monday, tuesday].map((one) => one && freePlaces(one))).toEqual([0, 2]);
    const august = crechePlaces(given, crecheRequests(given, TODAY), asDate('2022-08-31'));
    expect(august[0]).toEqual({ weekday: 1, places: 3, taken: 0, promised: 0 });
  });

  it('are not counted where no capacity is set', () => {
    const given = { ...facts([row(2, 'lundi')], 1), capacity: new Map() };
    expect(crechePlaces(given, [], SEPTEMBER).map(freePlaces)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are never promised beyond the capacity, on any day of the year', () => {
    const month = fc.integer({ min: 0, max: 11 });
    const start = month.map((at) =>
      asDate(`${at < 4 ? 2022 : 2023}-${String(((at + 8) % 12) + 1).padStart(2, '0')}-01`),
    );
    const weekdays = fc.constantFrom('lundi', 'lundi, mardi', 'mardi');
    const requests = fc.array(fc.tuple(start, weekdays), { maxLength: 8 });
    fc.assert(
      fc.property(requests, fc.integer({ min: 0, max: 3 }), (list, places) => {
        const rows = list.map(([first, days], index) => asked(index + 2, days, '2022-05-01', { start: first }));
        const given = facts(rows, places);
        const found = crecheRequests(given, TODAY);
        for (const [day] of list) {
          for (const { promised } of crechePlaces(given, found, day)) expect(promised).toBeLessThanOrEqual(places);
        }
        expect(found.filter(({ rank }) => rank !== undefined).map(({ rank }) => rank)).toEqual(
          found.filter(({ rank }) => rank !== undefined).map((_, index) => index + 1),
        );
      }),
    );
  });
});
