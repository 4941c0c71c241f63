/** Names for the parts of an entry: the bank's references, with the place of each where it used one for several. */
import type { LocalDate } from '../shared/local-date';
import type { BankDetail, BankEntry } from './bank-file';
import { type BankName, cleanReference } from './bank-id';

/** A short text that stands for a content. */
export type Digest = (content: unknown) => string;

type Name = Pick<BankName, 'base' | 'ordinal' | 'entry'>;

/**
 * @returns a name for each detail, or one for the entry without details
 * @example an entry E1 of two payments T1 and T2 // [{ base: 'T1', entry: 'E1' }, { base: 'T2', entry: 'E1' }]
 */
export function nameDetails(entry: BankEntry, date: LocalDate, account: string, digest: Digest): Name[] {
  const whole = cleanReference(entry.reference);
  const details: readonly (BankDetail | undefined)[] = entry.details.length === 0 ? [undefined] : entry.details;
  const bases = details.map((detail) => cleanReference(detail?.reference ?? '') || whole);
  const counts = new Map<string, number>();
  for (const base of bases) counts.set(base, (counts.get(base) ?? 0) + 1);
  const seen = new Map<string, number>();
  return details.map((detail, index): Name => {
    const base = bases[index] ?? '';
    if (base === '') {
      const content = [account, date, entry.amount, entry.isReversal, describe(entry, detail)];
      return { base: `X${digest(content)}`, ordinal: 0, entry: '' };
    }
    const ordinal = (seen.get(base) ?? 0) + 1;
    seen.set(base, ordinal);
    // The entry's own reference, without a place, stands for all of it.
    const isOnly = counts.get(base) === 1 && (base !== whole || details.length === 1);
    return { base, ordinal: isOnly ? 0 : ordinal, entry: base === whole ? '' : whole };
  });
}

/** Without any reference what it says is its name. */
function describe({ isCredit, info }: BankEntry, detail: BankDetail | undefined): unknown {
  if (detail === undefined) return [isCredit, info];
  const { amount, endToEnd, creditorReferences, message, debtor } = detail;
  return [detail.isCredit ?? isCredit, amount?.amount, endToEnd, creditorReferences, message, debtor];
}
