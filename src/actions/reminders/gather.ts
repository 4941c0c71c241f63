/** Gathers what a reminder run needs; any problem of any tab refuses the whole run. */

import { readAccounts } from '../../domain/ledger/accounts';
import { setOffCredit } from '../../domain/ledger/credit';
import type { LedgerEntry } from '../../domain/ledger/entry';
import { makeKey } from '../../domain/ledger/keys';
import { employersOf, openPaymentBook } from '../../domain/ledger/payments-book';
import type { ReminderFacts } from '../../domain/reminders/facts';
import { rebuildReminders } from '../../domain/reminders/rebuild';
import type { ReminderRecord } from '../../domain/reminders/reminder';
import { parseReminderDays } from '../../domain/reminders/reminder-days';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import { buildTariffTable } from '../../domain/tariffs/tariff-table';
import type { Services } from '../../google/services';
import { CREDIT_LABELS, paymentDetail, paymentLabel } from '../../messages/payments';
import { checkUnique } from '../../sheets/read-table';
import type { ReadTabs, RowsOf } from '../../sheets/read-tabs';
import { foldKey, type ReadSettings, SETTINGS } from '../../sheets/settings';
import { checkIban } from '../invoicing/checks/check-iban';
import { gatherTabs } from '../shared/gather';
import { REMINDER_TABLES, type ReminderTables } from './tables';

export type ReminderRows = RowsOf<ReminderTables>;

/** Rows by identifier. */
export interface Register {
  readonly families: ReadonlyMap<string, ReminderRows['families'][number]>;
  /** By `payerKey`, of several rows the first: somebody else's payer is none of the family's. */
  readonly payers: ReadonlyMap<string, ReminderRows['payers'][number]>;
  readonly invoices: ReadonlyMap<string, ReminderRows['invoices'][number]>;
}

export interface GatheredReminders {
  readonly tabs: ReadTabs<ReminderTables>;
  readonly settings: ReadSettings['settings'];
  readonly notices: readonly Issue[];
  /** Rows that are gone from the tab are among the reminders, uses of credit among the entries. */
  readonly facts: ReminderFacts;
  /** Credit that is set off against overdue invoices before anybody is reminded; still to be written. */
  readonly setOffs: readonly LedgerEntry[];
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
  if (days === undefined || issues.length > 0) return refuseAll(issues);
  const payers = new Map([...rows.payers].reverse().map((payer) => [payerKey(payer.familyId, payer.id), payer]));
  const register = { families: byId(rows.families), payers, invoices: byId(rows.invoices) };
  const rebuilt = rebuildReminders(rows.entries, rows.reminders);
  const lost = rebuilt.filter(({ invoice }) => register.invoices.has(invoice));
  const facts = factsOf(services.clock.today(), rows, { days, rule: settings.reminderRule }, lost);
  const setOffs = creditSetOffs(rows, facts.today);
  const entries = [...rows.entries, ...setOffs];
  return succeed({ tabs, settings, notices, facts: { ...facts, entries }, setOffs, lost, register });
}

export const payerKey = (familyId: string, payerId: string): string => makeKey(familyId, payerId);

function byId<R extends { readonly id: string }>(rows: readonly R[]): Map<string, R> {
  return new Map([...rows].reverse().map((row) => [row.id, row]));
}

function factsOf(
  today: LocalDate,
  rows: ReminderRows,
  rules: Pick<ReminderFacts, 'days' | 'rule'>,
  lost: readonly ReminderRecord[],
): ReminderFacts {
  return {
    ...rules,
    today,
    tariffs: buildTariffTable(rows.tariffs),
    invoices: rows.invoices,
    entries: rows.entries,
    reminders: [...rows.reminders, ...lost],
    isEmployer: employersOf(rows.payers),
  };
}

/** Overdue invoices take what their payer has in credit, the oldest first; see `useCredits` for the family's own. */
function creditSetOffs({ invoices, entries, payers }: ReminderRows, today: LocalDate): LedgerEntry[] {
  const accounts = readAccounts(invoices, entries);
  if (accounts.credits.length === 0) return [];
  const inCredit = new Set(accounts.credits.map(({ familyId }) => familyId));
  const book = openPaymentBook(invoices, entries, payers, { label: paymentLabel, detail: paymentDetail });
  const isEmployer = employersOf(payers);
  return accounts.open.flatMap((account) => {
    const { familyId, payerId, dueOn, status } = account.invoice;
    if (!inCredit.has(familyId) || dueOn >= today || status === 'cancelled') return [];
    const mayUseFamilys = payerId !== undefined && !isEmployer(payerId);
    const moved = setOffCredit(book.accountsOf(familyId), account, today, entries, CREDIT_LABELS, mayUseFamilys);
    book.add(moved);
    return moved;
  });
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
