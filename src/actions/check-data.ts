/** Checks everything that can be checked and tells it with its place; writes nothing. */
import type { Issue } from '../domain/shared/result';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { CHECK_HEADINGS, checkLines } from '../messages/overview';
import { readTabs } from '../sheets/read-tabs';
import { type Action, type PlanView, refused } from './action';
import { fingerprintOf } from './fingerprint';
import { CHECK_TABLES } from './overview/check-tables';
import { findProblems } from './overview/find-problems';

export const checkData: Action = {
  name: 'check-data',
  caption: 'Contrôler les données…',
  group: 'overview',
  inputs: {},
  plan: planCheck,
  apply: () => refused([{ code: 'check-only' }]),
};

function planCheck({ workbook, clock }: Services): PlanView {
  const tabs = readTabs(workbook, CHECK_TABLES);
  const { stopping, notable, unbilledLines } = findProblems(tabs, clock.today());
  const { spreadsheet, script } = workbook.timeZones();
  const zones: Issue[] = spreadsheet === script ? [] : [{ code: 'time-zones-differ', data: { spreadsheet, script } }];
  const blocking = [...zones, ...stopping];
  const counts = { tabs: tabs.values.size, blocking: blocking.length, notable: notable.length, unbilledLines };
  return {
    ok: true,
    lines: checkLines(counts),
    warnings: [...underHeading(CHECK_HEADINGS.blocking, blocking), ...underHeading(CHECK_HEADINGS.notable, notable)],
    options: [],
    isNothingToDo: true,
    fingerprint: fingerprintOf([]),
  };
}

function underHeading(heading: string, issues: readonly Issue[]): string[] {
  return issues.map((issue) => `${heading} – ${describeIssue(issue)}`);
}
