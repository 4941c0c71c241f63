/** Fees that were paid, line by line: what a payment settled of an invoice, in proportion to its lines. */
import { groupBy } from '../shared/group-by';
import { addDays, type LocalDate } from '../shared/local-date';
import { sumCents } from '../shared/money';
import { type SchoolYear, schoolYearOf } from '../shared/school-year';
import type { InvoiceRecord } from './accounts';
import { creditedLineOf, lineRefOf } from './credit-notes';
import { isInvoiceLine, type LedgerEntry } from './entry';
import { partsOf } from './keys';
import type { FamilyLedger, Period } from './statement';

/** What a fee is for, as a tax office asks: care of children apart from teaching. */
export type FeeGroup = 'care' | 'teaching' | 'other';

export interface PaidFee {
  /** Undefined: the family as a whole, as for reminder fees. */
  readonly pupilId: string | undefined;
  readonly nature: LedgerEntry['nature'];
  readonly group: FeeGroup;
  /** Who the invoice was addressed to; undefined: the family. */
  readonly payerId: string | undefined;
  readonly cents: number;
}

export interface PaidFees {
  /** By child, nature and payer; a negative amount was paid before and given back by a credit note since. */
  readonly fees: readonly PaidFee[];
  readonly totalCents: number;
  readonly careCents: number;
  /** Money of the period that has settled no invoice (credit, less refunds): not part of the fees. */
  readonly unallocatedCents: number;
}

/** Either the days on which it was paid, or the school year that it was charged for. */
export type FeesQuestion = Period | { readonly year: SchoolYear; readonly until: LocalDate };

/** Services that care for a child outside class, by their name. */
const CARE_SERVICE = /garderie|garde|p[ée]riscolaire|accueil/i;

/** The group of an invoice's line. */
export function feeGroupOf({ nature, key, label }: Pick<LedgerEntry, 'nature' | 'key' | 'label'>): FeeGroup {
  if (nature === 'creche' || nature === 'exceptional-day') return 'care';
  if (nature === 'tuition') return 'teaching';
  const service = nature === 'service' ? (key === undefined ? label : (partsOf(key)[2] ?? '')) : '';
  return CARE_SERVICE.test(service) ? 'care' : 'other';
}

/**
 * What a family paid, by child and nature. A payment settles an invoice's lines in proportion to their amounts, then
 * its reminder fees; what was credited or given up was not paid, and what was overpaid is credit, not a fee.
 * @param ledger the family's own entries and invoices
 * @example 1'000.00 paid on an invoice of 500.00 crèche and 1'500.00 tuition // crèche 250.00, tuition 750.00
 */
export function readPaidFees({ entries, invoices }: FamilyLedger, question: FeesQuestion): PaidFees {
  const byInvoice = groupBy(entries, ({ invoice }) => invoice);
  const sums = new Map<string, PaidFee>();
  const count = (fee: PaidFee, cents: number): void => {
    const key = JSON.stringify([fee.pupilId ?? null, fee.group, fee.nature, fee.payerId ?? null]);
    sums.set(key, { ...fee, cents: (sums.get(key)?.cents ?? 0) + cents });
  };
  for (const invoice of invoices) {
    if (invoice.type !== 'invoice') continue;
    const own = byInvoice.get(invoice.id) ?? [];
    for (const { line, cents } of paidLines(own, question)) count(feeOf(line, invoice), cents);
  }
  const fees = [...sums.values()].filter(({ cents }) => cents !== 0);
  const totalCents = sumCents(fees.map(({ cents }) => cents));
  return {
    fees,
    totalCents,
    careCents: sumCents(fees.filter(({ group }) => group === 'care').map(({ cents }) => cents)),
    unallocatedCents: 'from' in question ? receivedCents(entries, question) - totalCents : 0,
  };
}

function feeOf(line: LedgerEntry, invoice: InvoiceRecord): PaidFee {
  const { pupilId, nature } = line;
  return { pupilId, nature, group: feeGroupOf(line), payerId: invoice.payerId, cents: 0 };
}

interface PaidLine {
  readonly line: LedgerEntry;
  readonly cents: number;
}

