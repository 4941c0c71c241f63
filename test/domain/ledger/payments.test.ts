/** Where a payment goes: named invoices, then the oldest, principal before fees, the rest to credit. */
import type { InvoiceRecord } from '../../../src/domain/ledger/accounts';
import type { LedgerEntry } from '../../../src/domain/ledger/entry';
import { allocatePayment, bookPayment, paymentKey, paymentOf, recordOf } from '../../../src/domain/ledger/payments';
import { asDate } from '../../../src/domain/shared/local-date';
import { accountsOf, feeOn, invoiceOf, paymentOfCents, TEXTS } from '../../builders/accounts';
import { creditEntry, paymentEntry, typedEntry } from '../../builders/billing-facts';

const OLD = invoiceOf('2022-0001', { dueOn: '2022-09-30' });
const NEW = invoiceOf('2022-0002', { dueOn: '2022-10-31' });
const EMPLOYER = invoiceOf('2022-0003', { dueOn: '2022-08-31', payerId: 'P1' });
const PARENT = invoiceOf('2022-0004', { dueOn: '2022-11-30', payerId: 'P2' });
const OTHER = invoiceOf('2022-0005', { familyId: 'F2', dueOn: '2022-01-31' });
const ALL = [NEW, OLD, EMPLOYER, PARENT, OTHER];

const isEmployer = (payer: string) => payer === 'P1';

/** `invoice amount (principal + fees)` of each part, `crédit` for the surplus, with its payer where it is not the family. */
function shown(
  invoices: readonly InvoiceRecord[],
  entries: readonly LedgerEntry[],
  ...payment: Parameters<typeof paymentOfCents>
): string[] {
  return allocatePayment(accountsOf(invoices, entries), isEmployer, paymentOfCents(...payment)).map(
    ({ invoice, cents, principalCents, feesCents, payerId }) => {
      if (invoice !== undefined) expect(principalCents + feesCents).toBe(cents);
      const fees = feesCents === 0 ? '' : ` (${feesCents} frais)`;
      return `${invoice ?? 'crédit'} ${cents}${fees}${payerId === undefined ? '' : ` → ${payerId}`}`;
    },
  );
}

describe('a payment that names no invoice', () => {
  it.each<[string, number, string[]]>([
    ['a part of the oldest', 4000, ['2022-0001 4000']],
    ['the oldest', 10000, ['2022-0001 10000']],
    ['one centime more goes on to the next', 10001, ['2022-0001 10000', '2022-0002 1']],
    [
      'all of the family, then of the parent who pays a share',
      25000,
      ['2022-0001 10000', '2022-0002 10000', '2022-0004 5000 → P2'],
    ],
    [
      'more than all: the surplus is the family’s credit, the employer’s invoice stays open',
      30005,
      ['2022-0001 10000', '2022-0002 10000', '2022-0004 10000 → P2', 'crédit 5'],
    ],
  ])('%s', (_, cents, parts) => {
    expect(shown(ALL, [], cents)).toEqual(parts);
  });

  it('settles all principals before any reminder fee (D-3.3b)', () => {
    const fees = [feeOn(OLD), feeOn(OLD, 5000, 3)];
    expect(shown([OLD, NEW], fees, 20000)).toEqual(['2022-0001 10000', '2022-0002 10000']);
    expect(shown([OLD, NEW], fees, 21000)).toEqual(['2022-0001 11000 (1000 frais)', '2022-0002 10000']);
    expect(shown([OLD, NEW], fees, 27001)).toEqual(['2022-0001 17000 (7000 frais)', '2022-0002 10000', 'crédit 1']);
  });

  it('takes numbers in order where two fall due on one day', () => {
    const twins = [invoiceOf('2022-0012'), invoiceOf('2022-0011')];
    expect(shown(twins, [], 10001)).toEqual(['2022-0011 10000', '2022-0012 1']);
  });

  it('goes on where earlier payments and credit notes left off', () => {
    const entries = [paymentEntry('2022-0001', 2500), creditEntry('2022-0001', -500)];
    expect(shown([OLD, NEW], entries, 10000)).toEqual(['2022-0001 7000', '2022-0002 3000']);
  });

  it('passes over invoices that are paid, cancelled or credit notes', () => {
    const cancelled = invoiceOf('2022-0006', { status: 'cancelled', dueOn: '2022-01-01' });
    const note = invoiceOf('2022-0007', { type: 'credit-note', totalCents: -5000, dueOn: '2022-01-01' });
    expect(shown([OLD, cancelled, note, NEW], [paymentEntry('2022-0001', 10000)], 5000)).toEqual(['2022-0002 5000']);
  });

  it('is all credit where nothing is open', () => {
    expect(shown([EMPLOYER, OTHER], [], 5000)).toEqual(['crédit 5000']);
    expect(shown([], [], 5000)).toEqual(['crédit 5000']);
  });
});

