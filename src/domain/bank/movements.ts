/** Movements of a bank file: one for each payment that came in or was taken back, with an identifier that lasts. */
import type { LocalDate } from '../shared/local-date';
import { parseLocalDate } from '../shared/local-date';
import type { Issue } from '../shared/result';
import { amountOf, parseBankAmount } from './bank-amount';
import type { BankDetail, BankEntry, BankFile } from './bank-file';
import { type BankName, bankId } from './bank-id';
import { type Digest, nameDetails } from './name-details';

export interface Movement {
  /** No two movements of a file have the same. */
  readonly id: string;
  readonly name: BankName;
  /** Place of its entry in the file, from 1. */
  readonly line: number;
  readonly kind: 'payment' | 'reversal';
  /** On which the money counts. */
  readonly date: LocalDate;
  readonly bookedOn: LocalDate;
  /** Above 0. */
  readonly cents: number;
  /** Structured references, as written. */
  readonly references: readonly string[];
  readonly message: string;
  readonly debtor: string;
  /** Several payments in one amount, which the file does not tell apart. */
  readonly isBatch: boolean;
  /** The parts of its entry do not sum to the entry. */
  readonly isSumWrong: boolean;
}

export interface Tally {
  readonly count: number;
  readonly cents: number;
}

export interface FileMovements {
  readonly movements: readonly Movement[];
  /** Money that went out; no payment of a family. */
  readonly outgoing: readonly { readonly cents: number; readonly date: LocalDate }[];
  /** Announced, not booked yet. */
  readonly pending: number;
  /** Outgoing money that came back. */
  readonly returned: Tally;
  /** What came in by the entries themselves, in centimes: against it the movements are checked. */
  readonly creditedCents: number;
  readonly notices: readonly Issue[];
}

interface Collected {
  readonly movements: Movement[];
  readonly outgoing: { cents: number; date: LocalDate }[];
  pending: number;
  returned: Tally;
  creditedCents: number;
  readonly notices: Issue[];
  /** How often the file used each name so far. */
  readonly names: Map<string, number>;
}

/**
 * Reads all entries of the file's reports, in their order. What cannot be read, or is in another currency, is told as
 * a notice and left out; the rest of the file stands. Entries of one name are movements of their own, counted through.
 * @param digest a short text that stands for a content: the name of what the bank gave no reference
 */
export function readMovements(file: Pick<BankFile, 'reports'>, digest: Digest): FileMovements {
  const found: Collected = {
    movements: [],
    outgoing: [],
    pending: 0,
    returned: { count: 0, cents: 0 },
    creditedCents: 0,
    notices: [],
    names: new Map(),
  };
  let line = 0;
  for (const { account, entries } of file.reports) {
    for (const entry of entries) {
      line += 1;
      if (entry.status !== 'BOOK') found.pending += 1;
      else readEntry(entry, line, account, digest, found);
    }
  }
  return found;
}

