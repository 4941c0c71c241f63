/** The list of differences: every fact that may change after billing, with its amount worked by hand; corrected once. */
import fc from 'fast-check';
import type { BillingFacts } from '../../../src/domain/invoicing/facts';
import { addDays, asDate } from '../../../src/domain/shared/local-date';
import { schoolYearStarting } from '../../../src/domain/shared/school-year';
import { CALENDARS, enrolled, factsOf, inCreche, type School, YEAR } from '../../builders/billing-facts';
import { billedOn, billOn, cancelled, corrected, netOf, on, shownDifferences } from '../../builders/corrections';

const FIRST = '2022-06-15';
const SECOND = '2022-12-01';

function billed(school: Omit<School, 'today'>, ...days: readonly string[]): BillingFacts {
  return days.reduce(billOn, factsOf({ ...school, today: days[0] ?? FIRST }));
}

/** The same school with other log rows. */
const withLogs = (facts: BillingFacts, school: Omit<School, 'today'>): BillingFacts => {
  const { latePickups, exceptionalDays, consumptions, damages } = factsOf({ ...school, today: facts.today });
  return { ...facts, latePickups, exceptionalDays, consumptions, damages };
};

const ONE = { id: 'I1' };
const BOTH = () => billed({ enrolments: [enrolled('E1', ONE)] }, FIRST, SECOND);

type Case = readonly [what: string, facts: () => BillingFacts, shown: readonly string[]];

