/** Tuition of a child's school year: what is due for it beside what was invoiced (R-2.8, R-2.14, R-2.18, D-2.33). */

import type { Child } from '../invoicing/children';
import type { BillingFacts } from '../invoicing/facts';
import { type InvoicedIndex, tuitionInvoiced } from '../invoicing/invoiced';
import { instalmentAccounts, tuitionCharges } from '../invoicing/tuition-charges';
import { tuitionDues } from '../invoicing/tuition-dues';
import { splitInstalments } from '../invoicing/tuition-instalments';
import { makeKey } from '../ledger/keys';
import type { ExplainedAmount } from '../shared/explained';
import { sumCents } from '../shared/money';
import { type Result, succeed } from '../shared/result';
import { lastDayOf, type SchoolYear } from '../shared/school-year';
import type { OpenLine } from './open-lines';
import { NOTHING_DUE, type Slot } from './slot';

/**
 * @param child its rows, none in force where the enrolment was cancelled or taken away
 * @param lines that stand, of this child, year and nature
 * @returns the slot, undefined where nothing was invoiced; refusals: tariffs
 * @example 8300.00 invoiced, left on 10 November (40 %) // due 3320.00
 */
export function tuitionSlot(
  facts: BillingFacts,
  child: Child,
  year: SchoolYear,
  index: InvoicedIndex,
  lines: readonly OpenLine[],
): Result<Slot | undefined> {
  const { pupilId } = child;
  const invoicedCents = tuitionInvoiced(index, { year, pupilId });
  const rows = child.inForce.filter((row) => row.section !== 'creche' && row.year === year);
  const [last] = rows.slice(-1);
  const base = { id: makeKey('tuition', pupilId, year), nature: 'tuition' as const, pupilId, year, period: 'T2' };
  if (last === undefined) {
    if (invoicedCents <= 0) return succeed(undefined);
    const reason = 'gone' as const;
    const chargeKey = makeKey('tuition', year, pupilId, 'T2', '');
    return succeed({ ...base, due: NOTHING_DUE, invoicedCents, chargeKey, lines, reason, isTakenLater: false });
  }
  const calendar = facts.calendars.get(year);
  if (calendar === undefined) return succeed(undefined);
  const dues = tuitionDues(facts, calendar, rows);
  if (!dues.ok) return dues;
  const { byRow, totalCents } = dues.value;
  const accounts = instalmentAccounts({ child, rows, dues: dues.value }, index);
  const isBilled = accounts.some(({ first, second }) => first !== undefined || second !== undefined);
  if (!isBilled && invoicedCents <= 0) return succeed(undefined);
  const chargeKey = makeKey('tuition', year, pupilId, 'T2', last.id);
  const steps = byRow.flatMap((due) => due.steps);
  const common = { ...base, invoicedCents, chargeKey, lines, reason: 'changed' as const };
  // Once the second issue is past, what no run would bill by itself is not left to one.
  const hasNext = () => {
    const billed = { ...facts, invoiceUnconfirmed: true };
    return tuitionCharges(billed, { ...child, inForce: rows }, index).charges.length > 0;
  };
  const isSettled =
    accounts.every(({ second }) => second !== undefined) ||
    facts.today > lastDayOf(year) ||
    (facts.today >= calendar.secondIssue && !hasNext());
  const due: ExplainedAmount = { amountCents: totalCents, steps };
  if (isSettled || invoicedCents >= totalCents) return succeed({ ...common, due, isTakenLater: false });
  const hasLeft = rows.some(({ end }) => end !== undefined);
  // Of rows whose first instalment is out, half of what is due for them; the second brings the rest.
  const firsts = accounts
    .filter(({ first }) => first !== undefined)
    .map((account) => splitInstalments(account.due.amountCents)[0]);
  const expectedCents = hasLeft ? invoicedCents : Math.min(sumCents(firsts), totalCents);
  return succeed({ ...common, due, expectedCents, isTakenLater: true });
}
