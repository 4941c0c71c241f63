/** Who owes what and since when: open amounts by age, each family and payer apart; the totals are those of the ledger. */
import type { Accounts } from '../ledger/accounts';
import type { LedgerEntry } from '../ledger/entry';
import { daysBetween, type LocalDate } from '../shared/local-date';

/** The last day overdue of each age but the oldest. */
const AGES = [30, 60, 90] as const;

export interface AgedBalance {
  readonly familyId: string;
  /** Undefined: the family itself. */
  readonly payerId: string | undefined;
  /** Principal that is not yet due; the due day itself belongs here. */
  readonly notDueCents: number;
  /** Overdue principal: up to 30 days, 31 to 60, 61 to 90, more. */
  readonly overdueCents: readonly [number, number, number, number];
  /** Open reminder fees. */
  readonly feesCents: number;
  /** Credit, as a positive amount. */
  readonly creditCents: number;
  /** What the ledger holds besides: lines without an invoice. 0 in a sound ledger. */
  readonly otherCents: number;
  /** All of it, credit taken off. */
  readonly totalCents: number;
}

type Draft = { -readonly [K in keyof AgedBalance]: AgedBalance[K] } & {
  overdueCents: [number, number, number, number];
};

/**
 * Ages the open amounts; `otherCents` makes the totals of a family the sum of its entries, whatever was typed.
 * @returns balances that are not 0 throughout, by family and payer
 * @example an invoice of 100.00 due on 1 October, seen on 31 October: 30 days overdue // overdueCents [10000, 0, 0, 0]
 */
export function ageBalances(
  accounts: Accounts,
  entries: readonly Pick<LedgerEntry, 'familyId' | 'amountCents'>[],
  today: LocalDate,
): AgedBalance[] {
  const drafts = new Map<string, Draft>();
  const draftOf = (familyId: string, payerId: string | undefined): Draft => {
    const key = JSON.stringify([familyId, payerId ?? '']);
    const draft = drafts.get(key) ?? emptyDraft(familyId, payerId);
    drafts.set(key, draft);
    return draft;
  };
  for (const { invoice, openPrincipalCents, openFeesCents } of accounts.open) {
    const draft = draftOf(invoice.familyId, invoice.payerId);
    const days = daysBetween(invoice.dueOn, today);
    if (days <= 0) draft.notDueCents += openPrincipalCents;
    else draft.overdueCents[ageOf(days)] += openPrincipalCents;
    draft.feesCents += openFeesCents;
  }
  for (const { familyId, payerId, cents } of accounts.credits) draftOf(familyId, payerId).creditCents += cents;
  const ledger = new Map<string, number>();
  for (const { familyId, amountCents } of entries) ledger.set(familyId, (ledger.get(familyId) ?? 0) + amountCents);
  for (const draft of drafts.values()) {
    draft.totalCents = asked(draft);
    ledger.set(draft.familyId, (ledger.get(draft.familyId) ?? 0) - draft.totalCents);
  }
  for (const [familyId, cents] of ledger) {
    if (cents === 0) continue;
    const draft = draftOf(familyId, undefined);
    draft.otherCents = cents;
    draft.totalCents += cents;
  }
  const keys = [...drafts.keys()].sort();
  return keys.flatMap((key) => drafts.get(key) ?? []);
}

function ageOf(days: number): 0 | 1 | 2 | 3 {
  if (days <= AGES[0]) return 0;
  if (days <= AGES[1]) return 1;
  return days <= AGES[2] ? 2 : 3;
}

function asked({ notDueCents, overdueCents, feesCents, creditCents }: Draft): number {
  return notDueCents + overdueCents.reduce((sum, cents) => sum + cents, 0) + feesCents - creditCents;
}

function emptyDraft(familyId: string, payerId: string | undefined): Draft {
  const amounts = { notDueCents: 0, feesCents: 0, creditCents: 0, otherCents: 0, totalCents: 0 };
  return { familyId, payerId, ...amounts, overdueCents: [0, 0, 0, 0] };
}

/** The sum of several balances, as one. */
export function sumBalances(balances: readonly AgedBalance[]): Omit<AgedBalance, 'familyId' | 'payerId'> {
  const sum = (of: (balance: AgedBalance) => number) => balances.reduce((total, balance) => total + of(balance), 0);
  return {
    notDueCents: sum((one) => one.notDueCents),
    overdueCents: [
      sum((one) => one.overdueCents[0]),
      sum((one) => one.overdueCents[1]),
      sum((one) => one.overdueCents[2]),
      sum((one) => one.overdueCents[3]),
    ],
    feesCents: sum((one) => one.feesCents),
    creditCents: sum((one) => one.creditCents),
    otherCents: sum((one) => one.otherCents),
    totalCents: sum((one) => one.totalCents),
  };
}
