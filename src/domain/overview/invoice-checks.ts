/** Rows of Factures that say what cannot be, and payers that are not those of the row's family or invoice. */
import type { InvoiceRecord } from '../ledger/accounts';
import type { LedgerEntry } from '../ledger/entry';
import { numberParts } from '../ledger/invoice';
import { checkPayersOf } from '../ledger/invoice-payers';
import { yearOf } from '../shared/local-date';
import type { Issue } from '../shared/result';

type Row<T> = T & { readonly row: number };

export interface InvoiceTabs {
  readonly invoices: readonly Row<InvoiceRecord>[];
  readonly entries: readonly Row<Pick<LedgerEntry, 'familyId' | 'payerId' | 'invoice'>>[];
  /** Undefined where their tab could not be read whole: then none is missed. */
  readonly payers: readonly { readonly id: string; readonly familyId: string }[] | undefined;
}

export function checkInvoices(tabs: InvoiceTabs): Issue[] {
  return [...tabs.invoices.flatMap(checkRow), ...checkPayers(tabs)];
}

function checkRow({ id, row, type, totalCents, date, dueOn }: Row<InvoiceRecord>): Issue[] {
  const at = { tab: 'Factures', row };
  const issues: Issue[] = [];
  if (type === 'invoice' ? totalCents < 0 : totalCents > 0) {
    issues.push({ code: 'invoice-sign', ...at, column: 'Type', data: { invoice: id, type, total: totalCents } });
  }
  if (dueOn < date) {
    issues.push({ code: 'invoice-due-before', ...at, column: 'Échéance', data: { invoice: id, date, due: dueOn } });
  }
  const year = numberParts(id)?.year;
  if (year !== undefined && year !== yearOf(date)) {
    issues.push({ code: 'invoice-other-year', ...at, column: 'Date', data: { invoice: id, date } });
  }
  return issues;
}

/** What Factures tells is not told again of its entries; a payer of loose entries is told once. */
function checkPayers({ invoices, entries, payers }: InvoiceTabs): Issue[] {
  const check = payers === undefined ? () => undefined : checkPayersOf(payers);
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  const told = new Set<string>();
  const ofInvoices = invoices.flatMap((invoice): Issue[] => {
    const problem = check(invoice);
    return problem === undefined ? [] : [{ ...problem, tab: 'Factures', row: invoice.row, column: 'Payeur' }];
  });
  const ofEntries = entries.flatMap((entry): Issue[] => {
    const at = { tab: 'Écritures', row: entry.row, column: 'Payeur' };
    const invoice = byId.get(entry.invoice ?? '');
    if (invoice !== undefined) {
      const isTold = invoice.familyId !== entry.familyId || check(invoice) !== undefined;
      if (isTold || invoice.payerId === entry.payerId) return [];
      const data = { invoice: invoice.id, payer: entry.payerId ?? '', other: invoice.payerId ?? '' };
      return [{ code: 'entry-other-payer', ...at, data }];
    }
    const problem = check(entry);
    const owner = JSON.stringify([entry.familyId, entry.payerId]);
    if (problem === undefined || told.has(owner)) return [];
    told.add(owner);
    return [{ ...problem, ...at }];
  });
  return [...ofInvoices, ...ofEntries];
}
