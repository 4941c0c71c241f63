/** Granted exceptional days that were asked too late or have no place wait for a person (annexe 2 §Accueil exceptionnel, R-2.24). */
import { doubtfulDays } from '../../../src/domain/invoicing/exceptional-days';
import type { BillingFacts } from '../../../src/domain/invoicing/facts';
import { indexLedger } from '../../../src/domain/invoicing/invoiced';
import { asDate } from '../../../src/domain/shared/local-date';
import { after, billed, codesOf, factsOf, inCreche, runOf } from '../../builders/billing-facts';

type School = Omit<Parameters<typeof factsOf>[0], 'today'>;
type Day = NonNullable<School['exceptional']>[number];

/** Monday 10 October 2022; the last day to ask is Thursday the 6th. */
const day = (more: Day = {}): Day => ({ date: '2022-10-10', pupilId: 'E1', requestedOn: '2022-10-03', ...more });
const KEY = 'exceptional-day|E1|2022-10-10';

function rules(more: { places?: number; holidays?: string[]; overridden?: string[] } = {}): Partial<BillingFacts> {
  const { places, holidays = [], overridden = [] } = more;
  return {
    exceptionalDayRules: {
      publicHolidays: new Set(holidays.map(asDate)),
      capacity: new Map(places === undefined ? [] : [[1, places]]),
      isOverridden: (key) => overridden.includes(key),
    },
  };
}

const factsFor = (exceptional: Day[], more: Partial<BillingFacts> = {}, school: School = {}) =>
  factsOf({ ...school, exceptional, today: '2022-10-31', more });

function outcome(facts: BillingFacts): [lines: string[], notices: string[]] {
  const { entries, notices } = runOf(facts);
  const codes = codesOf(notices).filter((code) => /^(held|billed)-day/.test(code));
  return [billed(entries.filter(({ nature }) => nature === 'exceptional-day')), codes];
}
const LINE = 'E1 exceptional-day 160.00';

describe('a granted day asked for two working days before', () => {
  it.each<[string, string | undefined, string[], boolean]>([
    ['on the last day', '2022-10-06', [], true],
    ['a day later', '2022-10-07', [], false],
    ['on the day itself', '2022-10-10', [], false],
    ['afterwards', '2022-10-12', [], false],
    ['on a day that is not known: in time', undefined, [], true],
    ['on the last day, which a holiday on Friday moves', '2022-10-06', ['2022-10-07'], false],
    ['the day before, with that holiday', '2022-10-05', ['2022-10-07'], true],
  ])('%s (%s)', (_, requestedOn, holidays, isBilled) => {
    const facts = factsFor([day({ requestedOn })], rules({ holidays }));
    expect(outcome(facts)).toEqual(isBilled ? [[LINE], []] : [[], ['held-day-late']]);
  });

  it('names row, column, child, day and the last day on which it could be asked for', () => {
    const { notices } = runOf(factsFor([day({ requestedOn: '2022-10-07' })]));
    const notice = notices.find(({ code }) => code === 'held-day-late');
    expect(notice).toMatchObject({ tab: 'Accueils exceptionnels', row: 2, column: 'Demandé le', article: 'R-2.24' });
    expect(notice?.data).toMatchObject({ pupil: 'E1', day: '2022-10-10', latest: '2022-10-06', key: KEY });
  });

  it('is billed late with a person’s word, which the entry keeps', () => {
    const facts = factsFor([day({ requestedOn: '2022-10-07' })], rules({ overridden: [KEY] }));
    expect(outcome(facts)).toEqual([[LINE], ['billed-day-late']]);
    expect(runOf(facts).entries[0]?.detail).toContain('accordé malgré une demande après le 06.10.2022');
  });

  it('waits on every run until then, and is billed once', () => {
    const held = factsFor([day({ requestedOn: '2022-10-07' })]);
    const later = after(held, runOf(held), '2022-11-30', rules({ overridden: [KEY] }));
    expect(outcome(later)[0]).toEqual([LINE]);
    expect(outcome(after(later, runOf(later), '2022-12-01'))).toEqual([[], []]);
  });
});

