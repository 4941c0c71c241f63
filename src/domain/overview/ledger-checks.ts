/** Whether the ledger and the tabs that follow from it agree; every difference with its place. */
import { placeOfLine } from '../invoicing/living-lines';
import { readAccounts } from '../ledger/accounts';
import { creditedLineOf, placeOf } from '../ledger/credit-notes';
import { isInvoiceLine, type LedgerEntry } from '../ledger/entry';
import { invoiceStatusChanges } from '../ledger/statuses';
import type { LocalDate } from '../shared/local-date';
import type { Issue } from '../shared/result';
import { ageBalances } from './aging';
import { checkPayments, checkReminders, type LedgerTabs } from './follower-checks';

const ENTRIES = 'Écritures';
const INVOICES = 'Factures';

export function checkLedger(tabs: LedgerTabs, today: LocalDate): Issue[] {
  return [
    ...checkKeys(tabs),
    ...checkInvoiceReferences(tabs),
    ...checkLooseCharges(tabs),
    ...checkTotals(tabs),
    ...checkStatuses(tabs),
    ...checkPayments(tabs),
    ...checkReminders(tabs),
    ...checkBalances(tabs, today),
  ];
}

/** A line that a cancellation freed is billed anew under its key: that is no double. */
function checkKeys({ entries }: LedgerTabs): Issue[] {
  const seen = new Map<string, number>();
  const freed = new Set(
    entries.flatMap((entry) => {
      const credited = creditedLineOf(entry);
      return credited?.isCancellation ? [placeOf(credited.invoice, credited.line)] : [];
    }),
  );
  return entries.flatMap((entry): Issue[] => {
    const { key, row } = entry;
    if (key === undefined || freed.has(placeOfLine(entry))) return [];
    const other = seen.get(key);
    if (other === undefined) {
      seen.set(key, row);
      return [];
    }
    return [{ code: 'ledger-key-twice', tab: ENTRIES, row, column: 'Clé', data: { other } }];
  });
}

/** Entries of invoices that tab Factures does not hold, each number once; entries on an invoice of another family. */
function checkInvoiceReferences({ entries, invoices }: LedgerTabs): Issue[] {
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  const told = new Set<string>();
  return entries.flatMap(({ invoice, familyId, row }): Issue[] => {
    if (invoice === undefined) return [];
    const found = byId.get(invoice);
    const at = { tab: ENTRIES, row };
    if (found !== undefined) {
      if (found.familyId === familyId) return [];
      const data = { invoice, family: familyId, other: found.familyId };
      return [{ code: 'entry-other-family', ...at, column: 'Famille', data }];
    }
    if (told.has(invoice)) return [];
    told.add(invoice);
    return [{ code: 'entry-invoice-unknown', ...at, column: 'Facture', data: { invoice } }];
  });
}

const isCharge = (entry: LedgerEntry): boolean => isInvoiceLine(entry) || entry.nature === 'reminder';

/** Charges that no invoice asks for: typed by hand, or their number was taken away. */
function checkLooseCharges({ entries }: LedgerTabs): Issue[] {
  return entries
    .filter((entry) => isCharge(entry) && entry.invoice === undefined && entry.amountCents !== 0)
    .map(({ row, familyId, amountCents }): Issue => {
      const data = { family: familyId, amount: amountCents };
      return { code: 'entry-without-invoice', tab: ENTRIES, row, column: 'Facture', data };
    });
}

function checkTotals({ entries, invoices }: LedgerTabs): Issue[] {
  const lines = new Map<string, number>();
  for (const entry of entries) {
    const number = creditedLineOf(entry)?.creditNote ?? (isInvoiceLine(entry) ? entry.invoice : undefined);
    if (number !== undefined) lines.set(number, (lines.get(number) ?? 0) + entry.amountCents);
  }
  return invoices.flatMap(({ id, totalCents, type, row }): Issue[] => {
    const sum = lines.get(id);
    const at = { tab: INVOICES, row, column: 'Total' };
    if (sum === totalCents) return [];
    if (sum !== undefined)
      return [{ code: 'invoice-total-differs', ...at, data: { invoice: id, total: totalCents, sum } }];
    // A credit note that was typed in has no keys that name it.
    return type === 'credit-note' ? [] : [{ code: 'invoice-without-lines', ...at, data: { invoice: id } }];
  });
}

function checkStatuses({ entries, invoices }: LedgerTabs): Issue[] {
  const changes = invoiceStatusChanges(invoices, entries);
  return invoices.flatMap(({ id, status, row }): Issue[] => {
    const right = changes.get(id);
    if (right === undefined) return [];
    return [
      { code: 'invoice-status-differs', tab: INVOICES, row, column: 'Statut', data: { invoice: id, status, right } },
    ];
  });
}

/** The sum of a family's entries is what its invoices leave open, less its credits. */
function checkBalances({ entries, invoices }: LedgerTabs, today: LocalDate): Issue[] {
  // Lines without an invoice are told one by one.
  const told = entries.filter((entry) => !isInvoiceLine(entry) || entry.invoice !== undefined);
  const balances = ageBalances(readAccounts(invoices, told), told, today);
  return balances.flatMap(({ familyId, otherCents }): Issue[] => {
    if (otherCents === 0) return [];
    return [{ code: 'balance-differs', tab: ENTRIES, data: { family: familyId, amount: otherCents } }];
  });
}
