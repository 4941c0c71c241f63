/** Recognises movements that the ledger holds: from the same file, from another kind of file, or under another name. */
import { addDays, type LocalDate } from '../shared/local-date';
import type { BankFileKind } from './bank-file';
import { type BankName, bankId, entryOf } from './bank-id';
import { type Known, type KnownPayment, type Ledger, nameKey, partKey, rememberAll } from './bank-memory';
import type { Movement } from './movements';
import { wordsOfName } from './names';

/**
 * `new`: never seen. `known`: booked. `conflict`: the bank's reference was used for another amount, or the batch was
 * booked in another form: a person decides.
 */
export type Recognition = 'new' | 'known' | 'conflict';

export interface Recognised {
  /** Under an identifier that no other payment has, unless it is known. */
  readonly movement: Movement;
  readonly recognition: Recognition;
  /** A payment from the other kind of file that may be the same under another name. */
  readonly twin: string | undefined;
}

export interface RecogniserRules {
  /** The form in which references compare. */
  readonly fold: (reference: string) => string;
  readonly kind: BankFileKind;
}

/** Two kinds of files may date one movement otherwise, at most so far apart. */
const NEAR_DAYS = 3;
const COMMON_WORD = 3;

/**
 * Recognises a file's movements by name, day, amount and how many of them the ledger holds: each payment stands for
 * one movement only, so that what the ledger does not hold is never known.
 * @param payments of the workbook
 * @returns one result a movement, in their order
 * @example recogniseMovements([T7 of 50.00], [{ id: 'CAMT-T7@E1', cents: 5000, … }], rules) // [{ recognition: 'known' }]
 */
export function recogniseMovements(
  movements: readonly Movement[],
  payments: readonly KnownPayment[],
  { fold, kind }: RecogniserRules,
): Recognised[] {
  const ledger = rememberAll(payments);
  const found = new Map<Movement, Recognition>();
  const isNear = nearness(kind);
  // What fits best takes first, so that a payment is never taken for its neighbour in the file.
  const searches: readonly ((movement: Movement) => Recognition | undefined)[] = [
    (movement) => claim(matches(ledger, movement).find(({ id }) => id === movement.id)),
    (movement) => claim(matches(ledger, movement)[0]),
    (movement) => byEntry(ledger, movement, fold, ({ date }) => date === movement.date),
    (movement) => (isUsedOtherwise(ledger, movement) ? 'conflict' : undefined),
    (movement) => byEntry(ledger, movement, fold, isNear(movement)) && 'conflict',
  ];
  for (const search of searches) {
    for (const movement of movements) {
      const recognition = found.has(movement) ? undefined : search(movement);
      if (recognition !== undefined) found.set(movement, recognition);
    }
  }
  const taken = new Set([...ledger.byId.keys(), ...movements.map(({ id }) => id)]);
  return movements.map((movement) => {
    const recognition = found.get(movement) ?? 'new';
    if (recognition === 'known') return { movement, recognition, twin: undefined };
    const twin = recognition === 'new' ? takeTwin(ledger, movement, fold, isNear(movement)) : undefined;
    return { movement: { ...movement, id: freeId(ledger, movement, taken) }, recognition, twin };
  });
}

/** Payments of the movement's own name, day and amount that stand for no other. */
function matches({ byName }: Ledger, { name, cents, date }: Movement): Known[] {
  return (byName.get(nameKey(name)) ?? []).filter((one) => isFree(one) && one.cents === cents && one.date === date);
}

function isUsedOtherwise({ byName }: Ledger, { name, date }: Movement): boolean {
  return (byName.get(nameKey(name)) ?? []).some((one) => isFree(one) && one.date === date);
}

function claim(...known: readonly (Known | undefined)[]): 'known' | undefined {
  for (const one of known) if (one !== undefined) one.isClaimed = true;
  return known[0] === undefined ? undefined : 'known';
}

/** The same entry told in other detail: a sum in one file, its payments in another, or payments named otherwise. */
function byEntry(
  ledger: Ledger,
  { name, cents, references }: Movement,
  fold: (reference: string) => string,
  isMeant: (known: Known) => boolean,
): Recognition | undefined {
  const batch = ledger.byEntry.get(`${name.kind} ${entryOf(name)}`);
  if (batch === undefined) return undefined;
  const isOpen = (known: Known) => isFree(known) && isMeant(known);
  if (isWhole(name)) {
    const parts = batch.all.filter(isOpen);
    const sum = parts.reduce((total, part) => total + part.cents, 0);
    if (parts.length === 0) return undefined;
    return sum === cents ? claim(...parts) : 'conflict';
  }
  const whole = batch.wholes.find(isOpen);
  if (whole !== undefined) return whole.cents === cents ? claim(whole) : 'conflict';
  const reference = references.map(fold)[0] ?? '';
  const others = (batch.parts.get(partKey(name.entry === '', cents)) ?? []).filter(isOpen);
  const same = others.find((other) => other.reference === reference);
  if (same !== undefined) return claim(same);
  // Where only one of the files gives the reference, only a person can tell.
  return others.some((other) => other.reference === '' || reference === '') ? 'conflict' : undefined;
}

function takeTwin(
  { byAmount }: Ledger,
  movement: Movement,
  fold: (reference: string) => string,
  isNear: (known: Known) => boolean,
): string | undefined {
  const words = new Set(wordsOfName(movement.debtor));
  const references = movement.references.map((reference) => withoutZeros(fold(reference)));
  const twin = (byAmount.get(`${movement.name.kind} ${movement.cents}`) ?? []).find((one) => {
    if (!isFree(one) || !isNear(one)) return false;
    if (references.length > 0 && one.reference !== '') return references.includes(withoutZeros(one.reference));
    const isUnknown = words.size === 0 || one.words.length === 0;
    return isUnknown || one.words.some((word) => word.length >= COMMON_WORD && words.has(word));
  });
  claim(twin);
  return twin?.id;
}

/** Whether a payment is from the other kind of file and about the movement's day; the days are counted once a day. */
function nearness(kind: BankFileKind): (movement: Movement) => (known: Known) => boolean {
  const daysAbout = new Map<LocalDate, ReadonlySet<LocalDate>>();
  return ({ date }) => {
    const about =
      daysAbout.get(date) ??
      new Set(Array.from({ length: 2 * NEAR_DAYS + 1 }, (_, index) => addDays(date, index - NEAR_DAYS)));
    daysAbout.set(date, about);
    return (known) => known.kind !== kind && about.has(known.date);
  };
}

function freeId({ byId }: Ledger, { id, name, cents, date }: Movement, taken: Set<string>): string {
  const holder = byId.get(id);
  if (holder === undefined) return id;
  const tail = holder.cents === cents ? digitsOf(date) : cents;
  let free = bankId(name, tail);
  for (let count = 2; taken.has(free); count++) free = bankId(name, tail, count);
  taken.add(free);
  return free;
}

const isFree = ({ isClaimed }: Known): boolean => !isClaimed;
const isWhole = ({ entry, ordinal }: BankName): boolean => entry === '' && ordinal === 0;
const digitsOf = (date: LocalDate): string => date.replace(/-/g, '');
const withoutZeros = (reference: string): string => reference.replace(/^0+/, '');
