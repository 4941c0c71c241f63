/** Payments taken back by the bank: what they settled is open again, and the ledger balances. */
import fc from 'fast-check';
import { bookReversal, type Reversal, reversedPayments } from '../../../src/domain/bank/reversal';
import { type InvoiceRecord, readAccounts } from '../../../src/domain/ledger/accounts';
import { isAskedFor } from '../../../src/domain/ledger/asked-for';
import { bookRefund, useCredit } from '../../../src/domain/ledger/credit';
import type { LedgerEntry } from '../../../src/domain/ledger/entry';
import { bookPayment, type Payment } from '../../../src/domain/ledger/payments';
import { asDate } from '../../../src/domain/shared/local-date';
import { accountEntry, accountInvoice } from '../../builders/family-account';

const TEXTS = { label: () => 'Paiement', detail: () => 'Banque' };
const CREDIT_TEXTS = { taken: () => 'pris', given: () => 'donné' };

function payment(cents: number, invoices: readonly string[] = []): Payment {
  const texts = { reference: undefined, message: undefined, source: 'Banque' };
  return { id: 'CAMT-T1', date: asDate('2022-07-14'), familyId: 'F1', cents, invoices, ...texts };
}

function takeBack(cents: number): Reversal {
  const texts = { reference: undefined, message: undefined, source: 'Banque' };
  return { id: 'CAMTR-T1', date: asDate('2022-07-20'), familyId: 'F1', cents, takesBack: 'CAMT-T1', ...texts };
}

const charge = (invoice: string, cents: number): LedgerEntry => accountEntry('tuition', cents, { invoice });
const sum = (entries: readonly LedgerEntry[]) => entries.reduce((total, { amountCents }) => total + amountCents, 0);
const show = ({ invoice, amountCents }: LedgerEntry) => `${invoice ?? 'crédit'} ${amountCents}`;

describe('a payment that the bank took back', () => {
  it('leaves its invoice open as before, and knows what it took back', () => {
    const invoices = [accountInvoice('2022-0001', 10_000)];
    const before = [charge('2022-0001', 10_000)];
    const { entries } = bookPayment(readAccounts(invoices, before), () => false, payment(4000), TEXTS);
    const all = [...before, ...entries];
    const back = bookReversal(readAccounts(invoices, all), entries, takeBack(4000), TEXTS);
    expect(back.entries.map(show)).toEqual(['2022-0001 4000']);
    expect(back.entries[0]?.key).toBe('payment|CAMTR-T1|2022-0001|CAMT-T1');
    expect(back.record).toMatchObject({ id: 'CAMTR-T1', amountCents: -4000, invoice: '2022-0001' });
    expect(readAccounts(invoices, [...all, ...back.entries]).byInvoice.get('2022-0001')?.openCents).toBe(10_000);
    expect([...reversedPayments(back.entries)]).toEqual(['CAMT-T1']);
    expect([...reversedPayments(entries)]).toEqual([]);
  });

  it('takes its surplus from the credit, and from the invoice that has used it since', () => {
    const first = accountInvoice('2022-0001', 10_000);
    const second = accountInvoice('2022-0002', 3000, { dueOn: '2022-12-31' });
    const before = [charge('2022-0001', 10_000)];
    const { entries } = bookPayment(readAccounts([first], before), () => false, payment(15_000), TEXTS);
    const used = useCredit(readAccounts([first], [...before, ...entries]), second, CREDIT_TEXTS);
    const all = [...before, ...entries, charge('2022-0002', 3000), ...used];
    const back = bookReversal(readAccounts([first, second], all), entries, takeBack(15_000), TEXTS);
    expect(back.entries.map(show)).toEqual(['2022-0001 10000', 'crédit 2000', '2022-0002 3000']);
    const after = readAccounts([first, second], [...all, ...back.entries]);
    expect(after.open.map(({ openCents }) => openCents)).toEqual([10_000, 3000]);
    expect(after.credits).toEqual([]);
  });

  it('leaves Σ entries = Σ open − Σ credits, whatever was paid and used', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        amounts,
        fc.integer({ min: 1, max: 2000 }),
        fc.nat(900),
        fc.nat(300),
        (totals, paid, later, extra) => {
          const invoices = totals.map((total, index) => accountInvoice(`2022-000${index + 1}`, total));
          const other = { ...payment(extra), id: 'CAMT-T0' };
          const book = (ledger: LedgerEntry[], one: Payment) =>
            one.cents === 0 ? [] : bookPayment(readAccounts(invoices, ledger), () => false, one, TEXTS).entries;
          let ledger = invoices.map(({ id, totalCents }) => charge(id, totalCents));
          ledger = [...ledger, ...book(ledger, other)];
          const own = book(ledger, payment(paid));
          ledger = [...ledger, ...own];
          const balance = sum(ledger);
          if (later > 0) {
            const next = accountInvoice('2022-0009', later, { dueOn: '2022-12-31' });
            const used = useCredit(readAccounts(invoices, ledger), next, CREDIT_TEXTS);
            invoices.push(next);
            ledger = [...ledger, charge('2022-0009', later), ...used];
          }
          const back = bookReversal(readAccounts(invoices, ledger), own, takeBack(paid), TEXTS);
          ledger = [...ledger, ...back.entries];
          const { byInvoice, credits } = readAccounts(invoices, ledger);
          const open = [...byInvoice.values()].reduce((total, { openCents }) => total + Math.max(0, openCents), 0);
          const credit = credits.reduce((total, { cents }) => total + cents, 0);
          expect(sum(ledger)).toBe(open - credit);
          expect(sum(ledger)).toBe(balance + later + paid);
          expect(back.record.amountCents).toBe(-paid);
          expect(new Set(ledger.flatMap(({ key }) => key ?? [])).size).toBe(
            ledger.flatMap(({ key }) => key ?? []).length,
          );
        },
      ),
    );
  });
});

