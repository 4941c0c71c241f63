/** Due dates of charges and of the invoice that gathers them (D-2.33, D-2.34). */
import { addDays, daysBetween, earlierOf, type LocalDate } from '../shared/local-date';

const SHORTEST_TERM_DAYS = 10;
export const LATE_TERM_DAYS = 30;

/** When a charge falls due, and whether it decides the invoice's own date. */
export interface DueCharge {
  readonly dueOn: LocalDate;
  /** Penalties and log rows follow the instalments, months and fees of their invoice. */
  readonly isExtra: boolean;
}

/**
 * Due date of an instalment or a month: issued in time it keeps its date; issued late it keeps it if that is
 * at least 10 days after issue, else issue + 30 days.
 * @example dueWhenIssued(due 15 July, planned 15 June, issued 6 July) // 5 August
 */
export function dueWhenIssued(dueOn: LocalDate, plannedIssue: LocalDate, issuedOn: LocalDate): LocalDate {
  const isInTime = issuedOn <= plannedIssue;
  return isInTime || daysBetween(issuedOn, dueOn) >= SHORTEST_TERM_DAYS ? dueOn : addDays(issuedOn, LATE_TERM_DAYS);
}

/**
 * Due date of an invoice: the earliest of its instalments, months and fees; with extras only, the earliest of theirs.
 * @throws for an invoice without charges
 */
export function invoiceDueOn(charges: readonly DueCharge[]): LocalDate {
  const main = charges.filter((charge) => !charge.isExtra);
  const [first, ...others] = (main.length > 0 ? main : charges).map((charge) => charge.dueOn);
  if (first === undefined) throw new Error('An invoice without charges has no due date');
  return others.reduce(earlierOf, first);
}
