/** What payments do to enrolments: accepted with the fee, confirmed with the first instalment (R-2.1, R-2.6, D-2.32). */
import type { Enrolment, EnrolmentStatus } from '../enrolment/enrolment';
import { type Calendars, firstDayOfPresence } from '../enrolment/presence';
import { type Child, groupByChild, keyOfRow } from '../invoicing/children';
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
 * Enrolments that payments move on: `Demandée` becomes `Prise en compte` with its fee paid, `Prise en compte` becomes
 * `Confirmée` with its first instalment (crèche: first month) paid in full by every payer; never backwards.
 */
export function enrolmentChanges(facts: EnrolmentFacts): EnrolmentChange[] {
  return firstCharges(facts).flatMap(({ enrolment, fee, first }): EnrolmentChange[] => {
    const { status, type } = enrolment;
    if (status !== 'requested' && status !== 'accepted') return [];
    const isAccepted = status === 'accepted' || type === 're-enrolment' || fee.isPaid;
    if (isAccepted && first.isPaid) return [{ enrolment, from: status, to: 'confirmed' }];
    const isNew = isAccepted && status === 'requested' && type !== 're-enrolment';
    return isNew ? [{ enrolment, from: status, to: 'accepted' }] : [];
  });
}

/** An enrolment that cannot be confirmed, with the invoices of its unpaid first instalment. */
export interface Unconfirmed {
  readonly enrolment: Enrolment;
  readonly invoices: readonly string[];
}

/**
 * School enrolments whose first instalment was invoiced and is unpaid on the limit of confirmation or later:
 * on 20 July itself it still counts as unpaid. Of school years that are not over.
 * @example listUnconfirmed(facts, asDate('2022-07-20')) // those that « ne peuvent être confirmées »
 */
export function listUnconfirmed(facts: EnrolmentFacts, today: LocalDate): Unconfirmed[] {
  return firstCharges(facts).flatMap(({ enrolment, first: { invoiced, isPaid } }): Unconfirmed[] => {
    const { status, year, section, type } = enrolment;
    const limit = facts.calendars.get(year)?.confirmationLimit;
    const isOpen = status === 'accepted' || (status === 'requested' && type === 're-enrolment');
    if (section === 'creche' || !isOpen || limit === undefined || today < limit || year < schoolYearOf(today))
      return [];
    if (invoiced === undefined || isPaid) return [];
    return [{ enrolment, invoices: [...new Set(invoiced.invoices.flatMap((invoice) => invoice ?? []))] }];
  });
}

interface FirstCharges {
  readonly enrolment: Enrolment;
  readonly fee: Billed;
  readonly first: Billed;
}

/** What was billed for a charge, and whether every payer has paid it. */
interface Billed {
  readonly invoiced: Invoiced | undefined;
  readonly isPaid: boolean;
}

function firstCharges({ enrolments, calendars, entries }: EnrolmentFacts): FirstCharges[] {
  const index = indexLedger(entries);
  return groupByChild(enrolments, calendars).flatMap((child) => {
    const fees = new Set<string>();
    const instalments = new Map<string, Set<string>>();
    return child.living.map((enrolment): FirstCharges => {
      const { pupilId, year } = enrolment;
      const feeKey = keyOfRow(makeKey('enrolment-fee', pupilId), enrolment, child, index, fees);
      const fee = billed(index, feeKey, { nature: 'enrolment-fee', year, pupilId, period: '' });
      const taken = instalments.get(year) ?? new Set();
      instalments.set(year, taken);
      return { enrolment, fee, first: firstCharge(enrolment, child, calendars, index, taken) };
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
  if (invoiced === undefined) return { invoiced, isPaid: false };
  const left = invoiced.cents + (index.creditByCharge.get(key)?.cents ?? 0);
  return { invoiced, isPaid: left > 0 && isPaid(index, invoiced) };
}
