/** Credit notes: numbered in the series of the invoices, one a payer, each entry on the line that it credits. */
import type { InvoiceRecord } from '../ledger/accounts';
import { creditedLineOf, creditNoteKey, lineRefOf } from '../ledger/credit-notes';
import type { LedgerEntry } from '../ledger/entry';
import { invoiceNumber, nextInvoiceNumber } from '../ledger/invoice';
import { groupBy } from '../shared/group-by';
import { type LocalDate, yearOf } from '../shared/local-date';
import { sumCents } from '../shared/money';
import type { LineCredit } from './open-lines';

export interface CreditNoteDraft {
  readonly note: InvoiceRecord;
  readonly entries: readonly LedgerEntry[];
}

/** The French words of a credit. */
export interface CreditText {
  readonly label: string;
  readonly detail: string;
  readonly article: string | undefined;
}

export interface CreditNoteInput {
  readonly today: LocalDate;
  /** Every number that the ledger or the invoices hold. */
  readonly known: Iterable<string>;
  readonly credits: readonly LineCredit[];
  /** Frees the credited lines, so that they are billed anew. */
  readonly isCancellation: boolean;
  readonly describe: (credit: LineCredit) => CreditText;
}

/**
 * Drafts one credit note for each family and payer, the family before its other payers.
 * @throws an Error for a credit on a line that stands on no invoice
 * @example credits of 498.00 (P1) and 332.00 (P2) after invoice 2022-0004 // 2022-0005 over −498.00, 2022-0006 over −332.00
 */
export function draftCreditNotes({
  today,
  known,
  credits,
  isCancellation,
  describe,
}: CreditNoteInput): CreditNoteDraft[] {
  const groups = groupBy(credits, ({ entry }) => JSON.stringify([entry.familyId, entry.payerId ?? '']));
  const first = nextInvoiceNumber(known, yearOf(today));
  return [...groups.keys()].sort().map((owner, index) => {
    const own = groups.get(owner) ?? [];
    const id = invoiceNumber(today, first + index);
    const entries = own.map((credit, at) => toEntry(credit, id, at, { today, isCancellation, describe }));
    return { note: rebuildCreditNote(id, entries), entries };
  });
}

/** A credit note follows from its entries alone: where a run was cut off before its row was written, it is rebuilt. */
function rebuildCreditNote(id: string, entries: readonly LedgerEntry[]): InvoiceRecord {
  const [first] = entries;
  if (first === undefined) throw new Error(`No entries for credit note ${id}`);
  const { date, familyId, payerId } = first;
  const totalCents = sumCents(entries.map(({ amountCents }) => amountCents));
  return { id, date, dueOn: date, familyId, payerId, totalCents, type: 'credit-note', status: 'issued' };
}

/** Entries of credit notes by their number. */
export function entriesByCreditNote(entries: readonly LedgerEntry[]): Map<string, LedgerEntry[]> {
  return groupBy(entries, (entry) => creditedLineOf(entry)?.creditNote);
}

/** Credit notes that the ledger names and tab Factures does not hold. */
export function unwrittenCreditNotes(
  invoices: readonly { readonly id: string }[],
  entries: readonly LedgerEntry[],
): InvoiceRecord[] {
  const known = new Set(invoices.map(({ id }) => id));
  return [...entriesByCreditNote(entries)]
    .filter(([id]) => !known.has(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => rebuildCreditNote(id, own));
}

function toEntry(
  { entry: line, cents, quantity }: LineCredit,
  creditNote: string,
  index: number,
  { today, isCancellation, describe }: Pick<CreditNoteInput, 'today' | 'isCancellation' | 'describe'>,
): LedgerEntry {
  const { invoice, familyId, payerId, pupilId, year, period } = line;
  if (invoice === undefined) throw new Error(`The line ${line.id} stands on no invoice`);
  return {
    id: `${creditNote}-${String(index + 1).padStart(2, '0')}`,
    date: today,
    familyId,
    payerId,
    pupilId,
    nature: 'credit-note',
    year,
    period,
    ...describe({ entry: line, cents, quantity }),
    amountCents: cents === 0 ? 0 : -cents,
    invoice,
    key: creditNoteKey({ creditNote, invoice, line: lineRefOf(line), isCancellation, quantity }),
  };
}
