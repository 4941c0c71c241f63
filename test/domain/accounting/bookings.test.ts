/** The ledger as double entry: each nature on its accounts, corrections on those that they correct, sums that agree. */
import * as fc from 'fast-check';
import { accountSum, bookLedger } from '../../../src/domain/accounting/bookings';
import { creditNoteKey } from '../../../src/domain/ledger/credit-notes';
import type { LedgerEntry, Nature } from '../../../src/domain/ledger/entry';
import { makeKey } from '../../../src/domain/ledger/keys';
import { addDays, asDate } from '../../../src/domain/shared/local-date';
import { typedEntry } from '../../builders/billing-facts';
import { randomLedger } from '../../builders/random-ledger';

const EVER = { from: asDate('2000-01-01'), to: asDate('2100-12-31') };
const never = () => false;

const entry = (more: Parameters<typeof typedEntry>[0]) =>
  typedEntry({ date: '2022-10-03', invoice: '2022-0001', amountCents: 10_000, ...more });
const booked = (entries: readonly LedgerEntry[], isLoss: (entry: LedgerEntry) => boolean = never) =>
  bookLedger(entries, EVER, isLoss).map(({ debit, credit, cents }) => `${debit} / ${credit} ${cents}`);

describe('an entry', () => {
  it.each<[Nature, number, string[]]>([
    ['tuition', 415_000, ['debtors / tuition 415000']],
    ['creche', 57_300, ['debtors / creche 57300']],
    ['enrolment-fee', 50_000, ['debtors / enrolment-fee 50000']],
    ['penalty', 50_000, ['debtors / penalty 50000']],
    ['exceptional-day', 16_000, ['debtors / exceptional-day 16000']],
    ['late-pickup', 1000, ['debtors / late-pickup 1000']],
    ['service', 1250, ['debtors / service 1250']],
    ['damage', 8000, ['debtors / damage 8000']],
    ['reminder', 2000, ['debtors / reminder 2000']],
    ['payment', -415_000, ['bank / debtors 415000']],
    ['payment', 415_000, ['debtors / bank 415000']],
    ['refund', 2000, ['debtors / bank 2000']],
    ['waiver', -2000, ['waiver / debtors 2000']],
    ['credit-note', -2000, ['credit-note / debtors 2000']],
    ['service', 0, []],
  ])('of nature %s over %i', (nature, amountCents, bookings) => {
    expect(booked([entry({ nature, amountCents })])).toEqual(bookings);
  });

  it('that writes off goes to the losses', () => {
    expect(booked([entry({ nature: 'waiver', amountCents: -500 })], () => true)).toEqual(['loss / debtors 500']);
  });

  it.each([
    ['by a person', 'waiver|reminder|2022-0001|2'],
    ['because its letter never left', 'reminder-waiver|2022-0001|2'],
    ['because its second letter never left', 'reminder-waiver|2022-0001|2|2'],
  ])('that takes back a reminder fee %s goes to the fees', (_, key) => {
    expect(booked([entry({ nature: 'waiver', amountCents: -2000, key })])).toEqual(['reminder / debtors 2000']);
  });

  it('has its invoice as voucher, else itself; a credit note has its own number', () => {
    const credited = {
      creditNote: '2022-0009',
      invoice: '2022-0001',
      line: 'x',
      isCancellation: true,
      quantity: undefined,
    };
    const credit = entry({ nature: 'credit-note', amountCents: -1, key: creditNoteKey(credited) });
    const entries = [entry({}), entry({ id: 'Z1', nature: 'payment', invoice: undefined, amountCents: -1 }), credit];
    const bookings = bookLedger(entries, EVER, never);
    expect(bookings.map(({ voucher }) => voucher)).toEqual(['2022-0001', 'Z1', '2022-0009']);
    expect(bookings[0]?.text).toBe('Saisi (F1)');
  });

  it('of a service names it', () => {
    const meal = entry({ nature: 'service', key: 'service|E1|Cantine%7Cmidi|2022-10|3|famille' });
    const more = entry({
      nature: 'service',
      key: makeKey('correction', 'service|E1|Cantine|2022-10|3', '1', 'famille'),
    });
    const services = bookLedger([meal, more, entry({})], EVER, never).map(({ service }) => service);
    expect(services).toEqual(['Cantine|midi', 'Cantine', undefined]);
  });
});

