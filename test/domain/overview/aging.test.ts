/** Open amounts by age: every boundary day, principal and fees apart, totals that are the ledger's. */
import * as fc from 'fast-check';
import { readAccounts } from '../../../src/domain/ledger/accounts';
import { ageBalances, sumBalances } from '../../../src/domain/overview/aging';
import { asDate } from '../../../src/domain/shared/local-date';
import { paymentEntry, typedEntry } from '../../builders/billing-facts';
import { randomLedger } from '../../builders/random-ledger';
import { entriesOf, feeEntry, type InvoiceWords, invoiceOf } from '../../builders/reminder-facts';

function aged(words: readonly InvoiceWords[], today: string, extra: ReturnType<typeof entriesOf> = []) {
  const entries = [...words.flatMap((one) => entriesOf({ year: '2022-23', ...one })), ...extra];
  return ageBalances(readAccounts(words.map(invoiceOf), entries), entries, asDate(today));
}

describe('an invoice of 1000.00 due on 1 October', () => {
  const INVOICE = { id: '2022-0001', dueOn: '2022-10-01' };
  it.each<[string, string, number, number[]]>([
    ['before', '2022-09-15', 100_000, [0, 0, 0, 0]],
    ['on the due day', '2022-10-01', 100_000, [0, 0, 0, 0]],
    ['1 day late', '2022-10-02', 0, [100_000, 0, 0, 0]],
    ['30 days late', '2022-10-31', 0, [100_000, 0, 0, 0]],
    ['31 days late', '2022-11-01', 0, [0, 100_000, 0, 0]],
    ['60 days late', '2022-11-30', 0, [0, 100_000, 0, 0]],
    ['61 days late', '2022-12-01', 0, [0, 0, 100_000, 0]],
    ['90 days late', '2022-12-30', 0, [0, 0, 100_000, 0]],
    ['91 days late', '2022-12-31', 0, [0, 0, 0, 100_000]],
    ['years late', '2025-01-01', 0, [0, 0, 0, 100_000]],
  ])('%s (%s)', (_, today, notDueCents, overdueCents) => {
    expect(aged([INVOICE], today)).toEqual([
      expect.objectContaining({ familyId: 'F1', payerId: undefined, notDueCents, overdueCents, totalCents: 100_000 }),
    ]);
  });

  it('keeps fees apart: a payment settles principal first', () => {
    const fee = feeEntry('2022-0001', 2, 2000);
    const [one] = aged([{ ...INVOICE, paid: 40_000 }], '2022-11-15', [fee]);
    expect(one).toMatchObject({ overdueCents: [0, 60_000, 0, 0], feesCents: 2000, totalCents: 62_000 });
    const [paid] = aged([{ ...INVOICE, paid: 101_500 }], '2022-11-15', [fee]);
    expect(paid).toMatchObject({ overdueCents: [0, 0, 0, 0], feesCents: 500, totalCents: 500 });
  });

  it('counts what was paid too much as credit, and nothing once it is settled', () => {
    const [over] = aged([{ ...INVOICE, paid: 120_000 }], '2022-11-15');
    expect(over).toMatchObject({ creditCents: 20_000, totalCents: -20_000, otherCents: 0 });
    expect(aged([{ ...INVOICE, paid: 100_000 }], '2022-11-15')).toEqual([]);
  });
});

it('tells payers of one family apart, and adds ages up', () => {
  const words = [
    { id: '2022-0001', dueOn: '2022-10-01' },
    { id: '2022-0002', dueOn: '2022-08-01', cents: 30_000 },
    { id: '2022-0003', dueOn: '2022-12-01', payer: 'P1', cents: 50_000 },
  ];
  const balances = aged(words, '2022-11-15');
  expect(balances.map(({ payerId, totalCents }) => [payerId, totalCents])).toEqual([
    [undefined, 130_000],
    ['P1', 50_000],
  ]);
  expect(sumBalances(balances)).toMatchObject({ notDueCents: 50_000, overdueCents: [0, 100_000, 0, 30_000] });
});

it('shows lines that no invoice holds as their own sum', () => {
  const stray = typedEntry({ amountCents: 7000, invoice: undefined });
  const [balance] = aged([], '2022-11-15', [stray]);
  expect(balance).toMatchObject({ familyId: 'F1', otherCents: 7000, totalCents: 7000 });
  expect(aged([], '2022-11-15', [stray, { ...paymentEntry('', 7000), invoice: undefined }])).toMatchObject([
    { otherCents: 7000, creditCents: 7000, totalCents: 0 },
  ]);
});

describe('whatever happened', () => {
  const today = fc.nat(500).map((days) => asDate(days < 250 ? '2022-12-31' : '2024-01-01'));

  it('the totals of a family are the sum of its entries, with nothing beside its invoices', () => {
    fc.assert(
      fc.property(randomLedger, today, ({ invoices, entries }, day) => {
        const balances = ageBalances(readAccounts(invoices, entries), entries, day);
        const sums = new Map<string, number>();
        for (const { familyId, amountCents } of entries) sums.set(familyId, (sums.get(familyId) ?? 0) + amountCents);
        for (const { familyId, totalCents } of balances) sums.set(familyId, (sums.get(familyId) ?? 0) - totalCents);
        expect([...sums.values()].filter((cents) => cents !== 0)).toEqual([]);
      }),
    );
  });

  it('the ages and fees are the open amounts of the accounts', () => {
    fc.assert(
      fc.property(randomLedger, today, ({ invoices, entries }, day) => {
        const accounts = readAccounts(invoices, entries);
        const { notDueCents, overdueCents, feesCents } = sumBalances(ageBalances(accounts, entries, day));
        const open = accounts.open.reduce((sum, { openCents }) => sum + openCents, 0);
        expect(notDueCents + overdueCents.reduce((sum, cents) => sum + cents, 0) + feesCents).toBe(open);
      }),
    );
  });
});
