/** What a cancellation credits, frees and evens out: only what was paid becomes credit. */
import fc from 'fast-check';
import { cancelInvoice } from '../../../src/domain/corrections/cancel-invoice';
import { readAccounts } from '../../../src/domain/ledger/accounts';
import { creditNoteKey } from '../../../src/domain/ledger/credit-notes';
import type { LedgerEntry } from '../../../src/domain/ledger/entry';
import { asDate } from '../../../src/domain/shared/local-date';
import { creditEntry, paymentEntry, typedEntry } from '../../builders/billing-facts';

const ID = '2022-0001';
const DAY = asDate('2022-06-15');
const OWNER = { familyId: 'F1', payerId: undefined };
const line = (cents: number, at = 1) =>
  typedEntry({ id: `${ID}-0${at}`, invoice: ID, amountCents: cents, key: `k${at}|famille` });
const fee = (cents: number) =>
  typedEntry({ id: 'R', invoice: ID, nature: 'reminder', amountCents: cents, key: 'reminder|x|2' });
const waiver = (cents: number) =>
  typedEntry({ id: 'W', invoice: ID, nature: 'waiver', amountCents: -cents, key: 'waiver|x' });

function cancel(entries: readonly LedgerEntry[], totalCents: number, areFeesWaived = false) {
  const invoice = {
    id: ID,
    date: DAY,
    dueOn: DAY,
    totalCents,
    type: 'invoice' as const,
    status: 'issued' as const,
    ...OWNER,
  };
  const account = readAccounts([invoice], entries).byInvoice.get(ID);
  if (account === undefined) throw new Error('No account');
  const found = cancelInvoice(account, entries, areFeesWaived);
  const credits = found?.credits.map(({ cents }) => cents) ?? [];
  const waiverCents = (found?.rebateCents ?? 0) - (found?.feesCents ?? 0);
  const openCents = account.openCents - credits.reduce((sum, cents) => sum + cents, 0) + waiverCents;
  return { found, credits, waiverCents, openCents };
}

describe('cancelInvoice', () => {
  it.each<[string, LedgerEntry[], number, boolean, number[], number, number]>([
    ['an open invoice of two lines', [line(7000), line(3000, 2)], 10000, false, [7000, 3000], 0, 0],
    ['30.00 paid', [line(10000), paymentEntry(ID, 3000)], 10000, false, [10000], 0, -3000],
    ['a fee that stays', [line(10000), fee(2000)], 10000, false, [10000], 0, 2000],
    ['a fee that goes', [line(10000), fee(2000)], 10000, true, [10000], -2000, 0],
    ['a rebate', [line(10000), waiver(4000)], 10000, false, [10000], 4000, 0],
    [
      'a rebate that covers a fee which stays',
      [line(10000), fee(2000), waiver(12000)],
      10000,
      false,
      [10000],
      10000,
      0,
    ],
    [
      'a rebate beside a fee that stays, 30.00 paid',
      [line(41500), fee(700), waiver(5000), paymentEntry(ID, 3000)],
      41500,
      false,
      [41500],
      5000,
      700 - 3000,
    ],
    ['a rebate and a fee that goes', [line(10000), fee(2000), waiver(5000)], 10000, true, [10000], 3000, 0],
    ['a credit without a key', [line(7000), line(3000, 2), creditEntry(ID, -4000)], 10000, false, [6000, 0], 0, 0],
    ['a line of 0', [line(10000), line(0, 2)], 10000, false, [10000, 0], 0, 0],
  ])('of %s', (_, entries, total, areFeesWaived, credits, waiverCents, openCents) => {
    const result = cancel(entries, total, areFeesWaived);
    expect(result.credits).toEqual(credits);
    expect(result.waiverCents).toBe(waiverCents);
    expect(result.openCents).toBe(openCents);
  });

  it('of a line that was credited in part takes the rest', () => {
    const on = { creditNote: '2022-0002', invoice: ID, line: 'k1|famille', quantity: undefined };
    const credit = creditEntry(ID, -4000, { key: creditNoteKey({ ...on, isCancellation: false }) });
    expect(cancel([line(10000), credit], 10000).credits).toEqual([6000]);
  });

  it('of an invoice credited whole, or cancelled, has nothing left to do', () => {
    const on = { creditNote: '2022-0002', invoice: ID, line: 'k1|famille', quantity: undefined };
    const credit = (isCancellation: boolean) =>
      creditEntry(ID, -10000, { key: creditNoteKey({ ...on, isCancellation }) });
    expect(cancel([line(10000), credit(false)], 10000).found).toBeUndefined();
    expect(cancel([line(10000), credit(true)], 10000).found).toBeUndefined();
  });

  it('leaves open the fees at most, and as credit exactly what was paid', () => {
    const amounts = fc.integer({ min: 0, max: 400 }).map((amount) => amount * 5);
    const property = fc.property(
      amounts,
      amounts,
      amounts,
      amounts,
      fc.boolean(),
      (total, fees, paid, waived, areWaived) => {
        fc.pre(total > 0 && waived + paid <= total + fees);
        const entries = [line(total), fee(fees), paymentEntry(ID, paid), waiver(waived)];
        const { openCents } = cancel(entries, total, areWaived);
        // Principal first: only what is settled beyond it can have waived fees.
        const onFees = Math.min(waived, fees, Math.max(0, waived + paid - total));
        expect(openCents).toBe((areWaived ? 0 : fees - onFees) - paid);
      },
    );
    fc.assert(property);
  });
});
