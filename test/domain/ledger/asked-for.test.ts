/** What is asked of a payer: of a cancelled invoice only what the ledger left; credit beyond it may be paid back. */
import { type InvoiceRecord, readAccounts } from '../../../src/domain/ledger/accounts';
import { accountBetween, isAskedFor } from '../../../src/domain/ledger/asked-for';
import type { Nature } from '../../../src/domain/ledger/entry';
import { accountEntry, accountInvoice } from '../../builders/family-account';

const ONE = accountInvoice('2022-0001', 10_000);
const invoice = (id: string, cents: number, more: Partial<InvoiceRecord>): InvoiceRecord => ({
  ...accountInvoice(id, cents),
  ...more,
});
const entry = (nature: Nature, cents: number, on: string | undefined, more: { payerId?: string } = {}) =>
  accountEntry(nature, cents, { invoice: on, ...more });

describe('what a cancelled invoice still asks for', () => {
  const cancelled = invoice('2022-0001', 10_000, { status: 'cancelled' });
  const credited = entry('credit-note', -10_000, '2022-0001');
  it.each([
    ['its fee, where the ledger credited the rest', [credited, entry('reminder', 2000, '2022-0001')], true],
    ['money taken back after it was credited', [credited, entry('payment', 10_000, '2022-0001')], true],
    ['nothing', [credited], false],
    ['nothing, where only its row says that it is cancelled', [entry('reminder', 2000, '2022-0001')], false],
  ])('is %s', (_, entries, isAsked) => {
    const account = readAccounts([cancelled], entries).byInvoice.get('2022-0001');
    expect(account && isAskedFor(account)).toBe(isAsked);
  });
});

it('between the school and a payer lie his open invoices and his credit, nobody else’s', () => {
  const other = invoice('2022-0002', 3000, { payerId: 'P1' });
  const gone = invoice('2022-0003', 700, { status: 'cancelled' });
  const entries = [entry('payment', -400, undefined), entry('payment', -500, undefined, { payerId: 'P1' })];
  const accounts = readAccounts([ONE, other, gone], entries);
  const between = (payerId?: string) => {
    const { open, openCents, creditCents, refundableCents } = accountBetween(accounts, 'F1', payerId);
    return [open.map((account) => account.invoice.id).join(), openCents, creditCents, refundableCents];
  };
  expect(between()).toEqual(['2022-0001', 10_000, 400, 0]);
  expect(between('P1')).toEqual(['2022-0002', 3000, 500, 0]);
  const more = readAccounts([ONE], [entry('payment', -10_500, undefined)]);
  expect(accountBetween(more, 'F1', undefined)).toMatchObject({ creditCents: 10_500, refundableCents: 500 });
});
