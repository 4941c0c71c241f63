/** What a child that leaves owes: what was billed, and what the next runs will still bill. */
import { assembleInvoices } from '../invoicing/assemble';
import { type Charge, crecheIssueDate } from '../invoicing/charge';
import { type Child, groupByChild } from '../invoicing/children';
import { dueMonths } from '../invoicing/creche-charges';
import type { BillingFacts } from '../invoicing/facts';
import { type InvoicedIndex, invoicedFor } from '../invoicing/invoiced';
import { tuitionCharges } from '../invoicing/tuition-charges';
import { tuitionDues } from '../invoicing/tuition-dues';
import { makeKey } from '../ledger/keys';
import { type LocalDate, laterOf } from '../shared/local-date';
import { sumCents } from '../shared/money';
import { type Issue, type Result, refuseAll, succeed } from '../shared/result';
import { type SchoolYear, schoolYearOf } from '../shared/school-year';
import { firstDayOfMonth } from '../shared/year-month';
import { childSlots } from './differences';
import { readOpenLines } from './open-lines';
import type { Slot, Upcoming } from './slot';

/**
 * @param facts with the departure on its row
 * @returns a slot for each school year's tuition and each crèche month, invoiced or not; refusals: tariffs
 * @example crèche, 2 days, billed to March, notice of 10 March // April and May at 1086.00, from 15 March and 15 April
 */
export function departureSlots(
  facts: BillingFacts,
  index: InvoicedIndex,
  pupilId: string,
  years: ReadonlySet<SchoolYear>,
): Result<Slot[]> {
  const billed = childSlots(
    facts,
    index,
    readOpenLines(facts.entries),
    (id, year) => id === pupilId && years.has(year),
  );
  const child = groupByChild(facts.enrolments, facts.calendars).find((one) => one.pupilId === pupilId);
  if (!billed.ok || child === undefined) return billed;
  const known = new Map(billed.value.map((slot) => [slot.id, slot]));
  const found = [...years].sort().flatMap((year) => tuitionOf(facts, child, year, index, known));
  found.push(...monthsToCome(facts, child, years, index));
  const issues = found.flatMap((result) => (result.ok ? [] : result.issues));
  if (issues.length > 0) return refuseAll(issues);
  for (const result of found) if (result.ok) known.set(result.value.id, result.value);
  return succeed([...known.values()]);
}

/** Both instalments as the runs will bill them; what a correction takes now is not theirs. */
function tuitionOf(
  facts: BillingFacts,
  child: Child,
  year: SchoolYear,
  index: InvoicedIndex,
  known: ReadonlyMap<string, Slot>,
): Result<Slot>[] {
  const { pupilId } = child;
  const id = makeKey('tuition', pupilId, year);
  const calendar = facts.calendars.get(year);
  const rows = child.inForce.filter((row) => row.section !== 'creche' && row.year === year);
  const [last] = rows.slice(-1);
  const own = known.get(id);
  if (calendar === undefined || last === undefined || own?.isTakenLater === false) return [];
  const dues = tuitionDues(facts, calendar, rows);
  if (!dues.ok) return [dues];
  // The second issue shows both instalments, the first as its own run would bill it.
  const today = laterOf(facts.today, calendar.secondIssue);
  const found = tuitionCharges({ ...facts, today, invoiceUnconfirmed: true }, { ...child, inForce: rows }, index);
  const upcoming = found.charges.map((charge) =>
    toCome(facts, charge, charge.period === 'T1' ? calendar.firstIssue : calendar.secondIssue),
  );
  const { byRow, totalCents } = dues.value;
  const slot: Slot = own ?? {
    id,
    nature: 'tuition',
    pupilId,
    year,
    period: 'T2',
    due: { amountCents: totalCents, steps: byRow.flatMap(({ steps }) => steps) },
    invoicedCents: 0,
    expectedCents: 0,
    chargeKey: makeKey('tuition', year, pupilId, 'T2', last.id),
    lines: [],
    reason: 'changed',
    isTakenLater: true,
  };
  return [succeed({ ...slot, upcoming })];
}

function monthsToCome(
  facts: BillingFacts,
  child: Child,
  years: ReadonlySet<SchoolYear>,
  index: InvoicedIndex,
): Result<Slot>[] {
  const { pupilId } = child;
  return dueMonths(facts, child, index).flatMap(({ month, due, enrolment, days }): Result<Slot>[] => {
    const item = { nature: 'creche' as const, year: schoolYearOf(firstDayOfMonth(month)), pupilId, period: month };
    const key = makeKey('creche', pupilId, month);
    if (!years.has(item.year) || invoicedFor(index, key, item) !== undefined) return [];
    if (!due.ok) {
      const { row } = enrolment;
      return [
        refuseAll(due.issues.map((issue): Issue => (issue.tab ? issue : { ...issue, tab: 'Inscriptions', row }))),
      ];
    }
    const charge: Charge = { ...item, key, amount: due.value, labelData: { days } };
    const upcoming = [toCome(facts, charge, crecheIssueDate(month, facts.settings))];
    const none = { invoicedCents: 0, expectedCents: 0, lines: [], reason: 'changed' as const, isTakenLater: true };
    return [succeed({ ...item, ...none, id: key, chargeKey: key, due: due.value, upcoming })];
  });
}

/** As the run will split it, and without what another payer's invoice of it still asks for. */
function toCome(facts: BillingFacts, charge: Charge, from: LocalDate): Upcoming {
  const drafts = assembleInvoices(facts, [charge]);
  const shares = drafts.map(({ invoice: { payerId, totalCents } }) => ({ payerId, cents: totalCents }));
  return { from, shares, cents: sumCents(shares.map(({ cents }) => cents)) };
}
