/** Gathers what a reminder run needs; any problem of any tab refuses the whole run. */

import type { ReminderFacts } from '../../domain/reminders/facts';
import { rebuildReminders } from '../../domain/reminders/rebuild';
import type { ReminderRecord } from '../../domain/reminders/reminder';
import { parseReminderDays } from '../../domain/reminders/reminder-days';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, type Result, refuse, succeed } from '../../domain/shared/result';
import { buildTariffTable } from '../../domain/tariffs/tariff-table';
import type { Services } from '../../google/services';
import { checkUnique } from '../../sheets/read-table';
import type { ReadTabs, RowsOf } from '../../sheets/read-tabs';
import { foldKey, type ReadSettings, SETTINGS } from '../../sheets/settings';
import { checkIban } from '../invoicing/checks/check-iban';
import { gatherTabs } from '../shared/gather';
import { REMINDER_TABLES, type ReminderTables } from './tables';

export type ReminderRows = RowsOf<ReminderTables>;

/** Rows by identifier; of a payer with several rows the first. */
export interface Register {
  readonly families: ReadonlyMap<string, ReminderRows['families'][number]>;
  readonly payers: ReadonlyMap<string, ReminderRows['payers'][number]>;
  readonly invoices: ReadonlyMap<string, ReminderRows['invoices'][number]>;
}

export interface GatheredReminders {
  readonly tabs: ReadTabs<ReminderTables>;
  readonly settings: ReadSettings['settings'];
  readonly notices: readonly Issue[];
  /** Rows that are gone from the tab are among the reminders. */
  readonly facts: ReminderFacts;
  /** Reminders of the ledger whose rows are gone. */
  readonly lost: readonly ReminderRecord[];
  readonly register: Register;
}

/** @returns tabs, settings and facts, or every problem with tab, row and column */
export function gatherReminders(services: Services): Result<GatheredReminders> {
  const gathered = gatherTabs(services, REMINDER_TABLES);
  if (!gathered.ok) return gathered;
  const { tabs, settings, notices } = gathered.value;
  const { rows } = tabs;
  const days = parseReminderDays(settings.reminderDays);
  const issues = [
    ...(days === undefined ? [badDays(rows, settings.reminderDays)] : []),
    ...checkIban(rows.settings, settings.iban),
    ...checkUnique('Rappels', 'Rappel', rows.reminders, ({ id }) => id),
    ...unknownInvoices(rows),
  ];
  if (days === undefined || issues.length > 0) return refuse(...issues);
  const register = { families: byId(rows.families), payers: byId(rows.payers), invoices: byId(rows.invoices) };
  const rebuilt = rebuildReminders(rows.entries, rows.reminders);
  const lost = rebuilt.filter(({ invoice }) => register.invoices.has(invoice));
  const facts = factsOf(services.clock.today(), rows, { days, rule: settings.reminderRule }, lost);
  return succeed({ tabs, settings, notices, facts, lost, register });
}

function byId<R extends { readonly id: string }>(rows: readonly R[]): Map<string, R> {
  return new Map([...rows].reverse().map((row) => [row.id, row]));
}

function factsOf(
  today: LocalDate,
  rows: ReminderRows,
  rules: Pick<ReminderFacts, 'days' | 'rule'>,
  lost: readonly ReminderRecord[],
): ReminderFacts {
  const employers = rows.payers.filter(({ type }) => type === 'employer').map(({ id }) => id);
  return {
    ...rules,
    today,
    tariffs: buildTariffTable(rows.tariffs),
    invoices: rows.invoices,
    entries: rows.entries,
    reminders: [...rows.reminders, ...lost],
    employers: new Set(employers),
  };
}

function badDays({ settings }: ReminderRows, value: string): Issue {
  const row = settings.find(({ key }) => foldKey(key) === foldKey(SETTINGS.reminderDays.key))?.row;
  const place = { tab: 'Réglages', column: 'Valeur', ...(row === undefined ? {} : { row }) };
  return { code: 'reminder-days-invalid', ...place, data: { value } };
}

/** The yearly count needs the family of each reminder. */
function unknownInvoices({ reminders, invoices }: ReminderRows): Issue[] {
  const known = new Set(invoices.map(({ id }) => id));
  return reminders
    .filter(({ invoice, status }) => !known.has(invoice) && status !== 'cancelled')
    .map(({ row, invoice: value }) => {
      const data = { value, column: 'Facture' };
      return { code: 'reference-unknown', tab: 'Rappels', row, column: 'Facture', data };
    });
}