const CASES: readonly Case[] = [
  // from 9 January 6/10 of 8300.00.
  [
    'an arrival in January',
    () => on(BOTH(), '2023-01-20', { I1: { start: '2023-01-09' } }),
    ['tuition|E1|2022-23 -3320.00'],
  ],
  // 40 %.
  [
    'a departure',
    () => on(BOTH(), '2022-12-12', { I1: { end: '2022-12-09', status: 'left' } }),
    ['tuition|E1|2022-23 -4980.00'],
  ],
  // 6e at 10600.00.
  [
    'another section',
    () => on(BOTH(), '2022-12-12', { I1: { section: 'sixth-grade' } }),
    ['tuition|E1|2022-23 2300.00'],
  ],
  // Corporate at 16500.00.
  ['another tariff', () => on(BOTH(), '2022-12-12', { I1: { kind: 'corporate' } }), ['tuition|E1|2022-23 8200.00']],
  [
    'an enrolment that was cancelled',
    () => on(BOTH(), '2022-12-12', { I1: { status: 'cancelled' } }),
    ['tuition|E1|2022-23 -8300.00'],
  ],
  [
    'an enrolment that was refused',
    () => on(BOTH(), '2022-12-12', { I1: { status: 'refused' } }),
    ['tuition|E1|2022-23 -8300.00'],
  ],
  [
    'an enrolment row that was removed',
    () => ({ ...on(BOTH(), '2022-12-12'), enrolments: [] }),
    ['tuition|E1|2022-23 -8300.00'],
  ],
  [
    // a sibling enrolled later, but born and present before, makes the child the second: 10 % of 8300.00.
    'a rank',
    () => {
      const facts = BOTH();
      const older = enrolled('E0', { status: 'confirmed' });
      const pupils = factsOf({
        enrolments: [older],
        pupils: { E0: 'F1 2010-01-01', E1: 'F1 2014-01-01' },
        today: FIRST,
      }).pupils;
      return on({ ...facts, pupils, enrolments: [...facts.enrolments, older] }, '2022-12-12');
    },
    ['tuition|E1|2022-23 -830.00'],
  ],
  [
    // October at 1086.00 (2 days) becomes 573.00 (1 day).
    'a crèche frequency',
    () => {
      const facts = billed({ enrolments: [inCreche('E1', 2, { ...ONE, type: 'first' })] }, '2022-09-15');
      return on(facts, '2022-09-20', { I1: { days: 1 } });
    },
    ['creche|E1|2022-09 -513.00', 'creche|E1|2022-10 -513.00'],
  ],
  [
    'a crèche place given up with its months billed',
    () => {
      const facts = billed({ enrolments: [inCreche('E1', 2, { ...ONE, type: 'first' })] }, '2022-09-15');
      return on(facts, '2022-09-20', { I1: { status: 'cancelled' } });
    },
    ['creche|E1|2022-09 -1086.00', 'creche|E1|2022-10 -1086.00'],
  ],
  [
    'a penalty of a re-enrolment that was in time after all',
    () =>
      on(billed({ enrolments: [enrolled('E1', { ...ONE, requestedOn: '2022-05-16' })] }, '2022-05-20'), '2022-05-21', {
        I1: { requestedOn: asDate('2022-05-15') },
      }),
    ['late-re-enrolment|E1|2022-23 -500.00'],
  ],
  [
    'a fee of a child that the school refused',
    () =>
      on(
        billed({ enrolments: [enrolled('E1', { ...ONE, type: 'first', status: 'requested' })] }, '2022-05-20'),
        '2022-05-21',
        {
          I1: { status: 'refused' },
        },
      ),
    ['enrolment-fee|E1|2022-23 -500.00'],
  ],
  [
    'a fee of a child that gave up (R-2.1: never refunded)',
    () =>
      on(
        billed({ enrolments: [enrolled('E1', { ...ONE, type: 'first', status: 'requested' })] }, '2022-05-20'),
        '2022-05-21',
        {
          I1: { status: 'cancelled' },
        },
      ),
    [],
  ],
  [
    'a damage whose price changed',
    () => withLogs(billed({ damages: [{}] }, '2022-10-04'), { damages: [{ price: 6000 }] }),
    ['damage|E1|2022-10-03|Vitre -20.00'],
  ],
  [
    'a damage that was dropped',
    () => withLogs(billed({ damages: [{}] }, '2022-10-04'), { damages: [{ status: 'dropped' }] }),
    ['damage|E1|2022-10-03|Vitre -80.00'],
  ],
  [
    'an exceptional day whose row is gone',
    () => withLogs(billed({ exceptional: [{}] }, '2022-10-04'), {}),
    ['exceptional-day|E1|2022-10-03 -160.00'],
  ],
  [
    'an exceptional day that was moved: its row is the correction',
    () => withLogs(billed({ exceptional: [{}] }, '2022-10-04'), { exceptional: [{ date: '2022-10-04' }] }),
    [],
  ],
  [
    'minutes late',
    () => withLogs(billed({ late: [{ minutes: 25 }] }, '2022-10-04'), { late: [{ minutes: 15 }] }),
    ['late-pickup|F1|2022-10-03 -10.00'],
  ],
  [
    'more minutes late',
    () => withLogs(billed({ late: [{ minutes: 15 }] }, '2022-10-04'), { late: [{ minutes: 25 }] }),
    ['late-pickup|F1|2022-10-03 10.00'],
  ],
  [
    'a consumption',
    () => withLogs(billed({ consumed: [{ quantity: 5 }] }, '2022-10-04'), { consumed: [{ quantity: 3 }] }),
    ['service|E1|Cantine|2022-10 -25.00'],
  ],
  [
    'a consumption that was removed',
    () => withLogs(billed({ consumed: [{ quantity: 5 }] }, '2022-10-04'), {}),
    ['service|E1|Cantine|2022-10 -62.50'],
  ],
  [
    'a price of a service, which has no date',
    () => {
      const facts = billed({ consumed: [{ quantity: 5 }] }, '2022-10-04');
      return { ...facts, services: new Map([...facts.services].map(([id, one]) => [id, { ...one, price: 1400 }])) };
    },
    [],
  ],
];

