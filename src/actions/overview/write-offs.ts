/** Which waivers write off what will not be paid, and are a loss in the books. */
import type { LedgerEntry } from '../../domain/ledger/entry';

/** @example a waiver under the key `waiver|perte|2022-0001|1` // true */
export function isWriteOff({ nature, key }: LedgerEntry): boolean {
  return nature === 'waiver' && key?.startsWith('waiver|perte|') === true;
}
