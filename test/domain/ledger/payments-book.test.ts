/** Payments in turn: each sees what the ones before settled; families do not see each other. */
import { employersOf, openPaymentBook } from '../../../src/domain/ledger/payments-book';
import { feeOn, invoiceOf, lineOf, paymentOfCents, TEXTS } from '../../builders/accounts';
import { paymentEntry } from '../../builders/billing-facts';

const MINE = invoiceOf('2022-0001');
const THEIRS = invoiceOf('2022-0002', { familyId: 'F2' });
const PAYERS = [{ id: 'P1', type: 'employer' }, { id: 'P2', type: 'guardian' }, { id: 'P3' }];

const open = (...more: Parameters<typeof openPaymentBook>[1][number][]) =>
  openPaymentBook([MINE, THEIRS], [lineOf(MINE), lineOf(THEIRS), ...more], PAYERS, TEXTS);

describe('a book of payments', () => {
  it('books each on what the ones before left', () => {
    const book = open(feeOn(MINE));
    const parts = [6000, 6000, 6000].map(
      (cents, index) => book.book(paymentOfCents(cents, { id: `S-${index}` })).parts,
    );
    expect(parts.map((own) => own.map(({ invoice, cents }) => [invoice, cents]))).toEqual([
      [['2022-0001', 6000]],
      [['2022-0001', 6000]],
      [[undefined, 6000]],
    ]);
    expect(book.accountsOf('F1').creditOf('F1', undefined)).toBe(6000);
    expect(book.accountsOf('F2').open.map(({ openCents }) => openCents)).toEqual([10000]);
  });

  it('knows what is booked: in the ledger, or since', () => {
    const book = open({ ...paymentEntry('2022-0001', 100), key: 'payment|B-1|2022-0001' });
    expect(['B-1', 'B-2'].map(book.isBooked)).toEqual([true, false]);
    book.book(paymentOfCents(100, { id: 'B-2' }));
    expect(book.isBooked('B-2')).toBe(true);
  });

  it('leaves the rows that it was opened with as they are', () => {
    const entries = [lineOf(MINE)];
    openPaymentBook([MINE], entries, [], TEXTS).book(paymentOfCents(100));
    expect(entries).toHaveLength(1);
  });

  it('takes only payers typed as employers for employers', () => {
    expect(['P1', 'P2', 'P3', 'P4'].map(employersOf(PAYERS))).toEqual([true, false, false, false]);
  });
});
