/** Aged balances as lines of the plan and as tab Créances. */
import { readAccounts } from '../../domain/ledger/accounts';
import { type AgedBalance, ageBalances, sumBalances } from '../../domain/overview/aging';
import type { LocalDate } from '../../domain/shared/local-date';
import { francsFromCents } from '../../domain/shared/money';
import { foldName } from '../../domain/shared/names';
import { compareNatural } from '../../domain/shared/natural-order';
import { AGE_CAPTIONS, RECEIVABLE_HEADERS, RECEIVABLES_TAB, TOTAL } from '../../messages/overview-reports';
import type { RowsOf } from '../../sheets/read-tabs';
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { familiesTable } from '../../sheets/tables/register/families';
import { payersTable } from '../../sheets/tables/register/payers';
import { settingsTable } from '../../sheets/tables/setup/settings';
import type { Report, ReportColumn } from './report-tab';

export const RECEIVABLE_TABLES = {
  settings: settingsTable,
  families: familiesTable,
  payers: payersTable,
  entries: entriesTable,
  invoices: invoicesTable,
} as const;

type Rows = RowsOf<typeof RECEIVABLE_TABLES>;

export interface NamedBalance extends AgedBalance {
  readonly name: string;
}

/** By name, then identifier, the family before its other payers. */
export function namedBalances(rows: Rows, today: LocalDate): NamedBalance[] {
  const families = new Map(rows.families.map(({ id, name }) => [id, name]));
  const payers = new Map(rows.payers.map(({ id, name }) => [id, name]));
  const balances = ageBalances(readAccounts(rows.invoices, rows.entries), rows.entries, today);
  return balances
    .map((balance) => {
      const { familyId, payerId } = balance;
      const family = families.get(familyId) ?? familyId;
      return { ...balance, name: payerId === undefined ? family : (payers.get(payerId) ?? payerId), family };
    })
    .sort(
      (a, b) =>
        compareNatural(foldName(a.family), foldName(b.family)) ||
        compareNatural(a.familyId, b.familyId) ||
        compareNatural(a.payerId ?? '', b.payerId ?? ''),
    );
}

export function receivablesReport(balances: readonly NamedBalance[], today: LocalDate): Report {
  const rows = balances.map((balance) => [
    today,
    balance.familyId,
    balance.payerId ?? '',
    balance.name,
    ...amountsOf(balance),
  ]);
  return {
    tab: RECEIVABLES_TAB,
    columns: RECEIVABLE_HEADERS.map((header, index): ReportColumn => {
      return { header, format: index === 0 ? 'yyyy-mm-dd' : index < 4 ? '@' : '#,##0.00' };
    }),
    rows: [...rows, [today, '', '', TOTAL, ...amountsOf(sumBalances(balances))]],
  };
}

function amountsOf(balance: Omit<AgedBalance, 'familyId' | 'payerId'>): number[] {
  const { notDueCents, overdueCents, feesCents, creditCents, otherCents, totalCents } = balance;
  // A credit stands as it counts: below 0, so that a row adds up.
  const cents = [notDueCents, ...overdueCents, feesCents, 0 - creditCents, otherCents, totalCents];
  return cents.map(francsFromCents);
}

/** The ages of a sum, for the plan. */
export function agesOf(balance: Omit<AgedBalance, 'familyId' | 'payerId'>): { caption: string; cents: number }[] {
  const { notDueCents, overdueCents } = balance;
  return [notDueCents, ...overdueCents].map((cents, index) => ({ caption: AGE_CAPTIONS[index] ?? '', cents }));
}
