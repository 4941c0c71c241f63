/** Fees, penalties and log rows: what was billed for each beside what the rows of the day would be billed. */
import { isInForce } from '../enrolment/enrolment';
import { flatFee } from '../fees/flat-fee';
import type { Charge, Findings } from '../invoicing/charge';
import { joinFindings } from '../invoicing/charge';
import { type Child, groupByChild } from '../invoicing/children';
import { enrolmentCharges } from '../invoicing/enrolment-charges';
import { exceptionalDayCharges } from '../invoicing/exceptional-days';
import type { BillingFacts } from '../invoicing/facts';
import { type InvoicedIndex, indexLedger } from '../invoicing/invoiced';
import { latePickupCharges } from '../invoicing/late-collections';
import { chargeOf } from '../invoicing/living-lines';
import { damageCharges } from '../invoicing/log-charges';
import type { LedgerEntry, Nature } from '../ledger/entry';
import { makeKey, partsOf } from '../ledger/keys';
import type { ExplainedAmount } from '../shared/explained';
import { groupBy } from '../shared/group-by';
import { sumCents } from '../shared/money';
import { type Result, refuseAll, succeed } from '../shared/result';
import { type SchoolYear, schoolYearOf } from '../shared/school-year';
import type { OpenLine } from './open-lines';
import { NOTHING_DUE, type Slot } from './slot';

/** How many parts of a charge's key tell an event; equal damages and collections of one day are one. */
const EVENT_PARTS: Readonly<Record<string, number>> = {
  'exceptional-day': 3,
  'late-pickup': 3,
  damage: 4,
  'late-re-enrolment': 2,
  'creche-return': 2,
  'enrolment-fee': 2,
};
const BY_YEAR: ReadonlySet<string> = new Set(['late-re-enrolment', 'creche-return', 'enrolment-fee']);

interface Billed {
  readonly nature: Nature;
  readonly pupilId: string;
  readonly year: SchoolYear;
  readonly chargeKey: string;
  cents: number;
}

/**
 * @returns a slot for each event that was billed and differs; refusals: tariffs
 * @example damage of 80.00 billed, the row now says 60.00 // due 60.00, invoiced 80.00
 */
export function eventSlots(facts: BillingFacts, index: InvoicedIndex, lines: readonly OpenLine[]): Result<Slot[]> {
  const { charges, issues } = expectedCharges(facts);
  if (issues.length > 0) return refuseAll(issues);
  const due = groupBy(charges, ({ key, year }) => eventOf(key, year));
  const billed = readBilled(facts.entries, index);
  const linesOf = groupBy(lines, ({ entry }) => eventOf(chargeOf(entry) ?? '', entry.year));
  // A row moved to another day after billing stands for the first one (see corrected-rows).
  const unbilled = [...due].filter(([event]) => !billed.has(event)).map(([event, own]) => ({ event, own }));
  const slots: Slot[] = [];
  for (const [event, { cents: invoicedCents, ...item }] of billed) {
    const expected = due.get(event);
    const amount = expected === undefined ? feeDue(facts, event, item.year) : addUp(expected);
    if (amount === undefined || amount.amountCents === invoicedCents) continue;
    if (expected === undefined) {
      const moved = unbilled.findIndex(
        (other) => isMoved(event, other.event) && addUp(other.own).amountCents === invoicedCents,
      );
      if (moved >= 0) {
        unbilled.splice(moved, 1);
        continue;
      }
      // Rows of years gone by may have been put away.
      if (amount.amountCents === 0 && item.year < schoolYearOf(facts.today)) continue;
    }
    const reason = amount.amountCents === 0 ? 'gone' : 'changed';
    const own = linesOf.get(event) ?? [];
    slots.push({ ...item, id: event, period: '', due: amount, invoicedCents, lines: own, reason, isTakenLater: false });
  }
  return succeed(slots);
}

/** What the rows would be billed if nothing had been yet. */
function expectedCharges(facts: BillingFacts): Pick<Findings, 'charges' | 'issues'> {
  const exceptionalDayRules = { ...facts.exceptionalDayRules, isOverridden: () => true };
  const fresh: BillingFacts = { ...facts, exceptionalDayRules, entries: [], invoices: [] };
  const index = indexLedger([]);
  const children = groupByChild(fresh.enrolments, fresh.calendars).map((child: Child) => {
    const found = enrolmentCharges(fresh, child, index);
    return { ...found, charges: found.charges.filter(({ nature }) => nature === 'penalty') };
  });
  return joinFindings([
    ...children,
    latePickupCharges(fresh, index),
    exceptionalDayCharges(fresh, index),
    damageCharges(fresh, index),
  ]);
}

function readBilled(entries: readonly LedgerEntry[], index: InvoicedIndex): Map<string, Billed> {
  const billed = new Map<string, Billed>();
  const seen = new Set<string>();
  for (const entry of entries) {
    const { nature, pupilId, year, key } = entry;
    const chargeKey = chargeOf(entry);
    if (key === undefined || chargeKey === undefined || pupilId === undefined || year === undefined) continue;
    const event = eventOf(chargeKey, year);
    const invoiced = index.byCharge.get(chargeKey);
    if (event === undefined || invoiced === undefined || seen.has(chargeKey)) continue;
    seen.add(chargeKey);
    const known = billed.get(event) ?? { nature, pupilId, year, chargeKey, cents: 0 };
    known.cents += invoiced.cents + (index.creditByCharge.get(chargeKey)?.cents ?? 0);
    billed.set(event, known);
  }
  return billed;
}

function eventOf(chargeKey: string, year: SchoolYear | undefined): string | undefined {
  const parts = partsOf(chargeKey);
  const kind = parts[0] ?? '';
  const count = EVENT_PARTS[kind];
  if (count === undefined) return undefined;
  return makeKey(...parts.slice(0, count), ...(BY_YEAR.has(kind) ? [year ?? ''] : []));
}

/** The same kind of event of the same child or family. */
function isMoved(event: string, other: string): boolean {
  const [left, right] = [partsOf(event), partsOf(other)];
  return left[0] === right[0] && left[1] === right[1] && !BY_YEAR.has(left[0] ?? '');
}

/**
 * The enrolment fee is never given back: it is due by the tariff while a row stands behind it, nothing where the
 * school refused the child. What else has no row is not due.
 */
function feeDue(facts: BillingFacts, event: string, year: SchoolYear): ExplainedAmount | undefined {
  const [kind, pupilId] = partsOf(event);
  if (kind !== 'enrolment-fee') return NOTHING_DUE;
  const rows = facts.enrolments.filter((row) => row.pupilId === pupilId && row.year === year);
  if (rows.length === 0) return undefined;
  if (rows.every(({ status }) => status === 'refused')) return NOTHING_DUE;
  const fee = flatFee(facts.tariffs, year, 'enrolment-fee');
  return fee.ok && rows.some((row) => isInForce(row) || row.status === 'requested') ? fee.value : undefined;
}

function addUp(charges: readonly Charge[]): ExplainedAmount {
  const amountCents = sumCents(charges.map(({ amount }) => amount.amountCents));
  return { amountCents, steps: charges.flatMap(({ amount }) => amount.steps) };
}
