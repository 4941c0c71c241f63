/** The two instalments by annexe 2 §Modalités de paiement and D-2.31 to D-2.33, by hand. */
import * as fc from 'fast-check';
import type { Enrolment } from '../../../src/domain/enrolment/enrolment';
import { splitInstalments } from '../../../src/domain/invoicing/tuition-instalments';
import {
  after,
  billed,
  codesOf,
  creditEntry,
  enrolled,
  factsOf,
  runOf,
  runsOn,
  typedEntry,
} from '../../builders/billing-facts';

const ONE = { enrolments: [enrolled('E1')] };

describe('the two instalments (R-2.5)', () => {
  it.each([
    ['2022-06-14', []],
    ['2022-06-15', ['E1 tuition T1 4150.00']],
    ['2022-11-30', ['E1 tuition T1 4150.00']],
    ['2022-12-01', ['E1 tuition T1 4150.00', 'E1 tuition T2 4150.00']],
    ['2023-06-30', ['E1 tuition T1 4150.00', 'E1 tuition T2 4150.00']],
  ])('a first run on %s invoices %j (D-2.31)', (today, lines) => {
    expect(billed(runOf(factsOf({ ...ONE, today })).entries)).toEqual(lines);
  });

  it.each([
    ['2022-06-16', []],
    ['2022-11-30', []],
    ['2022-12-01', ['E1 tuition T2 4150.00']],
    ['2023-02-01', ['E1 tuition T2 4150.00']],
  ])('after instalment 1, a run on %s invoices %j', (today, lines) => {
    expect(billed(runsOn(ONE, ['2022-06-15', today]).run.entries)).toEqual(lines);
  });

  it.each([
    [830000, 415000, 415000],
    [672300, 336150, 336150],
    [75650, 37825, 37825],
    [75655, 37830, 37825],
    [5, 5, 0],
    [10, 5, 5],
    [0, 0, 0],
  ])('%d centimes are %d, then the rest: %d', (due, first, second) => {
    expect(splitInstalments(due)).toEqual([first, second]);
  });

  it('always sums to what is due, in multiples of 5 centimes that differ by at most 5', () => {
    fc.assert(
      fc.property(fc.nat(800_000), (units) => {
        const [first, second] = splitInstalments(5 * units);
        expect(first + second).toBe(5 * units);
        expect([first % 5, second % 5]).toEqual([0, 0]);
        expect([0, 5]).toContain(first - second);
      }),
    );
  });

  it.each<[string, Partial<Enrolment>, string[]]>([
    ['asked for: its fee only', { status: 'requested', type: 'first' }, ['E1 enrolment-fee 500.00']],
    ['asked for again: in force at once', { status: 'requested' }, ['E1 tuition T1 4150.00']],
    ['accepted', { status: 'accepted' }, ['E1 tuition T1 4150.00']],
    ['gone: what stays due', { status: 'left' }, ['E1 tuition T1 4150.00']],
    ['cancelled', { status: 'cancelled' }, []],
    ['refused', { status: 'refused' }, []],
  ])('an enrolment %s (D-2.32)', (_, more, lines) => {
    const facts = factsOf({ enrolments: [enrolled('E1', more)], today: '2022-06-15' });
    expect(billed(runOf(facts).entries)).toEqual(lines);
  });
});

