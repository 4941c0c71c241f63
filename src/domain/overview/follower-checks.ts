/** Whether Paiements and Rappels, which follow from the ledger, agree with it; both ways. */
import type { InvoiceRecord } from '../ledger/accounts';
import { refundOf } from '../ledger/credit';
import type { LedgerEntry } from '../ledger/entry';
import { paymentOf } from '../ledger/payments';
import { feeKey, isCounted, nameOf, type ReminderRecord } from '../reminders/reminder';
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
  const booked = new Map<string, { cents: number; row: number; families: Set<string> }>();
  const typed = new Set<string>();
  for (const entry of entries) {
    const id = paymentOf(entry) ?? refundOf(entry);
    if (id !== undefined) {
      const known = booked.get(id);
      const families = (known?.families ?? new Set()).add(entry.familyId);
      booked.set(id, { cents: (known?.cents ?? 0) - entry.amountCents, row: known?.row ?? entry.row, families });
    } else if (entry.key === undefined) typed.add(`${entry.familyId}|${-entry.amountCents}`);
  }
  const known = new Set(payments.map(({ id }) => id));
  const issues = payments.flatMap(({ id, familyId, amountCents, row }): Issue[] => {
    const { cents, families } = booked.get(id) ?? {};
    const at = { tab: 'Paiements', row };
    if (families !== undefined && familyId !== undefined && !families.has(familyId)) {
      const data = { payment: id, family: familyId, other: [...families].join(', ') };
      return [{ code: 'payment-other-family', ...at, column: 'Famille', data }];
    }
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
    ...checkRanks(reminders.filter(({ invoice }) => known.has(invoice))),
    ...gone.map(([, { row, invoice = '' }]): Issue => {
      return { code: 'reminder-row-gone', tab: ENTRIES, row, column: 'Clé', data: { invoice } };
    }),
  ];
}

/** Of each invoice the reminders that went out or are on their way are its first, second and so on, each once. */
function checkRanks(reminders: LedgerTabs['reminders']): Issue[] {
  const next = new Map<string, number>();
  const inOrder = reminders.filter(isCounted).sort((a, b) => a.invoiceRank - b.invoiceRank || a.row - b.row);
  return inOrder.flatMap(({ id, invoice, invoiceRank, row }): Issue[] => {
    const expected = next.get(invoice) ?? 1;
    next.set(invoice, invoiceRank + 1);
    if (invoiceRank === expected) return [];
    const data = { reminder: id, invoice, rank: invoiceRank, expected };
    return [{ code: 'reminder-rank-gap', tab: 'Rappels', row, column: 'Rang facture', data }];
  });
}
