/** Credit: used on a new invoice by pairs that sum to 0, paid back up to what there is. */

import { readAccounts } from '../../../src/domain/ledger/accounts';
import {
  bookRefund,
  creditUsed,
  isCreditUse,
  refundOf,
  setOffCredit,
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

  it('is gone too where the row of the invoice that used it is missing', () => {
    const entries = [lineOf(PAID), paymentEntry('2022-0001', 12000), loose(500)];
    const pairs = useCredit(readAccounts([PAID], entries), NEW, CREDIT_LABELS);
    const accounts = readAccounts([PAID], [...entries, lineOf(NEW), ...pairs]);
    expect(useCredit(accounts, invoiceOf('2022-0010'), CREDIT_LABELS)).toEqual([]);
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

describe('credit set off against an invoice that was issued before', () => {
  const DAY = asDate('2022-11-20');
  const OPEN = invoiceOf('2022-0003', { totalCents: 30000 });

  /** `invoice amount payer` of each entry. */
  function setOff(entries: LedgerEntry[], payerId?: string, mayUseFamilys = false): string[] {
    const invoice = { ...OPEN, payerId };
    const accounts = readAccounts([PAID, invoice], [lineOf(PAID), lineOf(invoice), ...entries]);
    const account = accounts.byInvoice.get(invoice.id);
    if (account === undefined) throw new Error('No account');
    const pairs = setOffCredit(accounts, account, DAY, [], CREDIT_LABELS, mayUseFamilys);
    expect(pairs.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(0);
    expect(pairs.every((pair) => isCreditUse(pair) && pair.date === DAY)).toBe(true);
    return pairs.map((pair) => `${pair.invoice ?? '-'} ${pair.amountCents} ${pair.payerId ?? 'famille'}`);
  }
  const paid = paymentEntry('2022-0001', 10000);

  it.each<[string, LedgerEntry[], string | undefined, boolean, string[]]>([
    ['nothing without credit', [paid], undefined, false, []],
    ['the whole invoice', [paid, loose(41500)], undefined, false, ['- 30000 famille', '2022-0003 -30000 famille']],
    ['what there is', [paid, loose(10000)], undefined, false, ['- 10000 famille', '2022-0003 -10000 famille']],
    [
      'the fee too, and no more than is open',
      [paid, loose(41500), paymentEntry('2022-0003', 25000), feeOn(OPEN)],
      undefined,
      false,
      ['- 7000 famille', '2022-0003 -7000 famille'],
    ],
    [
      'the overpaid invoice first',
      [paymentEntry('2022-0001', 10500), loose(100)],
      undefined,
      false,
      ['2022-0001 500 famille', '2022-0003 -500 famille', '- 100 famille', '2022-0003 -100 famille'],
    ],
    ['never an employer’s for the family', [paid, loose(41500, 'P1')], undefined, false, []],
    ['never the family’s for an employer', [paid, loose(41500)], 'P1', false, []],
    [
      'the family’s after a parent’s own',
      [paid, loose(41500), loose(100, 'P2')],
      'P2',
      true,
      ['- 100 P2', '2022-0003 -100 P2', '- 29900 famille', '2022-0003 -29900 P2'],
    ],
  ])('takes %s', (_, entries, payerId, mayUseFamilys, expected) => {
    expect(setOff(entries, payerId, mayUseFamilys)).toEqual(expected);
  });

  it('is no credit that was deducted when the invoice was issued', () => {
    const accounts = readAccounts([OPEN], [lineOf(OPEN), loose(500)]);
    const account = accounts.byInvoice.get(OPEN.id);
    const pairs = account === undefined ? [] : setOffCredit(accounts, account, DAY, [], CREDIT_LABELS);
    expect(creditUsed(pairs)).toEqual(new Map());
    expect(pairs.map(({ key }) => key)).toEqual([
      'credit-use|2022-0003||set-off-from|2022-11-20',
      'credit-use|2022-0003||set-off-to|2022-11-20',
    ]);
  });

  it('has keys of its own each time, also twice on one day', () => {
    const ledger = [lineOf(OPEN)];
    for (const [turn, cents] of [500, 700, 900].entries()) {
      ledger.push({ ...loose(cents), id: `Z${turn}` });
      const accounts = readAccounts([OPEN], ledger);
      const account = accounts.byInvoice.get(OPEN.id);
      if (account !== undefined) ledger.push(...setOffCredit(accounts, account, DAY, ledger, CREDIT_LABELS));
    }
    const pairs = ledger.filter(isCreditUse);
    expect(pairs).toHaveLength(6);
    expect(new Set(pairs.map(({ key }) => key)).size).toBe(6);
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(6);
    expect(readAccounts([OPEN], ledger).byInvoice.get(OPEN.id)?.openCents).toBe(30000 - 2100);
  });
});