describe('a credit note', () => {
  const line = entry({ nature: 'creche', date: '2022-08-15', key: 'creche|E1|2022-09|famille', amountCents: 57_300 });
  const credit = (more: { invoice?: string; line?: string }) => {
    const of = { creditNote: '2022-0009', invoice: '2022-0001', line: line.key ?? '', isCancellation: false };
    const key = creditNoteKey({ ...of, quantity: undefined, ...more });
    return entry({ nature: 'credit-note', amountCents: -57_300, key });
  };

  it('takes back the income of its line, also of an earlier period', () => {
    const period = { from: asDate('2022-10-01'), to: asDate('2022-10-31') };
    const [booking, ...others] = bookLedger([line, credit({})], period, never);
    expect([booking?.debit, booking?.credit, others]).toEqual(['creche', 'debtors', []]);
  });

  it('goes to the account of credit notes where its line is not found', () => {
    expect(booked([line, credit({ invoice: '2022-0002' })])[1]).toBe('credit-note / debtors 57300');
  });
});

describe('what a credit note takes back of a waiver', () => {
  const waiver = (key: string, amountCents: number) => entry({ nature: 'waiver', amountCents, key });
  const back = (amountCents: number) => waiver('waiver|credit-note|2022-0009|2022-0001', amountCents);
  const loss = waiver('waiver|perte|2022-0001|w', -3000);
  const rebate = waiver('waiver|remise|2022-0001|w', -2000);
  const fee = entry({ nature: 'reminder', amountCents: 7000 });
  const isLoss = ({ key }: LedgerEntry) => key?.startsWith('waiver|perte|') === true;

  it.each<[string, LedgerEntry[], string[]]>([
    ['a loss in part', [loss, back(2500)], ['debtors / loss 2500']],
    ['a rebate', [rebate, back(2000)], ['debtors / waiver 2000']],
    ['a loss before a rebate', [rebate, loss, back(4000)], ['debtors / loss 3000', 'debtors / waiver 1000']],
    ['a loss once', [rebate, loss, back(3000), back(1000)], ['debtors / waiver 1000']],
    ['no fees that stay due', [fee, loss, back(3000)], ['debtors / loss 3000']],
    [
      'fees that go beside it',
      [fee, rebate, back(2000), waiver('waiver|cancellation|2022-0009|2022-0001', -7000)],
      ['reminder / debtors 7000'],
    ],
  ])('is %s', (_, entries, expected) => {
    const own = bookLedger(entries, EVER, isLoss).slice(bookLedger(entries.slice(0, -1), EVER, isLoss).length);
    expect(own.map(({ debit, credit, cents }) => `${debit} / ${credit} ${cents}`)).toEqual(expected);
  });
});

