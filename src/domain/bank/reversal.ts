/** A payment that the bank took back: the opposite of its lines, so that what it had settled is open again. */
import type { Accounts, InvoiceAccount } from '../ledger/accounts';
import { isCreditedWhole } from '../ledger/asked-for';
import type { LedgerEntry } from '../ledger/entry';
import { makeKey, partsOf } from '../ledger/keys';
import { type Payment, type PaymentRecord, paymentOf, recordOf, settlingEntry } from '../ledger/payments';

/** What takes a payment back; its amount is the payment's. */
export type Reversal = Omit<Payment, 'invoices'> & { readonly takesBack: string };

export interface ReversalTexts {
  readonly label: (reversal: Reversal, invoice: string | undefined) => string;
  readonly detail: (reversal: Reversal) => string;
}

/**
 * The lines of a reversal and its row in Paiements, whose amount is negative. What lay on invoices is taken from the
 * same invoices; what had become credit, also because its invoice was credited since, is taken from the payer's credit
 * and from the invoices that used it up. What was paid out meanwhile is asked for on the payment's invoice.
 * @param accounts of the family, before the reversal
 * @param original the lines of the payment
 * @example bookReversal(accounts, [−100.00 on 2022-0001], reversal, texts).entries // +100.00 on 2022-0001
 */
export function bookReversal(
  accounts: Accounts,
  original: readonly LedgerEntry[],
  reversal: Reversal,
  texts: ReversalTexts,
): { entries: LedgerEntry[]; record: PaymentRecord } {
  const taken: Taken = new Map();
  const [fixed, fluid] = [
    original.filter((line) => !isMovedOn(accounts, line)),
    original.filter((line) => isMovedOn(accounts, line)),
  ];
  for (const { invoice, payerId, amountCents } of fixed) take(taken, invoice, payerId, -amountCents);
  for (const { invoice, payerId, amountCents } of fluid) {
    let left = -amountCents;
    for (const place of placesOf(accounts, reversal.familyId, payerId, invoice)) {
      const free = place.cents - (taken.get(place.invoice)?.cents ?? 0);
      const part = Math.min(left, Math.max(0, free));
      if (part > 0) take(taken, place.invoice, payerId, part);
      left -= part;
    }
    if (left > 0) take(taken, invoice, payerId, left);
  }
  for (const payerId of new Set(original.map((line) => line.payerId))) {
    askForDebt(accounts, taken, { familyId: reversal.familyId, payerId }, original);
  }
  const entries = [...taken]
    .filter(([, { cents }]) => cents !== 0)
    .map(
      ([invoice, { payerId, cents }], index): LedgerEntry => ({
        ...settlingEntry(reversal, index),
        payerId,
        label: texts.label(reversal, invoice),
        amountCents: cents,
        invoice,
        detail: texts.detail(reversal),
        key: makeKey('payment', reversal.id, invoice ?? '', reversal.takesBack),
      }),
    );
  const { id, date, familyId, reference, source, message } = reversal;
  return { entries, record: recordOf({ id, date, familyId, reference, source, message }, entries) };
}

/** By invoice, undefined for credit: what is taken away, and whose it is. */
type Taken = Map<string | undefined, { payerId: string | undefined; cents: number }>;

function take(taken: Taken, invoice: string | undefined, payerId: string | undefined, cents: number): void {
  taken.set(invoice, { payerId, cents: (taken.get(invoice)?.cents ?? 0) + cents });
}

/** Whether money of a payment went on from where it was booked. */
function isMovedOn({ byInvoice }: Accounts, { invoice }: LedgerEntry): boolean {
  const account = byInvoice.get(invoice ?? '');
  return invoice === undefined || (account !== undefined && isCreditedWhole(account));
}

/**
 * Where money of a payer lies: the credit of the invoice on which it was booked, his other credit, then what was paid
 * on his invoices, the latest first.
 */
function placesOf(accounts: Accounts, familyId: string, payerId: string | undefined, booked: string | undefined) {
  const sources = accounts.credits.find((one) => one.familyId === familyId && one.payerId === payerId)?.sources ?? [];
  const isBooked = (source: { invoice: string | undefined }) => booked !== undefined && source.invoice === booked;
  const settled = ofPayer(accounts, { familyId, payerId })
    .filter(({ invoice, paidCents, openCents }) => invoice.status !== 'cancelled' && paidCents > 0 && openCents >= 0)
    .map(({ invoice, paidCents }) => ({ invoice: invoice.id as string | undefined, cents: paidCents }));
  return [...sources.filter(isBooked), ...sources.filter((source) => !isBooked(source)), ...settled];
}

type Owner = Pick<LedgerEntry, 'familyId' | 'payerId'>;

/** Invoices of a payer, the latest first. */
function ofPayer({ byInvoice }: Accounts, { familyId, payerId }: Owner): InvoiceAccount[] {
  return [...byInvoice.values()]
    .filter(({ invoice }) => invoice.familyId === familyId && invoice.payerId === payerId)
    .sort((a, b) => (a.invoice.dueOn + a.invoice.id < b.invoice.dueOn + b.invoice.id ? 1 : -1));
}

/** A debt without an invoice is asked of nobody: it goes onto the payment's invoice, else onto the payer's latest. */
function askForDebt(accounts: Accounts, taken: Taken, owner: Owner, original: readonly LedgerEntry[]): void {
  const own = ofPayer(accounts, owner);
  const freed = taken.get(undefined);
  if (freed !== undefined && freed.payerId !== owner.payerId) return;
  const isOwn = (one: Owner) => one.familyId === owner.familyId && one.payerId === owner.payerId;
  const loose = sumOf(accounts.debts.filter(isOwn)) - sumOf(accounts.credits.filter(isOwn));
  const opens = own.map(({ invoice, openCents }) => {
    const before = Math.min(0, openCents);
    return Math.min(0, openCents + (taken.get(invoice.id)?.cents ?? 0)) - before;
  });
  const added = opens.reduce((sum, cents) => sum + cents, loose + (freed?.cents ?? 0));
  const cents = Math.min(added, sumOf([...taken.values()].filter((one) => one.payerId === owner.payerId)));
  const target = original.find(({ invoice, payerId }) => invoice !== undefined && payerId === owner.payerId)?.invoice;
  const invoice = own.find((account) => account.invoice.id === target)?.invoice.id ?? own[0]?.invoice.id;
  if (cents <= 0 || invoice === undefined) return;
  take(taken, invoice, owner.payerId, cents);
  take(taken, undefined, owner.payerId, -cents);
}

const sumOf = (amounts: readonly { readonly cents: number }[]): number =>
  amounts.reduce((sum, { cents }) => sum + cents, 0);

/** Payments that were taken back before. */
export function reversedPayments(entries: readonly Pick<LedgerEntry, 'key'>[]): Set<string> {
  return new Set(entries.flatMap((entry) => takenBackBy(entry) ?? []));
}

function takenBackBy(entry: Pick<LedgerEntry, 'key'>): string | undefined {
  return paymentOf(entry) === undefined || entry.key === undefined ? undefined : partsOf(entry.key)[3];
}