describe('a payment taken back whose invoice was cancelled since', () => {
  const cancelled: InvoiceRecord = { ...accountInvoice('2022-0001', 10_000), status: 'cancelled' };
  const later = accountInvoice('2022-0002', 10_000, { dueOn: '2022-12-31' });
  const credited = accountEntry('credit-note', -10_000, { invoice: '2022-0001' });
  const paid = accountEntry('payment', -10_000, { invoice: '2022-0001', key: 'payment|CAMT-T1|2022-0001' });
  const before = [charge('2022-0001', 10_000), credited, paid];
  const refund = (cents: number) => {
    const more = { familyId: 'F1', payerId: undefined, source: 'Saisie', message: undefined };
    return bookRefund({ id: 'R-1', date: asDate('2022-07-18'), cents, ...more }, { label: 'Rendu', detail: '' }).entry;
  };
  const use = (ledger: readonly LedgerEntry[]) => [
    charge('2022-0002', 10_000),
    ...useCredit(readAccounts([cancelled], ledger), later, CREDIT_TEXTS),
  ];

  it.each<[string, (ledger: readonly LedgerEntry[]) => LedgerEntry[], string[], string[]]>([
    ['lay there as credit: it is gone', () => [], ['2022-0001 10000'], []],
    ['was used on another invoice: that one is open again', use, ['2022-0002 10000'], ['2022-0002 10000']],
    [
      'was paid out: what was paid out is asked for',
      () => [refund(10_000)],
      ['2022-0001 20000', 'crédit -10000'],
      ['2022-0001 10000'],
    ],
    [
      'was paid out in part and used in part',
      (ledger) => [refund(6000), ...use([...ledger, refund(6000)])],
      ['2022-0002 4000', '2022-0001 12000', 'crédit -6000'],
      ['2022-0002 10000', '2022-0001 6000'],
    ],
    [
      'settled a fee that was kept: the fee is open again',
      () => [accountEntry('reminder', 2000, { invoice: '2022-0001' })],
      ['2022-0001 10000'],
      ['2022-0001 2000'],
    ],
    [
      'lay there beside other credit: the cancelled one’s goes first',
      () => [accountEntry('payment', -500)],
      ['2022-0001 10000'],
      [],
    ],
  ])('%s', (_, since, expected, open) => {
    const ledger = [...before, ...since(before)];
    const balance = sum(ledger);
    const back = bookReversal(readAccounts([cancelled, later], ledger), [paid], takeBack(10_000), TEXTS);
    expect(back.entries.map(show).sort()).toEqual([...expected].sort());
    expect(back.record.amountCents).toBe(-10_000);
    const after = readAccounts([cancelled, later], [...ledger, ...back.entries]);
    const asked = after.open.filter(({ invoice }) => open.some((one) => one.startsWith(invoice.id)));
    expect(asked.map(({ invoice, openCents }) => `${invoice.id} ${openCents}`).sort()).toEqual([...open].sort());
    const openOfLedger = ledger.some(({ invoice }) => invoice === '2022-0002')
      ? after.open
      : after.open.filter(({ invoice }) => invoice.id !== '2022-0002');
    const total = openOfLedger.reduce((cents, { openCents }) => cents + openCents, 0);
    expect(total - after.credits.reduce((cents, one) => cents + one.cents, 0)).toBe(balance + 10_000);
  });

  it('and whose surplus was paid out asks for it on its invoice', () => {
    const invoice = accountInvoice('2022-0001', 10_000);
    const surplus = accountEntry('payment', -5000, { key: 'payment|CAMT-T1|' });
    const ledger = [charge('2022-0001', 10_000), paid, surplus, refund(5000)];
    const back = bookReversal(readAccounts([invoice], ledger), [paid, surplus], takeBack(15_000), TEXTS);
    expect(back.entries.map(show)).toEqual(['2022-0001 15000']);
    expect(readAccounts([invoice], [...ledger, ...back.entries]).open.map(({ openCents }) => openCents)).toEqual([
      15_000,
    ]);
  });

  it('leaves Σ entries = Σ open − Σ credits, whatever was credited, paid out and used in between', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 3 });
    const more = fc.record({
      paid: fc.integer({ min: 1, max: 2000 }),
      credit: fc.nat(500),
      out: fc.nat(900),
      later: fc.nat(900),
    });
    fc.assert(
      fc.property(
        amounts,
        more,
        fc.boolean(),
        fc.boolean(),
        (totals, { paid: cents, credit, out, later: next }, isWhole, isUsedFirst) => {
          const invoices = totals.map((total, index) => accountInvoice(`2022-000${index + 1}`, total));
          let ledger = invoices.map(({ id, totalCents }) => charge(id, totalCents));
          const own = bookPayment(readAccounts(invoices, ledger), () => false, payment(cents), TEXTS).entries;
          ledger = [...ledger, ...own];
          const first = invoices[0] ?? later;
          const credited = isWhole ? first.totalCents : Math.min(credit, first.totalCents);
          ledger.push(accountEntry('credit-note', -credited, { invoice: first.id }));
          if (isWhole) invoices[0] = { ...first, status: 'cancelled' };
          const payOut = () => {
            const free = Math.min(out, readAccounts(invoices, ledger).creditOf('F1', undefined));
            if (free > 0) ledger.push(refund(free));
          };
          if (!isUsedFirst) payOut();
          if (next > 0) {
            const newest = accountInvoice('2022-0009', next, { dueOn: '2022-12-31' });
            const used = useCredit(readAccounts(invoices, ledger), newest, CREDIT_TEXTS);
            invoices.push(newest);
            ledger = [...ledger, charge('2022-0009', next), ...used];
          }
          if (isUsedFirst) payOut();
          const back = bookReversal(readAccounts(invoices, ledger), own, takeBack(cents), TEXTS);
          expect(sum(back.entries)).toBe(cents);
          const after = readAccounts(invoices, [...ledger, ...back.entries]);
          const asked = after.open.reduce((total, { openCents }) => total + openCents, 0);
          const left = after.credits.reduce((total, one) => total + one.cents, 0);
          expect(asked - left).toBe(sum(ledger) + cents);
          expect(after.debts).toEqual([]);
          expect(after.open.every(isAskedFor)).toBe(true);
        },
      ),
    );
  });
});
