/** Rows of Paiements that a cut-off run owes follow from the ledger, texts included. */
import * as fc from 'fast-check';
import { PAYMENT_TEXTS } from '../../../src/actions/payments/gather';
import { lostPayments } from '../../../src/actions/payments/lost-rows';
import { bookRefund } from '../../../src/domain/ledger/credit';
import { bookPayment } from '../../../src/domain/ledger/payments';
import { paymentDetail, readPaymentDetail } from '../../../src/messages/payments';
import { accountsOf, invoiceOf, paymentOfCents } from '../../builders/accounts';
import { paymentEntry } from '../../builders/billing-facts';

const ACCOUNTS = accountsOf([invoiceOf('2022-0001'), invoiceOf('2022-0002')]);
const book = (more: Parameters<typeof paymentOfCents>[1]) =>
  bookPayment(ACCOUNTS, () => false, paymentOfCents(25000, more), PAYMENT_TEXTS);

describe('a row that was lost', () => {
  it.each([
    {},
    { reference: 'RF3320220001' },
    { message: 'merci · communication : tout' },
    { reference: 'RF3320220001', message: 'T1, Ada · référence 7', source: 'camt.054 2022-07' },
  ])('is the one that was to be written: %j', (more) => {
    const { entries, record } = book({ id: 'B-1', ...more });
    expect(lostPayments(entries, [])).toEqual([record]);
    expect(lostPayments(entries, [{ id: 'B-1' }])).toEqual([]);
  });

  it('of a refund too', () => {
    const message = 'départ';
    const { id, date, familyId, source } = paymentOfCents(1);
    const refund = { id, date, familyId, source, payerId: undefined, cents: 500, message };
    const detail = paymentDetail({ source, reference: undefined, message });
    const { entry, record } = bookRefund(refund, { label: 'Remboursement', detail });
    expect(lostPayments([entry], [])).toEqual([record]);
  });

  it('is none of a payment that was typed or brought over without a key', () => {
    expect(lostPayments([paymentEntry('2022-0001', 100)], [])).toEqual([]);
  });
});

it('reads back what it wrote of source, reference and communication', () => {
  const reference = fc.option(fc.stringMatching(/^[A-Z0-9]{1,27}$/), { nil: undefined });
  const message = fc.option(fc.string({ minLength: 1 }), { nil: undefined });
  fc.assert(
    fc.property(reference, message, (ref, text) => {
      const words = { source: 'Saisie', reference: ref, message: text };
      expect(readPaymentDetail(paymentDetail(words))).toEqual(words);
    }),
  );
});
