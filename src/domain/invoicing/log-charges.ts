/** Charges from the logs: services (D-2.30), damage; each row billed once. */
import { type Enrolment, isInForce } from '../enrolment/enrolment';
import { firstDayOfPresence, lastDayOfPresence } from '../enrolment/presence';
import { makeKey } from '../ledger/keys';
import type { ExplainedAmount } from '../shared/explained';
import { exactCents, roundToFiveCents, timesFraction } from '../shared/money';
import type { Issue } from '../shared/result';
import { schoolYearOf } from '../shared/school-year';
import { yearMonthOf } from '../shared/year-month';
import { billedQuantities, roundQuantity } from './billed-quantities';
import type { Charge, Findings } from './charge';
import { holdCorrected } from './corrected-rows';
import { crecheMeals } from './creche-meals';
import type { BillingFacts, Consumption, Damage, Service } from './facts';
import type { InvoicedIndex } from './invoiced';

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
 * billed so far, so that rows typed late, sorted or repeated are neither lost nor billed twice. What a cancellation
 * freed is billed under its own key again, as far as it was consumed. Meals on crèche days are left out.
 */
export function serviceCharges(facts: BillingFacts, index: InvoicedIndex): Findings {
  const charges: Charge[] = [];
  const notices: Issue[] = [];
  const billed = billedQuantities(index);
  const isIncluded = inclusionOf(facts);
  const meals = crecheMeals(facts);
  for (const [group, rows] of groupConsumptions(facts, isIncluded)) {
    const [first] = rows;
    const service = first && facts.services.get(first.serviceId);
    if (first === undefined || service === undefined) continue;
    const charged = rows.filter((row) => !meals.included.has(row));
    const total = roundQuantity(charged.reduce((sum, row) => sum + row.quantity, 0));
    const known = billed.get(group) ?? { quantity: 0, highest: 0, freed: [] };
    let quantity = roundQuantity(total - known.quantity);
    const { pupilId, date } = first;
    const month = yearMonthOf(date);
    if (quantity < 0) {
      const data = { pupil: pupilId, service: service.id, month, quantity: -quantity };
      notices.push({ code: 'service-over-billed', tab: 'Consommations', row: first.row, data });
    }
    const add = (key: string, part: number): void => {
      const amount = serviceAmount(service, part, isIncluded(first));
      const labelData = { service: service.id, month, quantity: part, unit: service.unit ?? '' };
      charges.push({ key, nature: 'service', pupilId, year: schoolYearOf(date), period: month, amount, labelData });
      quantity = roundQuantity(quantity - part);
    };
    for (const part of known.freed) if (part.quantity <= quantity) add(part.key, part.quantity);
    if (quantity > 0) add(`${group}|${roundQuantity(known.highest + quantity)}`, quantity);
  }
  return { charges, issues: [], notices: [...notices, ...meals.notices] };
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
