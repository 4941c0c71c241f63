/** A charge: one thing to be paid, before it is split among payers. */
import type { Calendars } from '../enrolment/presence';
import { dueWhenIssued, LATE_TERM_DAYS } from '../fees/due-date';
import type { Nature } from '../ledger/entry';
import type { ExplainedAmount } from '../shared/explained';
import { addDays, type LocalDate } from '../shared/local-date';
import type { Issue, IssueData } from '../shared/result';
import type { SchoolYear } from '../shared/school-year';
import { addToMonth, dayOfMonth, lastDayOfMonth, type YearMonth } from '../shared/year-month';
import type { BillingSettings } from './facts';

export interface Charge {
  /** What it is; the same thing has the same key on every run. */
  readonly key: string;
  readonly nature: Nature;
  readonly pupilId: string;
  readonly year: SchoolYear;
  /** `T1`, `T2`, a month, or '' where there is none. */
  readonly period: string;
  readonly amount: ExplainedAmount;
  /** What the line's French label needs beyond nature, year and period. */
  readonly labelData: IssueData;
}

/** What a part of the run found: charges to invoice, reasons to stop, and things to tell the secretary. */
export interface Findings {
  readonly charges: readonly Charge[];
  readonly issues: readonly Issue[];
  readonly notices: readonly Issue[];
}

/** The findings of several sources, in their order. */
export function joinFindings(found: readonly Findings[]): Findings {
  return {
    charges: found.flatMap(({ charges }) => charges),
    issues: found.flatMap(({ issues }) => issues),
    notices: found.flatMap(({ notices }) => notices),
  };
}

/** Natures whose due date follows that of their invoice (D-2.34). */
const EXTRAS: ReadonlySet<Nature> = new Set(['penalty', 'exceptional-day', 'late-pickup', 'service', 'damage']);

export const isExtra = (nature: Nature): boolean => EXTRAS.has(nature);

/** The planned issue date of a crèche month: a day of the month before (D-2.33). */
export function crecheIssueDate(month: YearMonth, settings: BillingSettings): LocalDate {
  return dayOfMonth(addToMonth(month, -1), settings.crecheIssueDay);
}

/**
 * When a charge falls due if it is issued on a day (D-2.33, D-2.34). Needs only what a ledger entry keeps,
 * so that an invoice can be rebuilt from its entries.
 */
export function dueDateOf(
  charge: { nature: Nature; year: SchoolYear | undefined; period: string | undefined },
  issuedOn: LocalDate,
  calendars: Calendars,
  settings: BillingSettings,
): LocalDate {
  const { nature, period } = charge;
  const calendar = charge.year === undefined ? undefined : calendars.get(charge.year);
  if (nature === 'tuition' && calendar !== undefined) {
    return period === 'T1'
      ? dueWhenIssued(calendar.firstDue, calendar.firstIssue, issuedOn)
      : dueWhenIssued(calendar.secondDue, calendar.secondIssue, issuedOn);
  }
  if (nature === 'creche' && period !== undefined) {
    const month = period as YearMonth;
    return dueWhenIssued(lastDayOfMonth(addToMonth(month, -1)), crecheIssueDate(month, settings), issuedOn);
  }
  const term = nature === 'enrolment-fee' ? settings.enrolmentFeeTermDays : LATE_TERM_DAYS;
  return addDays(issuedOn, term);
}
