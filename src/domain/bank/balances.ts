/** Whether a statement is whole: its opening balance and its movements make its closing balance. */
import { parseBankAmount } from './bank-amount';
import type { BankBalance, BankReport } from './bank-file';

export interface BalanceGap {
  readonly account: string;
  /** Opening balance and movements, in centimes. */
  readonly expectedCents: number;
  /** The closing balance that the file gives. */
  readonly foundCents: number;
}

/**
 * @returns the statements whose balances do not agree; those that give no balances, or not in CHF, are not checked
 * @example findBalanceGaps([{ account, opening: 100.00, closing: 160.00, entries: [50.00] }]) // 150.00 and 160.00
 */
export function findBalanceGaps(reports: readonly BankReport[]): BalanceGap[] {
  return reports.flatMap(({ account, opening, closing, entries }) => {
    const start = centsOf(opening);
    const foundCents = centsOf(closing);
    if (start === undefined || foundCents === undefined) return [];
    let expectedCents = start;
    for (const { amount, isCredit, status } of entries) {
      if (status === 'BOOK') expectedCents += (isCredit === false ? -1 : 1) * (parseBankAmount(amount) ?? 0);
    }
    return expectedCents === foundCents ? [] : [{ account, expectedCents, foundCents }];
  });
}

function centsOf(balance: BankBalance | undefined): number | undefined {
  if (balance === undefined || balance.currency !== 'CHF') return undefined;
  const cents = parseBankAmount(balance.amount);
  return cents === undefined ? undefined : (balance.isCredit ? 1 : -1) * cents;
}
