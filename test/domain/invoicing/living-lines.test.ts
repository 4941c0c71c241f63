/** A cancelled invoice frees its lines: every source bills them anew, exactly once. */

import { knownNumbers } from '../../../src/domain/invoicing/assemble';
import { numberGaps } from '../../../src/domain/ledger/invoice';
import { enrolled, factsOf, inCreche, type School } from '../../builders/billing-facts';
import { billedOn, billOn, cancelled, netOf, on } from '../../builders/corrections';

const SOURCES: readonly [string, Omit<School, 'today'>, string, readonly string[]][] = [
  ['a first instalment', { enrolments: [enrolled('E1')] }, '2022-06-15', ['E1 tuition T1 4150.00']],
  [
    'both instalments',
    { enrolments: [enrolled('E1')] },
    '2022-12-01',
    ['E1 tuition T1 4150.00', 'E1 tuition T2 4150.00'],
  ],
  [
    'a crèche month',
    { enrolments: [inCreche('E1', 2, { type: 'first' })] },
    '2022-08-15',
    ['E1 creche 2022-09 1086.00'],
  ],
  [
    'an enrolment fee',
    { enrolments: [enrolled('E1', { type: 'first', status: 'requested' })] },
    '2022-05-01',
    ['E1 enrolment-fee 500.00'],
  ],
  ['a penalty', { enrolments: [enrolled('E1', { requestedOn: '2022-05-16' })] }, '2022-05-20', ['E1 penalty 500.00']],
  ['an exceptional day', { exceptional: [{ date: '2022-10-03' }] }, '2022-10-04', ['E1 exceptional-day 160.00']],
  ['a late pick-up', { late: [{ minutes: 12 }] }, '2022-10-04', ['E1 late-pickup 20.00']],
  ['consumption', { consumed: [{ quantity: 3 }] }, '2022-10-04', ['E1 service 2022-10 37.50']],
  ['damage', { damages: [{}] }, '2022-10-04', ['E1 damage 80.00']],
];

