/** What the ledger already holds, so that nothing is invoiced twice. */
import type { LedgerEntry, Nature } from '../ledger/entry';
import { chargeKeyOf } from '../ledger/keys';
import type { Charge } from './charge';

export interface Invoiced {
  readonly cents: number;
  /** Every invoice that carries a part of it, one a payer; undefined for a part typed without a number. */
  readonly invoices: readonly (string | undefined)[];
}

export interface InvoicedIndex {
  /** Charge keys with what was invoiced for them, all payers together. */
  readonly byCharge: ReadonlyMap<string, Invoiced>;
  /** The same for entries without a key, typed or imported: by nature, year, pupil and period. */
  readonly byItem: ReadonlyMap<string, Invoiced>;
  readonly creditByItem: ReadonlyMap<string, number>;
  /** Open principal by invoice; reminder fees stand beside (D-3.3b). */
  readonly openByInvoice: ReadonlyMap<string, number>;
}

type Item = Pick<Charge, 'nature' | 'year' | 'pupilId' | 'period'>;

const itemKey = (nature: Nature, year = '', pupilId = '', period = ''): string =>
  [nature, year, pupilId, period].join('|');

/** A credit note's nature is its own; instalment or month tell what it is on. */
const creditKey = ({ year, pupilId, period }: Partial<Pick<LedgerEntry, 'year' | 'pupilId' | 'period'>>): string =>
  [year, pupilId, period].join('|');

/** Indexes the ledger once for a run. */
export function indexLedger(entries: readonly LedgerEntry[]): InvoicedIndex {
  const byCharge = new Map<string, Invoiced>();
  const byItem = new Map<string, Invoiced>();
  const creditByItem = new Map<string, number>();
  const openByInvoice = new Map<string, number>();
  for (const entry of entries) {
    const { nature, year, pupilId, period, invoice, amountCents } = entry;
    if (entry.key !== undefined) addTo(byCharge, chargeKeyOf(entry.key), amountCents, invoice);
    else addTo(byItem, itemKey(nature, year, pupilId, period), amountCents, invoice);
    if (nature === 'credit-note') {
      const item = creditKey({ year, pupilId, period });
      creditByItem.set(item, (creditByItem.get(item) ?? 0) + amountCents);
    }
    if (invoice !== undefined && nature !== 'reminder') {
      openByInvoice.set(invoice, (openByInvoice.get(invoice) ?? 0) + amountCents);
    }
  }
  return { byCharge, byItem, creditByItem, openByInvoice };
}

function addTo(map: Map<string, Invoiced>, key: string, cents: number, invoice: string | undefined): void {
  const known = map.get(key);
  map.set(key, { cents: (known?.cents ?? 0) + cents, invoices: [...(known?.invoices ?? []), invoice] });
}

/**
 * What was invoiced for a charge, or undefined if it never was.
 * @param item also matches entries without a key; left out for log rows, which only their key tells apart
 */
export function invoicedFor(index: InvoicedIndex, key: string, item?: Item): Invoiced | undefined {
  const keyed = index.byCharge.get(key);
  const loose = item && index.byItem.get(itemKey(item.nature, item.year, item.pupilId, item.period));
  if (keyed === undefined || loose === undefined) return keyed ?? loose;
  return { cents: keyed.cents + loose.cents, invoices: [...keyed.invoices, ...loose.invoices] };
}

/** Credits (negative) that were given on an instalment or a month. */
export function creditFor(index: InvoicedIndex, item: Item): number {
  return index.creditByItem.get(creditKey(item)) ?? 0;
}

/** Whether every invoice that carries a part of a charge is paid in full. */
export function isPaid(index: InvoicedIndex, { invoices }: Invoiced): boolean {
  return invoices.every((invoice) => invoice !== undefined && (index.openByInvoice.get(invoice) ?? 1) <= 0);
}
