/** Ledger entries and payments as rows of their tabs. */
import type { LedgerEntry } from '../../domain/ledger/entry';
import type { PaymentRecord } from '../../domain/ledger/payments';
import { francsFromCents } from '../../domain/shared/money';
import { NATURES, wordOf } from '../../sheets/choices';

/** A row of tab Écritures; the amount in CHF. */
export function entryRow({ amountCents, nature, ...rest }: LedgerEntry) {
  return { ...rest, nature: wordOf(NATURES, nature), amountCents: francsFromCents(amountCents) };
}

/** A row of tab Paiements; the amount in CHF. */
export function paymentRow({ amountCents, ...rest }: PaymentRecord) {
  return { ...rest, amountCents: francsFromCents(amountCents) };
}
