/** From charges to invoices: one a payer and run, numbers without gaps, rebuilt as issued. */
import * as fc from 'fast-check';
import { knownNumbers, rebuildInvoice } from '../../../src/domain/invoicing/assemble';
import {
  after,
  billed,
  enrolled,
  factsOf,
  inCreche,
  paymentEntry,
  runOf,
  typedEntry,
} from '../../builders/billing-facts';

const TWO = { enrolments: [enrolled('E1'), enrolled('E2')], pupils: { E1: 'F1 2014-01-01', E2: 'F2 2014-01-01' } };
const headsOf = (run: ReturnType<typeof runOf>) =>
  run.invoices.map(
    ({ id, familyId, payerId, totalCents }) => `${id} ${familyId} ${payerId ?? 'famille'} ${totalCents / 100}`,
  );

describe('one invoice per payer and run', () => {
  it('gathers all children and natures of a family on one', () => {
    const pupils = { E2: 'F1 2021-01-01' };
    const school = {
      enrolments: [enrolled('E1'), inCreche('E2', 1)],
      pupils,
      late: [{ date: '2022-08-01', minutes: 1 }],
    };
    const run = runOf(factsOf({ ...school, today: '2022-08-15' }));
    // 4150 + 573 less 10 % (second child) + 10
    expect(headsOf(run)).toEqual(['2022-0001 F1 famille 4675.7']);
    expect(new Set(run.entries.map(({ invoice }) => invoice))).toEqual(new Set(['2022-0001']));
  });

  it('gives each payer its own, the family first, families by name', () => {
    const payers = [
      { id: 'P10', share: 30, object: 'tuition' as const },
      { id: 'P2', share: 70, object: 'tuition' as const },
      { id: 'P3', familyId: 'F2' },
    ];
    const late = [{ date: '2022-06-01', minutes: 5 }];
    expect(headsOf(runOf(factsOf({ ...TWO, payers, late, today: '2022-06-15' })))).toEqual([
      '2022-0001 F1 famille 10',
      '2022-0002 F1 P2 2905',
      '2022-0003 F1 P10 1245',
      '2022-0004 F2 P3 4150',
    ]);
  });

  it('takes names without accents and capitals for the order', () => {
    const names = { F1: 'Zürcher', F2: 'Éder', F3: 'eberle', F4: 'Ader' };
    const ids = Object.keys(names) as (keyof typeof names)[];
    const families = new Map(ids.map((id, index) => [id, { row: index, id, name: names[id] }]));
    const pupils = Object.fromEntries(ids.map((id) => [`E${id}`, `${id} 2014-01-01`]));
    const enrolments = ids.map((id) => enrolled(`E${id}`));
    const run = runOf(factsOf({ enrolments, pupils, today: '2022-06-15', more: { families } }));
    expect(run.drafts.map(({ family }) => family.name)).toEqual(['Ader', 'eberle', 'Éder', 'Zürcher']);
  });
});

describe('numbers without gaps in a calendar year', () => {
  const start = (entries: Parameters<typeof typedEntry>[0][], today = '2022-06-15') =>
    factsOf({ ...TWO, entries: entries.map(typedEntry), today });

  it.each<[string, string[], string, string[]]>([
    ['from 0001', [], '2022-06-15', ['2022-0001', '2022-0002']],
    ['after the highest of the year', ['2022-0007', '2022-0003'], '2022-06-15', ['2022-0008', '2022-0009']],
    ['apart from other years', ['2021-0400'], '2022-06-15', ['2022-0001', '2022-0002']],
    ['apart from other numberings', ['A-2022-77', '2022-1'], '2022-06-15', ['2022-0001', '2022-0002']],
    ['anew in January', ['2022-0007'], '2023-01-15', ['2023-0001', '2023-0002']],
    ['past 9999', ['2022-9999'], '2022-06-15', ['2022-10000', '2022-10001']],
  ])('%s', (_, known, today, expected) => {
    const entries = known.map((invoice) => ({ invoice, nature: 'service' as const }));
    const facts = start(entries, today);
    const invoices = [...knownNumbers(facts)].map((id) => ({
      id,
      date: facts.today,
      dueOn: facts.today,
      familyId: 'F1',
      payerId: undefined,
      totalCents: 0,
    }));
    const run = runOf({ ...facts, invoices });
    expect(run.drafts.map(({ invoice }) => invoice.id)).toEqual(expected);
  });

  it('tells gaps, and none on a sound ledger', () => {
    const entries = [{ invoice: '2022-0004', nature: 'service' as const, key: undefined }];
    expect(runOf(start(entries)).notices).toEqual([
      { code: 'number-gap', tab: 'Factures', data: { number: '2022-0001 – 2022-0003' } },
    ]);
    expect(runOf(start([])).notices).toEqual([]);
  });
});

