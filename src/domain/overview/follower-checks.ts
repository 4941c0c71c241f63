/** Whether Paiements and Rappels, which follow from the ledger, agree with it; both ways. */
import type { InvoiceRecord } from '../ledger/accounts';
import { refundOf } from '../ledger/credit';
import type { LedgerEntry } from '../ledger/entry';
import { paymentOf } from '../ledger/payments';
import { feeKey, nameOf, type ReminderRecord } from '../reminders/reminder';
import type { Issue } from '../shared/result';

type Row<T> = T & { readonly row: number };

export interface LedgerTabs {
  readonly entries: readonly Row<LedgerEntry>[];
  readonly invoices: readonly Row<InvoiceRecord>[];
  readonly payments: readonly Row<{
    readonly id: string;
    readonly familyId: string | undefined;
    readonly amountCents: number;
  }>[];
  readonly reminders: readonly Row<ReminderRecord>[];
}

const ENTRIES = 'Écritures';

/** Payments against their entries, both ways; a payment that was typed with entries without a key is let be. */
export function checkPayments({ entries, payments }: LedgerTabs): Issue[] {
  const booked = new Map<string, { cents: number; row: number }>();
  const typed = new Set<string>();
  for (const entry of entries) {
    const id = paymentOf(entry) ?? refundOf(entry);
    if (id !== undefined) {
      const known = booked.get(id);
      booked.set(id, { cents: (known?.cents ?? 0) - entry.amountCents, row: known?.row ?? entry.row });
    } else if (entry.key === undefined) typed.add(`${entry.familyId}|${-entry.amountCents}`);
  }
  const known = new Set(payments.map(({ id }) => id));
  const issues = payments.flatMap(({ id, familyId, amountCents, row }): Issue[] => {
    const cents = booked.get(id)?.cents;
    const at = { tab: 'Paiements', row };
    if (cents === amountCents || (cents === undefined && typed.has(`${familyId}|${amountCents}`))) return [];
    if (cents === undefined) return [{ code: 'payment-unbooked', ...at, column: 'Paiement', data: { payment: id } }];
    const data = { payment: id, amount: amountCents, sum: cents };
    return [{ code: 'payment-amount-differs', ...at, column: 'Montant', data }];
  });
  const gone = [...booked].filter(([id]) => !known.has(id));
  return [
    ...issues,
    ...gone.map(([payment, { row }]): Issue => {
      return { code: 'payment-row-gone', tab: ENTRIES, row, column: 'Clé', data: { payment } };
    }),
  ];
}

/** Reminders that went out against their fees, both ways. */
export function checkReminders({ entries, reminders, invoices }: LedgerTabs): Issue[] {
  const fees = new Map<string, Row<LedgerEntry>>();
  for (const entry of entries) if (entry.nature === 'reminder' && entry.key !== undefined) fees.set(entry.key, entry);
  const known = new Set(invoices.map(({ id }) => id));
  const told = new Set<string>();
  const issues = reminders.flatMap((reminder): Issue[] => {
    const { id, invoice, row, feeCents, status } = reminder;
    const key = feeKey(nameOf(reminder));
    told.add(key);
    const at = { tab: 'Rappels', row };
    if (!known.has(invoice)) {
      return [{ code: 'reminder-invoice-unknown', ...at, column: 'Facture', data: { reminder: id, invoice } }];
    }
    const charged = fees.get(key)?.amountCents ?? 0;
    if (status !== 'sent' || charged === feeCents) return [];
    const data = { reminder: id, fee: feeCents, charged };
    return [{ code: 'reminder-fee-differs', ...at, column: 'Frais', data }];
  });
  const gone = [...fees].filter(([key]) => !told.has(key));
  return [
    ...issues,
    ...gone.map(([, { row, invoice = '' }]): Issue => {
      return { code: 'reminder-row-gone', tab: ENTRIES, row, column: 'Clé', data: { invoice } };
    }),
  ];
}
