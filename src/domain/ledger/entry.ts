/** A line of the ledger: never edited, corrected only by another line. */
import { isFeeWaiverKey } from '../reminders/reminder';
import type { LocalDate } from '../shared/local-date';
import type { SchoolYear } from '../shared/school-year';

export type Nature =
  | 'enrolment-fee'
  | 'penalty'
  | 'tuition'
  | 'creche'
  | 'exceptional-day'
  | 'late-pickup'
  | 'reminder'
  | 'service'
  | 'damage'
  | 'payment'
  | 'credit-note'
  | 'waiver'
  | 'refund';

const SETTLING: ReadonlySet<Nature> = new Set(['payment', 'credit-note', 'waiver', 'refund']);

/** Whether an entry is a line of an invoice: neither what settles it, nor a reminder fee, which stands beside (D-3.3b). */
export function isInvoiceLine({ nature }: Pick<LedgerEntry, 'nature'>): boolean {
  return nature !== 'reminder' && !SETTLING.has(nature);
}

/** Whether an entry takes back a reminder fee, so that it lessens the fees and not the principal (D-3.3b). */
export function isFeeWaiver({ nature, key }: Pick<LedgerEntry, 'nature'> & Partial<Pick<LedgerEntry, 'key'>>): boolean {
  return nature === 'waiver' && key !== undefined && isFeeWaiverKey(key);
}

export interface LedgerEntry {
  readonly id: string;
  readonly date: LocalDate;
  readonly familyId: string;
  /** Undefined: the family itself pays. */
  readonly payerId: string | undefined;
  readonly pupilId: string | undefined;
  readonly nature: Nature;
  readonly year: SchoolYear | undefined;
  /** `T1`, `T2`, a month such as `2022-10`, or nothing. */
  readonly period: string | undefined;
  readonly label: string;
  /** Centimes; charges positive, payments, credits and waivers negative. */
  readonly amountCents: number;
  readonly invoice: string | undefined;
  readonly article: string | undefined;
  readonly detail: string | undefined;
  readonly key: string | undefined;
}
