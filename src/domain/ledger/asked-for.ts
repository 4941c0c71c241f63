/** What may be asked of a payer, cancelled invoices included, and what may be paid back to him. */
import type { Accounts, InvoiceAccount } from './accounts';

/**
 * Whether anybody may be asked for what is open: of a cancelled invoice only for what its credit note left, such as
 * reminder fees; one that only its row calls cancelled asks for nothing.
 */
export function isAskedFor(account: InvoiceAccount): boolean {
  return account.openCents > 0 && (account.invoice.status !== 'cancelled' || isCreditedWhole(account));
}

/** Whether credit notes took off all that it asked for, so that what was paid on it became credit. */
export function isCreditedWhole({ invoice, creditedCents }: InvoiceAccount): boolean {
  return creditedCents >= invoice.totalCents;
}

/** What lies between the school and one payer. */
export interface PayerAccount {
  /** Oldest due first. */
  readonly open: readonly InvoiceAccount[];
  readonly openCents: number;
  readonly creditCents: number;
  /** Of the credit what stays once it is set off against all that is open. */
  readonly refundableCents: number;
}

/** @param payerId undefined: the family itself */
export function accountBetween(accounts: Accounts, familyId: string, payerId: string | undefined): PayerAccount {
  const isOwn = ({ invoice }: InvoiceAccount) => invoice.familyId === familyId && invoice.payerId === payerId;
  const open = accounts.open.filter((account) => isOwn(account) && isAskedFor(account));
  const openCents = open.reduce((sum, account) => sum + account.openCents, 0);
  const creditCents = accounts.creditOf(familyId, payerId);
  return { open, openCents, creditCents, refundableCents: Math.max(0, creditCents - openCents) };
}
