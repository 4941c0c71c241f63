/** Overdue invoices and past reminders as the reminder run sees them, from a few words; tariffs of 2022-23. */
import type { InvoiceRecord } from '../../src/domain/ledger/accounts';
import type { LedgerEntry } from '../../src/domain/ledger/entry';
import type { ReminderFacts } from '../../src/domain/reminders/facts';
import type { Proposals } from '../../src/domain/reminders/propose';
import type { ReminderRecord } from '../../src/domain/reminders/reminder';
import { asDate } from '../../src/domain/shared/local-date';
import { parseSchoolYear } from '../../src/domain/shared/school-year';
import { paymentEntry, TARIFFS, typedEntry } from './billing-facts';

export interface InvoiceWords {
  readonly id: string;
  readonly dueOn?: string;
  readonly date?: string;
  readonly family?: string;
  readonly payer?: string;
  readonly cents?: number;
  readonly paid?: number;
  readonly type?: InvoiceRecord['type'];
  readonly status?: InvoiceRecord['status'];
  /** School year of its line; none: brought over without lines. */
  readonly year?: string;
}

export function invoiceOf({ id, family = 'F1', ...words }: InvoiceWords): InvoiceRecord {
  const { dueOn = '2022-10-01', date = '2022-09-01', cents = 100_000 } = words;
  const { type = 'invoice', status = 'issued', payer } = words;
  const dates = { date: asDate(date), dueOn: asDate(dueOn) };
  return { id, ...dates, familyId: family, payerId: payer, totalCents: cents, type, status };
}

export function entriesOf({ id, family = 'F1', payer, cents = 100_000, year, paid = 0 }: InvoiceWords): LedgerEntry[] {
  const owner = { familyId: family, ...(payer === undefined ? {} : { payerId: payer }) };
  const schoolYear = year === undefined ? undefined : parseSchoolYear(year);
  const line = year === undefined ? [] : [typedEntry({ ...owner, invoice: id, amountCents: cents, year: schoolYear })];
  return paid === 0 ? line : [...line, { ...paymentEntry(id, paid), ...owner }];
}

/** `invoice rank date` or `invoice rank date status until`, e.g. `2022-0001 1 2022-10-11`. */
export function reminderOf(words: string, index = 0): ReminderRecord & { row: number } {
  const [invoice = '', rank = '1', date = '', status = 'sent', until] = words.split(' ');
  return {
    row: index + 2,
    id: `R-${invoice}-${rank}${status === 'held' ? '-retenu' : ''}`,
    invoice,
    date: asDate(date),
    invoiceRank: Number(rank),
    yearRank: 1,
    feeCents: 0,
    dueOn: until === undefined ? undefined : asDate(until),
    status: status as ReminderRecord['status'],
  };
}

/** The fee of a reminder as an entry of ours. */
export function feeEntry(invoice: string, rank: number, cents: number, more: Partial<LedgerEntry> = {}): LedgerEntry {
  const key = `reminder|${invoice}|${rank}`;
  return typedEntry({ id: `R-${invoice}-${rank}`, nature: 'reminder', invoice, amountCents: cents, key, ...more });
}

export function reminderFacts(
  today: string,
  invoices: readonly InvoiceWords[],
  reminders: readonly string[] = [],
  more: Partial<ReminderFacts> & { extra?: readonly LedgerEntry[] } = {},
): ReminderFacts & { reminders: readonly (ReminderRecord & { row: number })[] } {
  const { extra = [], ...rest } = more;
  return {
    today: asDate(today),
    tariffs: TARIFFS,
    rule: 'higher',
    days: [10, 20, 30],
    invoices: invoices.map(invoiceOf),
    entries: [...invoices.flatMap(entriesOf), ...extra],
    isEmployer: (payerId) => payerId === 'EMP',
    ...rest,
    reminders: reminders.map(reminderOf),
  };
}

/** `invoice level/yearRank fee` of each proposal. */
export function proposed({ proposals }: Proposals): string[] {
  return proposals.map(({ account, name, yearRank, feeCents }) => {
    return `${account.invoice.id} ${name.rank}/${yearRank} ${(feeCents / 100).toFixed(2)}`;
  });
}
