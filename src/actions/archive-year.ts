/** Moves a finished school year's attendance, extra help and leaves to a workbook of their own on Drive. */
import { succeed } from '../domain/shared/result';
import type { SchoolYear } from '../domain/shared/school-year';
import { DriveError } from '../google/drive-requests';
import type { Services } from '../google/services';
import { archiveNote, archiveOutcomeLines, archivePlanLines, type TabCount } from '../messages/archive';
import { describeIssue } from '../messages/issues';
import { forgetDays } from '../sheets/attendance-log/read-days';
import { type Action, type ActionInput, type Field, type OutcomeView, type PlanView, refused } from './action';
import { archiveOnDrive } from './archive/on-drive';
import { type ArchivePlan, gatherArchive, oldYears, prepareArchive } from './archive/prepare';
import { removeArchived } from './archive/remove';
import { mayGoOnFrom } from './shared/continuation';
import { appendJournalOnce } from './shared/journal';
import { runAlone, runInProgress } from './shared/run-alone';

/** More rows than that are not named one by one. */
const MOST_NAMED = 20;

export const archiveYear: Action = {
  name: 'archive-year',
  caption: 'Archiver les présences d’une année…',
  group: 'workbook',
  inputs: { annee: 'année scolaire terminée, par exemple 2021-22' },
  plan: planArchive,
  apply: (services, input, fingerprint) => runAlone(services, () => applyArchive(services, input, fingerprint)),
};

function planArchive(services: Services, input: ActionInput): PlanView {
  const facts = gatherArchive(services);
  if (!facts.ok) return refused(facts.issues, [yearField([])]);
  const { logs, current } = facts.value;
  const fields = [yearField(oldYears(logs, current))];
  const plan = prepareArchive(services, input, facts.value);
  if (!plan.ok) return refused(plan.issues, fields);
  const { year, notices, fingerprint } = plan.value;
  const counts = countsOf(plan.value);
  return {
    ok: true,
    lines: archivePlanLines(year, counts),
    warnings: notices.slice(0, MOST_NAMED).map(describeIssue),
    options: [],
    isNothingToDo: counts.every(({ rows }) => rows === 0),
    fingerprint,
    fields,
  };
}

function applyArchive(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const mayGoOn = mayGoOnFrom(services.clock, services.clock.now());
  const facts = gatherArchive(services);
  if (!facts.ok) return refused(facts.issues);
  const { calendar } = facts.value;
  const plan = prepareArchive(services, input, facts.value);
  if (!plan.ok) return refused(plan.issues);
  if (plan.value.fingerprint !== fingerprint) return refused([{ code: 'plan-outdated' }]);
  const archived = tryDrive(() => archiveOnDrive(services, plan.value, mayGoOn));
  if (!archived.ok) return refused(archived.issues);
  const { year } = plan.value;
  const { keys, made, isWhole } = archived.value;
  const removal = services.locks.withWriteLock(() =>
    removeArchived(services, {
      year,
      calendar,
      keys,
      mayGoOn,
      beforeRemoval: (counts) => {
        forgetDays(services);
        appendJournalOnce(services, [archiveNote(year, toCounts(counts))]);
      },
    }),
  );
  if (removal === undefined) return runInProgress();
  const { removed, kept, left, restored } = removal;
  const lines = archiveOutcomeLines({ made, removed: toCounts(removed), kept, left, restored, isWhole });
  return { ok: true, lines, remaining: 0 };
}

function tryDrive<T>(work: () => T) {
  try {
    return succeed(work());
  } catch (error) {
    if (!(error instanceof DriveError)) throw error;
    return { ok: false as const, issues: [{ code: 'archive-drive', data: { detail: error.message } }] };
  }
}

function countsOf({ logs }: ArchivePlan): TabCount[] {
  return logs.map(({ log, rows }) => ({ tab: log.table.tab, rows: rows.length }));
}

function toCounts(counts: ReadonlyMap<string, number>): TabCount[] {
  return [...counts].map(([tab, rows]) => ({ tab, rows }));
}

function yearField(years: readonly SchoolYear[]): Field {
  const choices = years.map((year) => ({ value: year, label: year }));
  return { name: 'annee', label: 'Année scolaire', kind: 'choice', choices, isRequired: true };
}
