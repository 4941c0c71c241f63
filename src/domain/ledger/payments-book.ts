/** Several payments in turn, each seeing what the ones before settled; families apart, so that the work stays linear. */
import { groupBy } from '../shared/group-by';
import { type Accounts, type InvoiceRecord, readAccounts } from './accounts';
import type { LedgerEntry } from './entry';
import {
  type BookedPayment,
  bookPayment,
  type IsEmployer,
  type Payment,
  type PaymentTexts,
  paymentOf,
} from './payments';

export interface PaymentBook {
  /** The family's accounts with everything booked so far. */
  accountsOf(familyId: string): Accounts;
  /** Whether the ledger, or this book, holds the payment already. */
  isBooked(paymentId: string): boolean;
  book(payment: Payment): BookedPayment;
  /** Takes in entries of another kind, such as a reversal or a refund. */
  add(entries: readonly LedgerEntry[]): void;
}

/**
 * Opens the book on what the workbook holds.
 * @param payers rows of tab Payeurs; a payer without a type counts as no employer
 * @example openPaymentBook(invoices, entries, payers, texts).book(payment).parts
 */
export function openPaymentBook(
  invoices: readonly InvoiceRecord[],
  entries: readonly LedgerEntry[],
  payers: readonly { readonly id: string; readonly type?: string | undefined }[],
  texts: PaymentTexts,
): PaymentBook {
  const invoicesOf = groupBy(invoices, familyOf);
  const entriesOf = groupBy(entries, familyOf);
  const booked = new Set(entries.flatMap((entry) => paymentOf(entry) ?? []));
  const known = new Map<string, Accounts>();
  const isEmployer = employersOf(payers);
  const accountsOf = (familyId: string): Accounts => {
    const accounts = known.get(familyId) ?? readAccounts(invoicesOf.get(familyId) ?? [], entriesOf.get(familyId) ?? []);
    known.set(familyId, accounts);
    return accounts;
  };
  const add = (added: readonly LedgerEntry[]): void => {
    for (const entry of added) {
      const own = entriesOf.get(entry.familyId) ?? [];
      entriesOf.set(entry.familyId, own);
      own.push(entry);
      known.delete(entry.familyId);
      const payment = paymentOf(entry);
      if (payment !== undefined) booked.add(payment);
    }
  };
  const book = (payment: Payment): BookedPayment => {
    const done = bookPayment(accountsOf(payment.familyId), isEmployer, payment, texts);
    add(done.entries);
    return done;
  };
  return { accountsOf, isBooked: (id) => booked.has(id), book, add };
}

/** Only a payer typed as employer is one; of several rows of one payer any may say so. */
export function employersOf(
  payers: readonly { readonly id: string; readonly type?: string | undefined }[],
): IsEmployer {
  const employers = new Set(payers.filter(({ type }) => type === 'employer').map(({ id }) => id));
  return (payerId) => employers.has(payerId);
}

const familyOf = ({ familyId }: { readonly familyId: string }): string => familyId;
