/** Gathers what an invoice run needs and checks that the rows fit together; any problem refuses the whole run. */

import { rankPupils } from '../../domain/enrolment/sibling-rank';
import type { SchoolCalendar } from '../../domain/fees/school-calendar';
import type { BillingFacts } from '../../domain/invoicing/facts';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, type Result, refuse, succeed } from '../../domain/shared/result';
import type { SchoolYear } from '../../domain/shared/school-year';
import { buildTariffTable } from '../../domain/tariffs/tariff-table';
import type { Workbook } from '../../google/services';
import { type ReadTabs, readTabs } from '../../sheets/read-tabs';
import { type ReadSettings, readSettings } from '../../sheets/settings';
import { checkCalendars } from './checks/check-calendar';
import { checkIban } from './checks/check-iban';
import { checkRegister } from './checks/check-register';
import { checkTariffs } from './checks/check-tariffs';
import { midday } from './midday';
import { INVOICING_TABLES, type InvoicingTables } from './tables';

export interface Gathered {
  readonly facts: BillingFacts;
  readonly tabs: ReadTabs<InvoicingTables>;
  readonly settings: ReadSettings['settings'];
  /** Settings that still hold the example of a new workbook. */
  readonly exampleSettings: readonly string[];
  readonly notices: readonly Issue[];
}

export interface GatherInput {
  readonly today: LocalDate;
  readonly invoiceUnconfirmed: boolean;
}

/** @returns the facts, or every problem of every tab with tab, row and column */
export function gatherInvoicing(workbook: Workbook, input: GatherInput): Result<Gathered> {
  const zones = workbook.timeZones();
  if (zones.spreadsheet !== zones.script) return refuse({ code: 'time-zones-differ', data: { ...zones } });
  // The timetable only says which pick-ups were at midday.
  const isNeeded: Parameters<typeof readTabs>[2] = (name, read) =>
    name !== 'timetable' || read.latePickups?.length !== 0;
  const tabs = readTabs(workbook, INVOICING_TABLES, isNeeded);
  const { rows } = tabs;
  const read = readSettings(rows.settings);
  const iban = read.ok ? checkIban(rows.settings, read.value.settings.iban) : [];
  const tariffs = buildTariffTable(rows.tariffs);
  const tariffCheck = checkTariffs(tariffs, rows.enrolments);
  const register = checkRegister(rows);
  const found = [...(read.ok ? iban : read.issues), ...checkCalendars(rows), ...tariffCheck.issues, ...register.issues];
  const issues = [...tabs.issues, ...withoutEchoes(found, tabs.issues)];
  if (!read.ok || issues.length > 0) return refuse(...issues);
  const { settings, examples, defaults } = read.value;
  const calendars = new Map<SchoolYear, SchoolCalendar>(rows.calendar.map((row) => [row.year, row]));
  const pupils = byId(rows.pupils);
  const facts: BillingFacts = {
    ...input,
    settings,
    calendars,
    tariffs,
    families: byId(rows.families),
    pupils,
    enrolments: rows.enrolments,
    rankOf: rankPupils(rows.enrolments, pupils, calendars),
    payerRules: rows.payers,
    latePickups: rows.latePickups,
    exceptionalDays: rows.exceptionalDays,
    services: byId(rows.services),
    consumptions: rows.consumptions,
    damages: rows.damages,
    entries: rows.entries,
    invoices: rows.invoices,
    isMidday: midday(rows.timetable, rows.enrolments, pupils),
  };
  const defaulted: Issue[] =
    defaults.length === 0 ? [] : [{ code: 'settings-missing', tab: 'Réglages', data: { keys: defaults.join(', ') } }];
  const notices = [...defaulted, ...register.notices, ...tariffCheck.notices];
  return succeed({ facts, tabs, settings, exampleSettings: examples, notices });
}

/** What a row refers to, by the code of the issue or the column that refers. */
const REFERRED_TABS: Readonly<Record<string, string>> = {
  Famille: 'Familles',
  Élève: 'Élèves',
  Prestation: 'Prestations',
  'calendar-missing': 'Calendrier',
  'setting-missing': 'Réglages',
};

/** Leaves out what only seems missing because the row that it refers to cannot be read; that row is named already. */
function withoutEchoes(found: readonly Issue[], unreadable: readonly Issue[]): Issue[] {
  const tabs = new Set(unreadable.map(({ tab }) => tab));
  return found.filter(({ code, column }) => {
    const referred = code === 'reference-unknown' ? REFERRED_TABS[column ?? ''] : REFERRED_TABS[code];
    return referred === undefined || !tabs.has(referred);
  });
}

function byId<R extends { readonly id: string }>(rows: readonly R[]): Map<string, R> {
  return new Map(rows.map((row) => [row.id, row]));
}
