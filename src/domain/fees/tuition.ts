/** Annual tuition of a school section after the sibling reduction. */
import type { ExplainedAmount, Step } from '../shared/explained';
import { type ExactCents, exactCents, lessRate, roundToFiveCents } from '../shared/money';
import { mapResult, type Result, refuse, succeed } from '../shared/result';
import type { SchoolYear } from '../shared/school-year';
import type { Section, TariffKind } from '../tariffs/tariff';
import { findTariff, type TariffTable } from '../tariffs/tariff-table';
import { siblingReduction } from './sibling-reduction';

export interface TuitionQuery {
  readonly section: Section;
  readonly kind: TariffKind;
  /** Rank among the family's children, 1 for the first (D-2.12). */
  readonly rank: number;
  readonly year: SchoolYear;
}

export interface ExactTuition {
  readonly exact: ExactCents;
  readonly steps: readonly Step[];
}

/** The annual tuition before any rounding, for computations that go on. */
export function exactAnnualTuition(tariffs: TariffTable, query: TuitionQuery): Result<ExactTuition> {
  const { section, kind, rank, year } = query;
  if (section === 'creche') return refuse({ code: 'creche-has-no-tuition', article: 'R-2.4', data: {} });
  const tariff = findTariff(tariffs, year, section, kind);
  const reduction = siblingReduction(tariffs, year, kind, rank);
  if (!tariff.ok || !reduction.ok) {
    return refuse(...(tariff.ok ? [] : tariff.issues), ...(reduction.ok ? [] : reduction.issues));
  }
  const amount = tariff.value.amount;
  const tariffStep: Step = { code: 'annual-tariff', rule: 'R-2.3', data: { category: section, kind, year, amount } };
  return succeed({
    exact: lessRate(exactCents(amount), reduction.value.basisPoints),
    steps: [tariffStep, reduction.value.step],
  });
}

/**
 * Annual tuition, rounded once to 0.05.
 * @returns centimes with their steps; refusals: a missing or refused tariff, a bad rank, the crèche
 * @example Élémentaire, Normal, rank 2, 2022-23 // 7470.00
 */
export function annualTuition(tariffs: TariffTable, query: TuitionQuery): Result<ExplainedAmount> {
  return mapResult(exactAnnualTuition(tariffs, query), roundExplained);
}

/** Closes a computation: the only place where an exact amount becomes a line, rounded once. */
export function roundExplained({ exact, steps }: ExactTuition): ExplainedAmount {
  const amountCents = roundToFiveCents(exact);
  if (amountCents * exact.denominator === exact.numerator) return { amountCents, steps };
  return { amountCents, steps: [...steps, { code: 'rounding', rule: 'D-0', data: { amount: amountCents } }] };
}
