/** Whether the payer that a row names is one of its family's: a document to any other would go to strangers. */
import type { Issue } from '../shared/result';

interface PayerRow {
  readonly id: string;
  readonly familyId: string;
}

interface Owner {
  readonly familyId: string;
  /** Undefined: the family itself. */
  readonly payerId: string | undefined;
}

/** What speaks against the payer of a row, without its place; undefined where nothing does. */
export type PayerCheck = (owner: Owner) => Pick<Issue, 'code' | 'data'> | undefined;

/** @example checkPayersOf([{ id: 'P1', familyId: 'F1' }])({ familyId: 'F2', payerId: 'P1' }) // payer-of-family */
export function checkPayersOf(payers: readonly PayerRow[]): PayerCheck {
  const families = new Map<string, Set<string>>();
  for (const { id, familyId } of payers) families.set(id, (families.get(id) ?? new Set()).add(familyId));
  return ({ familyId, payerId }) => {
    const own = payerId === undefined ? undefined : families.get(payerId);
    if (payerId === undefined || own?.has(familyId) === true) return undefined;
    if (own === undefined) return { code: 'reference-unknown', data: { value: payerId, column: 'Payeur' } };
    return { code: 'payer-of-family', data: { payer: payerId, other: [...own].join(', '), family: familyId } };
  };
}

/** The row of a family's payer; undefined for the family itself and for a payer of another one. */
export function findPayer<P extends PayerRow>(payers: readonly P[], { familyId, payerId }: Owner): P | undefined {
  if (payerId === undefined) return undefined;
  return payers.find((payer) => payer.id === payerId && payer.familyId === familyId);
}
