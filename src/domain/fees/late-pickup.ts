/** Late pick-up: a fee per started 10 minutes (R-2.26, D-2.27). */
import type { ExplainedAmount } from '../shared/explained';
import { type Result, refuse, succeed } from '../shared/result';
import type { SchoolYear } from '../shared/school-year';
import { findTariff, type TariffTable } from '../tariffs/tariff-table';

const SLICE_MINUTES = 10;

/**
 * The fee of one collection.
 * @param minutes late, 0 or more
 * @example 11 minutes // 20.00
 */
export function latePickupFee(tariffs: TariffTable, year: SchoolYear, minutes: number): Result<ExplainedAmount> {
  if (!Number.isFinite(minutes) || minutes < 0) return refuse({ code: 'minutes-invalid', data: { minutes } });
  const tariff = findTariff(tariffs, year, 'late-pickup');
  if (!tariff.ok) return tariff;
  const slices = Math.ceil(minutes / SLICE_MINUTES);
  const amount = tariff.value.amount;
  return succeed({
    amountCents: slices * amount,
    steps: [{ code: 'late-pickup', rule: 'R-2.26, D-2.27', data: { minutes, slices, amount } }],
  });
}
