/** The documents of invoices, as jobs for the document work. */
import { type InvoiceContent, invoiceFields, invoiceSlip, schoolYearsOf } from '../../documents/merge-fields';
import { makeKey } from '../../domain/ledger/keys';
import type { DocumentJob } from '../documents/make-documents';
import { fingerprintOf } from '../fingerprint';

/** The files of an invoice begin with its number and lie with those of its last school year. */
export function invoiceJob(content: InvoiceContent): DocumentJob {
  const { invoice, entries, addressee } = content;
  const year = schoolYearsOf(entries).pop() ?? invoice.date.slice(0, 4);
  return {
    id: invoice.id,
    kind: 'invoice',
    key: makeKey('facture', invoice.id, digestOf(content)),
    name: `${invoice.id} ${addressee.name}`,
    folder: [year, 'Factures'],
    fields: invoiceFields(content),
    slip: invoiceSlip(content),
  };
}

/**
 * Tells apart two invoices of one number, such as one of a trial whose rows were wiped: what the ledger holds for it.
 * The address is left out, so that a corrected one makes no second document.
 */
function digestOf({ invoice, entries, creditCents = 0 }: InvoiceContent): string {
  const lines = entries.map(({ key, amountCents }) => [key, amountCents]);
  const credit = creditCents === 0 ? [] : [creditCents];
  return fingerprintOf([invoice.date, invoice.totalCents, invoice.familyId, invoice.payerId, lines, ...credit]);
}
