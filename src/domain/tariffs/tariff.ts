/** Dated tariffs: one row of the workbook is one amount for one school year. */
import type { LocalDate } from '../shared/local-date';
import type { SchoolYear } from '../shared/school-year';

/** Sections that an enrolment is charged by (D-2.36). */
export type Section = 'creche' | 'preschool-junior' | 'preschool-senior' | 'elementary' | 'sixth-grade';

export type TariffCategory =
  | Section
  | 'enrolment-fee'
  | 're-enrolment-penalty'
  | 'exceptional-day'
  | 'late-pickup'
  | 'reminder-per-invoice'
  | 'reminder-per-year'
  | 'sibling-reduction'
  | 'departure-share';

export type TariffKind = 'normal' | 'corporate';

export type TariffUnit = 'chf' | 'chf-per-year' | 'chf-per-month' | 'percent';

export interface TariffRow {
  readonly row: number;
  readonly year: SchoolYear;
  readonly category: TariffCategory;
  readonly kind: TariffKind | undefined;
  /** Days a week (crèche), or rank (reductions, reminders, bands). */
  readonly level: number | undefined;
  /** Centimes; for the unit percent, basis points (10 % is 1000). */
  readonly amount: number;
  readonly unit: TariffUnit;
  readonly announcedOn: LocalDate | undefined;
}

interface CategoryRule {
  readonly unit: TariffUnit;
  readonly kinds: readonly (TariffKind | undefined)[];
  /** Levels that a whole year needs; a single undefined where there is no level. */
  readonly levels: readonly (number | undefined)[];
}

const NO_LEVEL = [undefined];
const SCHOOL: CategoryRule = { unit: 'chf-per-year', kinds: ['normal', 'corporate'], levels: NO_LEVEL };
const FLAT: CategoryRule = { unit: 'chf', kinds: [undefined], levels: NO_LEVEL };

/** What a complete school year of tariffs holds. */
export const CATEGORY_RULES: Readonly<Record<TariffCategory, CategoryRule>> = {
  'enrolment-fee': FLAT,
  're-enrolment-penalty': FLAT,
  'preschool-junior': SCHOOL,
  'preschool-senior': SCHOOL,
  elementary: SCHOOL,
  'sixth-grade': SCHOOL,
  creche: { unit: 'chf-per-month', kinds: ['normal'], levels: [1, 2, 3, 4, 5] },
  'exceptional-day': FLAT,
  'late-pickup': FLAT,
  'reminder-per-invoice': { unit: 'chf', kinds: [undefined], levels: [2, 3] },
  'reminder-per-year': { unit: 'chf', kinds: [undefined], levels: [3, 4] },
  'sibling-reduction': { unit: 'percent', kinds: [undefined], levels: [2, 3] },
  'departure-share': { unit: 'percent', kinds: [undefined], levels: [1, 2, 3, 4, 5, 6] },
};

/** Identifies what a row is for; two rows with the same key overlap. */
export function tariffKey(
  year: string,
  category: TariffCategory,
  kind: TariffKind | undefined,
  level: number | undefined,
): string {
  return [year, category, kind ?? '', level ?? ''].join('|');
}
