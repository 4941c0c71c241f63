/** Everything that can be checked of a workbook: what would stop an action, and what a person should look at. */
import { doubtfulDays } from '../../domain/invoicing/exceptional-days';
import type { BillingFacts } from '../../domain/invoicing/facts';
import { indexLedger } from '../../domain/invoicing/invoiced';
import { creditNoteNumbers } from '../../domain/ledger/credit-notes';
import { numberGaps } from '../../domain/ledger/invoice';
import { checkInvoices } from '../../domain/overview/invoice-checks';
import { checkLedger } from '../../domain/overview/ledger-checks';
import { checkPeriods } from '../../domain/overview/period-checks';
import { checkCapacity, checkFamilies, checkWeekdays } from '../../domain/overview/register-checks';
import { parseReminderDays } from '../../domain/reminders/reminder-days';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, uniqueIssues } from '../../domain/shared/result';
import { missingTariffs } from '../../domain/tariffs/tariff-table';
import { checkUnique } from '../../sheets/read-table';
import type { ReadTabs, RowsOf } from '../../sheets/read-tabs';
import { foldKey, type ReadSettings, SETTINGS } from '../../sheets/settings';
import { payersTable } from '../../sheets/tables/register/payers';
import { computeRun } from '../invoicing/compute';
import { capacityOf } from '../invoicing/exceptional-days';
import { billingFacts, checkRows } from '../invoicing/gather';
import { readFreshness } from '../mails/freshness';
import { openFeeNotices, unconfirmedNotices } from '../payments/gather';
import { defaultsNotice, exampleNotice } from '../shared/gather';
import { checkAccounts } from './account-table';
import { checkReferences } from './check-references';
import type { CheckTables } from './check-tables';

type Rows = RowsOf<CheckTables>;

export interface Problems {
  /** No action that needs these rows goes on before they are put right. */
  readonly stopping: readonly Issue[];
  /** May well be right, or waits for a person. */
  readonly notable: readonly Issue[];
  /** Lines that the next invoice run would bill. */
  readonly unbilledLines: number;
}

/** Told by other words among the ledger's own checks. */
const ECHOES: ReadonlySet<string> = new Set(['number-gap', 'invoice-row-gone', 'not-confirmed', 'unconfirmed']);

export function findProblems(tabs: ReadTabs<CheckTables>, today: LocalDate): Problems {
  const { rows } = tabs;
  const { read, tariffs, ...checked } = checkRows(tabs);
  const unique = [
    ...checkUnique('Paiements', 'Paiement', rows.payments, ({ id }) => id),
    ...checkUnique('Rappels', 'Rappel', rows.reminders, ({ id }) => id),
    ...checkUnique('Envois', 'Clé', rows.mails, ({ key }) => key),
  ];
  const found = [...tabs.issues, ...checked.issues, ...unique];
  if (!read.ok) return { stopping: found, notable: [...checked.notices, ...checkBooks(tabs, today)], unbilledLines: 0 };
  const { settings } = read.value;
  const settled = [...checkSettings(rows, read.value), ...checked.notices];
  const lists = [
    ...missingTariffs(tariffs, settings.year),
    ...checkFamilies(rows, settings.year),
    ...checkWeekdays(rows.enrolments, capacityOf(settings).size > 0),
    ...unconfirmedNotices(rows, today),
    ...openFeeNotices(rows),
    ...checkNumbers(rows),
    ...checkBooks(tabs, today),
    ...checkReferences(rows.invoices, settings.iban),
    ...checkMails(rows),
    ...checkPeriods(rows.pupils, rows.leaves),
  ];
  // With a row that cannot be read or fits nothing, what would be billed cannot be known.
  if (found.length > 0)
    return { stopping: found, notable: uniqueIssues([...settled, ...lists], found), unbilledLines: 0 };
  const facts = billingFacts(rows, settings, tariffs, { today, invoiceUnconfirmed: false });
  const run = checkRun(facts);
  const full = checkCapacity(facts.enrolments, facts.calendars, facts.exceptionalDayRules.capacity, today);
  const days = doubtfulDays(facts, indexLedger(facts.entries));
  const notable = uniqueIssues([...settled, ...lists, ...run.notices, ...full, ...days], run.issues);
  return { stopping: run.issues, notable, unbilledLines: run.lines };
}

function checkRun(facts: BillingFacts): { issues: readonly Issue[]; notices: readonly Issue[]; lines: number } {
  const run = computeRun(facts);
  if (!run.ok) return { issues: run.issues, notices: [], lines: 0 };
  const { notices, drafts } = run.value;
  const lines = drafts.reduce((sum, draft) => sum + draft.lines.length, 0);
  return { issues: [], notices: notices.filter(({ code }) => !ECHOES.has(code)), lines };
}

function checkSettings(rows: Rows, { settings, examples, defaults, wrong }: ReadSettings): Issue[] {
  const notices = [...exampleNotice(examples), ...defaultsNotice(defaults)];
  const told = [...notices, ...wrong, ...checkAccounts(rows.settings, settings)];
  if (parseReminderDays(settings.reminderDays) !== undefined) return told;
  const row = rows.settings.find(({ key }) => foldKey(key) === foldKey(SETTINGS.reminderDays.key))?.row ?? 1;
  const data = { value: settings.reminderDays };
  return [...told, { code: 'reminder-days-invalid', tab: 'Réglages', row, column: 'Valeur', data }];
}

/** The ledger and the tabs that follow from it; payers are not missed where their tab could not be read whole. */
function checkBooks({ rows, issues }: ReadTabs<CheckTables>, today: LocalDate): Issue[] {
  const payers = issues.some(({ tab }) => tab === payersTable.tab) ? undefined : rows.payers;
  const { invoices, entries } = rows;
  return [...checkInvoices({ invoices, entries, payers }), ...checkLedger(rows, today)];
}

function checkNumbers({ entries, invoices }: Rows): Issue[] {
  const named = entries.flatMap(({ invoice }) => invoice ?? []);
  const known = new Set([...invoices.map(({ id }) => id), ...named, ...creditNoteNumbers(entries)]);
  return numberGaps(known).map((number) => ({ code: 'number-gap', tab: 'Factures', data: { number } }));
}

/** Mails that a person must decide on; none that was rightly dropped, as one whose invoice is paid. */
function checkMails(rows: Rows): Issue[] {
  const { staleReason } = readFreshness(rows);
  const isDropped = (key: string): boolean => ![undefined, 'gone'].includes(staleReason(key));
  return rows.mails.flatMap(({ row, id, key, to, status }): Issue[] => {
    const at = { tab: 'Envois', row, column: 'Statut', data: { mail: id, to } };
    if (status === 'doubtful') return [{ code: 'mail-doubtful', ...at }];
    return status === 'failed' && !isDropped(key) ? [{ code: 'mail-failed', ...at }] : [];
  });
}
