/** Extra pedagogical help, APC: records a session, and holds each pupil's hours against the 36 of the year. */
import { type Result, succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { HELP_FORM, HELP_INPUTS, HELP_LABELS, HELP_LINES } from '../messages/extra-help';
import { describeIssue } from '../messages/issues';
import { reportWritten } from '../messages/overview-reports';
import { extraHelpTable } from '../sheets/tables/logs/attendance';
import { appendRows } from '../sheets/write-table';
import { type Action, type ActionInput, type OutcomeView, type PlanView, refused } from './action';
import { gatherHelp, type PreparedHelp, prepareHelp } from './extra-help/prepare';
import { helpFields, helpGrid, helpLines } from './extra-help/view';
import { writeReport } from './overview/report-tab';
import { InputReader } from './shared/read-input';
import { writePlanned } from './shared/write-planned';

export const extraHelp: Action = {
  name: 'extra-help',
  caption: HELP_FORM.caption,
  group: 'attendance',
  inputs: HELP_INPUTS,
  plan: planHelp,
  apply: applyHelp,
};

function planHelp(services: Services, input: ActionInput): PlanView {
  const today = services.clock.today();
  const gathered = gatherHelp(services);
  if (!gathered.ok) return refused(gathered.issues, helpFields(undefined, today));
  const { rows } = gathered.value.tabs;
  const day = new InputReader(input, HELP_LABELS).date('date') ?? today;
  const fields = helpFields(rows, day);
  const prepared = prepareHelp(services, gathered.value, input);
  if (!prepared.ok) return refused(prepared.issues, fields);
  const { added, isReportDue, notices, fingerprint } = prepared.value;
  const grid = helpGrid(prepared.value);
  return {
    ok: true,
    lines: helpLines(prepared.value, today),
    warnings: [...notices, ...gathered.value.notices].map(describeIssue),
    options: [],
    isNothingToDo: added.length === 0 && grid === undefined && !isReportDue,
    fingerprint,
    fields,
    ...(grid === undefined ? {} : { grid }),
  };
}

function applyHelp(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const written = writePlanned(
    services,
    fingerprint,
    () => prepare(services, input),
    (prepared) => {
      write(services, prepared);
      return succeed(prepared);
    },
  );
  if (!written.ok) return refused(written.issues);
  const { added, isReportDue, report } = written.value;
  const lines = [
    ...(added.length > 0 ? [HELP_LINES.recorded(added.length)] : []),
    ...(isReportDue ? [reportWritten(report.tab)] : []),
  ];
  return { ok: true, lines: lines.length > 0 ? lines : [HELP_LINES.nothing], remaining: 0, isRepeatable: true };
}

function prepare(services: Services, input: ActionInput): Result<PreparedHelp> {
  const gathered = gatherHelp(services);
  return gathered.ok ? prepareHelp(services, gathered.value, input) : gathered;
}

/** The log first: a report that was cut off is written by the next run. */
function write({ workbook }: Services, { added, gathered, report, isReportDue }: PreparedHelp): void {
  const rows = added.map(({ pupil, date, minutes, agreedOn }) => ({
    date,
    pupilId: pupil.pupil.id,
    minutes,
    agreedOn,
  }));
  appendRows(workbook, extraHelpTable, gathered.tabs.values.get(extraHelpTable.tab) ?? [], rows);
  if (rows.length > 0) workbook.flush();
  if (isReportDue) writeReport(workbook, report);
}