describe('what is due changes between the instalments (D-2.33)', () => {
  /** Élémentaire, rank 1: T1 4150; then the departure is known on 1 December. */
  it.each<[string, string[], string[]]>([
    ['2022-10-10', [], ['over-invoiced']],
    ['2022-11-06', [], ['over-invoiced']],
    ['2022-11-07', [], ['over-invoiced']],
    ['2023-01-02', [], ['over-invoiced']],
    ['2023-01-03', ['E1 tuition T2 830.00'], []],
    ['2023-02-27', ['E1 tuition T2 2490.00'], []],
    ['2023-05-02', ['E1 tuition T2 4150.00'], []],
  ])('a departure on %s leaves for instalment 2: %j, told: %j', (end, lines, notices) => {
    const facts = factsOf({ ...ONE, today: '2022-06-15' });
    const enrolments = [enrolled('E1', { end, status: 'left' })];
    const run = runOf(after(facts, runOf(facts), '2022-12-01', { enrolments }));
    expect(billed(run.entries)).toEqual(lines);
    expect(codesOf(run.notices)).toEqual(notices);
  });

  it('says before instalment 2 already how much too much was invoiced: 4150 less 20 % of 8300', () => {
    const facts = factsOf({ ...ONE, today: '2022-06-15' });
    const enrolments = [enrolled('E1', { end: '2022-10-10', status: 'left' })];
    const run = runOf(after(facts, runOf(facts), '2022-10-15', { enrolments }));
    expect(run.notices).toEqual([
      expect.objectContaining({ code: 'over-invoiced', data: { pupil: 'E1', year: '2022-23', amount: 249000 } }),
    ]);
  });

  it('counts a credit note on instalment 1: nothing is over-invoiced any more, nothing is charged again (R-2.18)', () => {
    const facts = factsOf({ ...ONE, today: '2022-06-15' });
    const first = runOf(facts);
    const enrolments = [enrolled('E1', { end: '2022-10-10', status: 'left' })];
    const entries = [...first.entries, creditEntry('2022-0001', -249000)];
    const run = runOf({ ...after(facts, first, '2022-12-01', { enrolments }), entries });
    expect([billed(run.entries), run.notices]).toEqual([[], []]);
  });

  it('charges the departure taken back after the credit note: 8300 less 1660', () => {
    const facts = factsOf({ ...ONE, today: '2022-06-15' });
    const first = runOf(facts);
    const entries = [...first.entries, creditEntry('2022-0001', -249000)];
    const run = runOf({ ...after(facts, first, '2022-12-01'), entries });
    expect(billed(run.entries)).toEqual(['E1 tuition T2 6640.00']);
  });

  it.each([
    ['2022-09-01', ['4150.00', '4150.00']],
    ['2022-08-15', ['4150.00', '4150.00']],
    ['2022-10-01', ['3735.00', '3735.00']],
    ['2022-10-31', ['3735.00', '3735.00']],
    ['2022-11-01', ['3320.00', '3320.00']],
    ['2022-12-05', ['2905.00', '2905.00']],
    ['2023-06-02', ['415.00', '415.00']],
    ['2023-07-05', ['415.00', '415.00']],
  ])('an arrival on %s owes %j, together when both dates have passed (R-2.8, D-2.31)', (start, amounts) => {
    const run = runOf(factsOf({ enrolments: [enrolled('E1', { start })], today: '2023-06-30' }));
    expect(billed(run.entries)).toEqual([`E1 tuition T1 ${amounts[0]}`, `E1 tuition T2 ${amounts[1]}`]);
  });

  it('takes a rank that changed into instalment 2: 7470 less 4150 (D-2.32)', () => {
    const pupils = { E1: 'F1 2014-01-01', E2: 'F1 2013-01-01' };
    const facts = factsOf({ ...ONE, pupils, today: '2022-06-15' });
    const enrolments = [...ONE.enrolments, enrolled('E2', { type: 'first', status: 'requested' })];
    const later = after(facts, runOf(facts), '2022-06-20', { enrolments });
    const accepted = [...ONE.enrolments, enrolled('E2', { type: 'first', status: 'accepted' })];
    const second = runOf(later);
    expect(billed(second.entries)).toEqual(['E2 enrolment-fee 500.00']);
    const more = { enrolments: accepted, invoiceUnconfirmed: true };
    const third = runOf(after(later, second, '2022-12-01', more));
    expect(billed(third.entries)).toEqual(['E1 tuition T2 3320.00', 'E2 tuition T1 4150.00', 'E2 tuition T2 4150.00']);
  });

  it('tells what a change after instalment 2 left too much or too little', () => {
    const { facts } = runsOn(ONE, ['2022-06-15', '2022-12-01']);
    const run = (more: Partial<Enrolment>) =>
      runOf(after(facts, runOf(facts), '2023-02-01', { enrolments: [enrolled('E1', more)] }));
    const amount = (value: number) => [expect.objectContaining({ data: expect.objectContaining({ amount: value }) })];
    expect(run({}).notices).toEqual([]);
    expect(run({ end: '2023-01-20' as never }).notices).toEqual(amount(332000));
    expect(run({ kind: 'corporate' }).notices).toEqual(amount(820000));
    expect(codesOf(run({ kind: 'corporate' }).notices)).toEqual(['under-invoiced']);
    expect(run({ kind: 'corporate' }).entries).toEqual([]);
  });
});

