/** Settling a departure: what stays due, what is credited or billed, what each payer ends with. */
import type { Enrolment } from '../enrolment/enrolment';
import { rankPupils } from '../enrolment/sibling-rank';
import type { BillingFacts } from '../invoicing/facts';
import { indexLedger } from '../invoicing/invoiced';
import { type Result, succeed } from '../shared/result';
import { type DepartureInput, type DepartureRows, departureRows } from './departure-rows';
import { departureSlots } from './departure-slots';
import { joinRemedies, listDifferences, type Remedy, remedyOf } from './differences';
import { deltaOf, type Slot } from './slot';

export interface Departure extends DepartureRows, Remedy {
  /** Facts as they will be once the rows have changed. */
  readonly facts: BillingFacts;
  /** Tuition and crèche months of the child's year, invoiced or not, and of re-enrolments that are withdrawn with it. */
  readonly slots: readonly Slot[];
  /** What the departure changes for other children of the family, such as a rank: only told. */
  readonly others: readonly Slot[];
}

/**
 * @returns refusals: the rows, the tariffs
 * @example Élémentaire, both instalments of 4150.00, last day 10 November // due 3320.00 (40 %), 4980.00 credited
 */
export function settleDeparture(facts: BillingFacts, input: DepartureInput): Result<Departure> {
  const index = indexLedger(facts.entries);
  const rows = departureRows(facts, input, index);
  if (!rows.ok) return rows;
  const changed = withRows(facts, rows.value.changes);
  const years = new Set([rows.value.year, ...rows.value.changes.map(({ after }) => after.year)]);
  const slots = departureSlots(changed, index, input.pupilId, years);
  if (!slots.ok) return slots;
  const remedy = joinRemedies(slots.value.map((slot) => remedyOf(slot, facts, index)));
  const others = effectsOnOthers(facts, changed, input.pupilId);
  return succeed({ ...rows.value, ...remedy, facts: changed, slots: slots.value, others });
}

function withRows(facts: BillingFacts, changes: DepartureRows['changes']): BillingFacts {
  const after = new Map<Enrolment, Enrolment>(changes.map((change) => [change.before, change.after]));
  const enrolments = facts.enrolments.map((row) => after.get(row) ?? row);
  return { ...facts, enrolments, rankOf: rankPupils(enrolments, facts.pupils, facts.calendars) };
}

/** Differences of the family's other children that the departure brings. */
function effectsOnOthers(before: BillingFacts, after: BillingFacts, pupilId: string): Slot[] {
  const familyId = before.pupils.get(pupilId)?.familyId;
  const [known, found] = [before, after].map((facts) => {
    const list = listDifferences(facts);
    return list.ok ? list.value : [];
  });
  const old = new Set((known ?? []).map((slot) => `${slot.id} ${deltaOf(slot)}`));
  return (found ?? []).filter(
    (slot) =>
      slot.pupilId !== pupilId &&
      before.pupils.get(slot.pupilId)?.familyId === familyId &&
      !old.has(`${slot.id} ${deltaOf(slot)}`),
  );
}
