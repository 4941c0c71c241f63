/** Statements of account: balances by hand, the last day of a period, and agreement with SOLDE whatever was booked. */
import fc from 'fast-check';
import { familyBalance } from '../../../src/domain/ledger/invoice';
import { demandOf, hasMovements, ledgersByFamily, makeStatement } from '../../../src/domain/ledger/statement';
import { addDays, asDate } from '../../../src/domain/shared/local-date';
import { sumCents } from '../../../src/domain/shared/money';
import { accountEntry, accountInvoice } from '../../builders/family-account';

const JULY = { from: asDate('2022-07-01'), until: asDate('2022-07-31') };

/** 500.00 of 10 June due 10 July, paid 200.00 on 5 July; 300.00 of 20 July due 31 July. */
const ledger = {
  invoices: [
    accountInvoice('2022-0001', 50_000, { date: '2022-06-10', dueOn: '2022-07-10' }),
    accountInvoice('2022-0002', 30_000, { date: '2022-07-20', dueOn: '2022-07-31' }),
  ],
  entries: [
    accountEntry('tuition', 50_000, { date: '2022-06-10', invoice: '2022-0001' }),
    accountEntry('service', 30_000, { date: '2022-07-20', invoice: '2022-0002' }),
    accountEntry('payment', -20_000, { date: '2022-07-05', invoice: '2022-0001' }),
    accountEntry('payment', -1_000, { date: '2022-08-01', invoice: '2022-0001' }),
  ],
};

