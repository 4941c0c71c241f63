/** What the ledger already holds, so that nothing is invoiced twice. */

import { creditedLineOf } from '../ledger/credit-notes';
import { isFeeWaiver, type LedgerEntry, type Nature } from '../ledger/entry';
import { partsOf, subjectOf } from '../ledger/keys';
import type { LocalDate } from '../shared/local-date';
import type { SchoolYear } from '../shared/school-year';
import { parseYearMonth, type YearMonth } from '../shared/year-month';
import type { Charge } from './charge';
import { chargeOf, type LivingLines, readLivingLines } from './living-lines';

export interface Invoiced {
  readonly cents: number;
  /** Every invoice that carries a part of it, one a payer; undefined for a part typed without a number. */
  readonly invoices: readonly (string | undefined)[];
  readonly year: SchoolYear | undefined;
}

export interface InvoicedIndex {
  /** Charge keys with what was invoiced for them, all payers together. */
  readonly byCharge: ReadonlyMap<string, Invoiced>;
  /** Charge keys by all but their last part. */
  readonly keysUnder: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same for entries without a key, typed or imported: by nature, year, pupil and period. */
  readonly byItem: ReadonlyMap<string, Invoiced>;
  readonly creditByItem: ReadonlyMap<string, number>;
  /** What credit notes took off the lines of a charge, by its key. */
  readonly creditByCharge: ReadonlyMap<string, TakenBack>;
  /** Charges that a cancellation freed: nothing above knows of them, so that they are billed anew. */
  readonly freed: LivingLines['freed'];
  /** Tuition of a pupil's school year, by year and pupil: with and without a key, credits not taken off. */
  readonly tuitionByYear: ReadonlyMap<string, number>;
  /** Crèche months by pupil, with the day on which each was billed. */
  readonly crecheByPupil: ReadonlyMap<string, readonly BilledMonth[]>;
  /** Open principal by invoice; reminder fees stand beside (D-3.3b). */
  readonly openByInvoice: ReadonlyMap<string, number>;
}

interface TakenBack {
  /** Negative. */
  readonly cents: number;
  /** Of a consumption. */
  readonly quantity: number;
}

interface BilledMonth {
  readonly month: YearMonth;
  readonly date: LocalDate;
}

export type Item = Pick<Charge, 'nature' | 'year' | 'pupilId' | 'period'>;

const itemKey = (nature: Nature, year = '', pupilId = '', period = ''): string =>
  [nature, year, pupilId, period].join('|');

type CreditPlace = Partial<Pick<LedgerEntry, 'year' | 'pupilId' | 'period'>>;

/** What a credit is on: the kind of charge that its key names; of one without a key only instalment or month tell. */
const creditKey = (kind: string, { year, pupilId, period }: CreditPlace): string =>
  [kind, year, pupilId, period].join('|');

/** Indexes the ledger once for a run. */
export function indexLedger(entries: readonly LedgerEntry[]): InvoicedIndex {
  const byCharge = new Map<string, GrowingInvoiced>();
  const keysUnder = new Map<string, Set<string>>();
  const byItem = new Map<string, GrowingInvoiced>();
  const creditByItem = new Map<string, number>();
  const creditByCharge = new Map<string, TakenBack>();
  const tuitionByYear = new Map<string, number>();
  const crecheByPupil = new Map<string, BilledMonth[]>();
  const openByInvoice = new Map<string, number>();
  const living = readLivingLines(entries);
  for (const entry of living.entries) {
    const { nature, year, pupilId, period, amountCents } = entry;
    const key = chargeOf(entry);
    if (key !== undefined) {
      addTo(byCharge, key, entry);
      const under = subjectOf(key);
      keysUnder.set(under, (keysUnder.get(under) ?? new Set()).add(key));
    } else addTo(byItem, itemKey(nature, year, pupilId, period), entry);
    if (nature === 'credit-note') {
      const charge = creditedCharge(entry);
      sumUp(creditByItem, creditKey(partsOf(charge ?? '')[0] ?? '', entry), amountCents);
      if (charge !== undefined) takeBack(creditByCharge, charge, entry);
    }
    if (nature === 'tuition') sumUp(tuitionByYear, `${year}|${pupilId}`, amountCents);
    const month = nature === 'creche' ? parseYearMonth(period ?? '') : undefined;
    if (month !== undefined && pupilId !== undefined) {
      const months = crecheByPupil.get(pupilId) ?? [];
      crecheByPupil.set(pupilId, months);
      months.push({ month, date: entry.date });
    }
  }
  for (const entry of entries) {
    const { invoice, nature, amountCents } = entry;
    if (invoice === undefined || nature === 'reminder' || isFeeWaiver(entry)) continue;
    sumUp(openByInvoice, invoice, amountCents);
  }
  const { freed } = living;
  return {
    byCharge,
    keysUnder,
    byItem,
    creditByItem,
    creditByCharge,
    freed,
    tuitionByYear,
    crecheByPupil,
    openByInvoice,
  };
}

