/** A slot: one thing that was billed, however often and to whomever, beside what is due for it by the facts of the day. */

import type { BilledPart } from '../invoicing/billed-quantities';
import type { Nature } from '../ledger/entry';
import type { ExplainedAmount } from '../shared/explained';
import type { LocalDate } from '../shared/local-date';
import { sumCents } from '../shared/money';
import type { SchoolYear } from '../shared/school-year';
import type { OpenLine } from './open-lines';

/** Why a slot differs, as far as the facts tell. */
export type SlotReason =
  /** No row stands behind it any more. */
  | 'gone'
  /** The row or the tariff behind it says another amount. */
  | 'changed'
  /** Less was consumed than billed. */
  | 'quantity';

/** An instalment or a month that is due and not invoiced yet. */
export interface Upcoming {
  readonly cents: number;
  /** The day from which a run bills it. */
  readonly from: LocalDate;
  readonly shares: readonly { readonly payerId: string | undefined; readonly cents: number }[];
}

export interface Slot {
  /** The same thing has the same identifier on every run. */
  readonly id: string;
  readonly nature: Nature;
  readonly pupilId: string;
  readonly year: SchoolYear;
  /** Of the correction's line: `T2`, a month, or ''. */
  readonly period: string;
  /** In all. */
  readonly due: ExplainedAmount;
  /** Credits taken off. */
  readonly invoicedCents: number;
  /** The charge that a correction upwards is booked on. */
  readonly chargeKey: string;
  /** The lines that a credit is given on. */
  readonly lines: readonly OpenLine[];
  readonly reason: SlotReason;
  /** The next instalment takes the difference by itself (D-2.33): nothing is to be corrected. */
  readonly isTakenLater: boolean;
  /** What should have been invoiced by the day, where a later instalment brings the rest; undefined: all of it. */
  readonly expectedCents?: number;
  /** Of a departure: what the next runs will bill of it. */
  readonly upcoming?: readonly Upcoming[];
  /** Of a consumption: what was billed beyond what was consumed. */
  readonly excess?: { readonly quantity: number; readonly parts: readonly BilledPart[] };
}

/** What should have been invoiced by the day less what was: negative is to be credited. */
export function deltaOf({ due, invoicedCents, expectedCents }: Pick<Slot, 'due' | 'invoicedCents' | 'expectedCents'>) {
  return (expectedCents ?? due.amountCents) - invoicedCents;
}

export const NOTHING_DUE: ExplainedAmount = { amountCents: 0, steps: [] };

/**
 * What the next runs bill of slots, in all or to one payer.
 * @param payerId undefined for the family itself; left out: everyone
 */
export function upcomingCents(slots: readonly Slot[], ...payer: [payerId?: string | undefined]): number {
  const parts = slots.flatMap(({ upcoming = [] }) => upcoming.flatMap(({ shares }) => shares));
  const own = payer.length === 0 ? parts : parts.filter(({ payerId }) => payerId === payer[0]);
  return sumCents(own.map(({ cents }) => cents));
}