describe('a cancelled invoice', () => {
  it.each(SOURCES)('of %s is billed anew by the next run, and then no more', (_, school, day, lines) => {
    const first = billOn(factsOf({ ...school, today: day }), day);
    expect(billedOn(first, day)).toEqual([]);
    const free = cancelled(first, '2022-0001');
    expect(billedOn(free, day)).toEqual(lines);
    const again = billOn(free, day);
    expect(billedOn(again, day)).toEqual([]);
    // Invoice 1 and credit note 2 come to nothing; invoice 3 is what is due.
    expect(netOf(again, ({ invoice }) => invoice === '2022-0001')).toBe(0);
    expect([...knownNumbers(again)].sort()).toEqual(['2022-0001', '2022-0002', '2022-0003']);
    expect(numberGaps(knownNumbers(again))).toEqual([]);
  });

  it.each(SOURCES)('of %s may be cancelled and billed anew time and again', (_, school, day, lines) => {
    let facts = billOn(factsOf({ ...school, today: day }), day);
    for (const number of ['2022-0001', '2022-0003', '2022-0005']) facts = billOn(cancelled(facts, number), day);
    expect(billedOn(facts, day)).toEqual([]);
    expect(billedOn(cancelled(facts, '2022-0007'), day)).toEqual(lines);
  });

  it('of one of two payers bills only that payer anew', () => {
    const payers = [
      { id: 'P1', share: 60 },
      { id: 'P2', share: 40 },
    ];
    const first = billOn(factsOf({ enrolments: [enrolled('E1')], payers, today: '2022-06-15' }), '2022-06-15');
    const free = cancelled(first, '2022-0001');
    expect(billedOn(free, '2022-06-15')).toEqual(['E1 tuition T1 2490.00 → P1']);
    const again = billOn(free, '2022-06-15');
    expect(billedOn(again, '2022-12-01')).toEqual(['E1 tuition T2 2490.00 → P1', 'E1 tuition T2 1660.00 → P2']);
    expect(billedOn(free, '2022-12-01')).toEqual([
      'E1 tuition T1 2490.00 → P1',
      'E1 tuition T2 2490.00 → P1',
      'E1 tuition T2 1660.00 → P2',
    ]);
  });

  it('goes to the payer who pays by then, never beyond what the others still owe', () => {
    const payers = [
      { id: 'P1', share: 60 },
      { id: 'P2', share: 40 },
    ];
    const first = billOn(factsOf({ enrolments: [enrolled('E1')], payers, today: '2022-06-15' }), '2022-06-15');
    const free = cancelled(first, '2022-0001');
    const payerRules = free.payerRules.map((rule) => (rule.id === 'P1' ? { ...rule, id: 'P3' } : rule));
    expect(billedOn({ ...free, payerRules }, '2022-06-15')).toEqual(['E1 tuition T1 2490.00 → P3']);
    expect(billedOn({ ...free, payerRules: [] }, '2022-06-15')).toEqual(['E1 tuition T1 2490.00']);
  });

  it('bills the facts of the day: what changed since is right on the new invoice', () => {
    const row = enrolled('E1', { id: 'I1' });
    const first = billOn(factsOf({ enrolments: [row], today: '2022-06-15' }), '2022-06-15');
    const moved = on(cancelled(first, '2022-0001'), '2022-06-20', { I1: { section: 'sixth-grade' } });
    expect(billedOn(moved, '2022-06-20')).toEqual(['E1 tuition T1 5300.00']);
  });

  it('frees consumption in the middle of a month without touching what came after', () => {
    const early = billOn(factsOf({ consumed: [{ quantity: 3 }], today: '2022-10-04' }), '2022-10-04');
    const more = factsOf({ consumed: [{ quantity: 5 }], today: '2022-10-06' }).consumptions;
    const both = billOn({ ...early, consumptions: more }, '2022-10-06');
    const free = cancelled(both, '2022-0001');
    expect(billedOn(free, '2022-10-07')).toEqual(['E1 service 2022-10 37.50']);
    const again = billOn(free, '2022-10-07');
    expect(billedOn(again, '2022-10-08')).toEqual([]);
    const less = factsOf({ consumed: [{ quantity: 2 }], today: '2022-10-07' }).consumptions;
    expect(billedOn({ ...free, consumptions: less }, '2022-10-07')).toEqual([]);
  });

  it('reads the same from a ledger that was sorted', () => {
    const first = billOn(factsOf({ enrolments: [enrolled('E1')], today: '2022-06-15' }), '2022-06-15');
    const again = billOn(cancelled(first, '2022-0001'), '2022-06-15');
    const sorted = { ...again, entries: [...again.entries].reverse() };
    expect(billedOn(sorted, '2022-06-15')).toEqual([]);
    const free = cancelled(first, '2022-0001');
    expect(billedOn({ ...free, entries: [...free.entries].reverse() }, '2022-06-15')).toEqual([
      'E1 tuition T1 4150.00',
    ]);
  });

  it('bills a fee anew also where the enrolment counts already', () => {
    const row = enrolled('E1', { id: 'I1', type: 'first', status: 'requested' });
    const first = billOn(factsOf({ enrolments: [row], today: '2022-05-01' }), '2022-05-01');
    const free = on(cancelled(first, '2022-0001'), '2022-05-02', { I1: { status: 'accepted' } });
    expect(billedOn(free, '2022-05-02')).toEqual(['E1 enrolment-fee 500.00']);
  });

  it('of lines typed in without a key frees them too', () => {
    const facts = factsOf({ enrolments: [enrolled('E1')], today: '2022-06-15' });
    const first = billOn(facts, '2022-06-15');
    const typed = { ...first, entries: first.entries.map((entry) => ({ ...entry, key: undefined })) };
    expect(billedOn(typed, '2022-06-15')).toEqual([]);
    expect(billedOn(cancelled(typed, '2022-0001'), '2022-06-15')).toEqual(['E1 tuition T1 4150.00']);
  });
});
