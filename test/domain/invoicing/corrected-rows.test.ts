/** Log rows corrected after billing are not billed twice. */
import { after, billed, factsOf, runOf } from '../../builders/billing-facts';

type School = Omit<Parameters<typeof factsOf>[0], 'today'>;

/** What a run bills and tells after the logs were changed: `nature owner date amount`. */
function corrected(first: School, then: School) {
  const pupils = { E1: 'F1 2014-01-01', E2: 'F1 2015-01-01', E3: 'F2 2014-01-01' };
  const facts = factsOf({ ...first, pupils, today: '2022-10-31' });
  const { exceptionalDays, latePickups, damages } = factsOf({ ...then, pupils, today: '2022-11-30' });
  const next = after(facts, runOf(facts), '2022-11-30', { exceptionalDays, latePickups, damages });
  const run = runOf(next);
  const again = runOf(after(next, run, '2022-11-30'));
  const told = (notices: typeof run.notices) =>
    notices
      .filter(({ code }) => code !== 'exceptional-day-no-creche')
      .map(({ code, data }) => [code, data?.nature, data?.id, data?.date, data?.amount].join(' '));
  expect([billed(again.entries), told(again.notices)]).toEqual([[], told(run.notices)]);
  return [billed(run.entries), told(run.notices)];
}

const GONE = (what: string) => [`billed-row-gone ${what}`];

describe('a damage', () => {
  const WINDOW = GONE('damage E1 2022-10-03 8000');
  it.each<[string, School['damages'] & object, School['damages'] & object, string[], string[]]>([
    ['unchanged', [{}], [{}], [], []],
    ['with its description corrected', [{}], [{ description: 'Vitre du préau' }], [], WINDOW],
    ['with its date corrected', [{}], [{ date: '2022-10-04' }], [], WINDOW],
    ['with its price corrected too', [{}], [{ description: 'Porte', price: 9000 }], ['E1 damage 90.00'], WINDOW],
    ['deleted', [{}], [], [], WINDOW],
    ['dropped', [{}], [{ status: 'dropped' }], [], []],
    ['at another price', [{}], [{ price: 9000 }], [], []],
    ['of another child', [{}], [{ pupilId: 'E2' }], ['E2 damage 80.00'], WINDOW],
    ['corrected, and another one', [{}], [{ description: 'A' }, { description: 'B' }], ['E1 damage 80.00'], WINDOW],
    ['one of two equal ones corrected', [{}, {}], [{}, { description: 'A' }], [], WINDOW],
    [
      'put back as dropped, and another one',
      [{}],
      [{ status: 'dropped' }, { description: 'A' }],
      ['E1 damage 80.00'],
      [],
    ],
  ])('%s: %j, then %j', (_, first, then, lines, told) => {
    expect(corrected({ damages: first }, { damages: then })).toEqual([lines, told]);
  });
});

describe('an exceptional day', () => {
  const DAY = GONE('exceptional-day E1 2022-10-03 16000');
  it.each<[string, School['exceptional'] & object, string[], string[]]>([
    ['with its date corrected', [{ date: '2022-10-04' }], [], DAY],
    [
      'with its date corrected, and another day',
      [{ date: '2022-10-04' }, { date: '2022-10-05' }],
      ['E1 exceptional-day 160.00'],
      DAY,
    ],
    ['refused after all', [{ status: 'refused' }], [], []],
    [
      'put back as refused, and another day',
      [{ status: 'refused' }, { date: '2022-10-05' }],
      ['E1 exceptional-day 160.00'],
      [],
    ],
  ])('%s: %j', (_, then, lines, told) => {
    expect(corrected({ exceptional: [{}] }, { exceptional: then })).toEqual([lines, told]);
  });
});

describe('a late pick-up', () => {
  const LATE = { expectedAt: 1110, collectedAt: 1125 };
  const GONE_LATE = GONE('late-pickup F1 2022-10-03 2000');
  it.each<[string, School['late'] & object, string[], string[]]>([
    ['with its time corrected', [{ ...LATE, collectedAt: 1126 }], [], []],
    ['with its date corrected', [{ ...LATE, date: '2022-10-04' }], [], GONE_LATE],
    ['of a sibling on another date', [{ ...LATE, pupilId: 'E2', date: '2022-10-04' }], [], GONE_LATE],
    ['of another family', [{ ...LATE, pupilId: 'E3' }], ['E3 late-pickup 20.00'], GONE_LATE],
    ['with another delay too', [{ minutes: 5, date: '2022-10-04' }], ['E1 late-pickup 10.00'], GONE_LATE],
    [
      'at 0 minutes, and another one',
      [
        { ...LATE, minutes: 0 },
        { ...LATE, date: '2022-10-04' },
      ],
      ['E1 late-pickup 20.00'],
      [],
    ],
  ])('%s: %j', (_, then, lines, told) => {
    expect(corrected({ late: [LATE] }, { late: then })).toEqual([lines, told]);
  });

  it('of two on a day, one is left: the other is told', () => {
    const other = { pupilId: 'E2', expectedAt: 1020, collectedAt: 1025 };
    const found = corrected({ late: [LATE, other] }, { late: [LATE] });
    expect(found).toEqual([[], GONE('late-pickup F1 2022-10-03 1000')]);
  });
});

it('rows of a school year gone by may be put away: they hold nothing back and are not told', () => {
  const facts = factsOf({ damages: [{}], today: '2022-10-31' });
  const { damages } = factsOf({ damages: [{ date: '2023-09-04', description: 'Porte' }], today: '2023-10-31' });
  const run = runOf(after(facts, runOf(facts), '2023-10-31', { damages }));
  expect(billed(run.entries)).toEqual(['E1 damage 80.00']);
  expect(run.notices.map(({ code }) => code)).toEqual([]);
});