describe('a granted day within the capacity of its weekday', () => {
  const regulars = (count: number, weekdays = 'lundi') =>
    Array.from({ length: count }, (_, index) => inCreche(`R${index}`, 1, { weekdays }));

  it.each<[string, number | undefined, ReturnType<typeof regulars>, boolean]>([
    ['a place is left', 3, regulars(2), true],
    ['no place is left', 2, regulars(2), false],
    ['the others come on another day', 2, regulars(2, 'mardi'), true],
    ['places are not checked', undefined, regulars(9), true],
    ['the crèche takes no children that day', 0, [], false],
  ])('%s', (_, places, enrolments, isBilled) => {
    const facts = factsFor([day()], rules(places === undefined ? {} : { places }), { enrolments });
    const [lines, notices] = outcome(facts);
    expect(lines).toEqual(isBilled ? [LINE] : []);
    expect(notices.filter((code) => code.includes('day'))).toEqual(isBilled ? [] : ['held-day-full']);
  });

  it('goes to who asked first, whatever the order of the sheet', () => {
    const first = day({ pupilId: 'E2', requestedOn: '2022-09-20' });
    for (const exceptional of [
      [day(), first],
      [first, day()],
    ]) {
      expect(outcome(factsFor(exceptional, rules({ places: 1 })))).toEqual([
        ['E2 exceptional-day 160.00'],
        ['held-day-full'],
      ]);
    }
  });

  it('is kept by a day that was billed before', () => {
    const before = factsFor([day()], rules({ places: 1 }));
    const first = day({ pupilId: 'E2', requestedOn: '2022-09-20' });
    const next = factsFor([day(), first], rules({ places: 1 }));
    expect(outcome({ ...next, entries: runOf(before).entries })).toEqual([[], ['held-day-full']]);
  });

  it('goes to who asked in time, before a day that was asked too late', () => {
    const late = day({ pupilId: 'E2', requestedOn: '2022-10-07' });
    const asked = day({ requestedOn: undefined });
    expect(outcome(factsFor([late, asked], rules({ places: 1 })))).toEqual([
      [LINE],
      ['held-day-late', 'held-day-full'],
    ]);
  });

  it('tells both reasons, and is billed with both on a person’s word', () => {
    const late = day({ requestedOn: '2022-10-07' });
    expect(outcome(factsFor([late], rules({ places: 0 })))).toEqual([[], ['held-day-late', 'held-day-full']]);
    const facts = factsFor([late], rules({ places: 0, overridden: [KEY] }));
    expect(outcome(facts)).toEqual([[LINE], ['billed-day-late', 'billed-day-full']]);
  });
});

describe('the data check', () => {
  it('is told of doubtful days to come, and not of those billed', () => {
    const late = day({ date: '2022-12-12', requestedOn: '2022-12-12' });
    const facts = factsFor([late, day({ requestedOn: '2022-10-10' })], rules({ overridden: [KEY] }));
    expect(outcome(facts)[0]).toEqual([LINE]);
    const entries = runOf(facts).entries;
    const found = doubtfulDays({ ...facts, entries }, indexLedger(entries));
    expect(found.map(({ code, row }) => `${code} ${row}`)).toEqual(['held-day-late 2', 'exceptional-day-no-creche 2']);
  });
});

describe('a granted day that can hardly be', () => {
  const enrolments = [inCreche('E1', 1, { weekdays: 'mardi', start: '2022-09-01', end: '2022-10-31' })];
  const told = (date: string, more: School = { enrolments }, holidays: string[] = []) => {
    const facts = factsFor([day({ date, requestedOn: '2022-08-01' })], rules({ holidays }), more);
    const { notices, entries } = runOf(facts);
    const own = notices.filter(({ code }) => code.startsWith('exceptional-day'));
    const isBilled = entries.some(({ nature }) => nature === 'exceptional-day');
    return [...own.map(({ code, tab, row, column }) => `${code} ${tab} ${row} ${column}`), isBilled];
  };
  const AT = 'Accueils exceptionnels 2';

  it.each<[string, string, string[], School | undefined, string[]]>([
    ['a Monday', '2022-10-10', [], undefined, []],
    ['a Friday', '2022-10-14', [], undefined, []],
    ['a Saturday', '2022-10-15', [`exceptional-day-closed ${AT} Date`], undefined, []],
    ['a Sunday', '2022-10-16', [`exceptional-day-closed ${AT} Date`], undefined, []],
    ['a public holiday', '2022-10-10', [`exceptional-day-closed ${AT} Date`], undefined, ['2022-10-10']],
    ['of a child of no crèche', '2022-10-10', [`exceptional-day-no-creche ${AT} Élève`], {}, []],
    [
      'of a child whose crèche has not begun',
      '2022-10-10',
      [`exceptional-day-no-creche ${AT} Élève`],
      { enrolments: [inCreche('E1', 1, { start: '2022-10-11' })] },
      [],
    ],
  ])('%s is told, and billed as granted', (_, date, codes, school, holidays) => {
    expect(told(date, school, holidays)).toEqual([...codes, true]);
  });
});
