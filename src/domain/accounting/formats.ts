/** Bookings as the text files that Banana and Crésus read: one line each, columns parted by tabs. */
import type { LocalDate } from '../shared/local-date';
import type { AccountRole } from './account-role';
import type { Booking } from './bookings';

export type AccountingFormat = 'banana' | 'cresus';

/** A booking on the school's own accounts, whose numbers the settings have checked. */
export interface NumberedBooking extends Omit<Booking, 'debit' | 'credit' | 'service'> {
  readonly debit: string;
  readonly credit: string;
  /** '' where the booking is not taxed. */
  readonly vatCode: string;
}

const BANANA_HEADERS = ['Date', 'Doc', 'Description', 'AccountDebit', 'AccountCredit', 'Amount'];
const BANANA_VAT = 'VatCode';

/**
 * Banana: a header line, `yyyy-mm-dd`; the column of VAT codes only where one is set.
 * @example formatBookings('banana', []) // 'Date\tDoc\tDescription\tAccountDebit\tAccountCredit\tAmount\n'
 */
export function formatBookings(format: AccountingFormat, bookings: readonly NumberedBooking[]): string {
  return format === 'banana' ? formatBanana(bookings) : formatCresus(bookings);
}

function formatBanana(bookings: readonly NumberedBooking[]): string {
  const isTaxed = bookings.some(({ vatCode }) => vatCode !== '');
  const lines = bookings.map(({ date, voucher, text, debit, credit, cents, vatCode }) => {
    const cells = [date, cleanText(voucher), cleanText(text), debit, credit, amountOf(cents)];
    return isTaxed ? [...cells, vatCode] : cells;
  });
  const headers = isTaxed ? [...BANANA_HEADERS, BANANA_VAT] : BANANA_HEADERS;
  return [headers, ...lines].map((cells) => `${cells.join('\t')}\n`).join('');
}

/** Crésus: no header line, Swiss dates, lines that end as on Windows. */
function formatCresus(bookings: readonly NumberedBooking[]): string {
  return bookings
    .map(({ date, voucher, text, debit, credit, cents }) => [
      swissDate(date),
      debit,
      credit,
      cleanText(voucher),
      cleanText(text),
      amountOf(cents),
    ])
    .map((cells) => `${cells.join('\t')}\r\n`)
    .join('');
}

/**
 * Text that cannot break the file: one line, no tab, no quotation mark that opens a cell, no formula.
 * @example cleanText('=HYPERLINK("x")\tA') // "'=HYPERLINK('x') A"
 */
export function cleanText(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/"/g, "'")
    .trim();
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}

function amountOf(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

function swissDate(date: LocalDate): string {
  return date.split('-').reverse().join('.');
}

export interface AccountTable {
  /** The number of an account; undefined where the school has set none. */
  numberOf(role: AccountRole): string | undefined;
  /** The code of its tax; '' where it is not taxed. */
  vatCodeOf(booking: Booking): string;
}

/** Roles that bookings use and the table has no number for, each once. */
export function missingAccounts(bookings: readonly Booking[], table: AccountTable): AccountRole[] {
  const used = new Set(bookings.flatMap(({ debit, credit }) => [debit, credit]));
  return [...used].filter((role) => table.numberOf(role) === undefined);
}

/** @throws for a role without a number: `missingAccounts` tells them before */
export function numberBookings(bookings: readonly Booking[], table: AccountTable): NumberedBooking[] {
  const numberOf = (role: AccountRole): string => {
    const number = table.numberOf(role);
    if (number === undefined) throw new Error(`No account for ${role}`);
    return number;
  };
  return bookings.map((booking) => ({
    date: booking.date,
    voucher: booking.voucher,
    text: booking.text,
    cents: booking.cents,
    debit: numberOf(booking.debit),
    credit: numberOf(booking.credit),
    vatCode: table.vatCodeOf(booking),
  }));
}
