/** Recognises movements that were booked before, from the same file, from another kind of file, or under another name. */
import { type BankName, entryOf, parseBankId } from './bank-id';
import type { Movement } from './movements';

/** A payment of the workbook that came from a bank file. */
export interface KnownPayment {
  readonly id: string;
  /** Centimes, negative for a reversal. */
  readonly cents: number;
  /** Of the invoice, folded; undefined where it had none. */
  readonly reference?: string | undefined;
}

/**
 * `new`: never seen. `known`: booked, or earlier in this file. `conflict`: the bank's reference was used for another
 * amount, or the batch was booked in another form: a person decides.
 */
export type Recognition = 'new' | 'known' | 'conflict';

interface Known {
  readonly cents: number;
  readonly reference: string;
  isClaimed: boolean;
}

/** What is known of one entry. */
interface Batch {
  /** All of it in one amount. */
  whole: Known | undefined;
  sumCents: number;
  /** Its parts, by form of name and amount. */
  readonly parts: Map<string, Known[]>;
}

/**
 * Makes a recogniser of what the workbook holds; every movement that it sees is known from then on.
 * @param fold the form in which references compare
 * @example const recognise = recogniser([{ id: 'CAMT-T7@E1', cents: 5000 }], fold); recognise(movement T7 of 50.00) // 'known'
 */
export function recogniser(
  payments: readonly KnownPayment[],
  fold: (reference: string) => string,
): (movement: Movement) => Recognition {
  const byName = new Map<string, Known[]>();
  const byEntry = new Map<string, Batch>();
  const remember = (name: BankName, cents: number, reference: string, isClaimed: boolean): void => {
    const known = { cents, reference, isClaimed };
    push(byName, nameKey(name), known);
    const batch = byEntry.get(entryKey(name)) ?? { whole: undefined, sumCents: 0, parts: new Map() };
    byEntry.set(entryKey(name), batch);
    if (isWhole(name)) batch.whole = known;
    else push(batch.parts, partKey(name.entry !== '', cents), known);
    batch.sumCents += cents;
  };
  for (const { id, cents, reference = '' } of payments) {
    const name = parseBankId(id);
    if (name !== undefined) remember(name, Math.abs(cents), reference, false);
  }
  return ({ name, cents, references }) => {
    const reference = references.map(fold)[0] ?? '';
    const same = byName.get(nameKey(name));
    const batch = byEntry.get(entryKey(name));
    const found =
      (same && recogniseName(same, cents)) ??
      (batch && recogniseBatch(batch, name, cents, reference)) ??
      ('new' as const);
    if (found !== 'known') remember(name, cents, reference, true);
    return found;
  };
}

function recogniseName(same: readonly Known[], cents: number): Recognition {
  const match = same.find((one) => one.cents === cents);
  if (match !== undefined) match.isClaimed = true;
  return match === undefined ? 'conflict' : 'known';
}

/** The same entry told in other detail: a sum in one file, its payments in another, or payments named otherwise. */
function recogniseBatch(batch: Batch, name: BankName, cents: number, reference: string): Recognition | undefined {
  if (isWhole(name)) return batch.sumCents === cents ? 'known' : 'conflict';
  if (batch.whole !== undefined) return batch.whole.cents === cents ? 'known' : 'conflict';
  const others = (batch.parts.get(partKey(name.entry === '', cents)) ?? []).filter(({ isClaimed }) => !isClaimed);
  const same = others.find((other) => other.reference === reference);
  if (same !== undefined) {
    same.isClaimed = true;
    return 'known';
  }
  // Where only one of the files gives the reference, only a person can tell.
  return others.some((other) => other.reference === '' || reference === '') ? 'conflict' : undefined;
}

const isWhole = ({ entry, ordinal }: BankName): boolean => entry === '' && ordinal === 0;
const nameKey = ({ kind, base, ordinal }: BankName): string => `${kind} ${base}#${ordinal}`;
const entryKey = (name: BankName): string => `${name.kind} ${entryOf(name)}`;
const partKey = (hasOwnReference: boolean, cents: number): string => `${hasOwnReference} ${cents}`;

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
