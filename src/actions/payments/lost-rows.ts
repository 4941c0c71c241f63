/** Rows of tab Paiements that a cut-off run did not come to write: they follow from the ledger. */
import { refundOf } from '../../domain/ledger/credit';
import type { LedgerEntry } from '../../domain/ledger/entry';
import { type PaymentRecord, paymentOf, recordOf } from '../../domain/ledger/payments';
import { readPaymentDetail } from '../../messages/payments';

/**
 * @param entries of the whole ledger
 * @param payments rows of tab Paiements
 * @returns the rows that are missing, in the ledger's order; only of payments booked here, whose entries carry keys
 */
export function lostPayments(
  entries: readonly LedgerEntry[],
  payments: readonly { readonly id: string }[],
): PaymentRecord[] {
  const known = new Set(payments.map(({ id }) => id));
  const lost = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const id = paymentOf(entry) ?? refundOf(entry);
    if (id === undefined || known.has(id)) continue;
    const own = lost.get(id);
    if (own === undefined) lost.set(id, [entry]);
    else own.push(entry);
  }
  return [...lost].flatMap(([id, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const { date, familyId } = first;
    return [recordOf({ id, date, familyId, ...readPaymentDetail(first.detail ?? '') }, own)];
  });
}