describe('a fact that changed after billing', () => {
  it.each(CASES)('%s shows its difference', (_, facts, shown) => {
    expect(shownDifferences(facts())).toEqual(shown);
  });

  it.each(CASES)('%s, once corrected, is listed no more, nor billed or credited again', (_, facts) => {
    const before = facts();
    const right = corrected(before);
    expect(shownDifferences(right)).toEqual([]);
    expect(corrected(right).entries).toEqual(right.entries);
    const wasNew = billedOn(before, before.today);
    expect(billedOn(right, before.today)).toEqual(wasNew);
  });

  it('comes back when the fact does, and is corrected back', () => {
    const right = corrected(on(BOTH(), '2022-12-12', { I1: { section: 'sixth-grade' } }));
    const back = on(right, '2022-12-13', { I1: { section: 'elementary' } });
    expect(shownDifferences(back)).toEqual(['tuition|E1|2022-23 -2300.00']);
    expect(netOf(corrected(back), () => true)).toBe(830000);
    const forth = on(corrected(back), '2022-12-14', { I1: { section: 'sixth-grade' } });
    expect(netOf(corrected(forth), () => true)).toBe(1060000);
    const keys = corrected(forth).entries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('shows again a correction whose invoice was cancelled', () => {
    const right = corrected(on(BOTH(), '2022-12-12', { I1: { section: 'sixth-grade' } }));
    const invoice = right.invoices[right.invoices.length - 1]?.id ?? '';
    const free = cancelled(right, invoice);
    expect(billedOn(free, '2022-12-13')).toEqual([]);
    expect(shownDifferences(free)).toEqual(['tuition|E1|2022-23 2300.00']);
    expect(netOf(corrected(free), () => true)).toBe(1060000);
  });

  it('of consumption goes on being billed after a credit', () => {
    const right = corrected(
      withLogs(billed({ consumed: [{ quantity: 5 }] }, '2022-10-04'), { consumed: [{ quantity: 3 }] }),
    );
    const more = withLogs(right, { consumed: [{ quantity: 4 }] });
    expect(billedOn(more, '2022-10-06')).toEqual(['E1 service 2022-10 12.50']);
    expect(billedOn(billOn(more, '2022-10-06'), '2022-10-07')).toEqual([]);
  });

  it('of a log row that comes back after its credit is offered as a correction', () => {
    const right = corrected(withLogs(billed({ exceptional: [{}] }, '2022-10-04'), {}));
    const back = withLogs(right, { exceptional: [{}] });
    expect(billedOn(back, '2022-10-05')).toEqual([]);
    expect(shownDifferences(back)).toEqual(['exceptional-day|E1|2022-10-03 160.00']);
  });

  it('of a credited log row holds no new row back', () => {
    const right = corrected(withLogs(billed({ exceptional: [{}] }, '2022-10-04'), {}));
    expect(billedOn(withLogs(right, { exceptional: [{ date: '2022-10-05' }] }), '2022-10-06')).toEqual([
      'E1 exceptional-day 160.00',
    ]);
  });
});

describe('before the second instalment', () => {
  it('the difference of the first is told and left to the second (D-2.33)', () => {
    const facts = on(billed({ enrolments: [enrolled('E1', ONE)] }, FIRST), '2022-10-01', {
      I1: { section: 'sixth-grade' },
    });
    // Half of 10600.00 is 5300.00.
    expect(shownDifferences(facts)).toEqual(['tuition|E1|2022-23 1150.00 *']);
    expect(corrected(facts).entries).toEqual(facts.entries);
    expect(billedOn(facts, SECOND)).toEqual(['E1 tuition T2 6450.00']);
  });

  it('what exceeds the whole year is to be credited all the same (R-2.18)', () => {
    const facts = on(billed({ enrolments: [enrolled('E1', ONE)] }, FIRST), '2022-10-11', {
      I1: { end: asDate('2022-10-10'), status: 'left' },
    });
    expect(shownDifferences(facts)).toEqual(['tuition|E1|2022-23 -2490.00']);
  });
});

describe('a first instalment that is all that is due', () => {
  // 8300.00 from April: 3/10 are 2490.00, so that 1660.00 of 4150.00 are credited; from February 5/10: 4150.00.
  const start = (day: string) =>
    on(billed({ enrolments: [enrolled('E1', ONE)] }, FIRST), '2022-06-20', { I1: { start: day } });

  it.each([
    ['2023-04-03', ['tuition|E1|2022-23 -1660.00']],
    ['2023-02-01', []],
  ])('of a child that comes on %s is listed until it is right, then no more in any season', (day, shown) => {
    expect(shownDifferences(start(day))).toEqual(shown);
    let facts = corrected(start(day));
    for (const date of ['2022-06-21', '2022-11-30', SECOND, '2022-12-02', '2023-08-31', '2023-09-01']) {
      facts = billOn(facts, date);
      expect(shownDifferences(facts)).toEqual([]);
    }
  });

  it('is not half of what is due: before the second it is left to it, and afterwards to the run that is to come', () => {
    const facts = start('2023-01-09');
    // 6/10 are 4980.00, half of it 2490.00; the second instalment brings 830.00.
    expect(shownDifferences(facts)).toEqual(['tuition|E1|2022-23 -1660.00 *']);
    expect(billedOn(facts, SECOND)).toEqual(['E1 tuition T2 830.00']);
    expect(shownDifferences(billOn(facts, SECOND))).toEqual([]);
  });
});

describe('what is right', () => {
  it('shows nothing, in any season, for a school of every kind of charge', () => {
    const school = {
      enrolments: [
        enrolled('E1', { requestedOn: '2022-05-20' }),
        enrolled('E2', { kind: 'corporate', section: 'sixth-grade' }),
        inCreche('E3', 3, { type: 'first' }),
        enrolled('E4', { type: 'first', status: 'requested' }),
      ],
      payers: [
        { id: 'P1', share: 55 },
        { id: 'P2', share: 45 },
      ],
      late: [{ minutes: 12 }],
      exceptional: [{ pupilId: 'E3' }],
      consumed: [{ quantity: 3 }, { quantity: 2, date: '2022-11-08' }],
      damages: [{}, {}],
    };
    let facts = factsOf({ ...school, today: '2022-05-25' });
    for (const day of [
      '2022-05-25',
      FIRST,
      '2022-09-15',
      '2022-10-17',
      '2022-11-20',
      SECOND,
      '2023-02-15',
      '2023-08-31',
    ]) {
      facts = billOn(facts, day);
      expect(shownDifferences(facts)).toEqual([]);
    }
  });

  it('shows nothing of years gone by whose rows were put away', () => {
    const facts = BOTH();
    expect(shownDifferences({ ...on(facts, '2023-09-05'), enrolments: [] })).toEqual([]);
    const logs = billed({ exceptional: [{}], consumed: [{}], damages: [{}], late: [{ minutes: 12 }] }, '2022-10-04');
    expect(shownDifferences(withLogs(on(logs, '2023-09-05'), {}))).toEqual([]);
  });
});

describe('whatever changes, and whoever pays', () => {
  it('a correction brings each payer to what is due, in multiples of 0.05, and the payers to the whole', () => {
    const calendar = CALENDARS.get(YEAR);
    expect(calendar?.secondIssue).toBe(SECOND);
    const property = fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom('elementary' as const, 'sixth-grade' as const, 'preschool-junior' as const),
      fc.option(
        fc.integer({ min: 0, max: 300 }).map((offset) => addDays(asDate('2022-09-01'), offset)),
        { nil: undefined },
      ),
      (share, section, start) => {
        const payers = [
          { id: 'P1', share },
          { id: 'P2', share: 100 - share },
        ];
        const facts = on(billed({ enrolments: [enrolled('E1', ONE)], payers }, FIRST, SECOND), '2023-07-10', {
          I1: { section, start },
        });
        const right = corrected(facts);
        expect(shownDifferences(right)).toEqual([]);
        const fresh = billed({ enrolments: right.enrolments, payers }, '2023-07-10');
        expect(netOf(right, () => true)).toBe(netOf(fresh, () => true));
        expect(right.entries.every(({ amountCents }) => amountCents % 5 === 0)).toBe(true);
      },
    );
    fc.assert(property, { numRuns: 60 });
  });
});

it('another school year is a matter of its own', () => {
  const enrolments = [enrolled('E1', { id: 'I0', year: schoolYearStarting(2021) }), enrolled('E1', ONE)];
  const facts = billed({ enrolments }, '2021-06-15', '2021-12-01', FIRST, SECOND);
  const changed = on(facts, '2022-12-12', { I1: { kind: 'corporate' } });
  expect(shownDifferences(changed)).toEqual(['tuition|E1|2022-23 8200.00']);
});
