/** What the ledger already holds: by key, by item where no key was typed, credits, payments. */
import { creditFor, indexLedger, invoicedFor, isPaid } from '../../../src/domain/invoicing/invoiced';
import { creditEntry, paymentEntry, typedEntry, YEAR } from '../../builders/billing-facts';

const ITEM = { nature: 'tuition' as const, year: YEAR, pupilId: 'E1', period: 'T1' };
const KEY = 'tuition|2022-23|E1|T1|';
const part = (payer: string, amountCents: number, invoice: string) =>
  typedEntry({ period: 'T1', amountCents, invoice, key: `${KEY}|${payer}` });

it('sums the parts of all payers, and what was typed without a key', () => {
  const loose = typedEntry({ period: 'T1', amountCents: 5 });
  const index = indexLedger([part('payeur:P1', 60, '2022-0001'), part('famille', 40, '2022-0002'), loose]);
  expect(invoicedFor(index, KEY, ITEM)).toMatchObject({ cents: 105, invoices: ['2022-0001', '2022-0002', undefined] });
  expect(invoicedFor(index, KEY)).toMatchObject({ cents: 100, invoices: ['2022-0001', '2022-0002'] });
  expect(invoicedFor(index, 'other', { ...ITEM, period: 'T2' })).toBeUndefined();
});

it('keeps credits by pupil, year and instalment or month', () => {
  const index = indexLedger([creditEntry('2022-0001', -30), creditEntry('2022-0001', -20, { period: '2022-10' })]);
  expect(creditFor(index, ITEM)).toBe(-30);
  expect(creditFor(index, { ...ITEM, nature: 'creche', period: '2022-10' })).toBe(-20);
  expect(creditFor(index, { ...ITEM, pupilId: 'E2' })).toBe(0);
});

it.each([
  [[], false],
  [[paymentEntry('2022-0001', 60)], false],
  [[paymentEntry('2022-0001', 60), paymentEntry('2022-0002', 39)], false],
  [[paymentEntry('2022-0001', 60), paymentEntry('2022-0002', 40)], true],
  [[paymentEntry('2022-0001', 99), paymentEntry('2022-0002', 40)], true],
])('with %j paid, an instalment on two invoices of 60 and 40 is paid: %s', (payments, expected) => {
  const reminder = typedEntry({ invoice: '2022-0001', nature: 'reminder', amountCents: 2000 });
  const index = indexLedger([part('a', 60, '2022-0001'), part('b', 40, '2022-0002'), reminder, ...payments]);
  const invoiced = invoicedFor(index, KEY, ITEM);
  expect(invoiced && isPaid(index, invoiced)).toBe(expected);
});

it('takes an instalment typed without an invoice for not paid', () => {
  expect(isPaid(indexLedger([]), { cents: 100, invoices: [undefined], year: undefined })).toBe(false);
});
