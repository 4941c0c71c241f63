/** Facts that changed after billing: what was invoiced beside what is due, and what would put each right. */

import type { Charge } from '../invoicing/charge';
import { type Child, groupByChild } from '../invoicing/children';
import type { BillingFacts } from '../invoicing/facts';
import { type InvoicedIndex, indexLedger } from '../invoicing/invoiced';
import type { LedgerEntry } from '../ledger/entry';
import { makeKey } from '../ledger/keys';
import { groupBy } from '../shared/group-by';
import { type Issue, type Result, refuseAll, succeed, uniqueIssues } from '../shared/result';
import { type SchoolYear, schoolYearOf } from '../shared/school-year';
import { crecheSlots } from './creche-slots';
import { eventSlots } from './event-slots';
import { type LineCredit, type OpenLine, readOpenLines, spreadCredit } from './open-lines';
import { creditQuantity, serviceSlots } from './service-slots';
import { deltaOf, type Slot } from './slot';
import { tuitionSlot } from './tuition-slots';

/**
 * Every slot whose invoiced amount is not what is due.
 * @returns refusals: tariffs, with their place
 * @example a child's rank changed from 1 to 2 after both instalments of 4150.00 // due 7470.00, invoiced 8300.00
 */
export function listDifferences(facts: BillingFacts): Result<Slot[]> {
  const index = indexLedger(facts.entries);
  const lines = readOpenLines(facts.entries);
  const events = eventSlots(facts, index, lines);
  const found = [childSlots(facts, index, lines), events];
  const issues = found.flatMap((result) => (result.ok ? [] : result.issues));
  if (issues.length > 0) return refuseAll(uniqueIssues(issues));
  const slots = found.flatMap((result) => (result.ok ? result.value : []));
  return succeed([...slots, ...serviceSlots(facts, index, lines)].filter((slot) => deltaOf(slot) !== 0));
}

/** Tuition years and crèche months of every child that was billed any. */
export function childSlots(
  facts: BillingFacts,
  index: InvoicedIndex,
  lines: readonly OpenLine[],
  isWanted: (pupilId: string, year: SchoolYear) => boolean = () => true,
): Result<Slot[]> {
  const children = new Map(groupByChild(facts.enrolments, facts.calendars).map((child) => [child.pupilId, child]));
  const byPupil = groupBy(lines, ({ entry }) => entry.pupilId);
  const years = tuitionYears(index);
  const current = schoolYearOf(facts.today);
  const slots: Slot[] = [];
  const issues: Issue[] = [];
  const add = (result: Result<readonly Slot[]>): void => {
    if (!result.ok) issues.push(...result.issues);
    // Rows of years gone by may have been put away; they say nothing of what was due.
    else slots.push(...result.value.filter(({ reason, year }) => reason !== 'gone' || year >= current));
  };
  for (const pupilId of billedPupils(facts.entries)) {
    const child: Child = children.get(pupilId) ?? { pupilId, inForce: [], living: [] };
    const own = byPupil.get(pupilId) ?? [];
    for (const year of (years.get(pupilId) ?? []).filter((one) => isWanted(pupilId, one))) {
      const ofYear = own.filter(({ entry }) => entry.nature === 'tuition' && entry.year === year);
      const slot = tuitionSlot(facts, child, year, index, ofYear);
      add(slot.ok ? succeed(slot.value === undefined ? [] : [slot.value]) : slot);
    }
    const months = crecheSlots(
      facts,
      child,
      index,
      own.filter(({ entry }) => entry.nature === 'creche'),
    );
    add(months.ok ? succeed(months.value.filter(({ year }) => isWanted(pupilId, year))) : months);
  }
  return issues.length > 0 ? refuseAll(uniqueIssues(issues)) : succeed(slots);
}

function billedPupils(entries: readonly LedgerEntry[]): string[] {
  const pupils = entries.flatMap(({ nature, pupilId }) =>
    pupilId !== undefined && (nature === 'tuition' || nature === 'creche') ? [pupilId] : [],
  );
  return [...new Set(pupils)];
}

/** School years with tuition, by pupil. */
function tuitionYears({ tuitionByYear }: InvoicedIndex): Map<string, SchoolYear[]> {
  const years = new Map<string, SchoolYear[]>();
  for (const key of tuitionByYear.keys()) {
    const bar = key.indexOf('|');
    const pupilId = key.slice(bar + 1);
    years.set(pupilId, [...(years.get(pupilId) ?? []), key.slice(0, bar) as SchoolYear]);
  }
  return years;
}

/** What puts slots right: credits on lines for what is too much, charges for what is missing. */
export interface Remedy {
  readonly credits: readonly LineCredit[];
  readonly charges: readonly Charge[];
}

/** @returns the remedy of a slot; none for one that the next instalment takes (D-2.33) */
export function remedyOf(slot: Slot, facts: Pick<BillingFacts, 'entries'>, index: InvoicedIndex): Remedy {
  const delta = deltaOf(slot);
  if (slot.isTakenLater || delta === 0) return { credits: [], charges: [] };
  if (slot.excess !== undefined) return { credits: creditQuantity(slot, index), charges: [] };
  if (delta < 0) return { credits: spreadCredit(slot.lines, -delta), charges: [] };
  const { chargeKey, nature, pupilId, year, period, due, invoicedCents } = slot;
  const key = makeKey('correction', chargeKey, String(correctionsOf(facts.entries, chargeKey) + 1));
  const step = { code: 'correction', rule: 'R-2.18', data: { due: due.amountCents, already: invoicedCents } };
  const amount = { amountCents: delta, steps: [...due.steps, step] };
  return { credits: [], charges: [{ key, nature, pupilId, year, period, amount, labelData: {} }] };
}

/** How many corrections a charge has had. */
function correctionsOf(entries: readonly LedgerEntry[], chargeKey: string): number {
  const prefix = `${makeKey('correction', chargeKey)}|`;
  const counts = entries.flatMap(({ key }) => {
    const rest = key?.startsWith(prefix) ? key.slice(prefix.length) : undefined;
    return rest === undefined ? [] : [Number(rest.slice(0, rest.indexOf('|')))];
  });
  return Math.max(0, ...counts);
}

/** Remedies together. */
export function joinRemedies(remedies: readonly Remedy[]): Remedy {
  return { credits: remedies.flatMap(({ credits }) => credits), charges: remedies.flatMap(({ charges }) => charges) };
}
