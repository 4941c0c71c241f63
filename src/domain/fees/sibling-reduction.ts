/** Sibling reduction: 2nd child and 3rd or later, none under the Corporate tariff. */
import type { Step } from '../shared/explained';
import { type Result, refuse, succeed } from '../shared/result';
import type { SchoolYear } from '../shared/school-year';
import type { TariffKind } from '../tariffs/tariff';
import { findTariff, type TariffTable } from '../tariffs/tariff-table';

export interface SiblingReduction {
  /** Basis points: 1000 is 10 %. */
  readonly basisPoints: number;
  readonly step: Step;
}

/**
 * The reduction of a rank among the children of a family.
 * @returns basis points and its step; refusal `rank-invalid`, or a missing tariff row
 */
export function siblingReduction(
  tariffs: TariffTable,
  year: SchoolYear,
  kind: TariffKind,
  rank: number,
): Result<SiblingReduction> {
  if (!Number.isInteger(rank) || rank < 1) return refuse({ code: 'rank-invalid', data: { rank } });
  if (kind === 'corporate') return none('no-reduction-corporate', 'R-2.28', rank);
  if (rank === 1) return none('first-child', 'R-2.11', rank);
  const found = findTariff(tariffs, year, 'sibling-reduction', undefined, Math.min(rank, 3));
  if (!found.ok) return found;
  const basisPoints = found.value.amount;
  return succeed({ basisPoints, step: { code: 'sibling-reduction', rule: 'R-2.11', data: { rank, basisPoints } } });
}

function none(code: string, rule: string, rank: number): Result<SiblingReduction> {
  return succeed({ basisPoints: 0, step: { code, rule, data: { rank } } });
}
