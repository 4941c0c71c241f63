/** Enrolments gathered by child, in order, so that presences can be followed from row to row. */
import { type Enrolment, isInForce } from '../enrolment/enrolment';
import { type Calendars, compareEnrolments } from '../enrolment/presence';

export interface Child {
  readonly pupilId: string;
  /** Enrolments that tuition counts (D-2.32), by first day. */
  readonly inForce: readonly Enrolment[];
  /** The same and those only asked for, by first day. */
  readonly living: readonly Enrolment[];
}

export function groupByChild(enrolments: readonly Enrolment[], calendars: Calendars): Child[] {
  const byPupil = new Map<string, Enrolment[]>();
  for (const enrolment of enrolments) {
    if (enrolment.status === 'cancelled' || enrolment.status === 'refused') continue;
    byPupil.set(enrolment.pupilId, [...(byPupil.get(enrolment.pupilId) ?? []), enrolment]);
  }
  const inOrder = compareEnrolments(calendars);
  return [...byPupil].map(([pupilId, rows]) => {
    const living = rows.sort(inOrder);
    return { pupilId, living, inForce: living.filter(isInForce) };
  });
}

/**
 * Numbers the presences of a child within a school year: '' for the first, `2`, `3`… for later ones.
 * Part of a charge's key, so that a second presence in one year is a charge of its own.
 */
export function ordinalIn(rows: readonly Enrolment[], enrolment: Enrolment): string {
  const index = rows.filter((row) => row.year === enrolment.year).indexOf(enrolment);
  return index > 0 ? String(index + 1) : '';
}
