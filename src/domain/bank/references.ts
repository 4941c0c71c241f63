/** The references of a payment against those of the invoices. */
import type { InvoiceRecord } from '../ledger/accounts';

export type ReferencedInvoice = InvoiceRecord & { readonly reference?: string | undefined };

/** How references are compared, and whether their check digits are right. */
export interface ReferenceRules {
  readonly fold: (reference: string) => string;
  readonly isValid: (reference: string) => boolean;
}

/** What the references of one payment say. */
export type Resolved =
  | { readonly kind: 'none' }
  | { readonly kind: 'invoices'; readonly invoices: readonly ReferencedInvoice[] }
  | { readonly kind: 'wrong-digits' | 'unknown' | 'several-payers'; readonly reference: string };

export interface ReferenceIndex {
  resolve(references: readonly string[]): Resolved;
  /** The invoice whose reference would be the same but for the check digits. */
  alike(reference: string): ReferencedInvoice | undefined;
}

const QR_LENGTH = 27;
const QR = /^\d{27}$/;
const CREDITOR = /^RF\d{2}[0-9A-Z]{1,21}$/;
/** Some banks leave the zeros out that a QR reference begins with. */
const SHORT_QR = /^[1-9]\d{4,25}$/;

/**
 * Indexes the references of all invoices once.
 * @example indexReferences(invoices, rules).resolve(['RF33 2022 0001']) // { kind: 'invoices', invoices: [2022-0001] }
 */
export function indexReferences(invoices: readonly ReferencedInvoice[], rules: ReferenceRules): ReferenceIndex {
  const byReference = new Map<string, ReferencedInvoice[]>();
  const byCore = new Map<string, ReferencedInvoice>();
  for (const invoice of invoices) {
    if (invoice.reference === undefined || invoice.type !== 'invoice') continue;
    const folded = rules.fold(invoice.reference);
    byReference.set(folded, [...(byReference.get(folded) ?? []), invoice]);
    byCore.set(coreOf(folded), invoice);
  }
  const read = (text: string): string => {
    const folded = rules.fold(text);
    const padded = SHORT_QR.test(folded) ? folded.padStart(QR_LENGTH, '0') : folded;
    return byReference.has(padded) ? padded : folded;
  };
  return {
    resolve: (references) => {
      const folded = [...new Set(references.map(read).filter((reference) => reference !== ''))];
      if (folded.length === 0) return { kind: 'none' };
      const wrong = folded.find((one) => (QR.test(one) || CREDITOR.test(one)) && !rules.isValid(one));
      if (wrong !== undefined) return { kind: 'wrong-digits', reference: wrong };
      const unknown = folded.find((one) => !byReference.has(one));
      if (unknown !== undefined) return { kind: 'unknown', reference: unknown };
      const found = folded.flatMap((one) => byReference.get(one) ?? []);
      const payers = new Set(found.map(({ familyId, payerId }) => JSON.stringify([familyId, payerId ?? null])));
      if (payers.size > 1) return { kind: 'several-payers', reference: folded.join(', ') };
      return { kind: 'invoices', invoices: found };
    },
    alike: (reference) => byCore.get(coreOf(rules.fold(reference))),
  };
}

/** A reference without its check digits. */
function coreOf(folded: string): string {
  return folded.startsWith('RF') ? folded.slice(4) : folded.slice(0, -1);
}
