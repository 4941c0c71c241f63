/** A payment that the bank took back: the opposite of its lines, so that what it had settled is open again. */
import type { Accounts } from '../ledger/accounts';
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
 * same invoices; what had become credit is taken from the payer's credit, and from the invoices that used it up.
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
  const taken = new Map<string | undefined, { payerId: string | undefined; cents: number }>();
  const take = (invoice: string | undefined, payerId: string | undefined, cents: number): void => {
    taken.set(invoice, { payerId, cents: (taken.get(invoice)?.cents ?? 0) + cents });
  };
  for (const { invoice, payerId, amountCents } of original) {
    if (invoice !== undefined) take(invoice, payerId, -amountCents);
  }
  for (const { invoice, payerId, amountCents } of original) {
    if (invoice !== undefined) continue;
    let left = -amountCents;
    for (const place of placesOf(accounts, reversal.familyId, payerId)) {
      const free = place.cents - (taken.get(place.invoice)?.cents ?? 0);
      const part = Math.min(left, Math.max(0, free));
      if (part > 0) take(place.invoice, payerId, part);
      left -= part;
    }
    if (left > 0) take(undefined, payerId, left);
  }
  const entries = [...taken].map(
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

/** Where money of a payer lies: his credit, then what settled his invoices, the latest first. */
function placesOf(accounts: Accounts, familyId: string, payerId: string | undefined) {
  const credit = accounts.credits.find((one) => one.familyId === familyId && one.payerId === payerId);
  const settled = [...accounts.byInvoice.values()]
    .filter(({ invoice }) => invoice.familyId === familyId && invoice.payerId === payerId)
    .filter(
      ({ invoice, settledCents, openCents }) => invoice.status !== 'cancelled' && settledCents > 0 && openCents >= 0,
    )
    .sort((a, b) => (a.invoice.dueOn + a.invoice.id < b.invoice.dueOn + b.invoice.id ? 1 : -1))
    .map(({ invoice, settledCents }) => ({ invoice: invoice.id as string | undefined, cents: settledCents }));
  return [...(credit?.sources ?? []), ...settled];
}

/** Payments that were taken back before. */
export function reversedPayments(entries: readonly Pick<LedgerEntry, 'key'>[]): Set<string> {
  return new Set(entries.flatMap((entry) => takenBackBy(entry) ?? []));
}

function takenBackBy(entry: Pick<LedgerEntry, 'key'>): string | undefined {
  return paymentOf(entry) === undefined || entry.key === undefined ? undefined : partsOf(entry.key)[3];
}
