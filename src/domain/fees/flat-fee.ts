/** Fees that are one amount a school year: enrolment, late re-enrolment, exceptional crèche day. */
import type { ExplainedAmount } from '../shared/explained';
import { mapResult, type Result } from '../shared/result';
import type { SchoolYear } from '../shared/school-year';
import { findTariff, type TariffTable } from '../tariffs/tariff-table';

export type FlatFeeCategory = 'enrolment-fee' | 're-enrolment-penalty' | 'exceptional-day';

const RULES: Readonly<Record<FlatFeeCategory, string>> = {
  'enrolment-fee': 'R-2.1',
  're-enrolment-penalty': 'R-2.2',
  'exceptional-day': 'R-2.24',
};

/** The fee of a school year with the step that names its rule. */
export function flatFee(tariffs: TariffTable, year: SchoolYear, category: FlatFeeCategory): Result<ExplainedAmount> {
  return mapResult(findTariff(tariffs, year, category), ({ amount }) => ({
    amountCents: amount,
    steps: [{ code: category, rule: RULES[category], data: { year, amount } }],
  }));
}
