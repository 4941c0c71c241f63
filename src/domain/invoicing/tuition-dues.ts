/** What is due for a child's rows of one school year, each and in all (R-2.8, R-2.14, D-2.16). */
import type { Enrolment } from '../enrolment/enrolment';
import { type Calendars, firstDayOfPresence, isContiguous, isWithdrawn } from '../enrolment/presence';
import type { SchoolCalendar } from '../fees/school-calendar';
import { tuitionDue } from '../fees/tuition-due';
import type { ExplainedAmount } from '../shared/explained';
import { addDays, earlierOf, type LocalDate } from '../shared/local-date';
import { sumCents } from '../shared/money';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../shared/result';
import type { BillingFacts } from './facts';

export interface TuitionDues {
  /** In the order of the rows. */
  readonly byRow: readonly ExplainedAmount[];
  /** Never more than the rows' sum. */
  readonly totalCents: number;
}

/**
 * Rows that follow each other without interruption are one presence: where the last ends in a departure, they owe in
 * all at most the departure share of its annual tuition.
 * @param rows the school rows in force of one child and school year, by first day
 * @returns refusals of every row, with their place
 * @example 6e to 6 November, Maternelle from then to 25 November // 3480.00 in all, 40 % of 8700.00
 */
export function tuitionDues(
  facts: BillingFacts,
  calendar: SchoolCalendar,
  rows: readonly Enrolment[],
): Result<TuitionDues> {
  const followers = rows.map((row) => followerOf(row, rows, facts.calendars));
  const dues = rows.map((row, index) => dueOf(facts, calendar, row, followers[index]));
  const issues = dues.flatMap((due) => (due.ok ? [] : due.issues));
  if (issues.length > 0) return refuseAll(issues);
  const byRow = dues.flatMap((due) => (due.ok ? [due.value] : []));
  // What the rows before a row and it come to; a departure limits the sum of its whole presence.
  const sums: number[] = [];
  for (const [index, row] of rows.entries()) {
    const before = sums[followers.indexOf(row)] ?? 0;
    const sum = before + (byRow[index]?.amountCents ?? 0);
    const isChangedAndLeft = row.end !== undefined && followers[index] === undefined && followers.includes(row);
    const limit = isChangedAndLeft ? dueOf(facts, calendar, { ...row, start: undefined }, undefined) : undefined;
    sums.push(limit?.ok ? Math.min(sum, limit.value.amountCents) : sum);
  }
  return succeed({ byRow, totalCents: sumCents(sums.filter((_, index) => followers[index] === undefined)) });
}

/**
 * The row that goes on with the same child in the same year: a change of section or tariff, which is no departure
 * (R-2.14 does not speak of it; months are shared out by, the reading that charges less).
 */
function followerOf(row: Enrolment, rows: readonly Enrolment[], calendars: Calendars): Enrolment | undefined {
  const { end } = row;
  if (end === undefined || isWithdrawn(row, calendars)) return undefined;
  return rows.find((next) => {
    const first = firstDayOfPresence(next, calendars);
    return first > end && isContiguous(end, first) && !isWithdrawn(next, calendars);
  });
}

function dueOf(
  { tariffs, calendars, rankOf }: BillingFacts,
  calendar: SchoolCalendar,
  row: Enrolment,
  follower: Enrolment | undefined,
): Result<ExplainedAmount> {
  const { section, kind, year, pupilId, type, start, end } = row;
  const due = tuitionDue(tariffs, calendar, {
    section,
    kind,
    rank: rankOf(pupilId, year),
    year,
    arrival: start,
    departure: isWithdrawn(row, calendars) ? beforeSchool(calendar, end) : end,
    type,
    handover: follower && firstDayOfPresence(follower, calendars),
  });
  if (!due.ok) return refuse(...due.issues.map((issue) => placed(issue, row)));
  const steps = due.value.steps.map((step) =>
    end === undefined || step.data.departure === undefined ? step : { ...step, data: { ...step.data, departure: end } },
  );
  return succeed({ ...due.value, steps });
}

/** A child that left before it came has withdrawn, whenever that was: counted as before the first day of school. */
function beforeSchool({ firstDay }: SchoolCalendar, end: LocalDate | undefined): LocalDate {
  const eve = addDays(firstDay, -1);
  return end === undefined ? eve : earlierOf(end, eve);
}

function placed(issue: Issue, { row }: Enrolment): Issue {
  return issue.tab === undefined ? { ...issue, tab: 'Inscriptions', row } : issue;
}
