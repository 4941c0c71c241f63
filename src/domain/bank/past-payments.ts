/** Payments that the workbook holds, seen as a bank file may speak of them: again, typed by hand, or taken back. */
import type { LedgerEntry } from '../ledger/entry';
import { paymentOf } from '../ledger/payments';
import { daysBetween, type LocalDate } from '../shared/local-date';
import { entryOf, parseBankId } from './bank-id';
import type { KnownPayment } from './bank-memory';
import type { Movement } from './movements';
import { reversedPayments } from './reversal';

export interface PastPayment {
  readonly id: string;
  readonly date: LocalDate;
  readonly familyId: string;
  /** Above 0. */
  readonly cents: number;
  readonly reference: string | undefined;
  readonly entries: readonly LedgerEntry[];
}

export interface PaymentRow {
  readonly id: string;
  readonly date: LocalDate;
  readonly amountCents: number;
  readonly reference: string | undefined;
  readonly source?: string | undefined;
  readonly message?: string | undefined;
}

/** Value date and the day on which a person saw it on the account lie at most so far apart. */
export const TWIN_DAYS = 5;

export interface PastPayments {
  /** Every payment with its amount, for the recogniser. */
  readonly known: readonly KnownPayment[];
  /** Takes in what this file has booked. */
  add(payment: PastPayment): void;
  markReversed(id: string): void;
  /** A payment that was typed by hand and may be the same; each is given once. */
  takeTwin(movement: Movement, familyId: string, references: readonly string[]): string | undefined;
  /** Payments that a reversal may take back: by the bank's reference, else by the invoice's, else all of the amount. */
  takenBackBy(movement: Movement, references: readonly string[]): { isSure: boolean; payments: readonly PastPayment[] };
}

/**
 * Indexes payments by amount, from the ledger and from tab Paiements.
 * @param fold the form in which references compare
 */
export function indexPayments(
  entries: readonly LedgerEntry[],
  rows: readonly PaymentRow[],
  fold: (reference: string) => string,
): PastPayments {
  const wordsOf = new Map(
    rows.map(({ id, reference, source, message }) => {
      return [id, { reference: reference === undefined ? undefined : fold(reference), source, words: message }];
    }),
  );
  const reversed = reversedPayments(entries);
  const twins = new Set<string>();
  const byAmount = new Map<number, PastPayment[]>();
  const known: KnownPayment[] = [];
  const add = (payment: PastPayment): void => {
    const list = byAmount.get(payment.cents);
    if (list === undefined) byAmount.set(payment.cents, [payment]);
    else list.push(payment);
  };
  const inLedger = groupPayments(entries);
  for (const [id, own] of inLedger) {
    const cents = -own.reduce((sum, entry) => sum + entry.amountCents, 0);
    const [first] = own;
    if (first === undefined) continue;
    const { date, familyId } = first;
    known.push({ id, cents, date, ...wordsOf.get(id) });
    if (cents > 0) add({ id, date, familyId, cents, reference: wordsOf.get(id)?.reference, entries: own });
  }
  for (const { id, date, amountCents } of rows)
    if (!inLedger.has(id)) known.push({ id, cents: amountCents, date, ...wordsOf.get(id) });
  const ofAmount = ({ cents }: Movement) => byAmount.get(cents) ?? [];
  return {
    known,
    add,
    markReversed: (id) => reversed.add(id),
    takeTwin: (movement, familyId, given) => {
      const twin = ofAmount(movement).find(
        ({ id, date, familyId: family, reference }) =>
          !twins.has(id) &&
          parseBankId(id) === undefined &&
          Math.abs(daysBetween(date, movement.date)) <= TWIN_DAYS &&
          (family === familyId || (reference !== undefined && given.includes(reference))),
      );
      if (twin !== undefined) twins.add(twin.id);
      return twin?.id;
    },
    takenBackBy: (movement, given) => {
      const { name } = movement;
      const free = ofAmount(movement).filter(({ id }) => !reversed.has(id));
      const byReference = free.filter(({ reference }) => reference !== undefined && given.includes(reference));
      const byBank = free.filter(({ id }) => {
        const own = parseBankId(id);
        return own !== undefined && (own.base === name.base || entryOf(own) === entryOf(name));
      });
      const both = byBank.filter((payment) => byReference.includes(payment));
      const sure = [both, byBank, byReference].find((list) => list.length > 0);
      // Of payments that settle the same, which one is all one; else a person decides.
      const kinds = new Set(sure?.map(({ familyId, reference }) => JSON.stringify([familyId, reference ?? null])));
      return { isSure: kinds.size === 1, payments: sure ?? free };
    },
  };
}

function groupPayments(entries: readonly LedgerEntry[]): Map<string, LedgerEntry[]> {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const id = paymentOf(entry);
    if (id === undefined) continue;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [entry]);
    else group.push(entry);
  }
  return groups;
}
