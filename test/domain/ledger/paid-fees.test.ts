/** Certificates of fees: only what was paid, by child and nature, to the centime. */
import fc from 'fast-check';
import { creditNoteKey } from '../../../src/domain/ledger/credit-notes';
import { feeGroupOf, readPaidFees, shareOut } from '../../../src/domain/ledger/paid-fees';
import { asDate } from '../../../src/domain/shared/local-date';
import { sumCents } from '../../../src/domain/shared/money';
import { schoolYearStarting } from '../../../src/domain/shared/school-year';
import { accountEntry, accountInvoice } from '../../builders/family-account';

const YEAR_2022 = { from: asDate('2022-01-01'), until: asDate('2022-12-31') };
const YEAR_2023 = { from: asDate('2023-01-01'), until: asDate('2023-12-31') };
const NEXT = { year: '2022-23', invoice: '2022-0001' };

/** One invoice: crèche 500.00 for E2, tuition 1'500.00 for E1. */
const invoices = [accountInvoice('2022-0001', 200_000)];
const lines = [
  accountEntry('creche', 50_000, { ...NEXT, pupilId: 'E2', period: '2022-10' }),
  accountEntry('tuition', 150_000, { ...NEXT, pupilId: 'E1', period: 'T1' }),
];
const paid = (cents: number, date: string) => accountEntry('payment', -cents, { date, invoice: '2022-0001' });
const credited = (cents: number, date: string) =>
  accountEntry('credit-note', -cents, { ...NEXT, date, pupilId: 'E1', period: 'T1' });

type Entries = Parameters<typeof readPaidFees>[0]['entries'];
const feesOf = (entries: Entries, question: Parameters<typeof readPaidFees>[1] = YEAR_2022) =>
  readPaidFees({ invoices, entries: [...lines, ...entries] }, question);
const short = ({ fees }: ReturnType<typeof readPaidFees>) =>
  fees.map(({ pupilId, nature, cents }) => `${pupilId ?? 'famille'} ${nature} ${(cents / 100).toFixed(2)}`);

