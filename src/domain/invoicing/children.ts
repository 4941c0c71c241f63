/** Enrolments gathered by child, in order, so that presences can be followed from row to row. */
import { type Enrolment, isInForce } from '../enrolment/enrolment';
import { type Calendars, compareEnrolments } from '../enrolment/presence';
import { makeKey } from '../ledger/keys';
import { groupBy } from '../shared/group-by';
import type { InvoicedIndex } from './invoiced';

export interface Child {
  readonly pupilId: string;
  /** Enrolments that tuition counts (D-2.32), by first day. */
  readonly inForce: readonly Enrolment[];
  /** The same and those only asked for, by first day. */
  readonly living: readonly Enrolment[];
}

export function groupByChild(enrolments: readonly Enrolment[], calendars: Calendars): Child[] {
  const alive = enrolments.filter(({ status }) => status !== 'cancelled' && status !== 'refused');
  const inOrder = compareEnrolments(calendars);
  return [...groupBy(alive, ({ pupilId }) => pupilId)].map(([pupilId, rows]) => {
    const living = rows.sort(inOrder);
    return { pupilId, living, inForce: living.filter(isInForce) };
  });
}

/**
 * The charge key that stands for a row under a subject (a fee, a penalty, an instalment): its own; where that was never
 * billed, the first billed key whose row lives no more, so that a row renamed or typed anew is not billed twice.
 * @param taken keys that stand for other rows already; the key found is added
 * @example the row I2, renamed to I9 after `enrolment-fee|E1|I2` was billed // 'enrolment-fee|E1|I2'
 */
export function keyOfRow(
  subject: string,
  row: Enrolment,
  { living }: Child,
  index: InvoicedIndex,
  taken: Set<string>,
): string {
  const keyOf = ({ id }: Enrolment) => `${subject}|${makeKey(id)}`;
  const own = keyOf(row);
  if (index.byCharge.has(own)) return own;
  const known = new Set([...taken, ...living.map(keyOf)]);
  const orphan = [...(index.keysUnder.get(subject) ?? [])].find(
    // A row of another year that was put away is no sign that this one was renamed.
    (key) => !known.has(key) && index.byCharge.get(key)?.year === row.year,
  );
  if (orphan === undefined) return own;
  taken.add(orphan);
  return orphan;
}
