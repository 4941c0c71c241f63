/** Names for the parts of an entry: the bank's references, made unique where it used one for several. */
import type { LocalDate } from '../shared/local-date';
import type { BankDetail, BankEntry } from './bank-file';
import { type BankName, cleanReference } from './bank-id';

export interface NameSource {
  readonly digest: (content: unknown) => string;
  /** How often the file held the same content without a reference so far. */
  readonly equals: Map<string, number>;
}

type Name = Pick<BankName, 'base' | 'ordinal' | 'entry'>;

/**
 * @returns a name for each detail, or one for the entry without details
 * @example an entry E1 of two payments T1 and T2 // [{ base: 'T1', entry: 'E1' }, { base: 'T2', entry: 'E1' }]
 */
export function nameDetails(entry: BankEntry, date: LocalDate, account: string, source: NameSource): Name[] {
  const whole = cleanReference(entry.reference);
  const details: readonly (BankDetail | undefined)[] = entry.details.length === 0 ? [undefined] : entry.details;
  const bases = details.map((detail) => cleanReference(detail?.reference ?? '') || whole);
  const counts = new Map<string, number>();
  for (const base of bases) counts.set(base, (counts.get(base) ?? 0) + 1);
  const seen = new Map<string, number>();
  return details.map((detail, index): Name => {
    const base = bases[index] ?? '';
    if (base === '')
      return nameContent([account, date, entry.amount, entry.isReversal, describe(entry, detail)], source);
    const ordinal = (seen.get(base) ?? 0) + 1;
    seen.set(base, ordinal);
    // The entry's own reference, without a place, stands for all of it.
    const isOnly = counts.get(base) === 1 && (base !== whole || details.length === 1);
    return { base, ordinal: isOnly ? 0 : ordinal, entry: base === whole ? '' : whole };
  });
}

/** Without any reference what it says is its name; equal ones are told apart by their order, the same in every file. */
function nameContent(content: unknown, { digest, equals }: NameSource): Name {
  const base = `X${digest(content)}`;
  const count = (equals.get(base) ?? 0) + 1;
  equals.set(base, count);
  return { base, ordinal: count === 1 ? 0 : count, entry: '' };
}

function describe({ isCredit, info }: BankEntry, detail: BankDetail | undefined): unknown {
  if (detail === undefined) return [isCredit, info];
  const { amount, endToEnd, creditorReferences, message, debtor } = detail;
  return [detail.isCredit ?? isCredit, amount?.amount, endToEnd, creditorReferences, message, debtor];
}
