/** The ledger against the tabs that follow from it: a sound one is silent, each disagreement is told with its place. */
import * as fc from 'fast-check';
import { creditNoteKey } from '../../../src/domain/ledger/credit-notes';
import type { LedgerEntry } from '../../../src/domain/ledger/entry';
import type { LedgerTabs } from '../../../src/domain/overview/follower-checks';
import { checkLedger } from '../../../src/domain/overview/ledger-checks';
import { asDate } from '../../../src/domain/shared/local-date';
import { paymentEntry, typedEntry } from '../../builders/billing-facts';
import { randomLedger } from '../../builders/random-ledger';
import { feeEntry, invoiceOf, reminderOf } from '../../builders/reminder-facts';

const TODAY = asDate('2022-12-01');
type Payment = LedgerTabs['payments'][number];

const numbered = <T>(rows: readonly T[]) => rows.map((row, index) => ({ ...row, row: index + 2 }));
const LINE = typedEntry({ id: 'L1', invoice: '2022-0001', amountCents: 100_000, key: 'tuition|E1|famille' });
const INVOICE = invoiceOf({ id: '2022-0001' });
const PAID: Payment = { row: 2, id: 'B7', familyId: 'F1', amountCents: 100_000 };
const PAYMENT = { ...paymentEntry('2022-0001', 100_000), key: 'payment|B7|2022-0001' };

interface Words {
  readonly entries?: readonly LedgerEntry[];
  readonly invoices?: readonly LedgerTabs['invoices'][number][] | readonly ReturnType<typeof invoiceOf>[];
  readonly payments?: readonly Payment[];
  readonly reminders?: readonly (ReturnType<typeof reminderOf> & { feeCents: number })[];
}

function problems({ entries = [LINE], invoices = [INVOICE], payments = [], reminders = [] }: Words): string[] {
  const tabs = { entries: numbered(entries), invoices: numbered(invoices), payments, reminders };
  return checkLedger(tabs, TODAY).map(({ code, tab, row, column }) =>
    [code, tab, row, column].filter((part) => part !== undefined).join(' '),
  );
}

const credit = (more: Partial<LedgerEntry> = {}) => {
  const of = { creditNote: '2022-0002', invoice: '2022-0001', line: LINE.key ?? '', isCancellation: true };
  const key = creditNoteKey({ ...of, quantity: undefined });
  return typedEntry({ id: 'A1', nature: 'credit-note', invoice: '2022-0001', amountCents: -100_000, key, ...more });
};
const CREDIT_NOTE = invoiceOf({ id: '2022-0002', type: 'credit-note', cents: -100_000 });
const CANCELLED = invoiceOf({ id: '2022-0001', status: 'cancelled' });
const reminder = (feeCents: number, status = 'sent') => ({
  ...reminderOf(`2022-0001 2 2022-11-01 ${status}`),
  feeCents,
});

const reminded = (feeCents: number, status?: string) => [
  reminder(feeCents, status),
  { ...reminderOf('2022-0001 1 2022-10-11', 1), feeCents: 0 },
];
const ranked = (words: string) => ({ ...reminderOf(words), feeCents: 0 });

describe('a sound ledger', () => {
  it.each<[string, Words]>([
    ['nothing at all', { entries: [], invoices: [] }],
    ['an open invoice', {}],
    [
      'paid',
      { entries: [LINE, PAYMENT], invoices: [invoiceOf({ id: '2022-0001', status: 'paid' })], payments: [PAID] },
    ],
    ['cancelled', { entries: [LINE, credit()], invoices: [CANCELLED, CREDIT_NOTE] }],
    [
      'a line that was cancelled and billed anew under its key',
      {
        entries: [LINE, credit(), { ...LINE, id: 'L3', invoice: '2022-0003' }],
        invoices: [CANCELLED, CREDIT_NOTE, invoiceOf({ id: '2022-0003' })],
      },
    ],
    ['a reminder with its fee', { entries: [LINE, feeEntry('2022-0001', 2, 2000)], reminders: reminded(2000) }],
    ['a reminder without a fee', { reminders: reminded(0) }],
    ['a fee that is not booked while it is proposed', { reminders: reminded(2000, 'proposed') }],
    [
      'reminders that follow, whatever was held or cancelled between',
      {
        reminders: numbered([
          ranked('2022-0001 2 2022-11-10 proposed'),
          ranked('2022-0001 1 2022-10-10'),
          ranked('2022-0001 5 2022-10-20 cancelled'),
          ranked('2022-0001 2 2022-10-20 held 2022-11-01'),
        ]),
      },
    ],
    [
      'a payment typed by hand with its entry',
      {
        entries: [LINE, paymentEntry('2022-0001', 40_000)],
        invoices: [invoiceOf({ id: '2022-0001', status: 'part-paid' })],
        payments: [{ ...PAID, amountCents: 40_000 }],
      },
    ],
    [
      'a refund',
      {
        entries: [
          LINE,
          typedEntry({ nature: 'refund', amountCents: 500, invoice: undefined, key: 'refund|R1' }),
          typedEntry({ nature: 'payment', amountCents: -500, invoice: undefined, key: 'payment|B8|' }),
        ],
        payments: [
          { ...PAID, id: 'R1', amountCents: -500 },
          { ...PAID, id: 'B8', amountCents: 500 },
        ],
      },
    ],
  ])('%s', (_, words) => {
    expect(problems(words)).toEqual([]);
  });
});

