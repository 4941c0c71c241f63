/** The settlement statement of a departure, made of what the ledger holds once the departure is settled. */
import { type DepartureAccount, type DepartureLine, departureFields } from '../../documents/letters/departure';
import { departureSlots } from '../../domain/corrections/departure-slots';
import { type Slot, upcomingCents } from '../../domain/corrections/slot';
import type { BillingFacts } from '../../domain/invoicing/facts';
import { indexLedger } from '../../domain/invoicing/invoiced';
import { readLivingLines } from '../../domain/invoicing/living-lines';
import { type InvoiceRecord, readAccounts } from '../../domain/ledger/accounts';
import { accountBetween } from '../../domain/ledger/asked-for';
import { isInvoiceLine, type LedgerEntry } from '../../domain/ledger/entry';
import { makeKey } from '../../domain/ledger/keys';
import type { LocalDate } from '../../domain/shared/local-date';
import { sumCents } from '../../domain/shared/money';
import type { SchoolYear } from '../../domain/shared/school-year';
import { slotName, upcomingText } from '../../messages/corrections';
import { describeSteps } from '../../messages/steps';
import type { DocumentJob } from '../documents/make-documents';
import { fingerprintOf } from '../fingerprint';
import { type LetterContext, letterheadFor, payerName, pupilName } from './letters';

/** A statement that a person asked for by settling a departure. */
export interface DepartureWish {
  readonly pupilId: string;
  readonly year: SchoolYear;
  /** The day on which it was settled, which the statement bears. */
  readonly on: LocalDate;
}

/** Drive keeps at most 124 bytes of a key; the digest tells apart what is cut off here. */
const KEPT_OF_ID = 16;

/** @returns undefined where the pupil or the enrolment was taken away since, or a tariff is missing */
export function departureJob(
  context: LetterContext,
  facts: BillingFacts,
  invoices: readonly InvoiceRecord[],
  { pupilId, year, on }: DepartureWish,
): DocumentJob | undefined {
  const familyId = facts.pupils.get(pupilId)?.familyId;
  const rows = facts.enrolments.filter((row) => row.pupilId === pupilId && row.year === year && row.end !== undefined);
  const row = rows.sort((a, b) => ((a.end ?? '') < (b.end ?? '') ? -1 : 1)).pop();
  const index = indexLedger(facts.entries);
  if (familyId === undefined || row?.end === undefined) return undefined;
  const { end } = row;
  // Re-enrolments that were withdrawn with it end on the same day.
  const withdrawn = facts.enrolments.filter((one) => one.pupilId === pupilId && one.year > year && one.end === end);
  const years = new Set([year, ...withdrawn.map((one) => one.year)]);
  const slots = departureSlots(facts, index, pupilId, years);
  if (!slots.ok) return undefined;
  // What was cancelled, and billed anew, was never the family's to pay.
  const { entries } = readLivingLines(facts.entries);
  const isOfYears = (entry: LedgerEntry) => entry.year !== undefined && years.has(entry.year);
  const ofChild = entries.filter((entry) => entry.pupilId === pupilId && isOfYears(entry));
  const fields = departureFields({
    letterhead: letterheadFor(context, { familyId, payerId: undefined }, on),
    pupilName: pupilName(context, pupilId),
    year,
    date: end,
    noticeOn: row.section === 'creche' ? row.noticeOn : undefined,
    lines: slots.value.map((slot) => lineOf(slot, ofChild, on)),
    accounts: accountsOf(context, facts.entries, invoices, familyId, ofChild, slots.value),
  });
  return {
    id: makeKey('depart', pupilId, year),
    kind: 'departure',
    key: makeKey('depart', pupilId.slice(0, KEPT_OF_ID), fingerprintOf([pupilId, fields])),
    name: `${pupilId} Décompte de départ ${pupilName(context, pupilId)}`,
    folder: [year, 'Départs'],
    fields,
  };
}

function lineOf(slot: Slot, ofChild: readonly LedgerEntry[], on: LocalDate): DepartureLine {
  const isOfSlot = ({ nature, period, year }: LedgerEntry) =>
    nature === slot.nature && (slot.nature === 'tuition' ? year === slot.year : period === slot.period);
  const invoicedCents = sumCents(ofChild.filter(isOfSlot).map(({ amountCents }) => amountCents));
  return {
    label: slotName(slot),
    detail: [...(slot.due.steps.length === 0 ? [] : [`${describeSteps(slot.due)}.`]), upcomingText(slot, on)]
      .join(' ')
      .trim(),
    dueCents: slot.due.amountCents,
    invoicedCents,
    creditedCents: invoicedCents - slot.invoicedCents,
    upcomingCents: upcomingCents([slot]),
  };
}

/** Everyone who was or will be invoiced for the child that year, and whoever of the family still owes or is owed. */
function accountsOf(
  context: LetterContext,
  entries: readonly LedgerEntry[],
  invoices: readonly InvoiceRecord[],
  familyId: string,
  ofChild: readonly LedgerEntry[],
  slots: readonly Slot[],
): DepartureAccount[] {
  const accounts = readAccounts(invoices, entries);
  const own = ofChild.filter((entry) => isInvoiceLine(entry) || entry.nature === 'credit-note');
  const shares = slots.flatMap(({ upcoming = [] }) => upcoming.flatMap((part) => part.shares));
  const payers = [...new Set([...own, ...shares].map(({ payerId }) => payerId))].sort((a, b) =>
    (a ?? '') < (b ?? '') ? -1 : 1,
  );
  return payers.map((payerId): DepartureAccount => {
    const ofPayer = own.filter((entry) => entry.payerId === payerId);
    const numbers = new Set(ofPayer.flatMap(({ invoice }) => invoice ?? []));
    const paid = entries.filter(({ nature, invoice }) => nature === 'payment' && numbers.has(invoice ?? ''));
    const { openCents, creditCents } = accountBetween(accounts, familyId, payerId);
    return {
      name: payerName(context, { familyId, payerId }),
      invoicedCents: sumCents(ofPayer.map(({ amountCents }) => amountCents)),
      paidCents: 0 - sumCents(paid.map(({ amountCents }) => amountCents)),
      upcomingCents: upcomingCents(slots, payerId),
      balanceCents: openCents - creditCents,
    };
  });
}
