/** Rows of Rappels that are gone although the ledger holds their fee: derived again, so that no level fires twice. */
import type { LedgerEntry } from '../ledger/entry';
import { feeWaiverKey, nameOfFeeKey, type ReminderRecord, reminderId } from './reminder';

/**
 * @returns one reminder for each fee above 0 in the ledger that has our key and no row. A fee is booked after its row
 * is written, so that such a row was taken away later; only a waived fee (0) is booked before.
 */
export function rebuildReminders(
  entries: readonly LedgerEntry[],
  reminders: readonly Pick<ReminderRecord, 'id'>[],
): ReminderRecord[] {
  const rows = new Set(reminders.map(({ id }) => id));
  const keys = new Set(entries.map(({ key }) => key));
  return entries.flatMap((entry): ReminderRecord[] => {
    const name = entry.nature === 'reminder' && entry.amountCents > 0 ? nameOfFeeKey(entry.key ?? '') : undefined;
    if (name === undefined || rows.has(reminderId(name))) return [];
    const status = keys.has(feeWaiverKey(name)) ? 'cancelled' : 'sent';
    const { date, amountCents: feeCents } = entry;
    const ranks = { invoiceRank: name.rank, yearRank: 1 };
    return [{ id: reminderId(name), invoice: name.invoice, date, ...ranks, feeCents, dueOn: undefined, status }];
  });
}
