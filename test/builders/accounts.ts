/** Accounts of one family from a few words: invoices, what settled them, payers. */
import { type Accounts, type InvoiceRecord, readAccounts } from '../../src/domain/ledger/accounts';
import type { LedgerEntry } from '../../src/domain/ledger/entry';
import type { Payment, PaymentTexts } from '../../src/domain/ledger/payments';
import { asDate } from '../../src/domain/shared/local-date';
import { typedEntry } from './billing-facts';

/** An invoice of family F1 over 100.00, due 31 October 2022, unless told. */
export function invoiceOf(id: string, more: Partial<Omit<InvoiceRecord, 'dueOn'>> & { dueOn?: string } = {}) {
  const { dueOn = '2022-10-31', ...rest } = more;
  return {
    id,
    date: asDate('2022-10-01'),
    dueOn: asDate(dueOn),
    familyId: 'F1',
    payerId: undefined,
    totalCents: 10000,
    type: 'invoice',
    status: 'issued',
    ...rest,
  } satisfies InvoiceRecord;
}

/** The line that an invoice's total comes from. */
export function lineOf({ id, familyId, payerId, totalCents, date }: InvoiceRecord): LedgerEntry {
  return typedEntry({ id: `${id}-01`, invoice: id, familyId, payerId, amountCents: totalCents, date });
}

/** A reminder fee of 20.00 on an invoice, unless told. */
export function feeOn({ id, familyId, payerId }: InvoiceRecord, amountCents = 2000, rank = 2): LedgerEntry {
  const key = `reminder|${id}|${rank}`;
  return typedEntry({ id: key, invoice: id, familyId, payerId, nature: 'reminder', amountCents, key });
}

export function accountsOf(invoices: readonly InvoiceRecord[], entries: readonly LedgerEntry[] = []): Accounts {
  return readAccounts(invoices, [...invoices.filter(({ type }) => type === 'invoice').map(lineOf), ...entries]);
}

/** A payment of family F1 on 15 November 2022 that names no invoice, unless told. */
export function paymentOfCents(cents: number, more: Partial<Payment> = {}): Payment {
  return {
    id: 'S-1',
    date: asDate('2022-11-15'),
    familyId: 'F1',
    cents,
    invoices: [],
    reference: undefined,
    message: undefined,
    source: 'Saisie',
    ...more,
  };
}

export const TEXTS: PaymentTexts = {
  label: (_, invoice) => `Paiement ${invoice ?? 'crédit'}`,
  detail: ({ source }) => source,
};
