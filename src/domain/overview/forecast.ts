/** What a school year will bring in all: what was invoiced, and what is still to come for the enrolments in force. */
import { collectCharges } from '../invoicing/collect';
import type { BillingFacts } from '../invoicing/facts';
import type { LedgerEntry, Nature } from '../ledger/entry';
import { type LocalDate, laterOf } from '../shared/local-date';
import type { Issue } from '../shared/result';
import { lastDayOf, type SchoolYear } from '../shared/school-year';
import type { Section } from '../tariffs/tariff';
import { SECTION_ORDER, sectionsOf } from './sections';

export interface ForecastRow {
  readonly section: Section | undefined;
  /** Charged so far, credit notes and waivers taken off. */
  readonly invoicedCents: number;
  readonly toComeCents: number;
  readonly totalCents: number;
}

export interface Forecast {
  readonly year: SchoolYear;
  readonly rows: readonly ForecastRow[];
  /** Why the forecast is not whole, such as a missing tariff. */
  readonly issues: readonly Issue[];
}

/** Money and reminder fees are no income of a school year's enrolments. */
const isOfYear = (nature: Nature): boolean => nature !== 'payment' && nature !== 'refund' && nature !== 'reminder';

/**
 * Bills the rest of the year in advance with the rules of the invoice run: instalments, crèche months to August, fees,
 * log rows typed so far. Instalments that wait for a person's word count as coming; exceptional days that wait do not.
 * @example one child in Élémentaire on 1 July 2022, first instalment invoiced // invoiced 4150.00, to come 4150.00
 */
export function forecastYear(facts: BillingFacts, year: SchoolYear): Forecast {
  const sectionOf = sectionsOf(facts.enrolments, facts.calendars);
  const sums = new Map<Section | undefined, { invoiced: number; toCome: number }>();
  const add = (section: Section | undefined, invoiced: number, toCome: number): void => {
    const known = sums.get(section) ?? { invoiced: 0, toCome: 0 };
    sums.set(section, { invoiced: known.invoiced + invoiced, toCome: known.toCome + toCome });
  };
  for (const entry of facts.entries) if (isOfYearEntry(entry, year)) add(sectionOf(entry), entry.amountCents, 0);
  const { charges, issues } = collectCharges(atEndOf(year, facts));
  for (const charge of charges) {
    if (charge.year === year) add(sectionOf({ ...charge, date: facts.today }), 0, charge.amount.amountCents);
  }
  const rows = SECTION_ORDER.flatMap((section): ForecastRow[] => {
    const { invoiced = 0, toCome = 0 } = sums.get(section) ?? {};
    const row = { section, invoicedCents: invoiced, toComeCents: toCome, totalCents: invoiced + toCome };
    return sums.has(section) ? [row] : [];
  });
  return { year, rows, issues };
}

function isOfYearEntry(entry: LedgerEntry, year: SchoolYear): boolean {
  return entry.year === year && isOfYear(entry.nature);
}

/** The facts on the year's last day; a notice that was not recorded counts from the real day (D-2.35). */
function atEndOf(year: SchoolYear, facts: BillingFacts): BillingFacts {
  const today: LocalDate = laterOf(facts.today, lastDayOf(year));
  const enrolments = facts.enrolments.map((row) =>
    row.section === 'creche' ? { ...row, noticeOn: row.noticeOn ?? facts.today } : row,
  );
  return { ...facts, today, enrolments, invoiceUnconfirmed: true };
}
