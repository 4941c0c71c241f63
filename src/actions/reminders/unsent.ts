/** What a family has not been sent yet of an invoice: a further reminder would come out of nowhere (D-3.2). */
import { isInvoiceLine } from '../../domain/ledger/entry';
import { nameOf, reminderMailKey } from '../../domain/reminders/reminder';
import { mailKey } from '../invoicing/pending';
import { recipientsOf } from '../invoicing/recipients';
import type { ReminderRows } from './gather';

/** Why a document is not out: how its mail stands in Envois, or that it must be posted. */
export type UnsentReason = Exclude<ReminderRows['mails'][number]['status'], 'sent'> | 'to-post';

export interface Unsent {
  /** 0: the invoice itself, else the level of its reminder. */
  readonly rank: number;
  readonly reason: UnsentReason;
}

type Rows = Pick<ReminderRows, 'mails' | 'reminders' | 'entries' | 'invoices' | 'payers' | 'guardians'>;
type Owner = Pick<ReminderRows['invoices'][number], 'id' | 'familyId' | 'payerId'>;

/**
 * Reads it for the invoice and its last reminder. What was brought over from elsewhere counts as sent.
 * @example readUnsent(rows)(invoice) // [{ rank: 1, reason: 'planned' }]
 */
export function readUnsent(rows: Rows): (invoice: Owner) => Unsent[] {
  const statuses = new Map(rows.mails.map(({ key, status }) => [key, status]));
  const pdfs = new Map(rows.invoices.map(({ id, pdf }) => [id, pdf]));
  const ours = new Set(rows.entries.flatMap((entry) => (isInvoiceLine(entry) && entry.key ? [entry.invoice] : [])));
  const lastReminders = new Map<string, ReminderRows['reminders'][number]>();
  for (const reminder of rows.reminders) {
    const known = lastReminders.get(reminder.invoice);
    const isLater = known === undefined || reminder.invoiceRank >= known.invoiceRank;
    if (reminder.status === 'sent' && isLater) lastReminders.set(reminder.invoice, reminder);
  }
  const reasonOf = (key: string, document: string | undefined, invoice: Owner): UnsentReason | undefined => {
    const status = statuses.get(key);
    if (status !== undefined) return status === 'sent' ? undefined : status;
    return document !== undefined && recipientsOf(rows, invoice).length === 0 ? 'to-post' : undefined;
  };
  return (invoice) => {
    const unsent = (rank: number, reason: UnsentReason | undefined): Unsent[] =>
      reason === undefined ? [] : [{ rank, reason }];
    const reminder = lastReminders.get(invoice.id);
    const pdf = ours.has(invoice.id) ? pdfs.get(invoice.id) : undefined;
    return [
      ...unsent(0, reasonOf(mailKey(invoice.id), pdf, invoice)),
      ...(reminder === undefined
        ? []
        : unsent(reminder.invoiceRank, reasonOf(reminderMailKey(nameOf(reminder)), reminder.document, invoice))),
    ];
  };
}
