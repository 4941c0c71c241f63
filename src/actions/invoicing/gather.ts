/** Gathers what an invoice run needs and checks that the rows fit together; any problem refuses the whole run. */

import type { Calendars } from '../../domain/enrolment/presence';
import { rankPupils } from '../../domain/enrolment/sibling-rank';
import type { SchoolCalendar } from '../../domain/fees/school-calendar';
import type { BillingFacts } from '../../domain/invoicing/facts';
import { enrolmentChanges } from '../../domain/ledger/statuses-enrolments';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import type { SchoolYear } from '../../domain/shared/school-year';
import { buildTariffTable, type TariffTable } from '../../domain/tariffs/tariff-table';
import type { Workbook } from '../../google/services';
import { type ReadTabs, type RowsOf, readTabs } from '../../sheets/read-tabs';
import { type ReadSettings, readSettings, type Settings } from '../../sheets/settings';
import { defaultsNotice } from '../shared/gather';
import { checkCalendars } from './checks/check-calendar';
import { checkIban } from './checks/check-iban';
import { checkRegister } from './checks/check-register';
import { checkTariffs } from './checks/check-tariffs';
import { isEchoOfUnread, unreadReferences } from './checks/raw-references';
import { capacityOf, isWorthReading } from './exceptional-days';
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
  /** Whether a person has an exceptional day billed that is late or over capacity, by its charge key. */
  readonly isOverridden?: (key: string) => boolean;
}

/** @returns the facts, or every problem of every tab with tab, row and column */
export function gatherInvoicing(workbook: Workbook, input: GatherInput): Result<Gathered> {
  const zones = workbook.timeZones();
  if (zones.spreadsheet !== zones.script) return refuse({ code: 'time-zones-differ', data: { ...zones } });
  const tabs = readTabs(workbook, INVOICING_TABLES, isWorthReading);
  const { rows } = tabs;
  const { read, tariffs, ...checked } = checkRows(tabs);
  const issues = [...tabs.issues, ...checked.issues];
  if (!read.ok || issues.length > 0) return refuseAll(issues);
  const { settings, examples, defaults } = read.value;
  const facts = billingFacts(rows, settings, tariffs, input);
  const notices = [...defaultsNotice(defaults), ...checked.notices];
  return succeed({ facts, tabs, settings, exampleSettings: examples, notices });
}

export interface CheckedRows {
  readonly read: Result<ReadSettings>;
  readonly tariffs: TariffTable;
  /** What stops a run; nothing that only seems missing because a row that it refers to cannot be read. */
  readonly issues: readonly Issue[];
  readonly notices: readonly Issue[];
}

/** @param tabs rows that can be read, all values, and what their reading found */
export function checkRows(tabs: ReadTabs<InvoicingTables>): CheckedRows {
  const { rows } = tabs;
  const read = readSettings(rows.settings);
  const iban = read.ok ? checkIban(rows.settings, read.value.settings.iban) : [];
  const tariffs = buildTariffTable(rows.tariffs);
  const tariffCheck = checkTariffs(tariffs, rows.enrolments);
  const register = checkRegister(rows);
  const found = [...(read.ok ? iban : read.issues), ...checkCalendars(rows), ...tariffCheck.issues, ...register.issues];
  const notices = [...register.notices, ...tariffCheck.notices];
  return { read, tariffs, issues: [...unreadReferences(tabs), ...withoutEchoes(found, tabs)], notices };
}

/** The rows as the domain wants them, once they are known to be sound. */
export function billingFacts(
  rows: RowsOf<InvoicingTables>,
  settings: Settings,
  tariffs: TariffTable,
  { isOverridden = () => false, ...input }: GatherInput,
): BillingFacts {
  const calendars = new Map<SchoolYear, SchoolCalendar>(rows.calendar.map((row) => [row.year, row]));
  const pupils = byId(rows.pupils);
  const enrolments = movedOn(rows, calendars);
  return {
    ...input,
    settings,
    calendars,
    tariffs,
    families: byId(rows.families),
    pupils,
    enrolments,
    rankOf: rankPupils(enrolments, pupils, calendars),
    payerRules: rows.payers,
    latePickups: rows.latePickups,
    exceptionalDays: rows.exceptionalDays,
    exceptionalDayRules: {
      publicHolidays: new Set(rows.publicHolidays.map(({ date }) => date)),
      capacity: capacityOf(settings),
      isOverridden,
    },
    services: byId(rows.services),
    consumptions: rows.consumptions,
    damages: rows.damages,
    entries: rows.entries,
    invoices: rows.invoices,
    isMidday: midday(rows.timetable, enrolments, pupils),
  };
}

/** Enrolments as the ledger has them stand (D-2.32), also where tab Inscriptions has yet to follow. */
function movedOn(
  { enrolments, entries }: RowsOf<InvoicingTables>,
  calendars: Calendars,
): RowsOf<InvoicingTables>['enrolments'] {
  const changes = new Map(
    enrolmentChanges({ enrolments, calendars, entries }).map(({ enrolment, to }) => [enrolment.id, to]),
  );
  if (changes.size === 0) return enrolments;
  return enrolments.map((row) => ({ ...row, status: changes.get(row.id) ?? row.status }));
}

/** The tab that an issue is about beside its own, by the issue's code. */
const REFERRED_TABS: Readonly<Record<string, string>> = {
  'calendar-missing': 'Calendrier',
  'shares-not-100': 'Payeurs',
  'setting-missing': 'Réglages',
};

/** Leaves out what only seems missing because the row that it refers to cannot be read; that row is named already. */
function withoutEchoes(
  found: readonly Issue[],
  { issues, values }: Pick<ReadTabs<InvoicingTables>, 'issues' | 'values'>,
): Issue[] {
  if (issues.length === 0) return [...found];
  const unreadable = new Set(issues.map(({ tab }) => tab));
  return found.filter((issue) => {
    if (issue.code === 'reference-unknown') return !isEchoOfUnread(issue, values);
    const referred = REFERRED_TABS[issue.code];
    return referred === undefined || !unreadable.has(referred);
  });
}

function byId<R extends { readonly id: string }>(rows: readonly R[]): Map<string, R> {
  return new Map(rows.map((row) => [row.id, row]));
}
