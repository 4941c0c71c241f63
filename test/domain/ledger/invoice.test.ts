/** Invoice numbers, open amounts and balances. */
import { familyBalance, invoiceNumber, nextInvoiceNumber, numberGaps } from '../../../src/domain/ledger/invoice';
import { asDate } from '../../../src/domain/shared/local-date';
import { creditEntry, paymentEntry, typedEntry } from '../../builders/billing-facts';

describe('numbers', () => {
  it.each([
    [[], 2022, 1],
    [['2022-0001', '2021-0400'], 2022, 2],
    [['2022-0001', '2021-0400'], 2021, 401],
    [['2022-0009', '2022-0010'], 2022, 11],
    [['2022-9999'], 2022, 10000],
    [['2022-10000', '2022-9999'], 2022, 10001],
    [['2022-1', 'X2022-0005', '2022-0005b', ''], 2022, 1],
  ])('after %j the next of %d is %d', (known, year, next) => {
    expect(nextInvoiceNumber(known, year)).toBe(next);
  });

  it.each([
    ['2022-06-15', 1, '2022-0001'],
    ['2023-01-01', 400, '2023-0400'],
    ['2022-12-31', 12345, '2022-12345'],
  ])('of %s, %d: %s', (date, sequence, number) => {
    expect(invoiceNumber(asDate(date), sequence)).toBe(number);
  });

  it.each([
    [['2022-0001', '2022-0002'], []],
    [['2022-0002'], ['2022-0001']],
    [
      ['2022-0001', '2022-0005', '2022-0007'],
      ['2022-0002 – 2022-0004', '2022-0006'],
    ],
    [['2021-0002', '2022-0001'], ['2021-0001']],
    [['2022-20220001'], ['2022-0001 – 2022-20220000']],
    [['brouillon'], []],
  ])('%j lack %j', (known, gaps) => {
    expect(numberGaps(known)).toEqual(gaps);
  });
});

describe('amounts', () => {
  const entries = [
    typedEntry({ invoice: '2022-0001', amountCents: 415000 }),
    typedEntry({ invoice: '2022-0001', amountCents: 2000, nature: 'reminder' }),
    typedEntry({ invoice: '2022-0002', amountCents: 100, familyId: 'F2', date: '2022-07-01' }),
    paymentEntry('2022-0001', 400000),
    creditEntry('2022-0001', -5000),
  ];

  it('sums a family to its balance, up to a date', () => {
    expect(familyBalance(entries, 'F1')).toBe(12000);
    expect(familyBalance(entries, 'F2', asDate('2022-06-30'))).toBe(0);
    expect(familyBalance(entries, 'F2', asDate('2022-07-01'))).toBe(100);
  });
});
