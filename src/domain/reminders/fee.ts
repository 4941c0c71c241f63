/** The fee of one reminder: the tariff year is the invoice's, employers stand outside the yearly scale (D-3.3b). */
import { reminderFee } from '../fees/reminder-fee';
import type { InvoiceRecord } from '../ledger/accounts';
import { isInvoiceLine, type LedgerEntry } from '../ledger/entry';
import type { ExplainedAmount } from '../shared/explained';
import { mapResult, type Result } from '../shared/result';
import { type SchoolYear, schoolYearOf } from '../shared/school-year';
import { isToEmployer, type ReminderFacts } from './facts';

/** The last school year of each invoice's lines. */
export function yearsByInvoice(entries: readonly LedgerEntry[]): Map<string, SchoolYear> {
  const years = new Map<string, SchoolYear>();
  for (const entry of entries) {
    if (entry.invoice === undefined || entry.year === undefined || !isInvoiceLine(entry)) continue;
    const known = years.get(entry.invoice);
    if (known === undefined || entry.year > known) years.set(entry.invoice, entry.year);
  }
  return years;
}

/** The school year of an invoice: the last of its lines, else that of its date. */
export function yearOfInvoice(
  { id, date }: Pick<InvoiceRecord, 'id' | 'date'>,
  years: ReadonlyMap<string, SchoolYear>,
): SchoolYear {
  return years.get(id) ?? schoolYearOf(date);
}

/**
 * The explained fee in centimes of a reminder.
 * @returns a refusal that names the missing tariff by tab
 * @example rank 2 of an invoice to an employer, 9th of the family // 20.00: the invoice's own scale alone
 */
export function feeOf(
  facts: Pick<ReminderFacts, 'tariffs' | 'rule' | 'isEmployer'>,
  invoice: InvoiceRecord,
  ranks: { readonly invoiceRank: number; readonly yearRank: number },
  year: SchoolYear,
): Result<ExplainedAmount> {
  const { tariffs, rule } = facts;
  if (!isToEmployer(invoice, facts)) return reminderFee(tariffs, { ...ranks, year, rule });
  const { invoiceRank } = ranks;
  return mapResult(reminderFee(tariffs, { invoiceRank, yearRank: 1, year, rule }), ({ amountCents }) => ({
    amountCents,
    steps: [{ code: 'reminder-fee-employer', rule: 'R-3.1', data: { invoiceRank, perInvoice: amountCents } }],
  }));
}
