/** Shows income by month and section and what the school year will bring in all, and keeps it in tab Recettes. */
import { type Forecast, forecastYear } from '../domain/overview/forecast';
import { type Income, sumIncome } from '../domain/overview/income';
import { sectionsOf } from '../domain/overview/sections';
import type { LocalDate } from '../domain/shared/local-date';
import { type Issue, type Result, refuseAll, succeed } from '../domain/shared/result';
import { firstDayOf, lastDayOf, parseSchoolYear, type SchoolYear } from '../domain/shared/school-year';
import { firstDayOfMonth, yearMonthOf } from '../domain/shared/year-month';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { incomePeriod } from '../messages/overview-reports';
import { type Action, type ActionInput, type Field, type OutcomeView, type PlanView, refused } from './action';
import { fingerprintOf } from './fingerprint';
import { type Gathered, gatherInvoicing } from './invoicing/gather';
import { applyReport, type PreparedReport } from './overview/apply-report';
import { incomeLines, incomeReport } from './overview/income-report';
import { isReportDue } from './overview/report-tab';
import { exampleNotice } from './shared/gather';
import { InputReader } from './shared/read-input';

const INPUTS = {
  annee: 'année scolaire de la prévision ; vide : celle des réglages',
  du: 'premier jour ; vide : premier jour du mois de la première émission de cette année',
  au: 'dernier jour ; vide : dernier jour de cette année',
};

interface Wish {
  readonly year: SchoolYear;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

interface Prepared extends PreparedReport {
  readonly wish: Wish;
  readonly income: Income;
  readonly forecast: Forecast;
  readonly notices: readonly Issue[];
}

export const income: Action = {
  name: 'income',
  caption: 'Recettes et prévision…',
  group: 'overview',
  inputs: INPUTS,
  plan: planIncome,
  apply: applyIncome,
};

const FIELDS: readonly Field[] = [
  { name: 'annee', label: 'Année scolaire (vide : celle des réglages)', kind: 'text' },
  { name: 'du', label: 'Du', kind: 'date' },
  { name: 'au', label: 'Au', kind: 'date' },
];

function planIncome(services: Services, input: ActionInput): PlanView {
  const prepared = prepare(services, input);
  if (!prepared.ok) return refused(prepared.issues, FIELDS);
  const { wish, forecast, isDue, notices, fingerprint } = prepared.value;
  return {
    ok: true,
    lines: [incomePeriod(wish.from, wish.to), ...incomeLines(prepared.value.income, forecast)],
    warnings: [...notices, ...forecast.issues].map(describeIssue),
    options: [],
    isNothingToDo: !isDue,
    fingerprint,
    fields: FIELDS,
  };
}

function applyIncome(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  return applyReport(services, fingerprint, () => prepare(services, input));
}

function prepare({ workbook, clock }: Services, input: ActionInput): Result<Prepared> {
  const gathered = gatherInvoicing(workbook, { today: clock.today(), invoiceUnconfirmed: true });
  if (!gathered.ok) return gathered;
  const read = readWish(input, gathered.value);
  if (!read.ok) return read;
  const { year, from, to } = read.value;
  const { facts, exampleSettings, notices } = gathered.value;
  const entries = facts.entries.filter(({ date }) => from <= date && date <= to);
  const found = sumIncome(entries, sectionsOf(facts.enrolments, facts.calendars));
  const forecast = forecastYear(facts, year);
  const report = incomeReport(found, forecast);
  const isDue = isReportDue(workbook, report);
  if (!isDue.ok) return isDue;
  return succeed({
    wish: read.value,
    income: found,
    forecast,
    report,
    isDue: isDue.value,
    notices: [...exampleNotice(exampleSettings), ...notices],
    fingerprint: fingerprintOf(report.rows),
  });
}

function readWish(input: ActionInput, { facts, settings }: Gathered): Result<Wish> {
  const reader = new InputReader(input, INPUTS);
  const typed = reader.text('annee');
  const year = typed === undefined ? settings.year : parseSchoolYear(typed);
  const [du, au] = [reader.date('du'), reader.date('au')];
  const issues = [...reader.issues];
  if (year === undefined) issues.push({ code: 'input-school-year', data: { value: typed ?? '' } });
  const shown = year ?? settings.year;
  const first = facts.calendars.get(shown)?.firstIssue;
  const from = du ?? (first === undefined ? firstDayOf(shown) : firstDayOfMonth(yearMonthOf(first)));
  const to = au ?? lastDayOf(shown);
  if (from > to) issues.push({ code: 'input-period', data: { from, to } });
  return issues.length > 0 ? refuseAll(issues) : succeed({ year: shown, from, to });
}
