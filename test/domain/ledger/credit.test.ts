/** Credit: used on a new invoice by pairs that sum to 0, paid back up to what there is. */

import { readAccounts } from '../../../src/domain/ledger/accounts';
import {
  bookRefund,
  creditUsed,
  isCreditUse,
  refundOf,
  settledByCreditOnly,
  useCredit,
} from '../../../src/domain/ledger/credit';
import type { LedgerEntry } from '../../../src/domain/ledger/entry';
import { asDate } from '../../../src/domain/shared/local-date';
import { CREDIT_LABELS } from '../../../src/messages/payments';
import { accountsOf, feeOn, invoiceOf, lineOf } from '../../builders/accounts';
import { creditEntry, paymentEntry } from '../../builders/billing-facts';

const PAID = invoiceOf('2022-0001');
const NEW = invoiceOf('2022-0009', { totalCents: 30000 });

const loose = (cents: number, payerId?: string): LedgerEntry => ({
  ...paymentEntry('', cents),
  invoice: undefined,
  payerId,
});
const shown = (entries: readonly LedgerEntry[]) =>
  entries.map(({ invoice, amountCents, key }) => `${invoice ?? '-'} ${amountCents} ${key}`);

describe('credit on a new invoice', () => {
  it.each<[string, LedgerEntry[], string[]]>([
    ['nothing without credit', [paymentEntry('2022-0001', 10000)], []],
    [
      'what was paid too much on an invoice',
      [paymentEntry('2022-0001', 12000)],
      ['2022-0001 2000 credit-use|2022-0009|2022-0001|from', '2022-0009 -2000 credit-use|2022-0009|2022-0001|to'],
    ],
    [
      'what names no invoice',
      [paymentEntry('2022-0001', 10000), loose(500)],
      ['- 500 credit-use|2022-0009||from', '2022-0009 -500 credit-use|2022-0009||to'],
    ],
    [
      'both, and a credit note, the overpaid invoice first',
      [paymentEntry('2022-0001', 10000), creditEntry('2022-0001', -4000), loose(500)],
      [
        '2022-0001 4000 credit-use|2022-0009|2022-0001|from',
        '2022-0009 -4000 credit-use|2022-0009|2022-0001|to',
        '- 500 credit-use|2022-0009||from',
        '2022-0009 -500 credit-use|2022-0009||to',
      ],
    ],
    [
      'never more than the invoice',
      [paymentEntry('2022-0001', 10000), loose(99999)],
      ['- 30000 credit-use|2022-0009||from', '2022-0009 -30000 credit-use|2022-0009||to'],
    ],
    [
      'what a reminder fee leaves',
      [paymentEntry('2022-0001', 12500), feeOn(PAID)],
      ['2022-0001 500 credit-use|2022-0009|2022-0001|from', '2022-0009 -500 credit-use|2022-0009|2022-0001|to'],
    ],
  ])('%s', (_, entries, expected) => {
    expect(shown(useCredit(accountsOf([PAID], entries), NEW, CREDIT_LABELS))).toEqual(expected);
  });

  it('is the payer’s own: an employer’s overpayment is not used for the family, nor the other way round', () => {
    const employer = invoiceOf('2022-0002', { payerId: 'P1' });
    const accounts = accountsOf([PAID, employer], [paymentEntry('2022-0001', 10100), paymentEntry('2022-0002', 10200)]);
    const used = (payerId: string | undefined) =>
      useCredit(accounts, { ...NEW, payerId }, CREDIT_LABELS).map(({ amountCents, payerId: of }) => [amountCents, of]);
    expect(used(undefined)).toEqual([
      [100, undefined],
      [-100, undefined],
    ]);
    expect(used('P1')).toEqual([
      [200, 'P1'],
      [-200, 'P1'],
    ]);
    expect(used('P2')).toEqual([]);
    expect(useCredit(accounts, { ...NEW, familyId: 'F2' }, CREDIT_LABELS)).toEqual([]);
  });

  it('of the family follows a parent’s own where it may, under keys of its own', () => {
    const accounts = accountsOf([PAID], [paymentEntry('2022-0001', 10000), loose(500), loose(200, 'P1')]);
    const pairs = useCredit(accounts, { ...NEW, payerId: 'P1' }, CREDIT_LABELS, true);
    expect(pairs.map(({ payerId, amountCents, key }) => [payerId, amountCents, key])).toEqual([
      ['P1', 200, 'credit-use|2022-0009||from'],
      ['P1', -200, 'credit-use|2022-0009||to'],
      [undefined, 500, 'credit-use|2022-0009||from|famille'],
      ['P1', -500, 'credit-use|2022-0009||to|famille'],
    ]);
    expect(creditUsed(pairs)).toEqual(new Map([['2022-0009', 700]]));
  });

  it('is gone once it is used', () => {
    const entries = [lineOf(PAID), paymentEntry('2022-0001', 12000), loose(500)];
    const pairs = useCredit(readAccounts([PAID], entries), NEW, CREDIT_LABELS);
    const after = readAccounts([PAID, NEW], [...entries, lineOf(NEW), ...pairs]);
    expect(after.creditOf('F1', undefined)).toBe(0);
    expect([...after.byInvoice.values()].map(({ openCents }) => openCents)).toEqual([0, 27500]);
    expect(pairs.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(0);
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(4);
    expect(pairs.every(isCreditUse)).toBe(true);
  });

  it('says where it comes from and where it goes', () => {
    const pairs = useCredit(accountsOf([PAID], [paymentEntry('2022-0001', 12000), loose(500)]), NEW, CREDIT_LABELS);
    expect(pairs.map(({ label }) => label)).toEqual([
      'Crédit de la facture 2022-0001 utilisé pour la facture 2022-0009',
      'Crédit déduit de la facture 2022-0009 (trop-payé de la facture 2022-0001)',
      'Crédit utilisé pour la facture 2022-0009',
      'Crédit déduit de la facture 2022-0009',
    ]);
  });

  it('is known afterwards by invoice, however many places it came from', () => {
    const pairs = useCredit(accountsOf([PAID], [paymentEntry('2022-0001', 12000), loose(500)]), NEW, CREDIT_LABELS);
    expect(creditUsed(pairs)).toEqual(new Map([['2022-0009', 2500]]));
    expect(creditUsed([paymentEntry('2022-0009', 500)])).toEqual(new Map());
    expect(settledByCreditOnly(pairs)).toEqual(new Set(['2022-0009']));
    expect(settledByCreditOnly([...pairs, feeOn(NEW)])).toEqual(new Set(['2022-0009']));
    expect(settledByCreditOnly([...pairs, paymentEntry('2022-0009', 5)])).toEqual(new Set());
  });
});

it('a refund is positive in the ledger, negative in Paiements, and takes the credit down', () => {
  const refund = {
    id: 'R-1',
    date: asDate('2022-12-01'),
    familyId: 'F1',
    payerId: undefined,
    cents: 1500,
    source: 'Saisie',
    message: 'départ',
  };
  const { entry, record } = bookRefund(refund, { label: 'Remboursement', detail: 'Saisie' });
  expect(entry).toMatchObject({ nature: 'refund', amountCents: 1500, invoice: undefined, key: 'refund|R-1' });
  expect(refundOf(entry)).toBe('R-1');
  expect(refundOf({ key: 'payment|R-1|' })).toBeUndefined();
  expect(record).toMatchObject({ id: 'R-1', amountCents: -1500, invoice: undefined, message: 'départ' });
  // Whether the credit lies on an overpaid invoice or names none.
  for (const paid of [[paymentEntry('2022-0001', 12000)], [paymentEntry('2022-0001', 10000), loose(2000)]]) {
    expect(accountsOf([PAID], [...paid, entry]).creditOf('F1', undefined)).toBe(500);
  }
});
