/** How much of each service was billed: every key carries the quantity up to it, so that each bills what lies between. */
import { subjectOf } from '../ledger/keys';
import { groupBy } from '../shared/group-by';
import type { InvoicedIndex } from './invoiced';

export interface BilledPart {
  /** Its charge key. */
  readonly key: string;
  readonly quantity: number;
}

export interface BilledQuantity {
  /** What stands billed; what credit notes took back is taken off. */
  readonly quantity: number;
  /** The highest quantity that a key carries; a new key goes on from it. */
  readonly highest: number;
  /** What stands billed, key by key, in order. */
  readonly parts: readonly BilledPart[];
  /** What a cancellation freed. */
  readonly freed: readonly BilledPart[];
}

/**
 * By child, service and month: the key without its quantity.
 * @example keys `service|E1|Cantine|2022-10|3` and `…|5` // 5 billed, in parts of 3 and 2
 */
export function billedQuantities(index: InvoicedIndex): Map<string, BilledQuantity> {
  const all = [...index.byCharge.keys(), ...index.freed.keys()].filter((key) => key.startsWith('service|'));
  const groups = groupBy(all, subjectOf);
  return new Map([...groups].map(([group, keys]) => [group, readGroup(keys, index)]));
}

function readGroup(keys: readonly string[], index: InvoicedIndex): BilledQuantity {
  const inOrder = [...keys].sort((a, b) => carriedBy(a) - carriedBy(b));
  const all = inOrder.map((key, at): BilledPart => {
    const before = at === 0 ? 0 : carriedBy(inOrder[at - 1] ?? '');
    return { key, quantity: roundQuantity(carriedBy(key) - before) };
  });
  const parts = all.filter(({ key }) => !index.freed.has(key));
  const billed = parts.reduce(
    (sum, { key, quantity }) => sum + quantity - (index.creditByCharge.get(key)?.quantity ?? 0),
    0,
  );
  return {
    quantity: roundQuantity(billed),
    highest: carriedBy(inOrder[inOrder.length - 1] ?? ''),
    parts,
    freed: all.filter(({ key }) => index.freed.has(key)),
  };
}

/** The quantity at the end of a charge key. */
function carriedBy(key: string): number {
  return Number(key.slice(key.lastIndexOf('|') + 1));
}

/** Quantities are typed with at most two decimals; sums of floats are brought back to them. */
export function roundQuantity(quantity: number): number {
  return Math.round(quantity * 100) / 100;
}
