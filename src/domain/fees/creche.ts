/** Crèche packages by days a week, each month rounded, months of arrival and departure whole. */
import type { ExplainedAmount, Step } from '../shared/explained';
import { earlierOf, type LocalDate, laterOf } from '../shared/local-date';
import { exactCents, lessRate } from '../shared/money';
import { type Result, refuse, succeed } from '../shared/result';
import { firstDayOf, lastDayOf, type SchoolYear } from '../shared/school-year';
import { monthsTouched } from '../shared/year-month';
import { findTariff, type TariffTable } from '../tariffs/tariff-table';
import { siblingReduction } from './sibling-reduction';
import { roundExplained } from './tuition';

export interface CrecheQuery {
  /** Days a week, 1 to 5. */
  readonly days: number;
  readonly rank: number;
  readonly year: SchoolYear;
}

/**
 * One month of crèche after the sibling reduction.
 * @returns centimes with their steps; refusals: `days-invalid`, a bad rank, a missing tariff
 * @example 3 days a week, rank 2, 2022-23 // 1394.10
 */
export function crecheMonth(tariffs: TariffTable, { days, rank, year }: CrecheQuery): Result<ExplainedAmount> {
  if (!Number.isInteger(days) || days < 1 || days > 5) {
    return refuse({ code: 'days-invalid', article: 'R-1.1', data: { days } });
  }
  const tariff = findTariff(tariffs, year, 'creche', 'normal', days);
  const reduction = siblingReduction(tariffs, year, 'normal', rank);
  if (!tariff.ok || !reduction.ok) {
    return refuse(...(tariff.ok ? [] : tariff.issues), ...(reduction.ok ? [] : reduction.issues));
  }
  const amount = tariff.value.amount;
  const step: Step = { code: 'monthly-tariff', rule: 'R-2.4', data: { days, year, amount } };
  const exact = lessRate(exactCents(amount), reduction.value.basisPoints);
  return succeed(roundExplained({ exact, steps: [step, reduction.value.step] }));
}

/**
 * All months of a school year (September to August) that a presence touches.
 * @param end last day of presence; undefined: to August
 * @example 1 day, rank 3, 2022-09-15 to 2022-11-02 // 3 × 487.05 = 1461.15
 */
export function crecheDue(
  tariffs: TariffTable,
  query: CrecheQuery,
  start: LocalDate,
  end: LocalDate | undefined,
): Result<ExplainedAmount> {
  if (end !== undefined && end < start) {
    return refuse({ code: 'departure-before-arrival', data: { arrival: start, departure: end } });
  }
  const month = crecheMonth(tariffs, query);
  if (!month.ok) return month;
  const last = lastDayOf(query.year);
  const months = monthsTouched(laterOf(start, firstDayOf(query.year)), earlierOf(end ?? last, last)).length;
  const step: Step = { code: 'creche-months', rule: 'R-2.10', data: { months, amount: month.value.amountCents } };
  return succeed({ amountCents: months * month.value.amountCents, steps: [...month.value.steps, step] });
}