describe('the fees that a family paid', () => {
  it('are nothing while nothing is paid', () => {
    expect(feesOf([])).toEqual({ fees: [], totalCents: 0, careCents: 0, unallocatedCents: 0 });
  });

  it('are a part payment in proportion to the invoice’s lines: half of 2’000.00 is 250.00 and 750.00', () => {
    const fees = feesOf([paid(100_000, '2022-07-01')]);
    expect(short(fees)).toEqual(['E2 creche 250.00', 'E1 tuition 750.00']);
    expect([fees.totalCents, fees.careCents]).toEqual([100_000, 25_000]);
  });

  it('belong to the calendar year of each payment: the day of New Year decides', () => {
    const payments = [paid(100_000, '2022-12-31'), paid(100_000, '2023-01-01')];
    expect(short(feesOf(payments, YEAR_2022))).toEqual(['E2 creche 250.00', 'E1 tuition 750.00']);
    expect(short(feesOf(payments, YEAR_2023))).toEqual(['E2 creche 250.00', 'E1 tuition 750.00']);
  });

  it('are those of the school year charged, whenever they were paid', () => {
    const of = (year: number) => ({ year: schoolYearStarting(year), until: asDate('2023-08-31') });
    const payments = [paid(200_000, '2022-06-20')];
    expect(feesOf(payments, of(2022)).totalCents).toBe(200_000);
    expect(feesOf(payments, of(2021)).totalCents).toBe(0);
    expect(feesOf(payments, { ...of(2022), until: asDate('2022-06-19') }).totalCents).toBe(0);
  });

  it('leave out what was overpaid: that is credit', () => {
    const fees = feesOf([paid(230_000, '2022-07-01')]);
    expect([fees.totalCents, fees.unallocatedCents]).toEqual([200_000, 30_000]);
  });

  it('leave out what was credited and what was given up', () => {
    const waived = accountEntry('waiver', -20_000, { date: '2022-07-02', invoice: '2022-0001' });
    const fees = feesOf([credited(60_000, '2022-07-01'), waived, paid(120_000, '2022-07-03')]);
    // 1'200.00 over lines of 500.00 and 900.00.
    expect(short(fees)).toEqual(['E2 creche 428.57', 'E1 tuition 771.43']);
  });

  it('are lowered on the very line that a credit note names by its key', () => {
    const subject = { ...NEXT, pupilId: 'E1' };
    const own = [
      accountEntry('enrolment-fee', 50_000, { ...subject, key: 'enrolment-fee|E1' }),
      accountEntry('penalty', 50_000, { ...subject, key: 'penalty|E1' }),
    ];
    const key = creditNoteKey({
      creditNote: '2022-0009',
      invoice: '2022-0001',
      line: 'enrolment-fee|E1',
      isCancellation: false,
      quantity: undefined,
    });
    const entries = [...own, accountEntry('credit-note', -50_000, { ...subject, key }), paid(50_000, '2022-07-01')];
    expect(short(readPaidFees({ invoices: [accountInvoice('2022-0001', 100_000)], entries }, YEAR_2022))).toEqual([
      'E1 penalty 500.00',
    ]);
  });

  it('fall in the year in which a credit note gives back what was paid the year before', () => {
    const entries = [paid(200_000, '2022-07-01'), credited(50_000, '2023-02-01')];
    expect(short(feesOf(entries, YEAR_2022))).toEqual(['E2 creche 500.00', 'E1 tuition 1500.00']);
    expect(short(feesOf(entries, YEAR_2023))).toEqual(['E1 tuition -500.00']);
  });

  it('count reminder fees apart, after the principal', () => {
    const fee = accountEntry('reminder', 2_000, { date: '2022-08-01', invoice: '2022-0001' });
    expect(short(feesOf([fee, paid(200_000, '2022-08-02')]))).toEqual(['E2 creche 500.00', 'E1 tuition 1500.00']);
    expect(short(feesOf([fee, paid(202_000, '2022-08-02')]))).toContain('famille reminder 20.00');
  });

  it('count a waived reminder fee as unpaid', () => {
    const fee = accountEntry('reminder', 2_000, { date: '2022-08-01', invoice: '2022-0001' });
    const waived = accountEntry('waiver', -2_000, { date: '2022-08-03', invoice: '2022-0001' });
    expect(feesOf([fee, paid(202_000, '2022-08-02'), waived]).totalCents).toBe(200_000);
  });

  it('count a payment that the bank took back as unpaid', () => {
    const back = accountEntry('payment', 100_000, { date: '2022-09-01', invoice: '2022-0001' });
    expect(feesOf([paid(100_000, '2022-07-01'), back]).fees).toEqual([]);
  });

  it('count credit when an invoice uses it, and name the payer of that invoice', () => {
    const both = [...invoices, accountInvoice('2022-0002', 10_000, { payerId: 'P1' })];
    const entries = [
      ...lines,
      accountEntry('damage', 10_000, { invoice: '2022-0002', pupilId: 'E1' }),
      accountEntry('payment', -10_000, { payerId: 'P1', date: '2022-07-01' }),
      accountEntry('payment', 10_000, { payerId: 'P1', date: '2022-08-01' }),
      accountEntry('payment', -10_000, { payerId: 'P1', date: '2022-08-01', invoice: '2022-0002' }),
    ];
    expect(readPaidFees({ invoices: both, entries }, YEAR_2022).fees).toEqual([
      { pupilId: 'E1', nature: 'damage', group: 'other', payerId: 'P1', cents: 10_000 },
    ]);
  });

  it('are the payments on the invoice, up to what it asks, whatever their number and days', () => {
    const payments = fc.array(fc.integer({ min: 1, max: 90_000 }), { maxLength: 8 });
    fc.assert(
      fc.property(payments, (amounts) => {
        const entries = amounts.map((cents, index) => paid(cents, `202${2 + (index % 2)}-08-0${1 + index}`));
        const both = feesOf(entries, { from: YEAR_2022.from, until: YEAR_2023.until }).totalCents;
        expect(both).toBe(Math.min(200_000, sumCents(amounts)));
        expect(feesOf(entries, YEAR_2022).totalCents + feesOf(entries, YEAR_2023).totalCents).toBe(both);
      }),
    );
  });
});

describe('shareOut', () => {
  it('gives every centime away, none of the shares above its weight', () => {
    const weights = fc.array(fc.nat(500_000), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(weights, fc.nat(10_000), (parts, tenThousandths) => {
        const cents = Math.floor((sumCents(parts) * tenThousandths) / 10_000);
        const shares = shareOut(cents, parts);
        expect(sumCents(shares)).toBe(cents);
        expect(shares.every((share, index) => share >= 0 && share <= (parts[index] ?? 0))).toBe(true);
      }),
    );
  });
});

describe('feeGroupOf', () => {
  it.each([
    ['creche', undefined, 'Crèche octobre 2022', 'care'],
    ['exceptional-day', undefined, 'Accueil', 'care'],
    ['tuition', undefined, 'Écolage', 'teaching'],
    ['service', 'service|E1|Garderie du soir|2022-10|3|famille', 'x', 'care'],
    ['service', 'service|E1|Cantine|2022-10|3|famille', 'Garderie', 'other'],
    ['service', undefined, 'Garderie, octobre 2022', 'care'],
    ['late-pickup', undefined, 'Reprise tardive', 'other'],
    ['enrolment-fee', undefined, 'Frais d’inscription', 'other'],
  ] as const)('puts %s (%s, %s) under %s', (nature, key, label, group) => {
    expect(feeGroupOf({ nature, key, label })).toBe(group);
  });
});