describe('a payment that names an invoice', () => {
  it('settles it whole with its fees, then the payer’s others, oldest first', () => {
    const fees = [feeOn(NEW), feeOn(OLD)];
    expect(shown(ALL, fees, 12000, { invoices: ['2022-0002'] })).toEqual(['2022-0002 12000 (2000 frais)']);
    expect(shown(ALL, fees, 25000, { invoices: ['2022-0002'] })).toEqual([
      '2022-0002 12000 (2000 frais)',
      '2022-0001 12000 (2000 frais)',
      'crédit 1000',
    ]);
  });

  it('settles its principal before its fees', () => {
    expect(shown([NEW], [feeOn(NEW)], 10500, { invoices: ['2022-0002'] })).toEqual(['2022-0002 10500 (500 frais)']);
  });

  it('of an employer stays the employer’s: his others, then his credit', () => {
    const second = invoiceOf('2022-0008', { payerId: 'P1' });
    expect(shown([...ALL, second], [], 25000, { invoices: ['2022-0003'] })).toEqual([
      '2022-0003 10000 → P1',
      '2022-0008 10000 → P1',
      'crédit 5000 → P1',
    ]);
  });

  it('takes several in the order in which they are named', () => {
    expect(shown(ALL, [], 15000, { invoices: ['2022-0002', '2022-0001'] })).toEqual([
      '2022-0002 10000',
      '2022-0001 5000',
    ]);
  });

  it('that is paid already goes to the payer’s others', () => {
    expect(shown(ALL, [paymentEntry('2022-0002', 10000)], 5000, { invoices: ['2022-0002'] })).toEqual([
      '2022-0001 5000',
    ]);
  });

  it('that is cancelled or of another family does not settle that one', () => {
    const cancelled = invoiceOf('2022-0006', { status: 'cancelled' });
    expect(shown([cancelled], [], 5000, { invoices: ['2022-0006'] })).toEqual(['crédit 5000']);
    expect(shown([OTHER], [], 5000, { invoices: ['2022-0005'] })).toEqual(['crédit 5000']);
  });
});

describe('the lines of a payment', () => {
  const payment = paymentOfCents(12000, {
    id: 'B-7',
    reference: 'RF3320220001',
    message: 'merci',
    invoices: ['2022-0001'],
  });
  const { entries, record } = bookPayment(accountsOf([OLD]), isEmployer, payment, TEXTS);

  it('are negative, one an invoice and one for the surplus, with keys of what they are', () => {
    expect(entries.map(({ id, nature, amountCents, invoice, key }) => [id, nature, amountCents, invoice, key])).toEqual(
      [
        ['B-7-01', 'payment', -10000, '2022-0001', 'payment|B-7|2022-0001'],
        ['B-7-02', 'payment', -2000, undefined, 'payment|B-7|'],
      ],
    );
    expect(entries.map(({ label, detail, date }) => [label, detail, date])).toEqual([
      ['Paiement 2022-0001', 'Saisie', asDate('2022-11-15')],
      ['Paiement crédit', 'Saisie', asDate('2022-11-15')],
    ]);
  });

  it('stand in Paiements as one row of the whole amount', () => {
    expect(record).toEqual({
      id: 'B-7',
      date: asDate('2022-11-15'),
      familyId: 'F1',
      amountCents: 12000,
      reference: 'RF3320220001',
      source: 'Saisie',
      invoice: '2022-0001',
      message: 'merci',
    });
  });

  it('name the payment that they belong to', () => {
    expect(entries.map(paymentOf)).toEqual(['B-7', 'B-7']);
    expect(paymentOf({ key: paymentKey('a|b%', undefined) })).toBe('a|b%');
    expect(paymentOf({ key: 'credit-use|2022-0002||to' })).toBeUndefined();
    expect(paymentOf(typedEntry({}))).toBeUndefined();
  });

  it('of several invoices name them all in the row', () => {
    const { id, date, familyId, reference, source, message } = payment;
    const own = { id, date, familyId, reference, source, message };
    expect(
      recordOf(own, [
        { amountCents: -100, invoice: '2022-0001' },
        { amountCents: -50, invoice: '2022-0002' },
      ]),
    ).toMatchObject({
      amountCents: 150,
      invoice: '2022-0001, 2022-0002',
    });
    expect(recordOf(own, [{ amountCents: -50, invoice: undefined }]).invoice).toBeUndefined();
  });
});

describe('a cancelled invoice whose reminder fee was kept', () => {
  const cancelled = invoiceOf('2022-0006', { status: 'cancelled', dueOn: '2022-01-01' });
  const kept = [creditEntry('2022-0006', -10000), feeOn(cancelled)];

  it('takes a payment by its reference, up to the fee; the rest goes on', () => {
    expect(shown([cancelled], kept, 2000, { invoices: ['2022-0006'] })).toEqual(['2022-0006 2000 (2000 frais)']);
    expect(shown([cancelled, OLD], kept, 3000, { invoices: ['2022-0006'] })).toEqual([
      '2022-0006 2000 (2000 frais)',
      '2022-0001 1000',
    ]);
  });

  it('comes after all principals in a payment that names none', () => {
    expect(shown([cancelled, OLD], kept, 10000)).toEqual(['2022-0001 10000']);
    expect(shown([cancelled, OLD], kept, 12001)).toEqual([
      '2022-0001 10000',
      '2022-0006 2000 (2000 frais)',
      'crédit 1',
    ]);
  });
});
