/** The account of a family, and where a payment goes, as lines of a plan. */
import type { Accounts } from '../../domain/ledger/accounts';
import type { PaymentPart } from '../../domain/ledger/payments';
import { creditLine, noOpenInvoice, openInvoiceLine, partLine } from '../../messages/payments';
import { type GatheredPayments, nameOf } from './gather';

type Rows = GatheredPayments['tabs']['rows'];

/** Open invoices, oldest due first, and credits of a family and its payers. */
export function accountLines(rows: Rows, { open, credits }: Accounts, familyId: string): string[] {
  const living = open.filter(({ invoice }) => invoice.familyId === familyId && invoice.status !== 'cancelled');
  const lines = living.map(({ invoice, openCents, openFeesCents }) => {
    const { id, dueOn, payerId } = invoice;
    const payerName = payerId === undefined ? undefined : (nameOf(rows, familyId, payerId) ?? payerId);
    return openInvoiceLine({ id, dueOn, openCents, openFeesCents, payerName });
  });
  const name = nameOf(rows, familyId, undefined) ?? familyId;
  const ofCredits = credits
    .filter((credit) => credit.familyId === familyId)
    .map(({ payerId, cents }) => creditLine(nameOf(rows, familyId, payerId) ?? payerId ?? familyId, cents));
  return [...(lines.length === 0 ? [noOpenInvoice(name)] : lines), ...ofCredits];
}

/** @param after the accounts with the payment taken in */
export function partLines(parts: readonly PaymentPart[], after: Accounts): string[] {
  return parts.map(({ invoice, cents, feesCents }) => {
    const account = invoice === undefined ? undefined : after.byInvoice.get(invoice);
    return partLine({ invoice, cents, feesCents, leftCents: Math.max(0, account?.openCents ?? 0) });
  });
}
