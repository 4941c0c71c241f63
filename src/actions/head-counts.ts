/** Shows how many children are in the school on a day, and keeps it in tab Effectifs. */
import { countHeads, HEAD_COUNT_KINDS, type HeadCounts } from '../domain/overview/head-counts';
import type { LocalDate } from '../domain/shared/local-date';
import { type Issue, type Result, refuseAll, succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { headCountLine, headCountTitle, NOBODY } from '../messages/head-counts';
import { describeIssue } from '../messages/issues';
import { enrolmentsTable, pupilsTable } from '../sheets/tables/register/pupils';
import { calendarTable } from '../sheets/tables/setup/calendar';
import { settingsTable } from '../sheets/tables/setup/settings';
import { type Action, type ActionInput, type Field, type PlanView, refused } from './action';
import { fingerprintOf } from './fingerprint';
import { applyReport, type PreparedReport } from './overview/apply-report';
import { isReportDue } from './overview/report-tab';
import { gatherTabs } from './shared/gather';
import { InputReader } from './shared/read-input';
import { headCountsReport, sortHeads } from './statistics/head-count-report';

const TABLES = {
  settings: settingsTable,
  calendar: calendarTable,
  pupils: pupilsTable,
  enrolments: enrolmentsTable,
} as const;
const FIELDS: readonly Field[] = [{ name: 'date', label: 'Date (vide : aujourd’hui)', kind: 'date' }];

interface Prepared extends PreparedReport {
  readonly counts: HeadCounts;
  readonly day: LocalDate;
  readonly notices: readonly Issue[];
}

export const headCounts: Action = {
  name: 'head-counts',
  caption: 'Effectifs…',
  group: 'overview',
  inputs: { date: 'jour ; vide : aujourd’hui' },
  plan: planHeadCounts,
  apply: (services, input, fingerprint) => applyReport(services, fingerprint, () => prepare(services, input)),
};

function planHeadCounts(services: Services, input: ActionInput): PlanView {
  const prepared = prepare(services, input);
  if (!prepared.ok) return refused(prepared.issues, FIELDS);
  const { counts, day, isDue, notices, fingerprint } = prepared.value;
  const lines = HEAD_COUNT_KINDS.map((kind) => headCountLine(kind, sortHeads(kind, counts.groups[kind])));
  return {
    ok: true,
    lines: counts.total === 0 ? [NOBODY] : [headCountTitle(day, counts.total), ...lines],
    warnings: notices.map(describeIssue),
    options: [],
    isNothingToDo: !isDue,
    fingerprint,
    fields: FIELDS,
  };
}

function prepare(services: Services, input: ActionInput): Result<Prepared> {
  const reader = new InputReader(input, { date: 'Date' });
  const day = reader.date('date') ?? services.clock.today();
  const gathered = gatherTabs(services, TABLES);
  if (!gathered.ok || reader.issues.length > 0) {
    return refuseAll([...reader.issues, ...(gathered.ok ? [] : gathered.issues)]);
  }
  const { rows } = gathered.value.tabs;
  const counts = countHeads(rows.pupils, rows.enrolments, day, rows.calendar);
  const report = headCountsReport(counts, day);
  const isDue = isReportDue(services.workbook, report);
  if (!isDue.ok) return isDue;
  const fingerprint = fingerprintOf(report.rows);
  return succeed({ counts, day, report, isDue: isDue.value, notices: gathered.value.notices, fingerprint });
}
