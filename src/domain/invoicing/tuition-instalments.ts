/** The open instalments of a child's school year: row by row, and in all never more than is due (R-2.5, D-2.33). */
import type { Enrolment } from '../enrolment/enrolment';
import type { SchoolCalendar } from '../fees/school-calendar';
import { makeKey } from '../ledger/keys';
import type { ExplainedAmount } from '../shared/explained';
import { exactCents, roundToFiveCents, sumCents, timesFraction } from '../shared/money';
import type { Charge } from './charge';
import type { BillingFacts } from './facts';
import { creditFor, type Invoiced, type InvoicedIndex, isPaid } from './invoiced';

export type Period = 'T1' | 'T2';

/** A row with what is due for it and what was invoiced. */
export interface Account {
  readonly row: Enrolment;
  readonly due: ExplainedAmount;
  readonly first: Invoiced | undefined;
  readonly second: Invoiced | undefined;
}

/** An instalment that may be invoiced. */
export interface Instalment {
  readonly row: Enrolment;
  readonly charge: Charge;
  /** Needs a person's word first. */
  readonly isWaiting: boolean;
}

/**
 * Cuts what is due into two instalments that sum exactly: half rounded, then the rest.
 * @example splitInstalments(672305) // [336155, 336150]
 */
export function splitInstalments(dueCents: number): readonly [first: number, second: number] {
  const first = roundToFiveCents(timesFraction(exactCents(dueCents), 1, 2));
  return [first, dueCents - first];
}

export function openInstalments(
  facts: BillingFacts,
  calendar: SchoolCalendar,
  account: Account,
  index: InvoicedIndex,
): Instalment[] {
  const { row, due, first, second } = account;
  const { id, pupilId, year } = row;
  const instalment = (period: Period, amountCents: number, already: number, isWaiting: boolean): Instalment => {
    const step = { code: 'instalment', rule: 'R-2.5', data: { part: period, due: due.amountCents, already } };
    const key = makeKey('tuition', year, pupilId, period, id);
    const amount = { amountCents, steps: [...due.steps, step] };
    return { row, isWaiting, charge: { key, nature: 'tuition', pupilId, year, period, amount, labelData: {} } };
  };
  const [firstCents] = splitInstalments(due.amountCents);
  // A first instalment that was cancelled after the second brings all that the second does not hold.
  const held =
    second === undefined ? 0 : second.cents + creditFor(index, { nature: 'tuition', year, pupilId, period: 'T2' });
  const rest = second === undefined ? firstCents : due.amountCents - held;
  const open = first === undefined ? [instalment('T1', rest, held, false)] : [];
  if (facts.today >= calendar.secondIssue && second === undefined) {
    const credit = creditFor(index, { nature: 'tuition', year, pupilId, period: 'T1' });
    const already = first === undefined ? firstCents : first.cents + credit;
    open.push(instalment('T2', due.amountCents - already, already, isUnconfirmed(facts, calendar, account, index)));
  }
  return open.filter(({ charge }) => charge.amount.amountCents > 0);
}

/**
 * Unconfirmed on the limit or later (R-2.6: unpaid on 20 July): not yet `Confirmée`, and the ledger does not show the
 * first instalment paid.
 */
export function isUnconfirmed(
  { today }: BillingFacts,
  calendar: SchoolCalendar,
  { row, first }: Account,
  index: InvoicedIndex,
): boolean {
  if (row.status === 'confirmed' || row.status === 'left' || today < calendar.confirmationLimit) return false;
  return first !== undefined && !isPaid(index, first);
}

/**
 * Takes off what instalments would bring beyond what is due in all: the second before the first, later rows before
 * earlier ones; nothing is left of an instalment of 0.
 * @param dueCents for the child's rows of the year together
 * @param invoicedCents of the same, credits taken off
 */
export function limitInstalments(
  open: readonly Instalment[],
  dueCents: number,
  invoicedCents: number,
): readonly Instalment[] {
  let excess = totalOf(open) - Math.max(0, dueCents - invoicedCents);
  const shorten = (instalment: Instalment): Instalment[] => {
    const { charge } = instalment;
    const amountCents = charge.amount.amountCents - Math.max(0, Math.min(excess, charge.amount.amountCents));
    excess -= charge.amount.amountCents - amountCents;
    if (amountCents === charge.amount.amountCents) return [instalment];
    const step = { code: 'limited', rule: 'R-2.18', data: { due: dueCents, already: invoicedCents } };
    const amount = { amountCents, steps: [...charge.amount.steps, step] };
    return amountCents === 0 ? [] : [{ ...instalment, charge: { ...charge, amount } }];
  };
  const latestFirst = (period: Period) => open.filter(({ charge }) => charge.period === period).reverse();
  const kept = new Map([...latestFirst('T2'), ...latestFirst('T1')].map((one) => [one, shorten(one)]));
  return open.flatMap((one) => kept.get(one) ?? []);
}

export function totalOf(instalments: readonly Instalment[]): number {
  return sumCents(instalments.map(({ charge }) => charge.amount.amountCents));
}
