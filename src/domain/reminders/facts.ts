/** What a reminder run knows: everything that was read, and the day on which it runs. */
import type { ReminderScaleRule } from '../fees/reminder-fee';
import type { InvoiceRecord } from '../ledger/accounts';
import type { LedgerEntry } from '../ledger/entry';
import type { IsEmployer } from '../ledger/payments';
import type { LocalDate } from '../shared/local-date';
import type { TariffTable } from '../tariffs/tariff-table';
import type { ReminderRecord } from './reminder';

export interface ReminderFacts {
  readonly today: LocalDate;
  readonly tariffs: TariffTable;
  readonly rule: ReminderScaleRule;
  /** Days after the due date from which each level is due, the first one first. */
  readonly days: readonly number[];
  readonly invoices: readonly InvoiceRecord[];
  readonly entries: readonly LedgerEntry[];
  readonly reminders: readonly ReminderRecord[];
  readonly isEmployer: IsEmployer;
}

/** Whether an invoice is addressed to an employer: the yearly scale of the family leaves it out (D-3.3b). */
export function isToEmployer(
  { payerId }: Pick<InvoiceRecord, 'payerId'>,
  { isEmployer }: Pick<ReminderFacts, 'isEmployer'>,
): boolean {
  return payerId !== undefined && isEmployer(payerId);
}
