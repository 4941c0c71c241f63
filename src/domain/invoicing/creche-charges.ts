/** Crèche months whose issue date has come (R-2.10, D-2.33). */
import { type CrecheMonth, crecheMonths } from '../enrolment/creche-billing';
import type { Enrolment } from '../enrolment/enrolment';
import { crecheMonth } from '../fees/creche';
import { makeKey } from '../ledger/keys';
import type { ExplainedAmount } from '../shared/explained';
import { earlierOf, type LocalDate } from '../shared/local-date';
import type { Issue, Result } from '../shared/result';
import { schoolYearOf } from '../shared/school-year';
import { firstDayOfMonth, type YearMonth, yearMonthOf } from '../shared/year-month';
import { type Charge, crecheIssueDate, type Findings } from './charge';
import type { Child } from './children';
import type { BillingFacts } from './facts';
import { creditFor, type InvoicedIndex, invoicedFor } from './invoiced';

/** A month that a child owes, with its amount. */
export interface DueMonth extends CrecheMonth {
  readonly due: Result<ExplainedAmount>;
}

/** All months that a child owes, also those whose issue date has not come. */
export function dueMonths(facts: BillingFacts, child: Child, index: InvoicedIndex): DueMonth[] {
  const creche = child.inForce.filter((enrolment) => enrolment.section === 'creche');
  const school = child.inForce.filter((enrolment) => enrolment.section !== 'creche');
  const months = crecheMonths({ creche, school }, facts.calendars, (end) => recordedOn(facts, child, index, end));
  return months.map((one) => {
    const year = schoolYearOf(firstDayOfMonth(one.month));
    const rank = facts.rankOf(one.enrolment.pupilId, one.enrolment.year);
    return { ...one, due: crecheMonth(facts.tariffs, { days: one.days, rank, year }) };
  });
}

export function crecheCharges(facts: BillingFacts, child: Child, index: InvoicedIndex): Findings {
  const charges: Charge[] = [];
  const issues: Issue[] = [];
  const notices: Issue[] = [];
  for (const { month, days, enrolment, isWithoutNotice, due } of dueMonths(facts, child, index)) {
    if (crecheIssueDate(month, facts.settings) > facts.today) continue;
    const { pupilId } = enrolment;
    const year = schoolYearOf(firstDayOfMonth(month));
    if (!due.ok) {
      issues.push(
        ...due.issues.map((issue) => (issue.tab ? issue : { ...issue, tab: 'Inscriptions', row: enrolment.row })),
      );
      continue;
    }
    const key = makeKey('creche', pupilId, month);
    const invoiced = invoicedFor(index, key, { nature: 'creche', year, pupilId, period: month });
    if (invoiced === undefined) {
      const steps = [...due.value.steps, { code: 'creche-month', rule: 'R-2.10', data: { month } }];
      const amount = { ...due.value, steps };
      charges.push({ key, nature: 'creche', pupilId, year, period: month, amount, labelData: { days } });
      if (isWithoutNotice) notices.push(billedWithoutNotice(enrolment, month));
      continue;
    }
    const net = invoiced.cents + creditFor(index, { nature: 'creche', year, pupilId, period: month });
    if (net !== due.value.amountCents) {
      const data = { pupil: pupilId, month, invoiced: net, due: due.value.amountCents };
      notices.push({ code: 'creche-month-differs', tab: 'Inscriptions', row: enrolment.row, data });
    }
  }
  return { charges, issues, notices };
}

/**
 * The day that stands for a notice that was not recorded (D-2.35): the first on which a month after the last day was
 * billed, so that billing ends with that notice; before it the day of the run.
 */
export function recordedOn(
  facts: BillingFacts,
  { pupilId }: Pick<Child, 'pupilId'>,
  index: InvoicedIndex,
  end: LocalDate,
): LocalDate {
  const months = index.crecheByPupil.get(pupilId) ?? [];
  const later = months.filter(({ month }) => month > yearMonthOf(end));
  return later.reduce((first, { date }) => earlierOf(first, date), facts.today);
}

function billedWithoutNotice({ row, pupilId, end }: Enrolment, month: YearMonth): Issue {
  const data = { pupil: pupilId, end: end ?? '', month };
  return {
    code: 'creche-without-notice',
    article: 'R-2.19',
    tab: 'Inscriptions',
    row,
    column: 'Préavis reçu le',
    data,
  };
}
