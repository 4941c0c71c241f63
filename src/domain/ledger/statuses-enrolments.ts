/** What payments do to enrolments: accepted with the fee, confirmed with the first instalment (R-2.1, R-2.6, D-2.32). */
import { type Enrolment, type EnrolmentStatus, isInForce } from '../enrolment/enrolment';
import { type Calendars, firstDayOfPresence } from '../enrolment/presence';
import { type Child, groupByChild, keyOfRow } from '../invoicing/children';
import { owesFee } from '../invoicing/enrolment-charges';
import { type Invoiced, type InvoicedIndex, type Item, indexLedger, invoicedFor, isPaid } from '../invoicing/invoiced';
import type { LocalDate } from '../shared/local-date';
import { schoolYearOf } from '../shared/school-year';
import { firstDayOfMonth, yearMonthOf } from '../shared/year-month';
import type { LedgerEntry } from './entry';
import { makeKey } from './keys';

export interface EnrolmentFacts {
  readonly enrolments: readonly Enrolment[];
  readonly calendars: Calendars;
  readonly entries: readonly LedgerEntry[];
}

/** An enrolment whose status the ledger changes. */
export interface EnrolmentChange {
  readonly enrolment: Enrolment;
  readonly from: EnrolmentStatus;
  readonly to: 'accepted' | 'confirmed';
}

/**
 * Enrolments that payments move on: `Demandée` becomes `Prise en compte` with its fee paid or none owed, `Prise en
 * compte` becomes `Confirmée` with its first instalment (crèche: first month) paid in full by every payer; never
 * backwards.
 */
export function enrolmentChanges(facts: EnrolmentFacts): EnrolmentChange[] {
  return firstCharges(facts).flatMap(({ enrolment, fee, first, isFeeless }): EnrolmentChange[] => {
    const { status, type } = enrolment;
    if (status !== 'requested' && status !== 'accepted') return [];
    const isAccepted = status === 'accepted' || type === 're-enrolment' || fee.isPaid || isFeeless;
    if (isAccepted && first.isPaid) return [{ enrolment, from: status, to: 'confirmed' }];
    const isNew = isAccepted && status === 'requested';
    return isNew ? [{ enrolment, from: status, to: 'accepted' }] : [];
  });
}

/** An enrolment that cannot be confirmed, with the invoices of its unpaid first instalment. */
export interface Unconfirmed {
  readonly enrolment: Enrolment;
  readonly invoices: readonly string[];
  /** Whether these were cancelled and the instalment, or a payer's share of it, is not billed anew yet. */
  readonly isCancelled: boolean;
}

/**
 * School enrolments whose first instalment was invoiced and is unpaid on the limit of confirmation or later:
 * on 20 July itself it still counts as unpaid. Of school years that are not over. A confirmed one is listed where its
 * first instalment stands open, as after a reversal.
 * @example listUnconfirmed(facts, asDate('2022-07-20')) // those that « ne peuvent être confirmées »
 */
export function listUnconfirmed(facts: EnrolmentFacts, today: LocalDate): Unconfirmed[] {
  return firstCharges(facts).flatMap(({ enrolment, first }): Unconfirmed[] => {
    const { invoiced, isPaid, open, cancelled } = first;
    const { status, year, section, type } = enrolment;
    const limit = facts.calendars.get(year)?.confirmationLimit;
    const isOpen = status === 'accepted' || (status === 'requested' && type === 're-enrolment');
    const isUndone = status === 'confirmed' && open.length > 0;
    if (
      section === 'creche' ||
      !(isOpen || isUndone) ||
      limit === undefined ||
      today < limit ||
      year < schoolYearOf(today)
    )
      return [];
    if (cancelled.length > 0) return [{ enrolment, invoices: cancelled, isCancelled: true }];
    if (invoiced === undefined || isPaid) return [];
    const invoices = [...new Set(invoiced.invoices.flatMap((invoice) => invoice ?? []))];
    return [{ enrolment, invoices, isCancelled: false }];
  });
}

export interface FirstCharges {
  readonly enrolment: Enrolment;
  readonly fee: Billed;
  readonly first: Billed;
  /** The child goes on from a presence that counts already, so that no fee is asked again. */
  readonly isFeeless: boolean;
}

/** What was billed for a charge, and whether every payer has paid it. */
interface Billed {
  readonly invoiced: Invoiced | undefined;
  readonly isPaid: boolean;
  /** Its invoices that ask for something; none where a credit note took all of it back. */
  readonly open: readonly string[];
  /** Its invoices that were cancelled, while it is not billed anew. */
  readonly cancelled: readonly string[];
}

/** The fee and the first instalment or month of every enrolment that counts. */
export function firstCharges({ enrolments, calendars, entries }: EnrolmentFacts): FirstCharges[] {
  const index = indexLedger(entries);
  return groupByChild(enrolments, calendars).flatMap((child) => {
    const fees = new Set<string>();
    const instalments = new Map<string, Set<string>>();
    const counting = new Set<Enrolment>();
    return child.living.map((enrolment, position): FirstCharges => {
      const { pupilId, year } = enrolment;
      const previous = child.living.slice(0, position).filter((row) => counting.has(row));
      const feeKey = keyOfRow(makeKey('enrolment-fee', pupilId), enrolment, child, index, fees);
      const fee = billed(index, feeKey, { nature: 'enrolment-fee', year, pupilId, period: '' });
      const taken = instalments.get(year) ?? new Set();
      instalments.set(year, taken);
      const isFeeless = previous.length > 0 && !owesFee({ calendars }, enrolment, previous);
      if (isInForce(enrolment) || enrolment.type === 're-enrolment' || fee.isPaid || isFeeless) counting.add(enrolment);
      return { enrolment, fee, first: firstCharge(enrolment, child, calendars, index, taken), isFeeless };
    });
  });
}

/** The first instalment of a school row, the first month of a crèche row. */
function firstCharge(
  row: Enrolment,
  child: Child,
  calendars: Calendars,
  index: InvoicedIndex,
  taken: Set<string>,
): Billed {
  const { pupilId, year } = row;
  if (row.section === 'creche') {
    const month = yearMonthOf(firstDayOfPresence(row, calendars));
    const item = { nature: 'creche' as const, year: schoolYearOf(firstDayOfMonth(month)), pupilId, period: month };
    return billed(index, makeKey('creche', pupilId, month), item);
  }
  const key = keyOfRow(makeKey('tuition', year, pupilId, 'T1'), row, child, index, taken);
  return billed(index, key, { nature: 'tuition', year, pupilId, period: 'T1' });
}

/** What a credit note took back whole is no payment. */
function billed(index: InvoicedIndex, key: string, item: Item): Billed {
  const invoiced = invoicedFor(index, key, item);
  const cancelled = index.freed.get(key)?.invoices ?? [];
  if (invoiced === undefined) return { invoiced, isPaid: false, open: [], cancelled };
  const left = invoiced.cents + (index.creditByCharge.get(key)?.cents ?? 0);
  const invoices = [...new Set(invoiced.invoices.flatMap((invoice) => invoice ?? []))];
  const open = left > 0 ? invoices.filter((invoice) => (index.openByInvoice.get(invoice) ?? 0) > 0) : [];
  return { invoiced, isPaid: left > 0 && isPaid(index, invoiced), open, cancelled };
}
