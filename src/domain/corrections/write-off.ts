/** Giving up what is open: a rebate or a loss on invoices, or the fee of one reminder; never more than is open. */
import type { InvoiceAccount } from '../ledger/accounts';
import type { LedgerEntry } from '../ledger/entry';
import { makeKey, partsOf } from '../ledger/keys';
import { feeWaiverKey, nameOfFeeKey, reminderId, waivedLaterKey } from '../reminders/reminder';
import { sumCents } from '../shared/money';

export interface Waived {
  readonly invoice: InvoiceAccount['invoice'];
  /** In centimes, above 0. */
  readonly cents: number;
  /** What the invoice still asks for afterwards. */
  readonly leftCents: number;
  readonly key: string;
}

/**
 * Takes an amount off open invoices, the oldest due date first.
 * @param open in order of their due dates
 * @param cents undefined: all that is open
 * @param kind part of the key: what the bookkeeping tells apart
 * @param wish part of the key: the same wish has the same one, so that it is booked once
 * @returns undefined where the amount exceeds what is open
 * @example 120.00 on invoices open at 100.00 and 50.00 // 100.00 and 20.00
 */
export function waiveOpen(
  open: readonly InvoiceAccount[],
  cents: number | undefined,
  kind: string,
  wish: string,
): Waived[] | undefined {
  const total = sumCents(open.map(({ openCents }) => openCents));
  if (cents !== undefined && cents > total) return undefined;
  let left = cents ?? total;
  return open.flatMap(({ invoice, openCents }): Waived[] => {
    const part = Math.min(left, openCents);
    left -= part;
    const key = makeKey('waiver', kind, invoice.id, wish);
    return part <= 0 ? [] : [{ invoice, cents: part, leftCents: openCents - part, key }];
  });
}

/** Whether a wish was booked before. */
export function isWaived(entries: readonly Pick<LedgerEntry, 'nature' | 'key'>[], kind: string, wish: string): boolean {
  return entries.some(({ nature, key }) => {
    const [head, ofKind, , ofWish] = nature === 'waiver' && key !== undefined ? partsOf(key) : [];
    return head === 'waiver' && ofKind === kind && ofWish === wish;
  });
}

/** The fee of one reminder, as the ledger holds it. */
export interface ReminderFee {
  readonly invoice: string;
  readonly rank: number;
  readonly cents: number;
  readonly waiverKey: string;
  readonly isWaived: boolean;
}

/**
 * @param id as tab Rappels has it, e.g. `R-2022-0001-2`, or `R-2022-0001-2-2` of a second attempt
 * @returns undefined where the ledger holds no such fee
 */
export function reminderFeeOf(id: string, entries: readonly LedgerEntry[]): ReminderFee | undefined {
  for (const { nature, key, amountCents: cents } of entries) {
    const name = nature === 'reminder' && key !== undefined ? nameOfFeeKey(key) : undefined;
    if (name === undefined || reminderId(name) !== id) continue;
    const { invoice, rank } = name;
    const waiverKey = waivedLaterKey(name);
    const isWaived = entries.some((entry) => entry.key === waiverKey || entry.key === feeWaiverKey(name));
    return { invoice, rank, cents, waiverKey, isWaived };
  }
  return undefined;
}
