/** Factures.Statut as the ledger says. */
import type { InvoiceRecord } from '../../../src/domain/ledger/accounts';
import { creditNoteKey } from '../../../src/domain/ledger/credit-notes';
import type { LedgerEntry } from '../../../src/domain/ledger/entry';
import { invoiceStatus, invoiceStatusChanges } from '../../../src/domain/ledger/statuses';
import { feeOn, invoiceOf, lineOf } from '../../builders/accounts';
import { creditEntry, paymentEntry, typedEntry } from '../../builders/billing-facts';

const INVOICE = invoiceOf('2022-0001');
const cancellation = (amountCents: number): LedgerEntry =>
  creditEntry('2022-0001', amountCents, {
    key: creditNoteKey({
      creditNote: '2022-0002',
      invoice: '2022-0001',
      line: 'id|2022-0001-01',
      isCancellation: true,
      quantity: undefined,
    }),
  });

const statusOf = (entries: readonly LedgerEntry[], more: Partial<InvoiceRecord> = {}): string => {
  const { dueOn: _, ...rest } = more;
  const invoice = invoiceOf('2022-0001', rest);
  return (
    invoiceStatusChanges([invoice], [lineOf(INVOICE), ...entries]).get('2022-0001') ?? `${invoice.status}, as it is`
  );
};

describe('the status of an invoice', () => {
  it.each<[string, LedgerEntry[], string]>([
    ['nothing happened', [], 'issued, as it is'],
    ['a part paid', [paymentEntry('2022-0001', 1)], 'part-paid'],
    ['all but a centime', [paymentEntry('2022-0001', 9999)], 'part-paid'],
    ['all paid', [paymentEntry('2022-0001', 10000)], 'paid'],
    ['too much paid', [paymentEntry('2022-0001', 10001)], 'paid'],
    ['principal paid, fee open', [feeOn(INVOICE), paymentEntry('2022-0001', 10000)], 'part-paid'],
    ['fee open, nothing paid', [feeOn(INVOICE)], 'issued, as it is'],
    [
      'fee waived',
      [
        feeOn(INVOICE),
        typedEntry({
          nature: 'waiver',
          invoice: '2022-0001',
          amountCents: -2000,
          key: 'waiver|reminder|2022-0001|2',
        }),
      ],
      'issued, as it is',
    ],
    ['paid with its fee', [feeOn(INVOICE), paymentEntry('2022-0001', 12000)], 'paid'],
    ['a part credited', [creditEntry('2022-0001', -4000)], 'part-paid'],
    ['all credited without being cancelled', [creditEntry('2022-0001', -10000)], 'paid'],
    ['cancelled', [cancellation(-10000)], 'cancelled'],
    ['cancelled after it was paid', [paymentEntry('2022-0001', 10000), cancellation(-10000)], 'cancelled'],
    [
      'paid, and the bank took it back',
      [paymentEntry('2022-0001', 10000), paymentEntry('2022-0001', -10000)],
      'issued, as it is',
    ],
    ['written off', [typedEntry({ nature: 'waiver', invoice: '2022-0001', amountCents: -10000 })], 'paid'],
  ])('%s', (_, entries, expected) => {
    expect(statusOf(entries)).toBe(expected);
  });

  it('goes back when a payment was taken back', () => {
    const taken = [paymentEntry('2022-0001', 10000), paymentEntry('2022-0001', -10000)];
    expect(statusOf(taken, { status: 'paid' })).toBe('issued');
  });

  it('stays cancelled', () => {
    expect(statusOf([], { status: 'cancelled' })).toBe('cancelled, as it is');
  });

  it('is left to the school where the ledger knows nothing of the invoice', () => {
    const brought = invoiceOf('2021-0007', { status: 'paid' });
    expect(invoiceStatusChanges([brought], [lineOf(INVOICE)])).toEqual(new Map());
  });

  it('of a credit note is its own', () => {
    const note = invoiceOf('2022-0002', { type: 'credit-note', totalCents: -10000 });
    expect(invoiceStatusChanges([INVOICE, note], [lineOf(INVOICE), cancellation(-10000)])).toEqual(
      new Map([['2022-0001', 'cancelled']]),
    );
  });

  it('follows from what is open and what was settled alone', () => {
    expect(invoiceStatus({ openCents: 0, settledCents: 0 })).toBe('paid');
    expect(invoiceStatus({ openCents: 1, settledCents: 0 })).toBe('issued');
    expect(invoiceStatus({ openCents: 1, settledCents: 1 })).toBe('part-paid');
  });
});
