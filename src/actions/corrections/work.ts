/** What a correction writes, drafted from credits and charges: credit notes, invoices, entries. Pure. */
import { type CreditNoteDraft, draftCreditNotes, unwrittenCreditNotes } from '../../domain/corrections/credit-note';
import type { RowChange } from '../../domain/corrections/departure-rows';
import type { Remedy } from '../../domain/corrections/differences';
import type { LineCredit } from '../../domain/corrections/open-lines';
import type { Slot } from '../../domain/corrections/slot';
import { takeBackWaivers } from '../../domain/corrections/waivers';
import { assembleInvoices, knownNumbers } from '../../domain/invoicing/assemble';
import type { BillingFacts } from '../../domain/invoicing/facts';
import { type InvoiceRecord, readAccounts } from '../../domain/ledger/accounts';
import type { LedgerEntry } from '../../domain/ledger/entry';
import { citationOf } from '../../domain/regulation/articles';
import type { LocalDate } from '../../domain/shared/local-date';
import { creditDetail, creditLabel } from '../../messages/corrections';
import type { RowsOf } from '../../sheets/read-tabs';
import type { Settings } from '../../sheets/settings';
import { type IssuedFacts, toEntries, unwrittenInvoices, useCredits } from '../invoicing/compute';
import { withStatus } from '../invoicing/write';
import type { JournalNote } from '../shared/journal';
import { waiverBackEntry } from './note-waiver';
import type { CorrectionTables } from './tables';

/** The last day of a pupil, for tab Élèves. */
export interface PupilChange {
  readonly id: string;
  readonly leftOn: LocalDate;
  readonly hasLeft: boolean;
}

export interface CorrectionWork {
  readonly journal: readonly JournalNote[];
  readonly enrolments: readonly RowChange[];
  readonly pupils: readonly PupilChange[];
  readonly entries: readonly LedgerEntry[];
  readonly creditNotes: readonly InvoiceRecord[];
  readonly invoices: readonly InvoiceRecord[];
  /** Credit notes and invoices of a cut-off run, whose row is still to be written. */
  readonly rebuilt: readonly InvoiceRecord[];
}

export const NO_WORK: CorrectionWork = {
  journal: [],
  enrolments: [],
  pupils: [],
  entries: [],
  creditNotes: [],
  invoices: [],
  rebuilt: [],
};

export function isEmptyWork({ enrolments, pupils, entries, rebuilt }: CorrectionWork): boolean {
  return enrolments.length + pupils.length + entries.length + rebuilt.length === 0;
}

/** Credit notes that a cut-off run left without a row. */
function rebuiltNotes(rows: {
  readonly invoices: readonly InvoiceRecord[];
  readonly entries: readonly LedgerEntry[];
}): InvoiceRecord[] {
  return unwrittenCreditNotes(rows.invoices, rows.entries);
}

/** The same, and the invoices that a cut-off run or correction left without a row. */
export function rebuiltRecords(facts: IssuedFacts, rows: Parameters<typeof rebuiltNotes>[0]): InvoiceRecord[] {
  const [invoices] = unwrittenInvoices(facts);
  return [...rebuiltNotes(rows), ...withStatus(invoices, facts.entries)];
}

/** `rebuiltRecords` from the rows of the correction's tabs. */
export function rebuiltFrom(rows: RowsOf<CorrectionTables>, settings: Settings): InvoiceRecord[] {
  const { invoices, entries } = rows;
  const calendars = new Map(rows.calendar.map((row) => [row.year, row]));
  return rebuiltRecords({ invoices, entries, calendars, settings }, rows);
}

/**
 * Credits become credit notes, charges become invoices, in one series of numbers, the credit notes first. A credit on
 * what was given up takes that back before it becomes credit of the payer.
 * @param slots say why a line is credited
 */
export function draftRemedy(
  facts: BillingFacts,
  { credits, charges }: Remedy,
  slots: readonly Slot[],
): Pick<CorrectionWork, 'entries' | 'creditNotes' | 'invoices'> {
  const known = knownNumbers(facts);
  const slotOf = ({ entry }: LineCredit) => slots.find(({ lines }) => lines.some((line) => line.entry === entry));
  const notes = draftCreditNotes({
    today: facts.today,
    known,
    credits,
    isCancellation: false,
    describe: (credit) => ({
      label: creditLabel(credit.entry.label, false),
      detail: creditDetail(credit.entry.invoice ?? '', slotOf(credit)),
      article: citationOf('R-2.18'),
    }),
  });
  const entries = [...notes.flatMap((note) => note.entries), ...waiversBack(facts, notes)];
  const creditNotes = notes.map(({ note }) => note);
  const later: BillingFacts = {
    ...facts,
    entries: [...facts.entries, ...entries],
    invoices: [...facts.invoices, ...creditNotes],
  };
  const drafts = assembleInvoices(later, charges);
  const used = useCredits(later, drafts);
  const billed = [...drafts.flatMap(toEntries), ...used];
  const invoices = withStatus(
    drafts.map(({ invoice }) => invoice),
    [...later.entries, ...billed],
  );
  return { entries: [...entries, ...billed], creditNotes, invoices };
}

function waiversBack({ invoices, entries, today }: BillingFacts, notes: readonly CreditNoteDraft[]): LedgerEntry[] {
  if (notes.length === 0) return [];
  const records = invoices.map((one) => ({ type: 'invoice' as const, status: 'issued' as const, ...one }));
  const counts = new Map(notes.map(({ note, entries: own }) => [note.id, own.length]));
  return takeBackWaivers(readAccounts(records, entries).byInvoice, entries, notes).map((back) => {
    const index = counts.get(back.creditNote) ?? 0;
    counts.set(back.creditNote, index + 1);
    return waiverBackEntry(back, index, today);
  });
}