describe('withdrawal before the first day of school (R-2.14, D-2.16, D-2.32)', () => {
  it.each<[string, Partial<Enrolment>, string[]]>([
    ['a re-enrolment owes 10 % in two instalments', {}, ['E1 tuition T1 415.00', 'E1 tuition T2 415.00']],
    ['a first enrolment owes no tuition and has no invoice', { type: 'first' }, []],
    ['a return owes no tuition', { type: 'return' }, []],
    [
      'a re-enrolment that was to begin in January owes 10 % too, the lesser (D-2.17)',
      { start: '2023-01-09' as never },
      ['E1 tuition T1 415.00', 'E1 tuition T2 415.00'],
    ],
    [
      'a re-enrolment that was to begin in June owes 10 % of the year either way',
      { start: '2023-06-05' as never },
      ['E1 tuition T1 415.00', 'E1 tuition T2 415.00'],
    ],
  ])('%s', (_, more, lines) => {
    const enrolments = [enrolled('E1', { end: '2022-08-31', status: 'left', ...more })];
    const run = runOf(factsOf({ enrolments, today: '2022-12-01' }));
    expect(billed(run.entries)).toEqual(lines);
    expect(run.drafts).toHaveLength(lines.length > 0 ? 1 : 0);
  });

  it('owes 20 % from the first day of school on', () => {
    const enrolments = [enrolled('E1', { end: '2022-09-01', status: 'left', type: 'first' })];
    const run = runOf(factsOf({ enrolments, today: '2022-12-01' }));
    expect(billed(run.entries)).toEqual(['E1 tuition T1 830.00', 'E1 tuition T2 830.00']);
  });

  it.each<[string, Enrolment['type'], string, string[]]>([
    ['a first enrolment owes nothing', 'first', '2022-11-07', []],
    ['a return owes nothing', 'return', '2022-11-07', []],
    ['a re-enrolment owes 10 %', 're-enrolment', '2022-11-07', ['E1 tuition T1 415.00', 'E1 tuition T2 415.00']],
    [
      'a re-enrolment for June owes 10 %',
      're-enrolment',
      '2023-06-05',
      ['E1 tuition T1 415.00', 'E1 tuition T2 415.00'],
    ],
  ])('between the rentrée and the arrival: %s', (_, type, start, lines) => {
    const enrolments = [enrolled('E1', { start, end: '2022-10-01', status: 'left', type })];
    const run = runOf(factsOf({ enrolments, today: '2022-12-01' }));
    expect(billed(run.entries)).toEqual(lines);
    const days = [...run.entries.map(({ detail }) => detail ?? '')].join().match(/départ le [\d.]+/g) ?? [];
    expect(days).toEqual(lines.map(() => 'départ le 01.10.2022'));
  });
});

describe('entries that the school typed without a key', () => {
  it('count as invoiced: instalment 2 is the rest', () => {
    const entries = [typedEntry({ period: 'T1', amountCents: 400000 })];
    const run = runOf(factsOf({ ...ONE, entries, today: '2022-12-01' }));
    expect(billed(run.entries)).toEqual(['E1 tuition T2 4300.00']);
  });

  it('of another year, pupil or nature do not count', () => {
    const entries = [
      typedEntry({ period: 'T1', year: '2021-22', amountCents: 1 }),
      typedEntry({ period: 'T1', pupilId: 'E2', amountCents: 2 }),
      typedEntry({ period: 'T1', nature: 'service', amountCents: 3 }),
    ];
    const run = runOf(factsOf({ ...ONE, entries, today: '2022-06-15' }));
    expect(billed(run.entries)).toEqual(['E1 tuition T1 4150.00']);
  });
});
