/** Where a family stands: what it owes, what is overdue, what it has in credit. */
import { readStandings } from '../../../src/domain/audience/standing';
import { type InvoiceRecord, readAccounts } from '../../../src/domain/ledger/accounts';
import type { LedgerEntry } from '../../../src/domain/ledger/entry';
import { asDate } from '../../../src/domain/shared/local-date';
import { accountEntry, accountInvoice } from '../../builders/family-account';

const line = (invoice: string, cents: number, payerId?: string): LedgerEntry =>
  accountEntry('tuition', cents, { invoice, payerId });

function standing(invoices: readonly InvoiceRecord[], entries: readonly LedgerEntry[], today = '2022-07-16') {
  return readStandings(readAccounts(invoices, entries), entries, (payerId) => payerId === 'P9', asDate(today))('F1');
}

it('is nothing for a family that the ledger does not know', () => {
  expect(standing([], [])).toEqual({ balanceCents: 0, owedCents: 0, overdueCents: 0, creditCents: 0, open: [] });
});

it.each([
  ['the day before', '2022-07-14', 0],
  ['on the due date: not overdue yet (D-1.8)', '2022-07-15', 0],
  ['the day after', '2022-07-16', 83000],
])('an invoice of CHF 830.00 due on 15 July, %s', (_, today, overdueCents) => {
  const found = standing([accountInvoice('2022-0001', 83000)], [line('2022-0001', 83000)], today);
  expect(found).toMatchObject({ balanceCents: 83000, owedCents: 83000, overdueCents, creditCents: 0 });
  expect(found.open.map(({ invoice }) => invoice.id)).toEqual(['2022-0001']);
});

it('leaves what an employer owes to the balance alone, and counts what a guardian owes', () => {
  const invoices = [
    accountInvoice('2022-0001', 100000, { payerId: 'P9' }),
    accountInvoice('2022-0002', 20000, { payerId: 'P1' }),
  ];
  const found = standing(invoices, [line('2022-0001', 100000, 'P9'), line('2022-0002', 20000, 'P1')]);
  expect(found).toMatchObject({ balanceCents: 120000, owedCents: 20000, overdueCents: 20000 });
  expect(found.open).toHaveLength(1);
});

it('counts reminder fees and takes off what was paid: 830.00 + 20.00 − 300.00 = 550.00 (D-3.3b)', () => {
  const entries = [
    line('2022-0001', 83000),
    accountEntry('reminder', 2000, { invoice: '2022-0001' }),
    accountEntry('payment', -30000, { invoice: '2022-0001' }),
  ];
  const found = standing([accountInvoice('2022-0001', 83000)], entries);
  expect(found).toMatchObject({ balanceCents: 55000, owedCents: 55000, overdueCents: 55000 });
});

it('takes credit off what is owed: below zero the family has money in hand', () => {
  const entries = [line('2022-0001', 10000), accountEntry('payment', -25000)];
  const found = standing([accountInvoice('2022-0001', 10000)], entries);
  expect(found).toMatchObject({ balanceCents: -15000, owedCents: -15000, overdueCents: 10000, creditCents: 25000 });
});
