/** Payment references as typed: the invoice that they belong to, and what speaks against them. */
import { foldReference, isReferenceValid } from '../../documents/qr-bill/reference';
import type { Issue } from '../../domain/shared/result';

interface ReferencedInvoice {
  readonly id: string;
  readonly familyId: string;
  readonly reference: string | undefined;
}

/** The invoice of a reference. */
export function invoiceOfReference<I extends ReferencedInvoice>(
  reference: string,
  invoices: readonly I[],
): I | undefined {
  const wanted = foldReference(reference);
  return invoices.find((invoice) => invoice.reference !== undefined && foldReference(invoice.reference) === wanted);
}

/**
 * What speaks against a reference for a family's payment.
 * @returns wrong check digits, or the family whose invoice it names
 */
export function checkReference(
  reference: string,
  familyId: string | undefined,
  invoices: readonly ReferencedInvoice[],
): Issue[] {
  const value = reference;
  if (!isReferenceValid(reference)) return [{ code: 'reference-check-digits', data: { value } }];
  const invoice = invoiceOfReference(reference, invoices);
  if (invoice === undefined || familyId === undefined || invoice.familyId === familyId) return [];
  const data = { value, invoice: invoice.id, family: invoice.familyId };
  return [{ code: 'reference-other-family', data }];
}
