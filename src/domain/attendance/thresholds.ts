/** What counts towards the thresholds of a report to the authority: unjustified half-days and late arrivals (D-4.6). */

import type { LocalDate } from '../shared/local-date';
import { type AttendanceRecord, type Leave, standingOf } from './absences';
import { type ClassHalfDay, findHalfDay } from './class-days';
import { type Crossing, type CrossingDecision, countInWindow, findCrossings, openCrossings } from './crossings';

export type ThresholdKind = 'absences' | 'lateness';

export const THRESHOLD_KINDS: readonly ThresholdKind[] = ['absences', 'lateness'];

export interface ThresholdFacts {
  /** Half-days of class expected of the pupil in the school year, in order. */
  readonly halfDays: readonly ClassHalfDay[];
  /** Of one pupil, one a half-day, in order. */
  readonly records: readonly AttendanceRecord[];
  readonly leaves: readonly Leave[];
  readonly thresholds: Readonly<Record<ThresholdKind, number>>;
  readonly decisions: readonly (CrossingDecision & { readonly kind: ThresholdKind })[];
  readonly today: LocalDate;
}

/** How a pupil stands against one threshold. */
export interface ThresholdStanding {
  readonly kind: ThresholdKind;
  readonly threshold: number;
  /** In the window that ends today. */
  readonly count: number;
  /** Since the rentrée. */
  readonly total: number;
  /** Crossings on which nobody has decided yet. */
  readonly open: readonly Crossing[];
}

/**
 * Rows on half-days of class up to a day that count towards a threshold: absences that nothing justifies, or
 * late arrivals.
 */
export function eventsOf(
  kind: ThresholdKind,
  { halfDays, records, leaves, today }: Pick<ThresholdFacts, 'halfDays' | 'records' | 'leaves' | 'today'>,
): AttendanceRecord[] {
  return records.filter((record) => {
    const { date, halfDay, code } = record;
    if (date > today || findHalfDay(halfDays, date, halfDay) === undefined) return false;
    return kind === 'lateness' ? code === 'late' : standingOf(record, leaves) === 'unjustified';
  });
}

/**
 * Both standings of a pupil on a day. Counts begin anew with each school year.
 * @example standingsOf({ …, thresholds: { absences: 4, lateness: 5 } })[0].open // crossings of the absences
 */
export function standingsOf(facts: ThresholdFacts): ThresholdStanding[] {
  const { halfDays, thresholds, decisions, today } = facts;
  const days = [...new Set(halfDays.map(({ date }) => date))];
  return THRESHOLD_KINDS.map((kind) => {
    const events = eventsOf(kind, facts).map(({ date }) => date);
    const crossings = findCrossings(days, events, thresholds[kind]);
    const own = decisions.filter((decision) => decision.kind === kind);
    return {
      kind,
      threshold: thresholds[kind],
      count: countInWindow(days, events, today),
      total: events.length,
      open: openCrossings(crossings, own),
    };
  });
}
