/** Payment references of tab Factures: wrong check digits, another invoice's, twice. */
import {
  foldReference,
  isReferenceValid,
  qrrReference,
  referenceFor,
  scorReference,
} from '../../documents/qr-bill/reference';
import type { Issue } from '../../domain/shared/result';

interface InvoiceRow {
  readonly row: number;
  readonly id: string;
  readonly type: string;
  readonly reference: string | undefined;
}

/** An invoice of an earlier program keeps its reference, as long as it is well formed and nobody else's. */
export function checkReferences(invoices: readonly InvoiceRow[], iban: string): Issue[] {
  const others = new Map(invoices.flatMap(({ id }) => ownReferences(id).map((reference) => [reference, id] as const)));
  const seen = new Map<string, number>();
  return invoices.flatMap(({ row, id, type, reference }): Issue[] => {
    if (reference === undefined || type === 'credit-note') return [];
    const at = { tab: 'Factures', row, column: 'Référence' };
    const value = foldReference(reference);
    const twin = seen.get(value);
    if (twin !== undefined) return [{ code: 'reference-twice', ...at, data: { value: reference, other: twin } }];
    seen.set(value, row);
    if (ownReferences(id).includes(value)) return [];
    const other = others.get(value);
    if (other !== undefined) {
      return [{ code: 'reference-of-other', ...at, data: { value: reference, invoice: id, other } }];
    }
    if (isReferenceValid(value)) return [];
    const own = ownReferences(id).length === 0 ? '' : referenceFor(iban, id).value;
    return [{ code: 'reference-invalid', ...at, data: { value: reference, own } }];
  });
}

/** Those of a number under either kind of account; none for a number that gives none. */
function ownReferences(id: string): string[] {
  const digits = id.replace(/\D/gu, '').length;
  const signs = id.replace(/[^0-9A-Z]/giu, '').length;
  return [
    ...(signs >= 1 && signs <= 21 ? [scorReference(id)] : []),
    ...(digits >= 1 && digits <= 26 ? [qrrReference(id)] : []),
  ];
}
