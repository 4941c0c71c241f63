/** The ledger as double entry: what each entry is on the school's accounts; the sum on the debtors' account is the ledger's. */
import { chargeOf } from '../invoicing/living-lines';
import { isCreditUse } from '../ledger/credit';
import { creditedLineOf, lineRefOf, placeOf } from '../ledger/credit-notes';
import { isFeeWaiver, isInvoiceLine, type LedgerEntry, type Nature } from '../ledger/entry';
import { partsOf } from '../ledger/keys';
import type { LocalDate } from '../shared/local-date';
import type { AccountRole } from './account-role';
import { evenedOut } from './cancellations';

export interface Booking {
  readonly date: LocalDate;
  /** Voucher: the invoice, else the entry. */
  readonly voucher: string;
  readonly text: string;
  readonly debit: AccountRole;
  readonly credit: AccountRole;
  /** Centimes, above 0. */
  readonly cents: number;
  /** The service billed, where it is one: its row in Prestations says whether it is taxed. */
  readonly service: string | undefined;
}

export interface Period {
  readonly from: LocalDate;
  /** That day included. */
  readonly to: LocalDate;
}

/**
 * Books the entries of a period in order of their dates. A use of credit moves no money and is left out; a credit note takes back the income
 * of the line that it credits; a waived reminder fee takes back the fee; what evens out a cancelled invoice takes back
 * its fees and brings back what was waived on it.
 * @param entries the whole ledger: credit notes name lines of any time
 * @param isLoss whether a waiver writes off what will not be paid
 * @example a tuition entry of 4150.00 // debit debtors, credit tuition, 415000
 */
export function bookLedger(
  entries: readonly LedgerEntry[],
  { from, to }: Period,
  isLoss: (entry: LedgerEntry) => boolean,
): Booking[] {
  const natures = naturesByPlace(entries);
  const roleOf = (entry: LedgerEntry) => counterpartOf(entry, natures, isLoss);
  const cancelled = evenedOut(entries, roleOf);
  return entries
    .filter(({ date, amountCents }) => from <= date && date <= to && amountCents !== 0)
    .filter((entry) => !isCreditUse(entry))
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
    .flatMap((entry) => {
      const parts = cancelled.get(entry) ?? [{ role: roleOf(entry), cents: entry.amountCents }];
      return parts.map(({ role, cents }) => book({ ...entry, amountCents: cents }, role));
    });
}

/** A positive amount is owed to the school: the debtors' account is debited; a negative one turns the booking round. */
function book(entry: LedgerEntry, counterpart: AccountRole): Booking {
  const { id, date, label, familyId, invoice, amountCents } = entry;
  const isOwed = amountCents > 0;
  return {
    date,
    voucher: creditedLineOf(entry)?.creditNote ?? invoice ?? id,
    text: `${label} (${familyId})`,
    debit: isOwed ? 'debtors' : counterpart,
    credit: isOwed ? counterpart : 'debtors',
    cents: Math.abs(amountCents),
    service: serviceOf(entry),
  };
}

type Natures = ReadonlyMap<string, Nature>;

function counterpartOf(entry: LedgerEntry, natures: Natures, isLoss: (entry: LedgerEntry) => boolean): AccountRole {
  const { nature } = entry;
  if (nature === 'payment' || nature === 'refund') return 'bank';
  if (nature === 'waiver') {
    if (isFeeWaiver(entry)) return 'reminder';
    return isLoss(entry) ? 'loss' : 'waiver';
  }
  if (nature !== 'credit-note') return nature;
  const credited = creditedLineOf(entry);
  const line = credited && natures.get(placeOf(credited.invoice, credited.line));
  return line === undefined || line === 'payment' || line === 'refund' ? 'credit-note' : line;
}

function naturesByPlace(entries: readonly LedgerEntry[]): Natures {
  const lines = entries.filter((entry) => isInvoiceLine(entry) && entry.invoice !== undefined);
  return new Map(lines.map((entry) => [placeOf(entry.invoice ?? '', lineRefOf(entry)), entry.nature]));
}

/** The name in the charge's key: `service|pupil|name|month|…`. */
function serviceOf(entry: LedgerEntry): string | undefined {
  const charge = entry.nature === 'service' ? chargeOf(entry) : undefined;
  return charge === undefined ? undefined : partsOf(charge)[2];
}

/** What the bookings bring on an account: debits less credits, in centimes. */
export function accountSum(
  bookings: readonly Pick<Booking, 'debit' | 'credit' | 'cents'>[],
  role: AccountRole,
): number {
  return bookings.reduce(
    (sum, { debit, credit, cents }) => sum + (debit === role ? cents : 0) - (credit === role ? cents : 0),
    0,
  );
}