/** The charge that a keyed credit is on. */
function creditedCharge(entry: LedgerEntry): string | undefined {
  const line = creditedLineOf(entry)?.line;
  return line === undefined || line.startsWith('id|') ? undefined : chargeOf({ key: line });
}

function takeBack(map: Map<string, TakenBack>, charge: string, entry: LedgerEntry): void {
  const known = map.get(charge) ?? { cents: 0, quantity: 0 };
  const quantity = known.quantity + (creditedLineOf(entry)?.quantity ?? 0);
  map.set(charge, { cents: known.cents + entry.amountCents, quantity });
}

function sumUp(map: Map<string, number>, key: string, cents: number): void {
  map.set(key, (map.get(key) ?? 0) + cents);
}

/** Grown in place: thousands of entries without a key may be of one item. */
interface GrowingInvoiced extends Invoiced {
  cents: number;
  readonly invoices: (string | undefined)[];
  year: SchoolYear | undefined;
}

function addTo(map: Map<string, GrowingInvoiced>, key: string, { amountCents, invoice, year }: LedgerEntry): void {
  const known = map.get(key) ?? { cents: 0, invoices: [], year };
  map.set(key, known);
  known.cents += amountCents;
  known.invoices.push(invoice);
  known.year = year;
}

/**
 * What was invoiced for a charge, or undefined if it never was.
 * @param item also matches entries without a key; left out for log rows, which only their key tells apart
 */
export function invoicedFor(index: InvoicedIndex, key: string, item?: Item): Invoiced | undefined {
  const keyed = index.byCharge.get(key);
  const loose = item && index.byItem.get(itemKey(item.nature, item.year, item.pupilId, item.period));
  if (keyed === undefined || loose === undefined) return keyed ?? loose;
  return { ...keyed, cents: keyed.cents + loose.cents, invoices: [...keyed.invoices, ...loose.invoices] };
}

/** Credits (negative) that were given on an instalment or a month. */
export function creditFor(index: InvoicedIndex, item: Item): number {
  const kinds = [item.nature, ''];
  return kinds.reduce((sum, kind) => sum + (index.creditByItem.get(creditKey(kind, item)) ?? 0), 0);
}

/** Whether every invoice that carries a part of a charge is paid in full. */
export function isPaid(index: InvoicedIndex, { invoices }: Invoiced): boolean {
  return invoices.every((invoice) => invoice !== undefined && (index.openByInvoice.get(invoice) ?? 1) <= 0);
}

/** Tuition invoiced for a pupil's school year, credits on its instalments and credits without a period taken off. */
export function tuitionInvoiced(index: InvoicedIndex, { year, pupilId }: Pick<Item, 'year' | 'pupilId'>): number {
  const periods = ['T1', 'T2', ''];
  return periods.reduce(
    (sum, period) => sum + creditFor(index, { nature: 'tuition', year, pupilId, period }),
    index.tuitionByYear.get(`${year}|${pupilId}`) ?? 0,
  );
}