describe('a statement of account', () => {
  it('opens with what was owed before, runs through the entries by date, and closes with the balance', () => {
    const { openingCents, lines, closingCents } = makeStatement('F1', ledger, JULY);
    expect(openingCents).toBe(50_000);
    expect(lines.map(({ entry, balanceCents }) => [entry.date, balanceCents])).toEqual([
      ['2022-07-05', 30_000],
      ['2022-07-20', 60_000],
    ]);
    expect(closingCents).toBe(60_000);
  });

  it('counts as overdue what was due before its last day, not what is due on it', () => {
    const { open, openCents, overdueCents } = makeStatement('F1', ledger, JULY);
    expect(open.map(({ invoice, openCents: cents }) => [invoice.id, cents])).toEqual([
      ['2022-0001', 30_000],
      ['2022-0002', 30_000],
    ]);
    expect([openCents, overdueCents]).toEqual([60_000, 30_000]);
  });

  it.each([
    ['2022-07-10', 0],
    ['2022-07-11', 30_000],
  ])('on %s holds %i centimes overdue of an invoice due on 10 July', (until, overdueCents) => {
    const statement = makeStatement('F1', ledger, { from: JULY.from, until: asDate(until) });
    expect(statement.overdueCents).toBe(overdueCents);
  });

  it('keeps the ledger’s order within a day, and sorts entries that were typed late', () => {
    const day = { date: '2022-07-03' };
    const entries = [
      accountEntry('service', 500, { ...day, label: 'b' }),
      accountEntry('service', 400, { ...day, label: 'a' }),
      accountEntry('service', 300, { date: '2022-07-02', label: 'c' }),
    ];
    const { lines } = makeStatement('F1', { entries, invoices: [] }, JULY);
    expect(lines.map(({ entry }) => entry.label)).toEqual(['c', 'b', 'a']);
  });

  it('tells reminder fees from principal and shows an overpaid invoice as credit', () => {
    const invoices = [...ledger.invoices, accountInvoice('2022-0003', 10_000, { date: '2022-07-01' })];
    const entries = [
      ...ledger.entries,
      accountEntry('reminder', 2_000, { date: '2022-07-25', invoice: '2022-0001' }),
      accountEntry('damage', 10_000, { date: '2022-07-01', invoice: '2022-0003' }),
      accountEntry('payment', -12_500, { date: '2022-07-02', invoice: '2022-0003' }),
    ];
    const { open, creditCents, closingCents } = makeStatement('F1', { invoices, entries }, JULY);
    expect([open[0]?.openPrincipalCents, open[0]?.openFeesCents]).toEqual([30_000, 2_000]);
    expect(creditCents).toBe(2_500);
    expect(closingCents).toBe(60_000 + 2_000 - 2_500);
  });

  it('shows apart what the ledger holds without an invoice, such as a balance brought over', () => {
    const entries = [accountEntry('tuition', 7_000, { date: '2022-07-02' })];
    const statement = makeStatement('F1', { entries, invoices: [] }, JULY);
    expect([statement.openCents, statement.looseCents, statement.closingCents]).toEqual([0, 7_000, 7_000]);
  });

  it('has movements when something was booked, or was owed before', () => {
    const empty = { from: asDate('2022-05-01'), until: asDate('2022-05-31') };
    const after = { from: asDate('2022-09-01'), until: asDate('2022-09-30') };
    expect([empty, JULY, after].map((period) => hasMovements(makeStatement('F1', ledger, period)))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('the payment slip of a statement', () => {
  it('asks for the family’s own open invoices under the reference of the oldest', () => {
    expect(demandOf(makeStatement('F1', ledger, JULY))).toMatchObject({ cents: 60_000, invoice: { id: '2022-0001' } });
  });

  it('leaves out what other payers owe', () => {
    const [first, second] = ledger.invoices;
    if (first === undefined || second === undefined) throw new Error('Two invoices');
    const invoices = [{ ...first, payerId: 'P1' }, second];
    const statement = makeStatement('F1', { ...ledger, invoices }, JULY);
    expect(demandOf(statement)).toMatchObject({ cents: 30_000, invoice: { id: '2022-0002' } });
    expect(statement.openCents).toBe(60_000);
  });

  it('takes the family’s credit off, and is left out where nothing is owed', () => {
    const credit = accountEntry('payment', -25_000, { date: '2022-07-21' });
    const rest = makeStatement('F1', { ...ledger, entries: [...ledger.entries, credit] }, JULY);
    expect(demandOf(rest)?.cents).toBe(35_000);
    const more = accountEntry('payment', -35_000, { date: '2022-07-22' });
    expect(
      demandOf(makeStatement('F1', { ...ledger, entries: [...ledger.entries, credit, more] }, JULY)),
    ).toBeUndefined();
  });
});

const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays(asDate('2022-05-15'), days));
const NATURES = ['payment', 'credit-note', 'waiver', 'refund', 'reminder'] as const;

/** Invoices with one line each on their day, and movements that settle any of them or none. */
const accounts = fc
  .record({
    invoices: fc.array(fc.record({ date: day, cents: fc.integer({ min: 5, max: 90_000 }) }), { maxLength: 6 }),
    moves: fc.array(
      fc.record({
        date: day,
        nature: fc.constantFrom(...NATURES),
        cents: fc.integer({ min: 1, max: 90_000 }),
        index: fc.option(fc.nat(5), { nil: undefined }),
      }),
      { maxLength: 20 },
    ),
  })
  .map(({ invoices, moves }) => {
    const numbers = invoices.map((_, index) => `2022-${String(index + 1).padStart(4, '0')}`);
    return {
      invoices: invoices.map(({ date, cents }, i) =>
        accountInvoice(numbers[i] ?? '', cents, { date, dueOn: addDays(date, 30) }),
      ),
      entries: [
        ...invoices.map(({ date, cents }, i) => accountEntry('tuition', cents, { date, invoice: numbers[i] })),
        ...moves.map(({ date, nature, cents, index }) => {
          const amount = nature === 'refund' || nature === 'reminder' ? cents : -cents;
          // A fee always names its invoice.
          const invoice = index === undefined ? undefined : numbers[index];
          return accountEntry(nature === 'reminder' && invoice === undefined ? 'refund' : nature, amount, {
            date,
            invoice,
          });
        }),
      ],
    };
  });

describe('whatever was booked, a statement', () => {
  it('closes with the balance that SOLDE gives, which is its opening and its movements', () => {
    fc.assert(
      fc.property(accounts, day, day, (account, a, b) => {
        const [from, until] = a < b ? [a, b] : [b, a];
        const statement = makeStatement('F1', account, { from, until });
        const moved = sumCents(statement.lines.map(({ entry }) => entry.amountCents));
        expect(statement.closingCents).toBe(familyBalance(account.entries, 'F1', until));
        expect(statement.closingCents).toBe(statement.openingCents + moved);
        expect(statement.closingCents).toBe(statement.openCents - statement.creditCents + statement.looseCents);
      }),
    );
  });

  it('continues where the one before ended', () => {
    fc.assert(
      fc.property(accounts, day, day, (account, a, b) => {
        const [middle, until] = a < b ? [a, b] : [b, a];
        const first = makeStatement('F1', account, { from: asDate('2022-01-01'), until: middle });
        const second = makeStatement('F1', account, { from: addDays(middle, 1), until });
        expect(second.openingCents).toBe(first.closingCents);
      }),
    );
  });
});

describe('ledgersByFamily', () => {
  it('gives each family its own entries and invoices, in their order', () => {
    const other = accountEntry('service', 100, { familyId: 'F2' });
    const families = ledgersByFamily([...ledger.entries, other], ledger.invoices);
    expect([...families.keys()]).toEqual(['F1', 'F2']);
    expect(families.get('F1')).toEqual(ledger);
    expect(families.get('F2')).toEqual({ entries: [other], invoices: [] });
  });
});
