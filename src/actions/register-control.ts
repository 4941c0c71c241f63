/** Looks through the register of a year: classes, compulsory schooling, papers, signatures, pick-up, doubles. */
import { type Issue, type Result, refuse, succeed } from '../domain/shared/result';
import { parseSchoolYear, type SchoolYear } from '../domain/shared/school-year';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { controlSums, MOST_CONTROL_LINES, moreLines } from '../messages/register-reports';
import { type Action, type ActionInput, type Field, type PlanView, refused } from './action';
import { fingerprintOf } from './fingerprint';
import { applyReport, type PreparedReport } from './overview/apply-report';
import { isReportDue } from './overview/report-tab';
import { type ControlledPupil, controlPupils } from './register/reports/control-report';
import { controlLines, controlReport, sumControl } from './register/reports/control-rows';
import { REGISTER_TABLES } from './register/tables';
import { gatherTabs } from './shared/gather';
import { InputReader } from './shared/read-input';

const LABELS = { annee: 'Année scolaire' } as const;
const FIELDS: readonly Field[] = [{ name: 'annee', label: 'Année scolaire (vide : celle des réglages)', kind: 'text' }];

interface Prepared extends PreparedReport {
  readonly year: SchoolYear;
  readonly pupils: readonly ControlledPupil[];
  readonly notices: readonly Issue[];
}

export const registerControl: Action = {
  name: 'register-control',
  caption: 'Contrôle du registre…',
  group: 'register',
  inputs: { annee: 'facultatif : année scolaire, par exemple 2022-23 ; vide : celle des réglages' },
  plan: planControl,
  apply: (services, input, fingerprint) => applyReport(services, fingerprint, () => prepare(services, input)),
};

function planControl(services: Services, input: ActionInput): PlanView {
  const prepared = prepare(services, input);
  if (!prepared.ok) return refused(prepared.issues, FIELDS);
  const { year, pupils, isDue, notices, fingerprint } = prepared.value;
  const lines = controlLines(pupils);
  const hidden = lines.length - MOST_CONTROL_LINES;
  return {
    ok: true,
    lines: [
      ...controlSums(year, services.clock.today(), sumControl(pupils)),
      ...lines.slice(0, MOST_CONTROL_LINES),
      ...(hidden > 0 ? [moreLines(hidden)] : []),
    ],
    warnings: notices.map(describeIssue),
    options: [],
    isNothingToDo: !isDue,
    fingerprint,
    fields: FIELDS,
  };
}

function prepare(services: Services, input: ActionInput): Result<Prepared> {
  const typed = new InputReader(input, LABELS).text('annee');
  const wished = typed === undefined ? undefined : parseSchoolYear(typed);
  if (typed !== undefined && wished === undefined) {
    return refuse({ code: 'input-choice', data: { label: LABELS.annee, value: typed, choices: '2022-23, 2023-24…' } });
  }
  const gathered = gatherTabs(services, REGISTER_TABLES);
  if (!gathered.ok) return gathered;
  const { tabs, settings, notices } = gathered.value;
  const today = services.clock.today();
  const year = wished ?? settings.year;
  const pupils = controlPupils(tabs.rows, year, today);
  const report = controlReport(pupils, today);
  const isDue = isReportDue(services.workbook, report);
  if (!isDue.ok) return isDue;
  return succeed({ year, pupils, report, notices, isDue: isDue.value, fingerprint: fingerprintOf(report.rows) });
}
