/** An import in French: what is booked where, counts, warnings. */
import type { Movement } from '../../domain/bank/movements';
import type { Booking, TakenBack } from '../../domain/bank/sort-movements';
import { daysBetween, type LocalDate } from '../../domain/shared/local-date';
import { sumCents } from '../../domain/shared/money';
import type { Issue } from '../../domain/shared/result';
import {
  bookingLine,
  type ImportCounts,
  importLines,
  moreLines,
  movementHead,
  type Sums,
  takenBackLine,
} from '../../messages/bank';
import type { PreparedImport } from './prepare';

/** A plan with more lines is not read. */
const MOST_LINES = 300;
const REFUND_DAYS = 10;

export function planLines(prepared: PreparedImport): string[] {
  const { sorted, tabs } = prepared;
  const names = new Map(tabs.rows.families.map(({ id, name }) => [id, `${name} (${id})`]));
  const nameOf = (id: string | undefined): string => names.get(id ?? '') ?? id ?? '';
  const open = openAfter(prepared);
  const bookings = sorted.bookings.slice(0, MOST_LINES).map((booking) => lineOf(booking, nameOf, open));
  const hidden = sorted.bookings.length - bookings.length;
  const takenBack = sorted.takenBack.map((one) => takenBackLineOf(one, nameOf));
  return [...importLines(countsOf(prepared)), ...bookings, ...(hidden > 0 ? [moreLines(hidden)] : []), ...takenBack];
}

/** What each invoice still asks for once the file is booked; each family's accounts are read once. */
function openAfter({ facts, tabs }: PreparedImport): (invoice: string) => number {
  const familyOf = new Map(tabs.rows.invoices.map(({ id, familyId }) => [id, familyId]));
  return (invoice) => {
    const accounts = facts.book.accountsOf(familyOf.get(invoice) ?? '');
    return Math.max(0, accounts.byInvoice.get(invoice)?.openCents ?? 0);
  };
}

function lineOf(
  { movement, booked }: Booking,
  nameOf: (id: string | undefined) => string,
  open: (id: string) => number,
) {
  const parts = booked.parts.map(({ invoice, cents }) => ({
    invoice,
    cents,
    leftCents: invoice === undefined ? 0 : open(invoice),
  }));
  return bookingLine(movementHead(movement), nameOf(booked.record.familyId), parts);
}

function takenBackLineOf({ movement, payment, entries }: TakenBack, nameOf: (id: string) => string): string {
  const invoices = entries.flatMap(({ invoice }) => invoice ?? []);
  return takenBackLine(movementHead(movement), nameOf(payment.familyId), payment.id, invoices);
}

function countsOf({ sorted, found, reports, kind, tabs }: PreparedImport): ImportCounts {
  const { outgoing, returned, pending } = found;
  const dates = [...found.movements, ...outgoing].map(({ date }) => date).sort();
  const refunds = tabs.rows.payments.filter(({ amountCents }) => amountCents < 0);
  const isRefund = ({ cents, date }: { cents: number; date: LocalDate }) =>
    refunds.some((row) => -row.amountCents === cents && Math.abs(daysBetween(row.date, date)) <= REFUND_DAYS);
  return {
    kind,
    accounts: [...new Set(reports.map(({ account }) => account))].join(', '),
    from: dates[0],
    to: dates[dates.length - 1],
    bookings: sumsOf(sorted.bookings.map(({ movement }) => movement)),
    questions: sumsOf(sorted.questions.map(({ movement }) => movement)),
    known: sumsOf(sorted.known),
    left: sumsOf(sorted.left),
    takenBack: sumsOf(sorted.takenBack.map(({ movement }) => movement)),
    outgoing: sumsOf(outgoing),
    refunds: outgoing.filter(isRefund).length,
    returned,
    pending,
    movedCents: sumCents(found.movements.filter(({ kind: own }) => own === 'payment').map(({ cents }) => cents)),
    creditedCents: found.creditedCents,
  };
}

export function sumsOf(movements: readonly { readonly cents: number }[]): Sums {
  return { count: movements.length, cents: sumCents(movements.map(({ cents }) => cents)) };
}

/** What the person should know of single movements. */
export function movementNotices({ sorted }: PreparedImport): Issue[] {
  const settled = sorted.bookings.flatMap(({ settled: invoices, movement }) =>
    invoices.map(({ id, familyId }): Issue => {
      return { code: 'bank-invoice-settled', data: { invoice: id, family: familyId, amount: movement.cents } };
    }),
  );
  return [...settled, ...sorted.left.map(leftNotice)];
}

function leftNotice({ kind, line, cents, date }: Movement): Issue {
  return kind === 'reversal'
    ? { code: 'bank-reversal-unknown', data: { line, date, amount: cents } }
    : { code: 'bank-batch-closed', data: { line, amount: cents } };
}
