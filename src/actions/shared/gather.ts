/** Reads the tabs that an action needs in one go, with the settings; every problem of every tab at once. */
import { type Issue, type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { type ReadTabs, readTabs, type Tables } from '../../sheets/read-tabs';
import { type ReadSettings, readSettings } from '../../sheets/settings';
import type { settingsTable } from '../../sheets/tables/setup/settings';

export type TablesWithSettings = Tables & { readonly settings: typeof settingsTable };

export interface GatheredTabs<T extends TablesWithSettings> {
  readonly tabs: ReadTabs<T>;
  readonly settings: ReadSettings['settings'];
  /** Things to tell before anything is done: example settings, settings that were left out. */
  readonly notices: readonly Issue[];
  /** Wrong values of settings that only some actions go by (see `readSettings`). */
  readonly wrongSettings: readonly Issue[];
}

/**
 * @param isNeeded tells whether a tab is worth its read (see `readTabs`)
 * @returns rows and settings, or a refusal: time zones that differ, missing tabs and columns, bad cells
 * @example gatherTabs(services, { settings: settingsTable, entries: entriesTable })
 */
export function gatherTabs<T extends TablesWithSettings>(
  { workbook }: Pick<Services, 'workbook'>,
  tables: T,
  isNeeded?: Parameters<typeof readTabs>[2],
): Result<GatheredTabs<T>> {
  const zones = workbook.timeZones();
  if (zones.spreadsheet !== zones.script) return refuse({ code: 'time-zones-differ', data: { ...zones } });
  const tabs = readTabs(workbook, tables, isNeeded);
  const read = readSettings((tabs.rows as { settings: Parameters<typeof readSettings>[0] }).settings);
  const ofSettings = tabs.issues.some(({ tab }) => tab === tables.settings.tab) || read.ok ? [] : read.issues;
  const issues = [...tabs.issues, ...ofSettings];
  if (!read.ok || issues.length > 0) return refuseAll(issues);
  const { settings, examples, defaults, wrong } = read.value;
  const notices = [...exampleNotice(examples), ...defaultsNotice(defaults)];
  return succeed({ tabs, settings, notices, wrongSettings: wrong });
}

/** Told by every plan while the school's own data still are those of a new workbook. */
export function exampleNotice(examples: readonly string[]): Issue[] {
  return examples.length === 0 ? [] : [{ code: 'example-settings', data: { keys: examples.join(', ') } }];
}

/** Settings that the tab does not hold, so that their first value counts. */
export function defaultsNotice(defaults: readonly string[]): Issue[] {
  if (defaults.length === 0) return [];
  return [{ code: 'settings-missing', tab: 'Réglages', data: { keys: defaults.join(', ') } }];
}
