/** Sorts the movements of a bank file: booked by themselves, for a person to decide, known already, or left out. */
import { isAskedFor } from '../ledger/asked-for';
import type { LedgerEntry } from '../ledger/entry';
import type { BookedPayment, Payment, PaymentRecord } from '../ledger/payments';
import type { PaymentBook } from '../ledger/payments-book';
import type { BankFileKind } from './bank-file';
import { recogniseMovements } from './known-movements';
import type { Movement } from './movements';
import type { PastPayment, PastPayments } from './past-payments';
import type { ReferencedInvoice, ReferenceIndex } from './references';
import { bookReversal, type Reversal, type ReversalTexts } from './reversal';

export interface SortFacts {
  readonly movements: readonly Movement[];
  readonly book: PaymentBook;
  readonly past: PastPayments;
  readonly references: ReferenceIndex;
  readonly fold: (reference: string) => string;
  readonly kind: BankFileKind;
  /** Where the payments come from, as tab Paiements says it. */
  readonly source: string;
  readonly texts: ReversalTexts;
}

export interface Booking {
  readonly movement: Movement;
  readonly booked: BookedPayment;
  /** Named invoices that ask for nothing any more: paid before, or cancelled. */
  readonly settled: readonly ReferencedInvoice[];
  /** What the invoice of each part asks for once the payment is booked; 0 for what becomes credit. */
  readonly leftCents: readonly number[];
}

export interface TakenBack {
  readonly movement: Movement;
  readonly payment: PastPayment;
  readonly entries: readonly LedgerEntry[];
  readonly record: PaymentRecord;
}

export type Doubt =
  | 'no-reference'
  | 'wrong-digits'
  | 'unknown'
  | 'several-payers'
  | 'typed-before'
  | 'other-file'
  | 'conflict'
  | 'sum-wrong'
  | 'reversal';

/** A movement that only a person can attribute. */
export interface Question {
  readonly movement: Movement;
  readonly doubt: Doubt;
  /** The reference, or the payment, that raises the doubt. */
  readonly value: string;
  /** Invoices that its reference names all the same. */
  readonly named: readonly ReferencedInvoice[];
  /** Payments that a reversal may take back. */
  readonly payments: readonly PastPayment[];
}

export interface SortedMovements {
  readonly bookings: readonly Booking[];
  readonly takenBack: readonly TakenBack[];
  readonly questions: readonly Question[];
  readonly known: readonly Movement[];
  /** Batches that the file does not tell apart, and reversals of payments that nobody booked. */
  readonly left: readonly Movement[];
}

/**
 * Goes through the file in its order and books what is sure: a right reference of one payer's invoices.
 * @returns what became of each movement; every one is in exactly one list
 */
export function sortMovements(facts: SortFacts): SortedMovements {
  const bookings: Booking[] = [];
  const takenBack: TakenBack[] = [];
  const questions: Question[] = [];
  const known: Movement[] = [];
  const left: Movement[] = [];
  for (const { movement, recognition, twin } of recogniseMovements(facts.movements, facts.past.known, facts)) {
    if (recognition === 'known') known.push(movement);
    else if (movement.isBatch) left.push(movement);
    else if (movement.kind === 'reversal') {
      const { payments, isSure } = facts.past.takenBackBy(movement, movement.references.map(facts.fold));
      if (payments.length === 0) left.push(movement);
      else if (twin !== undefined) questions.push(ask(movement, 'other-file', twin, { payments }));
      else if (isSure && recognition === 'new') takenBack.push(takeBack(facts, movement, payments));
      else questions.push(ask(movement, 'reversal', '', { payments }));
    } else {
      const question = questionOf(facts, movement, recognition === 'conflict', twin);
      if (question !== undefined) questions.push(question);
      else bookings.push(bookNamed(facts, movement));
    }
  }
  return { bookings, takenBack, questions, known, left };
}

function questionOf(
  { references, past, fold }: SortFacts,
  movement: Movement,
  isConflict: boolean,
  imported: string | undefined,
) {
  const resolved = references.resolve(movement.references);
  const named = resolved.kind === 'invoices' ? resolved.invoices : [];
  if (isConflict) return ask(movement, 'conflict', movement.name.base, { named });
  if (imported !== undefined) return ask(movement, 'other-file', imported, { named });
  if (movement.isSumWrong) return ask(movement, 'sum-wrong', '', { named });
  if (resolved.kind === 'none') return ask(movement, 'no-reference', '', {});
  if (resolved.kind !== 'invoices') return ask(movement, resolved.kind, resolved.reference, {});
  const family = named[0]?.familyId ?? '';
  const twin = past.takeTwin(movement, family, movement.references.map(fold));
  return twin === undefined ? undefined : ask(movement, 'typed-before', twin, { named });
}

function ask(
  movement: Movement,
  doubt: Doubt,
  value: string,
  { named = [], payments = [] }: Partial<Pick<Question, 'named' | 'payments'>>,
): Question {
  return { movement, doubt, value, named, payments };
}

function bookNamed(facts: SortFacts, movement: Movement): Booking {
  const resolved = facts.references.resolve(movement.references);
  const invoices = resolved.kind === 'invoices' ? resolved.invoices : [];
  const familyId = invoices[0]?.familyId ?? '';
  const accounts = facts.book.accountsOf(familyId);
  const settled = invoices.filter(({ id }) => {
    const account = accounts.byInvoice.get(id);
    return account === undefined || !isAskedFor(account);
  });
  const ids = invoices.map(({ id }) => id);
  const booked = bookMovement(facts, movement, familyId, ids);
  const leftCents = booked.parts.map(({ invoice, cents }) =>
    Math.max(0, (accounts.byInvoice.get(invoice ?? '')?.openCents ?? 0) - cents),
  );
  return { movement, booked, settled, leftCents };
}

/** Books a movement as a payment of a family. */
export function bookMovement(
  { book, past, fold, source }: Pick<SortFacts, 'book' | 'past' | 'fold' | 'source'>,
  movement: Movement,
  familyId: string,
  invoices: readonly string[],
): BookedPayment {
  const payment: Payment = { ...wordsOf(movement, fold), id: movement.id, familyId, invoices, source };
  const booked = book.book(payment);
  const { id, date, cents, reference } = payment;
  past.add({ id, date, familyId, cents, reference, entries: booked.entries });
  return booked;
}

/** Takes back the latest of the payments, which are all alike. */
export function takeBack(
  { book, past, fold, source, texts }: Pick<SortFacts, 'book' | 'past' | 'fold' | 'source' | 'texts'>,
  movement: Movement,
  payments: readonly PastPayment[],
): TakenBack {
  const payment = payments[payments.length - 1];
  if (payment === undefined) throw new Error(`No payment for ${movement.id}`);
  const { familyId } = payment;
  const reversal: Reversal = { ...wordsOf(movement, fold), id: movement.id, familyId, source, takesBack: payment.id };
  const done = bookReversal(book.accountsOf(familyId), payment.entries, reversal, texts);
  book.add(done.entries);
  past.markReversed(payment.id);
  return { movement, payment, ...done };
}

function wordsOf({ date, cents, references, debtor, message }: Movement, fold: (reference: string) => string) {
  const said = [debtor, message].filter((text) => text !== '').join(' : ');
  return { date, cents, reference: references.map(fold)[0], message: said === '' ? undefined : said };
}
