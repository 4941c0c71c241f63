/** Amounts of a bank file: decimal text to centimes. */
import type { BankDetail, BankEntry } from './bank-file';

const DECIMAL = /^\d{1,12}(\.\d{1,5})?$/;

/**
 * Reads an amount as banks write it.
 * @returns centimes; undefined where it is no amount or has a part of a centime
 * @example parseBankAmount('830.5') // 83050
 */
export function parseBankAmount(text: string): number | undefined {
  if (!DECIMAL.test(text)) return undefined;
  const [whole = '', decimals = ''] = text.split('.');
  const padded = decimals.padEnd(5, '0');
  return /^\d\d000$/.test(padded) ? Number(whole) * 100 + Number(padded.slice(0, 2)) : undefined;
}

/** The amount of one part of an entry in centimes: its own in CHF, else that of the entry where it is the only part. */
export function amountOf(
  { amount, details }: Pick<BankEntry, 'amount' | 'details'>,
  detail: Pick<BankDetail, 'amount'>,
): number | undefined {
  const isOwn = detail.amount !== undefined && (detail.amount.currency === 'CHF' || detail.amount.currency === '');
  if (detail.amount !== undefined && isOwn) return parseBankAmount(detail.amount.amount);
  return details.length === 1 ? parseBankAmount(amount) : undefined;
}
