/** Charges from the logs: exceptional crèche days, services (D-2.30), damage; each row billed once. */
import { type Enrolment, isInForce } from '../enrolment/enrolment';
import { firstDayOfPresence, lastDayOfPresence } from '../enrolment/presence';
import { flatFee } from '../fees/flat-fee';
import { makeKey } from '../ledger/keys';
import type { ExplainedAmount } from '../shared/explained';
import { exactCents, roundToFiveCents, timesFraction } from '../shared/money';
import type { Issue } from '../shared/result';
import { schoolYearOf } from '../shared/school-year';
import { yearMonthOf } from '../shared/year-month';
import type { Charge, Findings } from './charge';
import { holdCorrected } from './corrected-rows';
import type { BillingFacts, Consumption, Damage, ExceptionalDay, Service } from './facts';
import type { InvoicedIndex } from './invoiced';

export function exceptionalDayCharges(facts: BillingFacts, index: InvoicedIndex): Findings {
  const charges = new Map<string, Charge>();
  const issues: Issue[] = [];
  for (const { date, pupilId, status } of facts.exceptionalDays) {
    const key = exceptionalDayKey({ pupilId, date });
    if (status !== 'granted' || date > facts.today || index.byCharge.has(key)) continue;
    const year = schoolYearOf(date);
    const fee = flatFee(facts.tariffs, year, 'exceptional-day');
    if (!fee.ok) issues.push(...fee.issues);
    else {
      charges.set(key, {
        key,
        nature: 'exceptional-day',
        pupilId,
        year,
        period: '',
        amount: fee.value,
        labelData: { date },
      });
    }
  }
  const keys = new Set(facts.exceptionalDays.map(exceptionalDayKey));
  return { ...holdCorrected('exceptional-day', [...charges.values()], keys, index, facts.today), issues };
}

function exceptionalDayKey({ pupilId, date }: Pick<ExceptionalDay, 'pupilId' | 'date'>): string {
  return makeKey('exceptional-day', pupilId, date);
}

export function damageCharges(facts: BillingFacts, index: InvoicedIndex): Findings {
  const charges: Charge[] = [];
  const seen = new Map<string, number>();
  for (const { date, pupilId, description, price, status } of facts.damages) {
    if (status !== 'to-invoice' || date > facts.today || roundToFiveCents(exactCents(price)) === 0) continue;
    const what = makeKey('damage', pupilId, date, description);
    const count = (seen.get(what) ?? 0) + 1;
    seen.set(what, count);
    // Two equal rows are two damages; the count keeps them apart whatever their order.
    const key = `${what}|${count}`;
    if (index.byCharge.has(key)) continue;
    const amountCents = roundToFiveCents(exactCents(price));
    const amount = { amountCents, steps: [{ code: 'damage', rule: 'R-2.29', data: { description } }] };
    charges.push({
      key,
      nature: 'damage',
      pupilId,
      year: schoolYearOf(date),
      period: '',
      amount,
      labelData: { date, description },
    });
  }
  return { ...holdCorrected('damage', charges, rowKeys(facts.damages), index, facts.today), issues: [] };
}

/** Keys of all damages, also of those dropped or at no price. */
function rowKeys(damages: readonly Damage[]): Set<string> {
  const keys = new Set<string>();
  for (const { date, pupilId, description } of damages) {
    const what = makeKey('damage', pupilId, date, description);
    let count = 1;
    while (keys.has(`${what}|${count}`)) count += 1;
    keys.add(`${what}|${count}`);
  }
  return keys;
}

/**
 * One charge per child, service and month for what was consumed and not yet billed. The key carries the quantity
 * billed so far, so that rows typed late, sorted or repeated are neither lost nor billed twice.
 */
export function serviceCharges(facts: BillingFacts, index: InvoicedIndex): Findings {
  const charges: Charge[] = [];
  const notices: Issue[] = [];
  const billed = billedQuantities(index);
  const isIncluded = inclusionOf(facts);
  for (const [group, rows] of groupConsumptions(facts, isIncluded)) {
    const [first] = rows;
    const service = first && facts.services.get(first.serviceId);
    if (first === undefined || service === undefined) continue;
    const total = roundQuantity(rows.reduce((sum, row) => sum + row.quantity, 0));
    const quantity = roundQuantity(total - (billed.get(group) ?? 0));
    const { pupilId, date } = first;
    const month = yearMonthOf(date);
    if (quantity < 0) {
      const data = { pupil: pupilId, service: service.id, month, quantity: -quantity };
      notices.push({ code: 'service-over-billed', tab: 'Consommations', row: first.row, data });
    }
    if (quantity <= 0) continue;
    const amount = serviceAmount(service, quantity, isIncluded(first));
    const labelData = { service: service.id, month, quantity, unit: service.unit ?? '' };
    const year = schoolYearOf(date);
    charges.push({ key: `${group}|${total}`, nature: 'service', pupilId, year, period: month, amount, labelData });
  }
  return { charges, issues: [], notices };
}

function groupConsumptions(facts: BillingFacts, isIncluded: Inclusion): Map<string, Consumption[]> {
  const groups = new Map<string, Consumption[]>();
  for (const row of facts.consumptions) {
    if (row.date > facts.today) continue;
    const item = ['service', row.pupilId, row.serviceId, yearMonthOf(row.date)];
    // What the tariff includes is counted apart: a child may change to or from Corporate within a month.
    const group = isIncluded(row) ? makeKey(...item, 'corporate') : makeKey(...item);
    const rows = groups.get(group);
    if (rows === undefined) groups.set(group, [row]);
    else rows.push(row);
  }
  return groups;
}

/** The highest quantity that a key of each group carries. */
function billedQuantities(index: InvoicedIndex): Map<string, number> {
  const billed = new Map<string, number>();
  for (const key of index.byCharge.keys()) {
    if (!key.startsWith('service|')) continue;
    const bar = key.lastIndexOf('|');
    const group = key.slice(0, bar);
    billed.set(group, Math.max(billed.get(group) ?? 0, Number(key.slice(bar + 1))));
  }
  return billed;
}

function serviceAmount(service: Service, quantity: number, isIncluded: boolean): ExplainedAmount {
  const data = { quantity, price: service.price, unit: service.unit ?? '' };
  const step = { code: 'service', rule: 'D-2.30', data };
  if (isIncluded) {
    return { amountCents: 0, steps: [step, { code: 'included-corporate', rule: 'R-2.28', data: {} }] };
  }
  const exact = timesFraction(exactCents(service.price), Math.round(quantity * 100), 100);
  return { amountCents: roundToFiveCents(exact), steps: [step] };
}

type Inclusion = (row: Consumption) => boolean;

/** Whether the child was enrolled at the Corporate tariff on that day, and the service belongs to it. */
function inclusionOf({ services, enrolments, calendars }: BillingFacts): Inclusion {
  const byPupil = new Map<string, Enrolment[]>();
  for (const row of enrolments) {
    if (row.kind !== 'corporate' || !isInForce(row)) continue;
    byPupil.set(row.pupilId, [...(byPupil.get(row.pupilId) ?? []), row]);
  }
  return ({ pupilId, serviceId, date }) =>
    services.get(serviceId)?.isInCorporate === true &&
    (byPupil.get(pupilId) ?? []).some(
      (row) =>
        row.year === schoolYearOf(date) && firstDayOfPresence(row, calendars) <= date && date <= lastDayOfPresence(row),
    );
}

/** Quantities are typed with at most two decimals; sums of floats are brought back to them. */
function roundQuantity(quantity: number): number {
  return Math.round(quantity * 100) / 100;
}
