/** Enrolments whose status says that a charge is paid while the ledger holds it open, as after a reversal by the bank. */
import type { Enrolment } from '../enrolment/enrolment';
import { type EnrolmentFacts, firstCharges } from './statuses-enrolments';

export interface OpenCharge {
  readonly enrolment: Enrolment;
  /** `first`: the first instalment, in the crèche the first month. */
  readonly charge: 'fee' | 'first';
  readonly invoices: readonly string[];
}

/**
 * Enrolments `Prise en compte` or `Confirmée` whose invoiced fee is open, and `Confirmée` ones whose first
 * instalment is (D-2.32). Nothing sets a status back: a person decides.
 * @example listOpenCharges(facts) // [{ enrolment: I1, charge: 'fee', invoices: ['2022-0001'] }]
 */
export function listOpenCharges(facts: EnrolmentFacts): OpenCharge[] {
  return firstCharges(facts).flatMap(({ enrolment, fee, first }): OpenCharge[] => {
    const { status, type } = enrolment;
    const isFeeDue = (status === 'accepted' || status === 'confirmed') && type !== 're-enrolment';
    const open: OpenCharge[] = [];
    if (isFeeDue && fee.open.length > 0) open.push({ enrolment, charge: 'fee', invoices: fee.open });
    if (status === 'confirmed' && first.open.length > 0) {
      open.push({ enrolment, charge: 'first', invoices: first.open });
    }
    return open;
  });
}

/** Those that new entries opened. */
export function chargesOpenedBy(facts: EnrolmentFacts, added: EnrolmentFacts['entries']): OpenCharge[] {
  const keyOf = ({ enrolment, charge }: OpenCharge): string => `${enrolment.row} ${charge}`;
  const before = new Set(listOpenCharges(facts).map(keyOf));
  const after = listOpenCharges({ ...facts, entries: [...facts.entries, ...added] });
  return after.filter((charge) => !before.has(keyOf(charge)));
}
