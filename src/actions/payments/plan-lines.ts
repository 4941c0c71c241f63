/** The account of a family, and where a payment goes, as lines of a plan. */
import type { Accounts } from '../../domain/ledger/accounts';
import { isAskedFor } from '../../domain/ledger/asked-for';
import type { Payment, PaymentPart } from '../../domain/ledger/payments';
import { employersOf } from '../../domain/ledger/payments-book';
import { creditLine, noOpenInvoice, openInvoiceLine, partLine, staysOpenLine } from '../../messages/payments';
import { ownerName } from '../shared/owner-name';
import { type GatheredPayments } from './gather';

type Rows = GatheredPayments['tabs']['rows'];

/** Open invoices, oldest due first, and credits of a family and its payers. */
export function accountLines(rows: Rows, { open, credits }: Accounts, familyId: string): string[] {
  const asked = open.filter((account) => account.invoice.familyId === familyId && isAskedFor(account));
  const lines = asked.map(({ invoice, openCents, openFeesCents }) => {
    const { id, dueOn, payerId } = invoice;
    const isCancelled = invoice.status === 'cancelled';
    const payerName = payerId === undefined ? undefined : (ownerName(rows, familyId, payerId) ?? payerId);
    return openInvoiceLine({ id, dueOn, openCents, openFeesCents, payerName, isCancelled });
  });
  const name = ownerName(rows, familyId, undefined) ?? familyId;
  const ofCredits = credits
    .filter((credit) => credit.familyId === familyId)
    .map(({ payerId, cents }) => creditLine(ownerName(rows, familyId, payerId) ?? payerId ?? familyId, cents));
  return [...(lines.length === 0 ? [noOpenInvoice(name)] : lines), ...ofCredits];
}

/** @param after the accounts with the payment taken in */
export function partLines(parts: readonly PaymentPart[], after: Accounts): string[] {
  return parts.map(({ invoice, cents, feesCents }) => {
    const account = invoice === undefined ? undefined : after.byInvoice.get(invoice);
    return partLine({ invoice, cents, feesCents, leftCents: Math.max(0, account?.openCents ?? 0) });
  });
}

/** Open invoices of the family's employers, which a payment that names no invoice leaves alone. */
export function staysOpenLines(rows: Rows, { open }: Accounts, { familyId, invoices }: Payment): string[] {
  if (invoices.length > 0) return [];
  const isEmployer = employersOf(rows.payers);
  return open.filter(isAskedFor).flatMap(({ invoice: { id, payerId, ...of }, openCents }) => {
    if (of.familyId !== familyId || payerId === undefined || !isEmployer(payerId)) return [];
    return [staysOpenLine(id, ownerName(rows, familyId, payerId) ?? payerId, openCents)];
  });
}
