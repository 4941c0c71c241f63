/** Where a family stands with its money: what it owes, what of it is overdue, what it has in credit. */
import type { Accounts, InvoiceAccount } from '../ledger/accounts';
import type { LedgerEntry } from '../ledger/entry';
import type { IsEmployer } from '../ledger/payments';
import type { LocalDate } from '../shared/local-date';

export interface Standing {
  /** Sum of all entries of the family in centimes, as SOLDE gives it; employers' invoices included. */
  readonly balanceCents: number;
  /** Open amounts less credits of the family and its guardians; negative where they have money in hand. */
  readonly owedCents: number;
  /** What of the open amounts is past its due date; due today is not overdue (D-1.8). */
  readonly overdueCents: number;
  /** Credit of the family and its guardians. */
  readonly creditCents: number;
  /** Their open invoices, oldest due date first. */
  readonly open: readonly InvoiceAccount[];
}

type Sums = { -readonly [K in keyof Omit<Standing, 'open'>]: Standing[K] } & { readonly open: InvoiceAccount[] };

const nothing = (): Sums => ({ balanceCents: 0, owedCents: 0, overdueCents: 0, creditCents: 0, open: [] });

/**
 * Sums up the accounts by family in one pass. What an employer owes is no matter for a letter to the parents: it
 * counts in the balance alone.
 * @returns the standing of a family by its identifier
 * @example readStandings(accounts, entries, employersOf(payers), today)('F1').overdueCents // 83000
 */
export function readStandings(
  { open, credits }: Pick<Accounts, 'open' | 'credits'>,
  entries: readonly Pick<LedgerEntry, 'familyId' | 'amountCents'>[],
  isEmployer: IsEmployer,
  today: LocalDate,
): (familyId: string) => Standing {
  const byFamily = new Map<string, Sums>();
  const sumsOf = (familyId: string): Sums => {
    const known = byFamily.get(familyId) ?? nothing();
    byFamily.set(familyId, known);
    return known;
  };
  const isOwn = (payerId: string | undefined): boolean => payerId === undefined || !isEmployer(payerId);
  for (const { familyId, amountCents } of entries) sumsOf(familyId).balanceCents += amountCents;
  for (const account of open) {
    const { invoice, openCents } = account;
    if (!isOwn(invoice.payerId)) continue;
    const sums = sumsOf(invoice.familyId);
    sums.owedCents += openCents;
    if (invoice.dueOn < today) sums.overdueCents += openCents;
    sums.open.push(account);
  }
  for (const { familyId, payerId, cents } of credits) {
    if (!isOwn(payerId)) continue;
    const sums = sumsOf(familyId);
    sums.owedCents -= cents;
    sums.creditCents += cents;
  }
  return (familyId) => byFamily.get(familyId) ?? nothing();
}
