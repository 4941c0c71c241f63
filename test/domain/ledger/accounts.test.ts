/** What each invoice asks for and what each payer has in credit (D-3.3b), worked by hand in centimes. */
import fc from 'fast-check';
import { type InvoiceRecord, readAccounts } from '../../../src/domain/ledger/accounts';
import type { LedgerEntry, Nature } from '../../../src/domain/ledger/entry';
import { asDate } from '../../../src/domain/shared/local-date';

type Entry = Pick<LedgerEntry, 'nature' | 'amountCents' | 'invoice' | 'familyId' | 'payerId' | 'key'>;

function invoice(id: string, totalCents: number, more: Partial<InvoiceRecord> = {}): InvoiceRecord {
  const [date, dueOn] = [asDate('2022-06-15'), asDate('2022-07-15')];
  return {
    id,
    date,
    dueOn,
    familyId: 'F1',
    payerId: undefined,
    totalCents,
    type: 'invoice',
    status: 'issued',
    ...more,
  };
}

function entry(nature: Nature, amountCents: number, on: string | undefined, more: Partial<Entry> = {}): Entry {
  return { nature, amountCents, invoice: on, familyId: 'F1', payerId: undefined, key: undefined, ...more };
}

const ONE = invoice('2022-0001', 10_000);

describe('an invoice', () => {
  it.each([
    ['untouched', [], [10_000, 10_000, 0]],
    ['paid in part', [entry('payment', -4000, '2022-0001')], [6000, 6000, 0]],
    ['reminded: the fee stands beside', [entry('reminder', 2000, '2022-0001')], [12_000, 10_000, 2000]],
    [
      'paid in part after a fee: principal first',
      [entry('reminder', 2000, '2022-0001'), entry('payment', -9000, '2022-0001')],
      [3000, 1000, 2000],
    ],
    [
      'with its principal paid: the fee is left',
      [entry('reminder', 2000, '2022-0001'), entry('payment', -10_000, '2022-0001')],
      [2000, 0, 2000],
    ],
    [
      'with its fee waived: the principal stays',
      [
        entry('reminder', 2000, '2022-0001'),
        entry('waiver', -2000, '2022-0001', { key: 'waiver|reminder|2022-0001|2' }),
      ],
      [10_000, 10_000, 0],
    ],
    ['waived in part', [entry('waiver', -1000, '2022-0001')], [9000, 9000, 0]],
    ['credited whole', [entry('credit-note', -10_000, '2022-0001')], [0, 0, 0]],
    ['overpaid', [entry('payment', -10_500, '2022-0001')], [-500, 0, 0]],
    [
      'whose lines stand in the ledger: they are its total',
      [entry('tuition', 10_000, '2022-0001')],
      [10_000, 10_000, 0],
    ],
  ] as const)('%s', (_, entries, [open, principal, fees]) => {
    expect(readAccounts([ONE], entries).byInvoice.get('2022-0001')).toMatchObject({
      openCents: open,
      openPrincipalCents: principal,
      openFeesCents: fees,
    });
  });

  it('asks for nothing where it is a credit note', () => {
    const note = invoice('2022-0002', -10_000, { type: 'credit-note' });
    expect([...readAccounts([ONE, note], []).byInvoice.keys()]).toEqual(['2022-0001']);
  });

  it('is listed by due date, then number, as long as something is open', () => {
    const later = invoice('2022-0000', 100, { dueOn: asDate('2022-12-31') });
    const paid = invoice('2022-0003', 100);
    const accounts = readAccounts([later, paid, ONE], [entry('payment', -100, '2022-0003')]);
    expect(accounts.open.map((account) => account.invoice.id)).toEqual(['2022-0001', '2022-0000']);
  });
});

describe('the credit of a payer', () => {
  it('is what was overpaid and what names no invoice, invoices first', () => {
    const accounts = readAccounts([ONE], [entry('payment', -10_500, '2022-0001'), entry('payment', -700, undefined)]);
    expect(accounts.credits).toEqual([
      {
        familyId: 'F1',
        payerId: undefined,
        cents: 1200,
        sources: [
          { invoice: '2022-0001', cents: 500 },
          { invoice: undefined, cents: 700 },
        ],
      },
    ]);
  });

  it('belongs to that payer alone', () => {
    const accounts = readAccounts([], [entry('payment', -700, undefined, { payerId: 'P1' })]);
    expect([accounts.creditOf('F1', 'P1'), accounts.creditOf('F1', undefined)]).toEqual([700, 0]);
  });

  it('is lessened by a refund, also of what lies on an invoice', () => {
    const entries = [entry('payment', -10_500, '2022-0001'), entry('refund', 300, undefined)];
    expect(readAccounts([ONE], entries).credits).toMatchObject([
      { cents: 200, sources: [{ invoice: '2022-0001', cents: 200 }] },
    ]);
  });

  it('takes in what names an invoice that tab Factures does not hold', () => {
    expect(readAccounts([], [entry('payment', -700, '1999-0001')]).creditOf('F1', undefined)).toBe(700);
  });
});

it('agrees with the ledger: a family’s balance is what is open less its credit', () => {
  const settling = fc.constantFrom<Nature>('payment', 'credit-note', 'waiver', 'reminder');
  const place = fc.constantFrom('2022-0001', '2022-0002', undefined);
  const row = fc.record({ nature: settling, cents: fc.integer({ min: 5, max: 20_000 }), on: place });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const invoices = [ONE, invoice('2022-0002', 5000)];
      const beside = rows
        // A fee always names its invoice.
        .filter(({ nature, on }) => nature !== 'reminder' || on !== undefined)
        .map(({ nature, cents, on }) => entry(nature, nature === 'reminder' ? cents : -cents, on));
      const { open, credits } = readAccounts(invoices, beside);
      const balance = 15_000 + beside.reduce((sum, { amountCents }) => sum + amountCents, 0);
      const asked = open.reduce((sum, { openCents }) => sum + openCents, 0);
      expect(asked - credits.reduce((sum, { cents }) => sum + cents, 0)).toBe(balance);
    }),
  );
});

describe('an invoice whose row is missing, while the ledger holds its lines', () => {
  const LINES = [entry('tuition', 10_000, '2022-0001')];

  it.each([
    ['takes what was paid on it', [entry('payment', -10_000, '2022-0001')], 0],
    [
      'takes credit that was used on it',
      [entry('payment', -4000, undefined), entry('payment', 4000, undefined), entry('payment', -4000, '2022-0001')],
      0,
    ],
    ['leaves as credit what was paid beyond', [entry('payment', -10_300, '2022-0001')], 300],
    ['takes its reminder fee too', [entry('reminder', 200, '2022-0001'), entry('payment', -10_300, '2022-0001')], 100],
  ])('%s', (_, more, credit) => {
    const accounts = readAccounts([], [...more, ...LINES]);
    expect(accounts.creditOf('F1', undefined)).toBe(credit);
    expect(accounts.open).toEqual([]);
    expect(readAccounts([ONE], [...more, ...LINES]).creditOf('F1', undefined)).toBe(credit);
  });
});