describe('what evens out a cancelled invoice', () => {
  const fee = (amountCents: number, invoice = '2022-0001') => entry({ nature: 'reminder', invoice, amountCents });
  const waived = (kind: string, amountCents: number) =>
    entry({ nature: 'waiver', amountCents, key: `waiver|${kind}|2022-0001|w` });
  const evened = (amountCents: number) =>
    entry({ nature: 'waiver', amountCents, key: 'waiver|cancellation|2022-0009|2022-0001' });
  const isLoss = ({ key }: LedgerEntry) => key?.startsWith('waiver|perte|') === true;

  it.each<[string, LedgerEntry[], string[]]>([
    ['the fees', [fee(2000), fee(5000), evened(-7000)], ['reminder / debtors 7000']],
    [
      'the fees that are left',
      [fee(2000), fee(5000), waived('reminder', -2000), evened(-5000)],
      ['reminder / debtors 5000'],
    ],
    ['a rebate', [waived('remise', -3000), evened(3000)], ['debtors / waiver 3000']],
    ['a loss', [waived('perte', -3000), evened(3000)], ['debtors / loss 3000']],
    [
      'a rebate and the fees',
      [waived('remise', -3000), fee(2000), evened(1000)],
      ['reminder / debtors 2000', 'debtors / waiver 3000'],
    ],
    [
      'more rebates than were known, of an invoice without fees',
      [fee(2000, '2022-0002'), evened(1000)],
      ['debtors / waiver 1000'],
    ],
    ['nothing of what came later', [evened(-500), fee(500)], ['waiver / debtors 500']],
  ])('%s', (_, entries, expected) => {
    const at = entries.findIndex(({ key }) => key?.startsWith('waiver|cancellation') === true);
    const own = bookLedger(entries.slice(0, at + 1), EVER, isLoss).slice(
      bookLedger(entries.slice(0, at), EVER, isLoss).length,
    );
    expect(own.map(({ debit, credit, cents }) => `${debit} / ${credit} ${cents}`)).toEqual(expected);
    expect(accountSum(bookLedger(entries, EVER, isLoss), 'debtors')).toBe(
      entries.reduce((sum, { amountCents }) => sum + amountCents, 0),
    );
  });
});

it('books in order of the dates, entries of one day as the ledger has them', () => {
  const dates = [
    ['A', '2022-10-03'],
    ['B', '2022-10-01'],
    ['C', '2022-10-03'],
    ['D', '2022-10-02'],
  ];
  const entries = dates.map(([invoice, date]) => entry({ ...(date === undefined ? {} : { date }), invoice }));
  expect(bookLedger(entries, EVER, never).map(({ voucher }) => voucher)).toEqual(['B', 'D', 'A', 'C']);
});

it.each([
  ['2022-10-01', '2022-10-31', 1],
  ['2022-10-03', '2022-10-03', 1],
  ['2022-10-04', '2022-10-31', 0],
  ['2022-09-01', '2022-10-02', 0],
])('books from %s to %s, both days included', (from, to, count) => {
  expect(bookLedger([entry({})], { from: asDate(from), to: asDate(to) }, never)).toHaveLength(count);
});

describe('whatever happened', () => {
  it('the debtors’ account is the sum of the ledger, and the bank’s the money received', () => {
    fc.assert(
      fc.property(randomLedger, ({ entries }) => {
        const bookings = bookLedger(entries, EVER, never);
        const sum = (list: readonly LedgerEntry[]) => list.reduce((total, { amountCents }) => total + amountCents, 0);
        const money = entries.filter(({ nature }) => nature === 'payment' || nature === 'refund');
        expect(accountSum(bookings, 'debtors')).toBe(sum(entries));
        expect(accountSum(bookings, 'bank')).toBe(0 - sum(money));
      }),
    );
  });

  it('each booking has two accounts and an amount above 0, and no use of credit is among them', () => {
    fc.assert(
      fc.property(randomLedger, ({ entries }) => {
        const bookings = bookLedger(entries, EVER, never);
        expect(bookings.filter(({ debit, credit, cents }) => debit === credit || cents <= 0)).toEqual([]);
        const moved = entries.filter(({ key }) => !key?.startsWith('credit-use'));
        expect(bookings).toHaveLength(moved.length);
      }),
    );
  });

  it('two periods that follow each other book what one over both books', () => {
    fc.assert(
      fc.property(randomLedger, fc.constantFrom('2022-09-30', '2022-12-31', '2023-05-31'), ({ entries }, end) => {
        const cut = asDate(end);
        const first = bookLedger(entries, { from: EVER.from, to: cut }, never);
        const second = bookLedger(entries, { from: addDays(cut, 1), to: EVER.to }, never);
        const order = ({ date, voucher, text, cents }: (typeof first)[number]) => [date, voucher, text, cents].join();
        const all = bookLedger(entries, EVER, never).map(order);
        expect([...first, ...second].map(order).sort()).toEqual(all.sort());
      }),
    );
  });
});