describe('a disagreement', () => {
  it.each<[string, Words, string[]]>([
    [
      'a key twice',
      { entries: [LINE, { ...LINE, id: 'L2' }], invoices: [invoiceOf({ id: '2022-0001', cents: 200_000 })] },
      ['ledger-key-twice Écritures 3 Clé'],
    ],
    [
      'a line that was cancelled and billed anew twice',
      {
        entries: [LINE, credit(), ...['3', '4'].map((n) => ({ ...LINE, id: `L${n}`, invoice: `2022-000${n}` }))],
        invoices: [CANCELLED, CREDIT_NOTE, invoiceOf({ id: '2022-0003' }), invoiceOf({ id: '2022-0004' })],
      },
      ['ledger-key-twice Écritures 5 Clé'],
    ],
    [
      'an invoice that is not in its tab, told once',
      { entries: [LINE, { ...LINE, id: 'L2', key: 'tuition|E2|famille' }], invoices: [] },
      ['entry-invoice-unknown Écritures 2 Facture', 'balance-differs Écritures'],
    ],
    [
      'an entry of another family',
      { entries: [LINE, { ...paymentEntry('2022-0001', 0), familyId: 'F2' }] },
      ['entry-other-family Écritures 3 Famille'],
    ],
    [
      'a total that its lines do not make up',
      { invoices: [invoiceOf({ id: '2022-0001', cents: 90_000 })] },
      ['invoice-total-differs Factures 2 Total', 'balance-differs Écritures'],
    ],
    [
      'an invoice without lines',
      { entries: [] },
      ['invoice-without-lines Factures 2 Total', 'balance-differs Écritures'],
    ],
    [
      'a credit note of another sum',
      { entries: [LINE, credit({ amountCents: -90_000 })], invoices: [CANCELLED, CREDIT_NOTE] },
      ['invoice-total-differs Factures 3 Total'],
    ],
    [
      'a status that is behind',
      { entries: [LINE, PAYMENT], payments: [PAID] },
      ['invoice-status-differs Factures 2 Statut'],
    ],
    ['a payment without entries', { payments: [PAID] }, ['payment-unbooked Paiements 2 Paiement']],
    [
      'a payment of another sum',
      {
        entries: [LINE, PAYMENT],
        invoices: [invoiceOf({ id: '2022-0001', status: 'paid' })],
        payments: [{ ...PAID, amountCents: 100_500 }],
      },
      ['payment-amount-differs Paiements 2 Montant'],
    ],
    [
      'entries of a payment without its row',
      { entries: [LINE, PAYMENT], invoices: [invoiceOf({ id: '2022-0001', status: 'paid' })] },
      ['payment-row-gone Écritures 3 Clé'],
    ],
    ['a reminder whose fee is not booked', { reminders: reminded(2000) }, ['reminder-fee-differs Rappels 2 Frais']],
    [
      'a fee without its reminder',
      { entries: [LINE, feeEntry('2022-0001', 2, 2000)] },
      ['reminder-row-gone Écritures 3 Clé'],
    ],
    [
      'a reminder of no invoice',
      { entries: [], invoices: [], reminders: [reminder(0)] },
      ['reminder-invoice-unknown Rappels 2 Facture'],
    ],
    [
      'a charge without an invoice',
      { entries: [LINE, typedEntry({ id: 'L2', amountCents: 700, invoice: undefined })] },
      ['entry-without-invoice Écritures 3 Facture'],
    ],
    [
      'a reminder fee without an invoice',
      { entries: [LINE, typedEntry({ id: 'L2', nature: 'reminder', amountCents: 700, invoice: undefined })] },
      ['entry-without-invoice Écritures 3 Facture', 'balance-differs Écritures'],
    ],
    [
      'a payment of another family than its entries',
      {
        entries: [LINE, PAYMENT],
        invoices: [invoiceOf({ id: '2022-0001', status: 'paid' })],
        payments: [{ ...PAID, familyId: 'F2' }],
      },
      ['payment-other-family Paiements 2 Famille'],
    ],
    [
      'a first reminder that says it is the third',
      { reminders: [ranked('2022-0001 3 2022-11-01')] },
      ['reminder-rank-gap Rappels 2 Rang facture'],
    ],
    [
      'two second reminders',
      { reminders: numbered([1, 2, 2].map((rank) => ranked(`2022-0001 ${rank} 2022-11-01`))) },
      ['reminder-rank-gap Rappels 4 Rang facture'],
    ],
  ])('%s', (_, words, codes) => {
    expect(problems(words)).toEqual(codes);
  });
});

it('the sum of a family’s entries is its open invoices less its credits, while none is paid back beyond them', () => {
  fc.assert(
    fc.property(randomLedger, ({ invoices, entries }) => {
      const given = entries.filter(({ nature, key }) => nature !== 'refund' && !key?.endsWith('|from'));
      const codes = problems({ invoices, entries: given }).map((words) => words.split(' ')[0]);
      expect(codes.filter((code) => code === 'balance-differs' || code === 'invoice-total-differs')).toEqual([]);
    }),
  );
});

it('tells a refund beyond the credit: the family owes it, and no invoice says so', () => {
  const refund = typedEntry({ nature: 'refund', amountCents: 500, invoice: undefined });
  expect(problems({ entries: [LINE, refund] })).toEqual(['balance-differs Écritures']);
});
