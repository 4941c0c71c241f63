/** What the workbook holds of bank files, found by name, by entry and by amount. */
import type { LocalDate } from '../shared/local-date';
import { type BankName, entryOf, parseBankId } from './bank-id';
import { wordsOfName } from './names';

/** A payment of the workbook. */
export interface KnownPayment {
  readonly id: string;
  /** Centimes, negative for a reversal. */
  readonly cents: number;
  readonly date: LocalDate;
  /** Of the invoice, folded; undefined where it had none. */
  readonly reference?: string | undefined;
  /** Where it was read, as tab Paiements says it. */
  readonly source?: string | undefined;
  /** Who paid and what for, as the bank said. */
  readonly words?: string | undefined;
}

/** A payment that came from a bank file. */
export interface Known {
  readonly id: string;
  /** Above 0. */
  readonly cents: number;
  readonly date: LocalDate;
  readonly reference: string;
  /** Of the file; undefined where its source does not tell. */
  readonly kind: string | undefined;
  /** Words of payer and message, folded. */
  readonly words: readonly string[];
  /** It stands for a movement of the file. */
  isClaimed: boolean;
}

/** What is known of one entry. */
export interface Batch {
  readonly all: Known[];
  /** All of the entry in one amount. */
  readonly wholes: Known[];
  /** Its parts, by form of name and amount. */
  readonly parts: Map<string, Known[]>;
}

export interface Ledger {
  readonly byId: ReadonlyMap<string, Known>;
  readonly byName: ReadonlyMap<string, readonly Known[]>;
  readonly byEntry: ReadonlyMap<string, Batch>;
  /** By kind of movement and amount. */
  readonly byAmount: ReadonlyMap<string, readonly Known[]>;
}

const FILE_KIND = /camt\.05\d/;

/** Indexes the payments that came from bank files; others are left out. */
export function rememberAll(payments: readonly KnownPayment[]): Ledger {
  const byId = new Map<string, Known>();
  const byName = new Map<string, Known[]>();
  const byEntry = new Map<string, Batch>();
  const byAmount = new Map<string, Known[]>();
  for (const { id, cents, date, reference = '', source = '', words = '' } of payments) {
    const name = parseBankId(id);
    if (name === undefined) continue;
    const kind = FILE_KIND.exec(source)?.[0];
    const known: Known = {
      id,
      cents: Math.abs(cents),
      date,
      reference,
      kind,
      words: wordsOfName(words),
      isClaimed: false,
    };
    byId.set(id, known);
    push(byName, nameKey(name), known);
    push(byAmount, `${name.kind} ${known.cents}`, known);
    const entry = `${name.kind} ${entryOf(name)}`;
    const batch: Batch = byEntry.get(entry) ?? { all: [], wholes: [], parts: new Map() };
    byEntry.set(entry, batch);
    batch.all.push(known);
    if (name.entry === '' && name.ordinal === 0) batch.wholes.push(known);
    else push(batch.parts, partKey(name.entry !== '', known.cents), known);
  }
  return { byId, byName, byEntry, byAmount };
}

export const nameKey = ({ kind, base, ordinal }: BankName): string => `${kind} ${base}#${ordinal}`;
export const partKey = (hasOwnReference: boolean, cents: number): string => `${hasOwnReference} ${cents}`;

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
