/** The text files for Banana and Crésus, to the letter; text from cells cannot break them. */
import * as fc from 'fast-check';
import type { Booking } from '../../../src/domain/accounting/bookings';
import {
  type AccountTable,
  cleanText,
  formatBookings,
  missingAccounts,
  numberBookings,
} from '../../../src/domain/accounting/formats';
import { asDate } from '../../../src/domain/shared/local-date';

const NUMBERS: Readonly<Record<string, string>> = { debtors: '1100', bank: '1020', tuition: '3000', service: '3060' };
const table = (vat = ''): AccountTable => ({
  numberOf: (role) => NUMBERS[role],
  vatCodeOf: ({ service }) => (service === undefined ? '' : vat),
});
const booking = (more: Partial<Booking> = {}): Booking => ({
  date: asDate('2022-06-15'),
  voucher: '2022-0001',
  text: 'Écolage 2022-23, 1re tranche (F1)',
  debit: 'debtors',
  credit: 'tuition',
  cents: 415_000,
  service: undefined,
  ...more,
});
const BOOKINGS = [
  booking(),
  booking({ date: asDate('2022-07-01'), text: 'Paiement (F1)', debit: 'bank', credit: 'debtors', cents: 5 }),
];

it('writes Banana’s columns with their names, one line a booking', () => {
  expect(formatBookings('banana', numberBookings(BOOKINGS, table()))).toBe(
    'Date\tDoc\tDescription\tAccountDebit\tAccountCredit\tAmount\n' +
      '2022-06-15\t2022-0001\tÉcolage 2022-23, 1re tranche (F1)\t1100\t3000\t4150.00\n' +
      '2022-07-01\t2022-0001\tPaiement (F1)\t1020\t1100\t0.05\n',
  );
});

it('writes Crésus’ columns without names, Swiss dates, Windows line ends', () => {
  expect(formatBookings('cresus', numberBookings(BOOKINGS, table()))).toBe(
    '15.06.2022\t1100\t3000\t2022-0001\tÉcolage 2022-23, 1re tranche (F1)\t4150.00\r\n' +
      '01.07.2022\t1020\t1100\t2022-0001\tPaiement (F1)\t0.05\r\n',
  );
});

it('adds Banana’s column of VAT codes only where one is set', () => {
  const bookings = [booking(), booking({ credit: 'service', service: 'Cantine', cents: 1250 })];
  const lines = formatBookings('banana', numberBookings(bookings, table('V26'))).split('\n');
  expect(lines.map((line) => line.split('\t').slice(6))).toEqual([['VatCode'], [''], ['V26'], []]);
});

it('names the accounts that have no number, each once', () => {
  const bookings = [booking({ credit: 'creche' }), booking({ credit: 'creche' }), booking({ debit: 'waiver' })];
  expect(missingAccounts(bookings, table())).toEqual(['creche', 'waiver']);
  expect(() => numberBookings(bookings, table())).toThrow('creche');
});

describe('hostile text', () => {
  it.each([
    ['a\tb\r\nc', 'a b c'],
    ['=HYPERLINK("x")', "'=HYPERLINK('x')"],
    ['  +41 61', "'+41 61"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\u2028=1', "'=1"],
    ['Famille d’Été', 'Famille d’Été'],
    ['', ''],
  ])('%j → %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it.each(['banana', 'cresus'] as const)('keeps the lines and columns of %s', (format) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (text, voucher) => {
        const file = formatBookings(format, numberBookings([booking({ text, voucher })], table()));
        const lines = file.split(/\r?\n/).filter((line) => line !== '');
        expect(lines).toHaveLength(format === 'banana' ? 2 : 1);
        expect(lines.map((line) => line.split('\t').length)).toEqual(lines.map(() => 6));
        expect(lines.flatMap((line) => line.split('\t')).filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
      }),
    );
  });
});
