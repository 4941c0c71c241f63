/** Corrections on a school as the invoice run sees it: cancelled, settled, corrected, without a workbook. */
import { waiverBackEntry } from '../../src/actions/corrections/note-waiver';
import { draftRemedy } from '../../src/actions/corrections/work';
import { cancelInvoice } from '../../src/domain/corrections/cancel-invoice';
import { draftCreditNotes } from '../../src/domain/corrections/credit-note';
import { type Departure, settleDeparture } from '../../src/domain/corrections/departure';
import type { DepartureInput } from '../../src/domain/corrections/departure-rows';
import { joinRemedies, listDifferences, remedyOf } from '../../src/domain/corrections/differences';
import { deltaOf, type Slot } from '../../src/domain/corrections/slot';
import type { Enrolment } from '../../src/domain/enrolment/enrolment';
import { rankPupils } from '../../src/domain/enrolment/sibling-rank';
import { knownNumbers } from '../../src/domain/invoicing/assemble';
import type { BillingFacts } from '../../src/domain/invoicing/facts';
import { indexLedger } from '../../src/domain/invoicing/invoiced';
import { type InvoiceRecord, readAccounts } from '../../src/domain/ledger/accounts';
import { asDate, type LocalDate } from '../../src/domain/shared/local-date';
import { sumCents } from '../../src/domain/shared/money';
import { after, runOf } from './billing-facts';

/** The facts on another day, with enrolments replaced by their identifier. */
export function on(facts: BillingFacts, today: string, changes: Readonly<Record<string, object>> = {}): BillingFacts {
  const enrolments = facts.enrolments.map((row) => ({ ...row, ...changes[row.id] }) as Enrolment);
  const rankOf = rankPupils(enrolments, facts.pupils, facts.calendars);
  return { ...facts, today: asDate(today), enrolments, rankOf };
}

/** Runs issue-invoices on a day. */
export function billOn(facts: BillingFacts, today: string): BillingFacts {
  const next = on(facts, today);
  return after(next, runOf(next), today);
}

/** What issue-invoices would bill on a day, as `E1 tuition T1 4150.00 → P1`. */
export function billedOn(facts: BillingFacts, today: string): string[] {
  return runOf(on(facts, today)).entries.map(({ pupilId, nature, period, amountCents, payerId }) =>
    [pupilId, nature, period, (amountCents / 100).toFixed(2), payerId === undefined ? undefined : `→ ${payerId}`]
      .filter((word) => word !== undefined)
      .join(' '),
  );
}

export function recordsOf({ invoices, entries }: BillingFacts): InvoiceRecord[] {
  const credited = new Set(entries.filter(({ nature }) => nature === 'credit-note').map(({ id }) => id.slice(0, 9)));
  return invoices.map((invoice) => ({
    ...invoice,
    type: credited.has(invoice.id) ? ('credit-note' as const) : ('invoice' as const),
    status: 'issued' as const,
  }));
}

/** The facts once an invoice is cancelled. */
export function cancelled(facts: BillingFacts, invoice: string): BillingFacts {
  const account = readAccounts(recordsOf(facts), facts.entries).byInvoice.get(invoice);
  const found = account && cancelInvoice(account, facts.entries, false);
  if (account === undefined || found === undefined) throw new Error(`Nothing to cancel on ${invoice}`);
  const notes = draftCreditNotes({
    today: facts.today,
    known: knownNumbers(facts),
    credits: found.credits,
    isCancellation: true,
    describe: ({ entry }) => ({ label: entry.label, detail: '', article: undefined }),
  });
  const creditNote = notes[0]?.note.id ?? '';
  const back = { creditNote, account, cents: found.rebateCents };
  return {
    ...facts,
    entries: [
      ...facts.entries,
      ...notes.flatMap(({ entries }) => entries),
      ...(found.rebateCents > 0 ? [waiverBackEntry(back, found.credits.length, facts.today)] : []),
    ],
    invoices: [...facts.invoices, ...notes.map(({ note }) => note)],
  };
}

export function departureOf(
  facts: BillingFacts,
  pupilId: string,
  date: string,
  more: Partial<DepartureInput> = {},
): Departure {
  const input = {
    pupilId,
    date: asDate(date),
    year: undefined,
    noticeOn: undefined,
    areLaterWithdrawn: false,
    ...more,
  };
  const settled = settleDeparture(facts, input);
  if (!settled.ok) throw new Error(JSON.stringify(settled.issues));
  return settled.value;
}

/** The facts once a departure is settled. */
export function settled(
  facts: BillingFacts,
  pupilId: string,
  date: string,
  more?: Partial<DepartureInput>,
): BillingFacts {
  const departure = departureOf(facts, pupilId, date, more);
  return written(departure.facts, draftRemedy(departure.facts, departure, departure.slots));
}

export function differencesOf(facts: BillingFacts): readonly Slot[] {
  const found = listDifferences(facts);
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
}

/** `id delta`, a star where the next instalment takes it. */
export function shownDifferences(facts: BillingFacts): string[] {
  return differencesOf(facts).map(
    (slot) => `${slot.id} ${(deltaOf(slot) / 100).toFixed(2)}${slot.isTakenLater ? ' *' : ''}`,
  );
}

/** The facts once every difference is corrected. */
export function corrected(facts: BillingFacts): BillingFacts {
  const slots = differencesOf(facts);
  const index = indexLedger(facts.entries);
  const remedy = joinRemedies(slots.map((slot) => remedyOf(slot, facts, index)));
  return written(facts, draftRemedy(facts, remedy, slots));
}

function written(facts: BillingFacts, work: ReturnType<typeof draftRemedy>): BillingFacts {
  return {
    ...facts,
    entries: [...facts.entries, ...work.entries],
    invoices: [...facts.invoices, ...work.creditNotes, ...work.invoices],
  };
}

/** What the entries of a payer sum to, reminder fees and payments included. */
export function netOf(facts: BillingFacts, isMeant: (entry: BillingFacts['entries'][number]) => boolean): number {
  return sumCents(facts.entries.filter(isMeant).map(({ amountCents }) => amountCents));
}

export type { LocalDate };