function readEntry(entry: BankEntry, line: number, account: string, digest: Digest, found: Collected): void {
  const problem = problemOf(entry, line);
  if (problem !== undefined) {
    found.notices.push(problem);
    return;
  }
  const date = dateOf(entry);
  const entryCents = parseBankAmount(entry.amount);
  if (date === undefined || entryCents === undefined) throw new Error(`Line ${line} was not checked`);
  if (entry.isCredit === true && !entry.isReversal) found.creditedCents += entryCents;
  const check = checkParts(entry, entryCents, line);
  found.notices.push(...check.notices);
  const details: readonly (BankDetail | undefined)[] = entry.details.length === 0 ? [undefined] : entry.details;
  const names = nameDetails(entry, date, account, digest);
  for (const [index, detail] of details.entries()) {
    const cents = detail === undefined ? entryCents : amountOf(entry, detail);
    if (cents === undefined || cents === 0) {
      found.notices.push(unreadable(line, 'montant', detail?.amount?.amount ?? entry.amount));
      continue;
    }
    const isCredit = signOf(entry, detail);
    const isReversal = entry.isReversal || detail?.isReversal === true;
    if (isCredit === isReversal) {
      // Money out, or money out that came back: neither concerns what a family owes.
      if (isReversal) found.returned = { count: found.returned.count + 1, cents: found.returned.cents + cents };
      else found.outgoing.push({ cents, date });
      continue;
    }
    const kind = isReversal ? 'reversal' : 'payment';
    const name: BankName = { kind, base: '', ordinal: 0, entry: '', ...names[index] };
    found.movements.push({
      id: nextId(name, found.names),
      name,
      line,
      kind,
      date,
      bookedOn: parseLocalDate(entry.bookedOn.slice(0, 10)) ?? date,
      cents,
      references: detail?.creditorReferences ?? [],
      message: detail === undefined ? entry.info : detail.message,
      debtor: detail?.debtor ?? '',
      isBatch: detail === undefined && (entry.announced ?? 1) > 1,
      isSumWrong: check.isSumWrong,
    });
  }
}

/** The first of a name is called by it alone; the order is the same in every reading of the file. */
function nextId(name: BankName, names: Map<string, number>): string {
  const id = bankId(name);
  const count = (names.get(id) ?? 0) + 1;
  names.set(id, count);
  return count === 1 ? id : bankId(name, count);
}

/** Some banks repeat the sign of what is taken back: parts that all go against their entry say the same as it. */
function signOf(entry: BankEntry, detail: BankDetail | undefined): boolean | undefined {
  const isMirrored =
    entry.isReversal && entry.details.every(({ isCredit }) => (isCredit ?? entry.isCredit) !== entry.isCredit);
  return isMirrored ? entry.isCredit : (detail?.isCredit ?? entry.isCredit);
}

function problemOf(entry: BankEntry, line: number): Issue | undefined {
  const { amount, currency, isCredit, valuedOn, bookedOn } = entry;
  if (parseBankAmount(amount) === undefined) return unreadable(line, 'montant', amount);
  if (currency !== 'CHF')
    return { code: 'bank-line-currency', data: { line, currency: currency.slice(0, 10), amount } };
  if (isCredit === undefined) return unreadable(line, 'sens', '');
  return dateOf(entry) === undefined ? unreadable(line, 'date', valuedOn === '' ? bookedOn : valuedOn) : undefined;
}

const unreadable = (line: number, what: string, value: string): Issue => ({
  code: 'bank-line-unreadable',
  data: { line, what, value: value.slice(0, 40) },
});

/** The day on which the money counts; the day of booking where the bank gives no other. */
function dateOf({ valuedOn, bookedOn }: BankEntry): LocalDate | undefined {
  return parseLocalDate(valuedOn.slice(0, 10)) ?? parseLocalDate(bookedOn.slice(0, 10));
}

/** Parts against their entry: the sum, charges kept back allowed for, and how many the bank announced. */
function checkParts(entry: BankEntry, entryCents: number, line: number): { notices: Issue[]; isSumWrong: boolean } {
  const { details, announced } = entry;
  if (details.length === 0) return { notices: [], isSumWrong: false };
  const notices: Issue[] = [];
  if (announced !== undefined && announced !== details.length) {
    notices.push({ code: 'bank-batch-count', data: { line, announced, found: details.length } });
  }
  let [sum, charges] = [0, 0];
  for (const detail of details) {
    const sign = signOf(entry, detail) === entry.isCredit ? 1 : -1;
    sum += sign * (amountOf(entry, detail) ?? 0);
    for (const { amount, currency } of detail.charges)
      charges += currency === 'CHF' ? (parseBankAmount(amount) ?? 0) : 0;
  }
  const isSumWrong = sum !== entryCents && sum - charges !== entryCents;
  if (isSumWrong) notices.push({ code: 'bank-batch-sum', data: { line, entry: entryCents, details: sum } });
  return { notices, isSumWrong };
}
