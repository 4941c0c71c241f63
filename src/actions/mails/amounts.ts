/** Whether the amount of a mail's document still holds: what came in since, what remains (D-3.7). */
import type { Accounts } from '../../domain/ledger/accounts';
import { creditUsed } from '../../domain/ledger/credit';
import { isFeeWaiver, type LedgerEntry } from '../../domain/ledger/entry';
import { partsOf } from '../../domain/ledger/keys';
import type { AmountChange } from '../../messages/mail-texts';
import { readDocumentNote } from '../../messages/mails';
import { readSubject } from './subject';
import type { FreshRows, MailRow } from './tables';

export interface DocumentChange extends AmountChange {
  readonly invoice: string;
  /** What the document asks for, in centimes. */
  readonly documentCents: number;
}

/** A fee booked or taken back, with the level of its reminder. */
interface FeeStep {
  readonly rank: number;
  readonly cents: number;
}

export type ChangeOf = (row: Pick<MailRow, 'key' | 'detail'>) => DocumentChange | undefined;

/**
 * An invoice asks for its total less the credit deducted when it was issued; a reminder for what its row in Envois
 * notes. Fees of later reminders are these reminders' own matter.
 * @returns reads a mail's change; undefined where its document holds, is not known, or nothing is owed any more
 */
export function readChanges({ entries }: Pick<FreshRows, 'entries'>, accounts: Accounts): ChangeOf {
  const credits = creditUsed(entries);
  const fees = feesByInvoice(entries);
  return ({ key, detail }) => {
    const subject = readSubject(key);
    if (subject.kind !== 'invoice' && subject.kind !== 'reminder') return undefined;
    const account = accounts.byInvoice.get(subject.invoice);
    if (account === undefined || account.openCents <= 0) return undefined;
    const { invoice, openCents } = account;
    const isReminder = subject.kind === 'reminder';
    const documentCents = isReminder
      ? readDocumentNote(detail ?? '')
      : invoice.totalCents - (credits.get(invoice.id) ?? 0);
    if (documentCents === undefined) return undefined;
    const rank = isReminder ? subject.rank : 0;
    const later = (fees.get(invoice.id) ?? []).reduce((sum, fee) => sum + (fee.rank > rank ? fee.cents : 0), 0);
    const receivedCents = documentCents + later - openCents;
    return receivedCents === 0 ? undefined : { invoice: invoice.id, documentCents, receivedCents, openCents };
  };
}

function feesByInvoice(entries: readonly LedgerEntry[]): Map<string, FeeStep[]> {
  const fees = new Map<string, FeeStep[]>();
  for (const entry of entries) {
    const parts = partsOf(entry.key ?? '');
    if (entry.invoice === undefined || !(entry.nature === 'reminder' || isFeeWaiver(entry))) continue;
    const rank = Number(parts[0] === 'waiver' ? parts[3] : parts[2]);
    const steps = fees.get(entry.invoice) ?? [];
    steps.push({ rank: Number.isInteger(rank) ? rank : 1, cents: entry.amountCents });
    fees.set(entry.invoice, steps);
  }
  return fees;
}