describe('an invoice whose row was never written', () => {
  const PARENTS = [
    { id: 'P1', share: 60 },
    { id: 'P2', share: 40 },
  ];
  const school = { ...TWO, payers: PARENTS, late: [{ date: '2022-06-01', minutes: 12 }] };

  it('is rebuilt as it was issued, on a later day too', () => {
    const facts = factsOf({ ...school, today: '2022-07-06' });
    const run = runOf(facts);
    const cut = { ...after(facts, run, '2022-09-01'), invoices: [] };
    const again = runOf(cut);
    expect(again.entries).toEqual([]);
    expect(again.invoices).toEqual(run.invoices);
  });

  it('is rebuilt from its lines alone: what was paid or credited since stands beside', () => {
    const facts = factsOf({ ...school, today: '2022-06-15' });
    const run = runOf(facts);
    const [first] = run.invoices;
    const paid = [
      { ...paymentEntry('2022-0001', 10000), key: 'paiement|1|famille' },
      typedEntry({ invoice: '2022-0001', nature: 'credit-note', amountCents: -500, key: 'avoir|1|famille' }),
      typedEntry({ invoice: '2022-0001', nature: 'reminder', amountCents: 2000, key: 'rappel|1|famille' }),
    ];
    const again = runOf({ ...facts, entries: [...run.entries, ...paid] });
    expect(again.invoices[0]).toEqual(first);
    const untouched = runOf({ ...facts, entries: [...run.entries, paymentEntry('2022-0001', 10000)] });
    expect(untouched.invoices).toEqual(run.invoices);
  });

  it('is left to the school where its lines were typed without keys', () => {
    const entries = [typedEntry({ invoice: '2022-0009', amountCents: 100, nature: 'service' })];
    expect(runOf(factsOf({ entries, today: '2022-06-15' })).invoices).toEqual([]);
  });

  it('cannot be rebuilt from nothing', () => {
    expect(() => rebuildInvoice(factsOf({ today: '2022-06-15' }), '2022-0001', [])).toThrow('No entries for invoice');
  });
});

it('keeps amounts, payers and numbers whatever the order of the rows', () => {
  const enrolments = [
    enrolled('E1', { start: '2022-10-03' }),
    enrolled('E2', { type: 'first', status: 'accepted' }),
    inCreche('E3', 2, { end: '2022-10-31' }),
    inCreche('E3', 4, { start: '2022-11-01' }),
    enrolled('E4'),
  ];
  const pupils = { E1: 'F1 2012-01-01', E2: 'F1 2013-05-05', E3: 'F1 2021-01-01', E4: 'F2 2015-01-01' };
  const payers = [
    { id: 'P1', share: 33.33, object: 'tuition' as const },
    { id: 'P2', share: 33.33, object: 'tuition' as const },
    { id: 'P10', share: 33.33, object: 'tuition' as const },
    { id: 'P3', familyId: 'F2' },
  ];
  const late = [
    { pupilId: 'E1', collectedAt: 1130, expectedAt: 1110 },
    { pupilId: 'E3', collectedAt: 1130, expectedAt: 1110 },
    { pupilId: 'E2', minutes: 25 },
  ];
  const shown = (school: Parameters<typeof factsOf>[0]) => {
    const run = runOf(factsOf(school));
    return [headsOf(run), billed(run.entries).sort()];
  };
  const today = '2022-12-20';
  const expected = shown({ enrolments, pupils, payers, late, today });
  const order = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
  fc.assert(
    fc.property(order(enrolments), order(payers), order(late), (a, b, c) => {
      expect(shown({ enrolments: a, pupils, payers: b, late: c, today })).toEqual(expected);
    }),
  );
});
