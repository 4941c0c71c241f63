/** A payment: which invoices it settles, and the ledger's lines of it. */
import type { LocalDate } from '../shared/local-date';
import type { Accounts, InvoiceAccount } from './accounts';
import { isAskedFor } from './asked-for';
import type { LedgerEntry } from './entry';
import { makeKey, partsOf } from './keys';

export interface Payment {
  /** What it is, so that it is booked once: the bank's own reference, or a digest of what was typed. */
  readonly id: string;
  readonly date: LocalDate;
  readonly familyId: string;
  /** Centimes, above 0. */
  readonly cents: number;
  /** Invoices that it is for, by its reference or a person's word, first come first settled; empty: none is named. */
  readonly invoices: readonly string[];
  readonly reference: string | undefined;
  readonly message: string | undefined;
  /** Where it was read: typed, or the bank's file. */
  readonly source: string;
}

/** What a payment settles of one invoice; without an invoice: what becomes credit. */
export interface PaymentPart {
  readonly invoice: string | undefined;
  readonly payerId: string | undefined;
  readonly principalCents: number;
  readonly feesCents: number;
  /** Principal and fees, or the credit; above 0. */
  readonly cents: number;
}

/** A row of tab Paiements. */
export interface PaymentRecord {
  readonly id: string;
  readonly date: LocalDate;
  readonly familyId: string | undefined;
  /** Centimes; money paid back is negative. */
  readonly amountCents: number;
  readonly reference: string | undefined;
  readonly source: string | undefined;
  /** Invoices that it settles, joined by commas. */
  readonly invoice: string | undefined;
  readonly message: string | undefined;
}

export interface BookedPayment {
  readonly parts: readonly PaymentPart[];
  readonly entries: readonly LedgerEntry[];
  readonly record: PaymentRecord;
}

/** The French texts of a payment's lines. */
export interface PaymentTexts {
  /** @param invoice undefined: the surplus, which becomes credit */
  readonly label: (payment: Payment, invoice: string | undefined) => string;
  readonly detail: (payment: Payment) => string;
}

export type IsEmployer = (payerId: string) => boolean;

/**
 * Shares a payment out. Named invoices first, whole, fees included; what is left goes to the same payer's other open
 * invoices. Without a named one: to the invoices of the family and of payers that are no employers. Of those the
 * principals first, oldest due first, then the fees; the rest is credit. Never more on an invoice than it is open for;
 * of a cancelled one that is what its credit note left.
 * @example allocatePayment(accounts with 100.00 open, nobody, payment of 120.00) // 100.00 on it, 20.00 credit
 */
export function allocatePayment(accounts: Accounts, isEmployer: IsEmployer, payment: Payment): PaymentPart[] {
  const { familyId } = payment;
  const isOurs = (account: InvoiceAccount) => account.invoice.familyId === familyId && isAskedFor(account);
  const named = payment.invoices
    .flatMap((id) => accounts.byInvoice.get(id) ?? [])
    .filter(({ invoice }) => invoice.familyId === familyId);
  const payers = new Set(named.map(({ invoice }) => invoice.payerId));
  const isMeant = ({ invoice: { payerId } }: InvoiceAccount) =>
    named.length > 0 ? payers.has(payerId) : payerId === undefined || !isEmployer(payerId);
  const others = accounts.open.filter((account) => isOurs(account) && isMeant(account) && !named.includes(account));
  const pots: Pot[] = [
    ...named.filter(isOurs).flatMap(potsOf),
    ...others.map((account) => principalOf(account)),
    ...others.map((account) => feesOf(account)),
  ];
  return pour(payment.cents, pots, [...payers][0]);
}

interface Pot {
  readonly account: InvoiceAccount;
  readonly kind: 'principal' | 'fees';
  readonly cents: number;
}

const principalOf = (account: InvoiceAccount): Pot => ({
  account,
  kind: 'principal',
  cents: account.openPrincipalCents,
});
const feesOf = (account: InvoiceAccount): Pot => ({ account, kind: 'fees', cents: account.openFeesCents });
const potsOf = (account: InvoiceAccount): Pot[] => [principalOf(account), feesOf(account)];

/** Fills the pots in their order; the parts come back by invoice, in the order in which each was first reached. */
function pour(cents: number, pots: readonly Pot[], payerOfCredit: string | undefined): PaymentPart[] {
  const parts = new Map<string, PaymentPart>();
  let left = cents;
  for (const { account, kind, cents: open } of pots) {
    const taken = Math.min(left, Math.max(0, open));
    if (taken === 0) continue;
    left -= taken;
    const { id, payerId } = account.invoice;
    const part = parts.get(id) ?? { invoice: id, payerId, principalCents: 0, feesCents: 0, cents: 0 };
    const field = kind === 'principal' ? 'principalCents' : 'feesCents';
    parts.set(id, { ...part, [field]: part[field] + taken, cents: part.cents + taken });
  }
  if (left === 0) return [...parts.values()];
  const credit = { invoice: undefined, payerId: payerOfCredit, principalCents: 0, feesCents: 0, cents: left };
  return [...parts.values(), credit];
}

/**
 * The lines of a payment and its row in Paiements: one entry an invoice and one for the surplus, in all its amount.
 * @param accounts of the payment's family, all earlier payments taken in
 * @example bookPayment(accounts, isEmployer, payment, texts).entries // −100.00 on 2022-0001, −20.00 without an invoice
 */
export function bookPayment(
  accounts: Accounts,
  isEmployer: IsEmployer,
  payment: Payment,
  texts: PaymentTexts,
): BookedPayment {
  const parts = allocatePayment(accounts, isEmployer, payment);
  const entries = parts.map((part, index) => ({
    ...settlingEntry(payment, index),
    payerId: part.payerId,
    label: texts.label(payment, part.invoice),
    amountCents: -part.cents,
    invoice: part.invoice,
    detail: texts.detail(payment),
    key: paymentKey(payment.id, part.invoice),
  }));
  return { parts, entries, record: recordOf(payment, entries) };
}

/** What an entry of nature payment has whatever it settles. */
export function settlingEntry({ id, date, familyId }: Pick<Payment, 'id' | 'date' | 'familyId'>, index: number) {
  return {
    id: `${id}-${String(index + 1).padStart(2, '0')}`,
    date,
    familyId,
    pupilId: undefined,
    nature: 'payment' as const,
    year: undefined,
    period: undefined,
    article: undefined,
  };
}

const PAYMENT = 'payment';

export function paymentKey(paymentId: string, invoice: string | undefined): string {
  return makeKey(PAYMENT, paymentId, invoice ?? '');
}

/** The payment that an entry belongs to; undefined for any other entry, uses of credit included. */
export function paymentOf({ key }: Pick<LedgerEntry, 'key'>): string | undefined {
  if (key === undefined || !key.startsWith(`${PAYMENT}|`)) return undefined;
  return partsOf(key)[1];
}

/**
 * The row in Paiements that belongs to a payment's entries, so that one which a cut-off run did not write follows
 * from the ledger.
 */
export function recordOf(
  { id, date, familyId, reference, source, message }: Omit<PaymentRecord, 'amountCents' | 'invoice'>,
  entries: readonly Pick<LedgerEntry, 'amountCents' | 'invoice'>[],
): PaymentRecord {
  const invoices = entries.flatMap(({ invoice }) => invoice ?? []);
  const amountCents = -entries.reduce((sum, entry) => sum + entry.amountCents, 0);
  const invoice = invoices.length === 0 ? undefined : invoices.join(', ');
  return { id, date, familyId, amountCents, reference, source, invoice, message };
}
