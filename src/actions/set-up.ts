/** Makes or repairs every tab of the workbook; existing rows are never touched. */
import { toNativeDate } from '../domain/shared/local-date';
import { type Result, refuseAll, succeed } from '../domain/shared/result';
import { type Layout, openLayout, type SetUpPage } from '../google/layout';
import { installRegisterTriggers } from '../google/register-triggers';
import type { CellInput, Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { setUpLines, setUpOutcome, WITHOUT_TRIGGERS } from '../messages/set-up';
import { latestMigration, pendingMigrations } from '../sheets/migrations';
import { type Columns, headersOf, type Table } from '../sheets/table';
import { ALL_TABLES } from '../sheets/tables';
import type { Action, OutcomeView, PlanView } from './action';
import { forgetUnseenTemplates } from './documents/templates';
import { fingerprintOf } from './fingerprint';
import { findChanges, type SetUpChanges, type TabState } from './set-up/changes';

const VERSION_KEY = 'forme';

export const setUp: Action = {
  name: 'set-up',
  caption: 'Mettre en place ou réparer le classeur…',
  group: 'workbook',
  inputs: {},
  plan: planSetUp,
  apply: (services, _input, fingerprint) =>
    services.locks.withRunLock(() => applySetUp(services, fingerprint)) ?? refusal('run-in-progress'),
};

function planSetUp(services: Services): PlanView {
  const changes = prepare(services, openLayout());
  if (!changes.ok) return { ok: false, problems: changes.issues.map(describeIssue) };
  return {
    ok: true,
    lines: setUpLines(changes.value),
    warnings: [],
    options: [],
    isNothingToDo: false,
    fingerprint: fingerprintOf(changes.value),
  };
}

function applySetUp(services: Services, fingerprint: string): OutcomeView {
  const layout = openLayout();
  const changes = prepare(services, layout);
  if (!changes.ok) return { ok: false, problems: changes.issues.map(describeIssue) };
  if (fingerprintOf(changes.value) !== fingerprint) return refusal('plan-outdated');
  const { newTabs, renamed, added } = changes.value;
  layout.setTimeZone(layout.scriptTimeZone());
  for (const { tab, position, header } of [...renamed, ...added]) layout.setHeaders(tab, position, [header]);
  const page = layout.readSetUpPage();
  for (const table of ALL_TABLES) layOut(layout, table, page, newTabs.includes(table.tab));
  services.store.set(VERSION_KEY, String(latestMigration()));
  // An account that does not see a template makes the documents from now on, with templates of its own.
  forgetUnseenTemplates(services);
  services.workbook.flush();
  const triggerLines = installTriggers() ? [] : [WITHOUT_TRIGGERS];
  return { ok: true, lines: [...setUpOutcome(changes.value), ...triggerLines], remaining: 0 };
}

/** Last, and no reason to fail: the workbook is in place without them, and the next set-up tries again. */
function installTriggers(): boolean {
  try {
    installRegisterTriggers();
    return true;
  } catch (error) {
    console.warn(`No triggers for the register: ${String(error)}`);
    return false;
  }
}

function prepare(services: Services, layout: Layout): Result<SetUpChanges> {
  const existing = new Set(layout.tabs());
  const states = new Map<string, TabState>();
  for (const table of ALL_TABLES) {
    if (!existing.has(table.tab)) continue;
    const headers = layout.headers(table.tab) ?? [];
    const hasRows = layout.hasRows(table.tab);
    // An empty tab was left by a set-up that was cut off: it is made as if new.
    if (!hasRows && headers.every((header) => header === '')) continue;
    const isWhole = headersOf(table).every((header) => headers.includes(header));
    states.set(table.tab, { headers, hasRows, untitled: isWhole ? [] : layout.untitledColumns(table.tab) });
  }
  const done = Number(services.store.get(VERSION_KEY) ?? 0);
  const changes = findChanges(ALL_TABLES, states, pendingMigrations(done));
  return changes.issues.length > 0 ? refuseAll(changes.issues) : succeed(changes);
}

/** A new tab gets its headers and rows last: empty it counts as not made, whatever happens in between. */
function layOut(layout: Layout, table: Table<Columns>, page: SetUpPage, isNew: boolean): void {
  const columns = Object.values(table.columns);
  if (isNew && !layout.tabs().includes(table.tab)) layout.addTab(table.tab);
  const headers = isNew ? headersOf(table) : (layout.headers(table.tab) ?? []);
  const placed = columns.map(({ header, format, choices }) => ({
    header,
    note: page.notes[table.tab]?.[header] ?? header,
    format,
    isDate: format === 'yyyy-mm-dd',
    position: headers.indexOf(header) + 1,
    ...(choices === undefined ? {} : { choices }),
  }));
  layout.dress(table.tab, placed, table.isOurs);
  if (isNew) layout.fill(table.tab, headers, initialValues(page.rows[table.tab] ?? []));
}

function initialValues(rows: SetUpPage['rows'][string]): CellInput[][] {
  return rows.map((row) => row.map((cell) => (typeof cell === 'object' ? toNativeDate(cell.date) : cell)));
}

function refusal(code: string): OutcomeView {
  return { ok: false, problems: [describeIssue({ code })] };
}
