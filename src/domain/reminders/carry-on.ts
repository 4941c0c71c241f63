/** What to do with the reminders on their way, from the ledger as it stands: finish, drop or send each (D-3.7). */
import { type InvoiceAccount, readAccounts } from '../ledger/accounts';
import type { LedgerEntry } from '../ledger/entry';
import type { ExplainedAmount } from '../shared/explained';
import { addDays, type LocalDate } from '../shared/local-date';
import { type Issue, uniqueIssues } from '../shared/result';
import { type SchoolYear, schoolYearOf } from '../shared/school-year';
import { compareRun } from './due';
import { isToEmployer, type ReminderFacts } from './facts';
import { feeOf, yearOfInvoice, yearsByInvoice } from './fee';
import { countByFamily } from './history';
import { TERM_DAYS } from './propose';
import { feeKey, nameOf, type ReminderRecord, reminderMailKey } from './reminder';

/** A reminder to be sent, ranks and fee as they are at this moment. */
export interface Sending<R extends ReminderRecord = ReminderRecord> {
  readonly record: R;
  readonly rank: number;
  readonly account: InvoiceAccount;
  readonly yearRank: number;
  readonly feeCents: number;
  readonly year: SchoolYear;
  /** The entry of its fee, where it is booked already. */
  readonly booked: LedgerEntry | undefined;
  /** How the fee comes about; undefined where it is booked. */
  readonly fee: ExplainedAmount | undefined;
}

export interface CarryOn<R extends ReminderRecord = ReminderRecord> {
  /** In the order of a run. */
  readonly sendings: readonly Sending<R>[];
  /** Their mail is queued, so that they are out. */
  readonly finished: readonly R[];
  /** Paid or cancelled meanwhile, with the fee that was booked for them. */
  readonly dropped: readonly { readonly record: R; readonly booked: LedgerEntry | undefined }[];
  readonly issues: readonly Issue[];
}

/**
 * Sorts the proposed reminders. A fee that is booked stays; one that is not may only sink, since a reminder before it
 * may have fallen away. One that was left from an earlier day and has no fee yet bears the day on which it goes out.
 * @param queued keys of the mails in Envois
 */
export function carryOn<R extends ReminderRecord>(
  facts: Omit<ReminderFacts, 'reminders'> & { readonly reminders: readonly R[] },
  queued: ReadonlySet<string>,
): CarryOn<R> {
  const { byInvoice } = readAccounts(facts.invoices, facts.entries);
  const bookings = new Map(facts.entries.map((entry) => [entry.key ?? '', entry]));
  const pending = facts.reminders.filter(({ status }) => status === 'proposed');
  const finished = pending.filter((record) => queued.has(reminderMailKey(nameOf(record))));
  const done = new Set<ReminderRecord>(finished);
  const dropped: { record: R; booked: LedgerEntry | undefined }[] = [];
  const waiting: { record: R; rank: number; account: InvoiceAccount; booked: LedgerEntry | undefined }[] = [];
  for (const record of pending) {
    if (done.has(record)) continue;
    const account = byInvoice.get(record.invoice);
    const booked = bookings.get(feeKey(nameOf(record)));
    const isDue = account !== undefined && account.openPrincipalCents > 0 && account.invoice.status !== 'cancelled';
    if (!isDue) dropped.push({ record, booked });
    else {
      const dated = booked === undefined ? dateOn(record, facts.today) : record;
      waiting.push({ record: dated, rank: record.invoiceRank, account, booked });
    }
  }
  const isOut = (record: ReminderRecord) => record.status === 'sent' || done.has(record);
  return { ...rankSendings(facts, waiting.sort(compareRun), isOut), finished, dropped };
}

function dateOn<R extends ReminderRecord>(record: R, today: LocalDate): R {
  return record.date < today ? { ...record, date: today, dueOn: addDays(today, TERM_DAYS) } : record;
}

function rankSendings<R extends ReminderRecord>(
  facts: ReminderFacts,
  waiting: readonly Pick<Sending<R>, 'record' | 'rank' | 'account' | 'booked'>[],
  isOut: (record: ReminderRecord) => boolean,
): Pick<CarryOn<R>, 'sendings' | 'issues'> {
  const years = yearsByInvoice(facts.entries);
  const counts = new Map<SchoolYear, Map<string, number>>();
  const sendings: Sending<R>[] = [];
  const issues: Issue[] = [];
  for (const one of waiting) {
    const { record, rank, account, booked } = one;
    const { invoice } = account;
    const ofYear = counts.get(schoolYearOf(record.date)) ?? countByFamily(facts, schoolYearOf(record.date), isOut);
    counts.set(schoolYearOf(record.date), ofYear);
    const isCountedHere = !isToEmployer(invoice, facts);
    const yearRank = isCountedHere ? (ofYear.get(invoice.familyId) ?? 0) + 1 : 1;
    if (isCountedHere) ofYear.set(invoice.familyId, yearRank);
    const year = yearOfInvoice(invoice, years);
    if (booked !== undefined) {
      sendings.push({ ...one, yearRank: record.yearRank, feeCents: booked.amountCents, year, fee: undefined });
      continue;
    }
    const fee = feeOf(facts, invoice, { invoiceRank: rank, yearRank }, year);
    if (!fee.ok) {
      issues.push(...fee.issues);
      continue;
    }
    const feeCents = Math.min(record.feeCents, fee.value.amountCents);
    sendings.push({ ...one, yearRank, feeCents, year, fee: { ...fee.value, amountCents: feeCents } });
  }
  return { sendings, issues: uniqueIssues(issues) };
}
