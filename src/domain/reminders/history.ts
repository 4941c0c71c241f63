/** What has been sent: levels by invoice, and the count of each family's school year (R-3.3, D-3.5). */
import { type LocalDate, laterOf } from '../shared/local-date';
import { type SchoolYear, schoolYearOf } from '../shared/school-year';
import { isToEmployer, type ReminderFacts } from './facts';
import { isCounted, type ReminderRecord } from './reminder';

export interface InvoiceHistory {
  /** The highest level that counts; 0 where there is none. */
  readonly rank: number;
  readonly lastOn: LocalDate | undefined;
  /** A reminder is on its way: no further one in this run. */
  readonly isPending: boolean;
  /** The hold in force. */
  readonly hold: ReminderRecord | undefined;
}

const NONE: InvoiceHistory = { rank: 0, lastOn: undefined, isPending: false, hold: undefined };

/** @returns the history of each invoice; a hold counts up to its last day, that day included */
export function readHistory(
  reminders: readonly ReminderRecord[],
  today: LocalDate,
): (invoice: string) => InvoiceHistory {
  const byInvoice = new Map<string, InvoiceHistory>();
  for (const reminder of reminders) {
    const known = byInvoice.get(reminder.invoice) ?? NONE;
    byInvoice.set(reminder.invoice, addTo(known, reminder, today));
  }
  return (invoice) => byInvoice.get(invoice) ?? NONE;
}

function addTo(known: InvoiceHistory, reminder: ReminderRecord, today: LocalDate): InvoiceHistory {
  const { invoiceRank, date, dueOn, status } = reminder;
  if (status === 'held') return dueOn === undefined || today <= dueOn ? { ...known, hold: reminder } : known;
  if (!isCounted(reminder)) return known;
  return {
    ...known,
    rank: Math.max(known.rank, invoiceRank),
    lastOn: known.lastOn === undefined ? date : laterOf(known.lastOn, date),
    isPending: known.isPending || status === 'proposed',
  };
}

/**
 * Counts the reminders of each family in a school year, those to employers left out.
 * @param isIncluded says which of the reminders that count are to be counted
 */
export function countByFamily(
  facts: Pick<ReminderFacts, 'invoices' | 'reminders' | 'isEmployer'>,
  year: SchoolYear,
  isIncluded: (reminder: ReminderRecord) => boolean = isCounted,
): Map<string, number> {
  const familyOf = new Map(
    facts.invoices.filter((invoice) => !isToEmployer(invoice, facts)).map(({ id, familyId }) => [id, familyId]),
  );
  const counts = new Map<string, number>();
  for (const reminder of facts.reminders) {
    const family = familyOf.get(reminder.invoice);
    if (family === undefined || !isIncluded(reminder) || schoolYearOf(reminder.date) !== year) continue;
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  return counts;
}
