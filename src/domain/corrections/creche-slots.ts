/** Crèche months: what is due for each billed one beside what was invoiced (R-2.10, R-2.19 to D-2.22, D-2.35). */

import type { Child } from '../invoicing/children';
import { dueMonths } from '../invoicing/creche-charges';
import type { BillingFacts } from '../invoicing/facts';
import { creditFor, type InvoicedIndex, invoicedFor } from '../invoicing/invoiced';
import { makeKey } from '../ledger/keys';
import { type Issue, type Result, refuseAll, succeed } from '../shared/result';
import { schoolYearOf } from '../shared/school-year';
import { firstDayOfMonth, type YearMonth } from '../shared/year-month';
import type { OpenLine } from './open-lines';
import { NOTHING_DUE, type Slot } from './slot';

/**
 * @param lines that stand, of this child's crèche months
 * @returns a slot for each month that was billed; refusals: tariffs
 * @example October billed at 1086.00 (2 days), the row says 1 day // due 573.00
 */
export function crecheSlots(
  facts: BillingFacts,
  child: Child,
  index: InvoicedIndex,
  lines: readonly OpenLine[],
): Result<Slot[]> {
  const { pupilId } = child;
  const due = new Map(dueMonths(facts, child, index).map((month) => [month.month, month.due]));
  const slots: Slot[] = [];
  const issues: Issue[] = [];
  for (const month of billedMonths(pupilId, index)) {
    const year = schoolYearOf(firstDayOfMonth(month));
    const item = { nature: 'creche' as const, year, pupilId, period: month };
    const chargeKey = makeKey('creche', pupilId, month);
    const invoicedCents = (invoicedFor(index, chargeKey, item)?.cents ?? 0) + creditFor(index, item);
    const amount = due.get(month);
    if (amount !== undefined && !amount.ok) issues.push(...amount.issues);
    slots.push({
      ...item,
      id: chargeKey,
      chargeKey,
      invoicedCents,
      due: amount?.ok ? amount.value : NOTHING_DUE,
      lines: lines.filter(({ entry }) => entry.period === month),
      reason: amount === undefined ? 'gone' : 'changed',
      isTakenLater: false,
    });
  }
  return issues.length > 0 ? refuseAll(issues) : succeed(slots);
}

function billedMonths(pupilId: string, index: InvoicedIndex): YearMonth[] {
  const months = (index.crecheByPupil.get(pupilId) ?? []).map(({ month }) => month);
  return [...new Set(months)].sort();
}
