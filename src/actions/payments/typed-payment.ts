/** A payment as the secretary typed it: read, checked, every problem at once. */
import { foldReference } from '../../documents/qr-bill/reference';
import { TWIN_DAYS } from '../../domain/bank/past-payments';
import { reversedPayments } from '../../domain/bank/reversal';
import type { Payment, PaymentPart } from '../../domain/ledger/payments';
import { daysBetween, type LocalDate } from '../../domain/shared/local-date';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import { TYPED_SOURCE } from '../../messages/payments';
import { fingerprintOf } from '../fingerprint';
import type { InputReader } from '../shared/read-input';
import type { GatheredPayments } from './gather';
import { checkReference, invoiceOfReference } from './references';

type Rows = GatheredPayments['tabs']['rows'];

export const PAYMENT_INPUTS = {
  famille: 'Famille',
  date: 'Date du paiement',
  montant: 'Montant en CHF',
  reference: 'Référence du bulletin',
  communication: 'Communication',
  factures: 'Factures payées',
} as const;

export interface TypedPayment {
  readonly payment: Payment;
  /** References of no invoice; another payment of the same family, day and amount. */
  readonly notices: readonly Issue[];
}

/** @returns the payment, or everything that is wrong with what was typed */
export function readPayment(input: InputReader, rows: Rows, today: LocalDate): Result<TypedPayment> {
  const familyId = input.requiredText('famille');
  const date = input.pastDate('date', today);
  const cents = input.positiveAmount('montant');
  const reference = input.text('reference');
  const message = input.text('communication');
  const named = input.list('factures');
  const issues = [
    ...input.issues,
    ...checkFamily(rows, familyId),
    ...(reference === undefined ? [] : checkReference(reference, familyId, rows.invoices)),
    ...named.flatMap((id) => checkInvoice(rows, id, familyId)),
    ...checkAgreement(rows, reference, named),
  ];
  if (issues.length > 0 || familyId === undefined || date === undefined || cents === undefined)
    return refuseAll(issues);
  const ofReference = reference === undefined ? undefined : invoiceOfReference(reference, rows.invoices);
  const invoices = [...new Set([...(ofReference === undefined ? [] : [ofReference.id]), ...named])];
  const folded = reference === undefined ? undefined : foldReference(reference);
  // Two payments of one day and amount are told apart by what the payer wrote.
  const id = `S-${date}-${fingerprintOf([familyId, date, cents, folded, message])}`;
  const payment = { id, date, familyId, cents, invoices, reference: folded, message, source: TYPED_SOURCE };
  const isForeign = reference !== undefined && ofReference === undefined;
  // An invoice from before may be paid by a reference that the workbook does not know.
  const foreign: Issue[] = isForeign ? [{ code: 'reference-not-ours', data: { value: reference } }] : [];
  return succeed({ payment, notices: [...foreign, ...lookalikes(rows, payment)] });
}

/** A family that tab Familles does not hold. */
export function checkFamily(rows: Pick<Rows, 'families'>, familyId: string | undefined): Issue[] {
  if (familyId === undefined || rows.families.some(({ id }) => id === familyId)) return [];
  return [{ code: 'family-unknown', data: { value: familyId } }];
}

function checkInvoice(rows: Rows, value: string, familyId: string | undefined): Issue[] {
  const invoice = rows.invoices.find(({ id }) => id === value);
  if (invoice === undefined) return [{ code: 'invoice-unknown', data: { value } }];
  if (familyId !== undefined && invoice.familyId !== familyId) {
    return [{ code: 'invoice-other-family', data: { value, family: invoice.familyId } }];
  }
  return invoice.type === 'credit-note' ? [{ code: 'invoice-is-credit-note', data: { value } }] : [];
}

/** A reference names one invoice; further ones may be named beside it, but not others in its place. */
function checkAgreement(rows: Rows, reference: string | undefined, named: readonly string[]): Issue[] {
  const invoice = reference === undefined ? undefined : invoiceOfReference(reference, rows.invoices);
  if (invoice === undefined || named.length === 0 || named.includes(invoice.id)) return [];
  return [{ code: 'reference-and-invoices-differ', data: { invoice: invoice.id, named: named.join(', ') } }];
}

/**
 * A payment of the same family and amount, told apart by reference or communication only: typed on the same day, or
 * brought in by the bank's file, whose day may differ.
 */
function lookalikes({ payments, entries }: Rows, { id, familyId, date, cents }: Payment): Issue[] {
  if (payments.some((row) => row.id === id)) return [];
  const takenBack = reversedPayments(entries);
  const other = payments.find((row) => {
    const days = row.source === TYPED_SOURCE ? 0 : TWIN_DAYS;
    const isAlike = row.familyId === familyId && row.amountCents === cents && !takenBack.has(row.id);
    return isAlike && Math.abs(daysBetween(row.date, date)) <= days;
  });
  if (other === undefined) return [];
  return [{ code: 'payment-lookalike', data: { date: other.date, amount: cents, source: other.source ?? '' } }];
}

/**
 * Named invoices that are cancelled, with where the money goes instead.
 * @param parts what the payment settles
 */
export function cancelledNotices(
  rows: Pick<Rows, 'invoices'>,
  { invoices }: Payment,
  parts: readonly PaymentPart[],
): Issue[] {
  const settled = parts.flatMap(({ invoice }) => invoice ?? []).join(', ');
  const hasCredit = parts.some(({ invoice }) => invoice === undefined) ? 1 : 0;
  const cancelled = new Set(rows.invoices.filter(({ status }) => status === 'cancelled').map(({ id }) => id));
  return invoices
    .filter((id) => cancelled.has(id))
    .map((value) => {
      const kept = parts.find(({ invoice }) => invoice === value);
      if (kept !== undefined) return { code: 'invoice-cancelled-open', data: { value, amount: kept.cents } };
      return { code: 'invoice-cancelled', data: { value, settled, hasCredit } };
    });
}
