/** Fee of a reminder on two scales, per invoice (R-3.1, D-3.2) and per school year, combined by D-3.4. */
import type { ExplainedAmount } from '../shared/explained';
import { type Result, refuse, succeed } from '../shared/result';
import type { SchoolYear } from '../shared/school-year';
import { findTariff, type TariffTable } from '../tariffs/tariff-table';

export type ReminderScaleRule = 'higher' | 'addition';

export interface ReminderQuery {
  /** Which reminder of its invoice it is, 1 for the first. */
  readonly invoiceRank: number;
  /** Which reminder of the family it is in the school year, over all its invoices. */
  readonly yearRank: number;
  readonly year: SchoolYear;
  readonly rule: ReminderScaleRule;
}

/**
 * The fee of one reminder.
 * @example invoice rank 2, year rank 3 // 20.00 (higher), 40.00 (addition)
 */
export function reminderFee(tariffs: TariffTable, query: ReminderQuery): Result<ExplainedAmount> {
  const { invoiceRank, yearRank, year, rule } = query;
  for (const rank of [invoiceRank, yearRank]) {
    if (!Number.isInteger(rank) || rank < 1) return refuse({ code: 'rank-invalid', data: { rank } });
  }
  const perInvoice = scaleFee(tariffs, year, 'reminder-per-invoice', invoiceRank, 2, 3);
  const perYear = scaleFee(tariffs, year, 'reminder-per-year', yearRank, 3, 4);
  if (!perInvoice.ok || !perYear.ok) {
    return refuse(...(perInvoice.ok ? [] : perInvoice.issues), ...(perYear.ok ? [] : perYear.issues));
  }
  const fees = [perInvoice.value, perYear.value] as const;
  const amountCents = rule === 'addition' ? fees[0] + fees[1] : Math.max(...fees);
  const data = { invoiceRank, yearRank, perInvoice: fees[0], perYear: fees[1], rule };
  return succeed({ amountCents, steps: [{ code: 'reminder-fee', rule: 'R-3.1, R-3.3, D-3.4', data }] });
}

function scaleFee(
  tariffs: TariffTable,
  year: SchoolYear,
  category: 'reminder-per-invoice' | 'reminder-per-year',
  rank: number,
  firstCharged: number,
  last: number,
): Result<number> {
  if (rank < firstCharged) return succeed(0);
  const tariff = findTariff(tariffs, year, category, undefined, Math.min(rank, last));
  return tariff.ok ? succeed(tariff.value.amount) : tariff;
}