function paidLines(own: readonly LedgerEntry[], question: FeesQuestion): PaidLine[] {
  if ('from' in question) {
    const before = new Map(paidUntil(own, addDays(question.from, -1)).map(({ line, cents }) => [line, cents]));
    return paidUntil(own, question.until).map(({ line, cents }) => ({ line, cents: cents - (before.get(line) ?? 0) }));
  }
  const lastYear = own
    .flatMap(({ year }) => year ?? [])
    .sort()
    .pop();
  const yearOf = ({ year, date }: LedgerEntry) => year ?? lastYear ?? schoolYearOf(date);
  return paidUntil(own, question.until).filter(({ line }) => yearOf(line) === question.year);
}

/** What each line of one invoice had been paid at the end of a day. */
function paidUntil(own: readonly LedgerEntry[], day: LocalDate): PaidLine[] {
  const known = own.filter(({ date }) => date <= day);
  const lines = known.filter(isInvoiceLine);
  const fees = known.filter(({ nature }) => nature === 'reminder');
  const nets = netAmounts(lines, known);
  const [lineCents, feeCents] = [sumCents(nets), sumCents(fees.map(({ amountCents }) => amountCents))];
  const waived = -sumCents(known.filter(({ nature }) => nature === 'waiver').map(({ amountCents }) => amountCents));
  const asked = Math.max(0, lineCents + feeCents - waived);
  const paid = Math.min(asked, Math.max(0, -sumCents(known.filter(isMoney).map(({ amountCents }) => amountCents))));
  const onLines = Math.min(paid, lineCents);
  const lineShares = shareOut(onLines, nets);
  const feeShares = shareOut(
    paid - onLines,
    fees.map(({ amountCents }) => Math.max(0, amountCents)),
  );
  return [
    ...lines.map((line, index) => ({ line, cents: lineShares[index] ?? 0 })),
    ...fees.map((line, index) => ({ line, cents: feeShares[index] ?? 0 })),
  ];
}

function isMoney({ nature }: LedgerEntry): boolean {
  return nature === 'payment' || nature === 'refund';
}

/** Lines less what was credited: first on the line that a credit note names, then on any. */
function netAmounts(lines: readonly LedgerEntry[], known: readonly LedgerEntry[]): number[] {
  const nets = lines.map(({ amountCents }) => amountCents);
  let left = -sumCents(nets.filter((cents) => cents < 0));
  for (const credit of known.filter(({ nature }) => nature === 'credit-note')) {
    const same = lines.map((line) => isCredited(line, credit));
    left += takeOff(nets, -credit.amountCents, (index) => same[index] === true);
  }
  takeOff(nets, left, () => true);
  return nets.map((cents) => Math.max(0, cents));
}

/** By the credit note's key; one that was typed names pupil, year and period. */
function isCredited(line: LedgerEntry, credit: LedgerEntry): boolean {
  const named = creditedLineOf(credit);
  if (named !== undefined) return named.line === lineRefOf(line);
  return line.pupilId === credit.pupilId && line.year === credit.year && line.period === credit.period;
}

/** Takes an amount off, the last ones first; @returns what found no room. */
function takeOff(nets: number[], cents: number, isMeant: (index: number) => boolean): number {
  let left = cents;
  for (let index = nets.length - 1; index >= 0 && left > 0; index--) {
    const taken = isMeant(index) ? Math.min(left, Math.max(0, nets[index] ?? 0)) : 0;
    nets[index] = (nets[index] ?? 0) - taken;
    left -= taken;
  }
  return left;
}

/**
 * Shares an amount out in proportion to weights, to the centime: each share is a difference of rounded running sums.
 * @param cents at most the sum of the weights
 */
export function shareOut(cents: number, weights: readonly number[]): number[] {
  const total = sumCents(weights);
  if (total <= 0) return weights.map(() => 0);
  let [running, given] = [0, 0];
  return weights.map((weight) => {
    running += weight;
    // Rounded down at each running sum: no share exceeds its weight, and together they make the amount.
    const upTo = Math.floor((cents * running) / total);
    const share = upTo - given;
    given = upTo;
    return share;
  });
}

/** Money received in a period less refunds, whatever it settled. */
function receivedCents(entries: readonly LedgerEntry[], { from, until }: Period): number {
  const within = entries.filter((entry) => isMoney(entry) && entry.date >= from && entry.date <= until);
  return sumCents(within.map(({ amountCents }) => -amountCents));
}
