/** What those are called to whom an invoice, a credit or a payment belongs. */
import { findPayer } from '../../domain/ledger/invoice-payers';

interface Register {
  readonly families: readonly { readonly id: string; readonly name: string }[];
  readonly payers: readonly { readonly id: string; readonly familyId: string; readonly name: string }[];
}

/**
 * The name of a family or of one of its payers; somebody else's payer is none of the family's.
 * @param payerId undefined: the family itself
 * @returns undefined for one that is not in its tab
 * @example ownerName(rows, 'F1', 'P1') // 'Atelier Rey SA'
 */
export function ownerName(
  { families, payers }: Register,
  familyId: string,
  payerId: string | undefined,
): string | undefined {
  if (payerId === undefined) return families.find(({ id }) => id === familyId)?.name;
  return findPayer(payers, { familyId, payerId })?.name;
}
