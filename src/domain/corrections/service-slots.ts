/** Consumption billed beyond what the log holds: prices have no date, so quantities are compared, never amounts. */
import { type BilledPart, billedQuantities, roundQuantity } from '../invoicing/billed-quantities';
import type { BillingFacts } from '../invoicing/facts';
import { type InvoicedIndex, indexLedger } from '../invoicing/invoiced';
import { chargeOf } from '../invoicing/living-lines';
import { serviceCharges } from '../invoicing/log-charges';
import { partsOf, subjectOf } from '../ledger/keys';
import { groupBy } from '../shared/group-by';
import { exactCents, roundToFiveCents, sumCents, timesFraction } from '../shared/money';
import { schoolYearOf } from '../shared/school-year';
import type { LineCredit, OpenLine } from './open-lines';
import type { Slot } from './slot';

/** @example 5 meals billed at 12.50, 3 in the log // invoiced 62.50, due 37.50 */
export function serviceSlots(facts: BillingFacts, index: InvoicedIndex, lines: readonly OpenLine[]): Slot[] {
  const consumed = new Map<string, number>();
  for (const { key, labelData } of serviceCharges({ ...facts, entries: [] }, indexLedger([])).charges) {
    consumed.set(subjectOf(key), Number(labelData.quantity));
  }
  const ofServices = lines.filter(({ entry }) => entry.nature === 'service');
  const byGroup = groupBy(ofServices, ({ entry }) => subjectOf(chargeOf(entry) ?? '') || undefined);
  return [...billedQuantities(index)].flatMap(([group, billed]): Slot[] => {
    const total = consumed.get(group) ?? 0;
    const own = byGroup.get(group) ?? [];
    const [first] = own;
    const quantity = roundQuantity(billed.quantity - total);
    const year = first?.entry.year;
    const [, pupilId = '', , month = ''] = partsOf(group);
    if (first === undefined || year === undefined || quantity <= 0) return [];
    // Rows of years gone by may have been put away.
    if (total === 0 && year < schoolYearOf(facts.today)) return [];
    const excess = { quantity, parts: billed.parts };
    const invoicedCents = sumCents(own.map(({ cents }) => cents));
    const slot = { id: group, nature: 'service' as const, pupilId, year, period: month, invoicedCents, lines: own };
    const credit = sumCents(creditQuantity({ lines: own, excess }, index).map(({ cents }) => cents));
    const due = { amountCents: invoicedCents - credit, steps: [] };
    const reason = 'quantity' as const;
    return credit === 0
      ? []
      : [{ ...slot, due, chargeKey: chargeOf(first.entry) ?? '', excess, reason, isTakenLater: false }];
  });
}

/**
 * Takes a quantity back from the parts billed last, each at the price at which it was billed.
 * The quantity stands on the first line of a part, however many payers share it.
 */
export function creditQuantity({ lines, excess }: Pick<Slot, 'lines' | 'excess'>, index: InvoicedIndex): LineCredit[] {
  let left = excess?.quantity ?? 0;
  return [...(excess?.parts ?? [])].reverse().flatMap((part: BilledPart) => {
    const standing = roundQuantity(part.quantity - (index.creditByCharge.get(part.key)?.quantity ?? 0));
    const taken = Math.min(left, standing);
    if (taken <= 0) return [];
    left = roundQuantity(left - taken);
    const own = lines.filter(({ entry }) => chargeOf(entry) === part.key);
    return own.map(({ entry, cents }, at): LineCredit => {
      const [numerator, denominator] = [taken, standing].map((quantity) => Math.round(quantity * 100));
      const exact = timesFraction(exactCents(cents), numerator ?? 0, denominator ?? 1);
      const credit = taken === standing ? cents : Math.min(cents, roundToFiveCents(exact));
      return { entry, cents: credit, ...(at === 0 ? { quantity: taken } : {}) };
    });
  });
}
