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
  const bookings = sorted.bookings.slice(0, MOST_LINES).map((booking) => lineOf(booking, nameOf));
  const hidden = sorted.bookings.length - bookings.length;
  const takenBack = sorted.takenBack.map((one) => takenBackLineOf(one, nameOf));
  return [...importLines(countsOf(prepared)), ...bookings, ...(hidden > 0 ? [moreLines(hidden)] : []), ...takenBack];
}

function lineOf({ movement, booked, leftCents }: Booking, nameOf: (id: string | undefined) => string) {
  const parts = booked.parts.map(({ invoice, cents }, index) => {
    return { invoice, cents, leftCents: leftCents[index] ?? 0 };
  });
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

const MOST_LINE_NUMBERS = 10;

/** What the bank says it booked on a day that is still to come; what is known already was told before. */
export function datesAhead({ sorted }: PreparedImport, today: LocalDate): Issue[] {
  const found = [...sorted.bookings, ...sorted.takenBack, ...sorted.questions].map(({ movement }) => movement);
  const ahead = [...found, ...sorted.left].filter(({ bookedOn }) => bookedOn > today);
  const latest = ahead.map(({ bookedOn }) => bookedOn).sort()[ahead.length - 1];
  if (latest === undefined) return [];
  const numbers = [...new Set(ahead.map(({ line }) => line))].sort((a, b) => a - b);
  const lines = numbers.slice(0, MOST_LINE_NUMBERS).join(', ') + (numbers.length > MOST_LINE_NUMBERS ? ', …' : '');
  return [{ code: 'bank-dates-ahead', data: { count: ahead.length, lines, latest, today } }];
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
