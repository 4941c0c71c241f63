/** Invoices: numbers without gaps, the balance of a family. */
import { type LocalDate, yearOf } from '../shared/local-date';
import type { LedgerEntry } from './entry';

export interface Invoice {
  readonly id: string;
  readonly date: LocalDate;
  readonly dueOn: LocalDate;
  readonly familyId: string;
  /** Undefined: the family. */
  readonly payerId: string | undefined;
  readonly totalCents: number;
}

const NUMBER = /^(\d{4})-(\d{4,})$/;

/** Year and sequence of a number of ours; undefined for a number of another form. */
export function numberParts(id: string): { readonly year: number; readonly sequence: number } | undefined {
  const [, year, sequence] = NUMBER.exec(id) ?? [];
  return year === undefined ? undefined : { year: Number(year), sequence: Number(sequence) };
}

/**
 * The next free number of a calendar year, after the highest that the ledger or the invoices know.
 * @example nextInvoiceNumber(['2022-0001', '2021-0400'], 2022) // 2
 */
export function nextInvoiceNumber(known: Iterable<string>, year: number): number {
  let highest = 0;
  for (const id of known) {
    const match = NUMBER.exec(id);
    if (match && Number(match[1]) === year) highest = Math.max(highest, Number(match[2]));
  }
  return highest + 1;
}

export function invoiceNumber(date: LocalDate, sequence: number): string {
  return `${yearOf(date)}-${String(sequence).padStart(4, '0')}`;
}

/**
 * Numbers that are missing below the highest of each calendar year; neighbours as one stretch.
 * @example numberGaps(['2022-0002', '2022-0007']) // ['2022-0001', '2022-0003 – 2022-0006']
 */
export function numberGaps(known: Iterable<string>): string[] {
  const byYear = new Map<string, Set<number>>();
  for (const id of known) {
    const [, year, sequence] = NUMBER.exec(id) ?? [];
    if (year === undefined) continue;
    byYear.set(year, (byYear.get(year) ?? new Set()).add(Number(sequence)));
  }
  const gaps: string[] = [];
  for (const [year, numbers] of byYear) {
    let expected = 1;
    for (const sequence of [...numbers].sort((a, b) => a - b)) {
      if (sequence > expected) gaps.push(stretch(year, expected, sequence - 1));
      expected = sequence + 1;
    }
  }
  return gaps;
}

function stretch(year: string, first: number, last: number): string {
  const [from, to] = [first, last].map((sequence) => `${year}-${String(sequence).padStart(4, '0')}`);
  return from === to ? `${from}` : `${from} – ${to}`;
}

/** A family's balance up to a date, that day included: the sum of its entries in centimes. */
export function familyBalance(
  entries: readonly Pick<LedgerEntry, 'familyId' | 'date' | 'amountCents'>[],
  familyId: string,
  until?: LocalDate,
): number {
  return entries
    .filter((entry) => entry.familyId === familyId && (until === undefined || entry.date <= until))
    .reduce((sum, entry) => sum + entry.amountCents, 0);
}
