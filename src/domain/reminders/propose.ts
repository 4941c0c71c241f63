/** Proposes a day's reminders: one per overdue invoice at its next level, each with its explained fee. */
import type { InvoiceAccount } from '../ledger/accounts';
import type { ExplainedAmount } from '../shared/explained';
import { addDays, type LocalDate } from '../shared/local-date';
import { type Issue, uniqueIssues } from '../shared/result';
import { type SchoolYear, schoolYearOf } from '../shared/school-year';
import { type DueInvoice, type DueInvoices, findDue } from './due';
import { isToEmployer, type ReminderFacts } from './facts';
import { feeOf, yearOfInvoice, yearsByInvoice } from './fee';
import { countByFamily } from './history';
import { feeKey, freeName, type ReminderName, reminderId } from './reminder';

/** Days that a reminder gives for payment. */
export const TERM_DAYS = 10;

/** What a person decided about single invoices, by number; everything else is sent. */
export interface ReminderChoices {
  /** Left out of this run. */
  readonly excluded: ReadonlySet<string>;
  /** Reminded without a fee, with the reason. */
  readonly waived: ReadonlyMap<string, string>;
  /** Held back, with the reason and the last day of the hold. */
  readonly held: ReadonlyMap<string, { readonly reason: string; readonly until: LocalDate | undefined }>;
  /** To be reminded beyond the last level. */
  readonly further: ReadonlySet<string>;
}

export interface Proposal {
  readonly account: InvoiceAccount;
  readonly name: ReminderName;
  readonly yearRank: number;
  /** What it costs by the tariff; a waived fee is 0 all the same. */
  readonly fee: ExplainedAmount;
  readonly isWaived: boolean;
  readonly feeCents: number;
  /** The day on which it is sent. */
  readonly on: LocalDate;
  readonly newDueOn: LocalDate;
  readonly year: SchoolYear;
}

export interface Proposals {
  readonly proposals: readonly Proposal[];
  /** Everything that is due, whatever a person decided about it. */
  readonly due: readonly DueInvoice[];
  readonly held: DueInvoices['held'];
  readonly exhausted: readonly DueInvoice[];
  /** Open, and not due for a reminder yet: what may be held beforehand. */
  readonly later: readonly DueInvoice[];
  /** Missing tariffs. */
  readonly issues: readonly Issue[];
}

const NO_CHOICES: ReminderChoices = {
  excluded: new Set(),
  waived: new Map(),
  held: new Map(),
  further: new Set(),
};

/** Works the reminders of `facts.today` out; what is excluded or held takes no rank of the year. */
export function proposeReminders(facts: ReminderFacts, choices: ReminderChoices = NO_CHOICES): Proposals {
  const { due, held, exhausted, later } = findDue(facts, choices.further);
  const years = yearsByInvoice(facts.entries);
  const counts = countByFamily(facts, schoolYearOf(facts.today));
  const booked = new Map(
    facts.entries.flatMap(({ key, amountCents }) => (key === undefined ? [] : [[key, amountCents]])),
  );
  const rows = new Set(facts.reminders.map(({ id }) => id));
  const proposals: Proposal[] = [];
  const issues: Issue[] = [];
  for (const { account, rank } of due) {
    const { invoice } = account;
    if (choices.excluded.has(invoice.id) || choices.held.has(invoice.id)) continue;
    const yearRank = isToEmployer(invoice, facts) ? 1 : takeRank(counts, invoice.familyId);
    const year = yearOfInvoice(invoice, years);
    const fee = feeOf(facts, invoice, { invoiceRank: rank, yearRank }, year);
    if (!fee.ok) {
      issues.push(...fee.issues);
      continue;
    }
    // An entry without a row is a waived fee whose run was cut off: it stands for this very reminder.
    const name = freeName(invoice.id, rank, (one) => rows.has(reminderId(one)) || (booked.get(feeKey(one)) ?? 0) !== 0);
    const isWaived = choices.waived.has(invoice.id) || booked.has(feeKey(name));
    const feeCents = isWaived ? 0 : fee.value.amountCents;
    const newDueOn = addDays(facts.today, TERM_DAYS);
    proposals.push({ account, name, yearRank, fee: fee.value, isWaived, feeCents, on: facts.today, newDueOn, year });
  }
  return { proposals, due, held, exhausted, later, issues: uniqueIssues(issues) };
}

function takeRank(counts: Map<string, number>, familyId: string): number {
  const rank = (counts.get(familyId) ?? 0) + 1;
  counts.set(familyId, rank);
  return rank;
}
