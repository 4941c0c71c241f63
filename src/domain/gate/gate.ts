/** The gate of: no certificate while the family's account holds overdue amounts (D-1.8). */
import type { Accounts, InvoiceAccount } from '../ledger/accounts';
import type { LocalDate } from '../shared/local-date';
import { sumCents } from '../shared/money';
import type { Issue } from '../shared/result';

export interface Gate {
  readonly isOpen: boolean;
  /** Overdue invoices, oldest due date first; none where the gate is open. */
  readonly overdue: readonly InvoiceAccount[];
  /** What is owed in all, the payers' credit taken off; 0 where the gate is open. */
  readonly owedCents: number;
}

/**
 * Says whether a certificate may be issued to a family. An invoice counts from the day after its due date, with its
 * reminder fees, whoever it is addressed to; a payer's credit settles what he owes.
 * @example gateFor(accounts, 'F1', asDate('2022-07-15')).isOpen // true with an invoice due on that day
 */
export function gateFor(accounts: Accounts, familyId: string, today: LocalDate): Gate {
  const late = accounts.open.filter(({ invoice }) => invoice.familyId === familyId && invoice.dueOn < today);
  const overdue: InvoiceAccount[] = [];
  let owedCents = 0;
  for (const payerId of new Set(late.map(({ invoice }) => invoice.payerId))) {
    const own = late.filter(({ invoice }) => invoice.payerId === payerId);
    const owed = sumCents(own.map(({ openCents }) => openCents)) - accounts.creditOf(familyId, payerId);
    if (owed <= 0) continue;
    overdue.push(...own);
    owedCents += owed;
  }
  return { isOpen: owedCents === 0, overdue: late.filter((account) => overdue.includes(account)), owedCents };
}

/** The gate as issues, the sum first, then invoice by invoice; none where it is open. */
export function gateIssues(gate: Gate, familyId: string): Issue[] {
  if (gate.isOpen) return [];
  return [
    { code: 'gate-closed', article: 'R-1.7', data: { family: familyId, amount: gate.owedCents } },
    ...gate.overdue.map((account): Issue => {
      const { invoice, openCents, openPrincipalCents, openFeesCents } = account;
      const data = { invoice: invoice.id, due: invoice.dueOn, amount: openCents };
      return { code: 'gate-invoice', data: { ...data, principal: openPrincipalCents, fees: openFeesCents } };
    }),
  ];
}
