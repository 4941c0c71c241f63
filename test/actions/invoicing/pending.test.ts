/** What is still to be made: documents and mails, derived from the ledger. */
import { mailKey, pendingDocuments, pendingMails } from '../../../src/actions/invoicing/pending';
import type { LedgerEntry } from '../../../src/domain/ledger/entry';
import { asDate } from '../../../src/domain/shared/local-date';
import { enrolled, factsOf, paymentEntry, runOf, typedEntry } from '../../builders/billing-facts';
import { gathered, soundSchool } from '../../builders/school-tabs';

type Row = ReturnType<typeof gathered>['tabs']['rows']['invoices'][number];

const { entries, invoices } = runOf(factsOf({ enrolments: [enrolled('E1')], today: '2022-06-15' }));
const issued = invoices[0];
if (issued === undefined) throw new Error('No invoice');

function rowOf(more: Partial<Row> = {}): Row {
  const made = { document: undefined, pdf: undefined, reference: undefined };
  return { row: 2, ...issued, ...made, type: 'invoice', status: 'issued', ...more } as Row;
}

const creditUse = (amountCents: number): LedgerEntry =>
  typedEntry({ nature: 'payment', invoice: '2022-0001', amountCents, key: 'credit-use|2022-0001||to' });

describe('documents', () => {
  const typed: LedgerEntry[] = [typedEntry({ invoice: '2022-0001', amountCents: 415000 })];
  it.each<[string, Partial<Row>, readonly LedgerEntry[], boolean]>([
    ['just issued', {}, entries, true],
    ['with its document only', { document: 'doc' }, entries, true],
    ['with its PDF only', { pdf: 'pdf' }, entries, true],
    ['with both', { document: 'doc', pdf: 'pdf' }, entries, false],
    ['paid meanwhile', { status: 'paid' }, entries, true],
    ['cancelled', { status: 'cancelled' }, entries, false],
    ['a credit note', { type: 'credit-note' }, entries, false],
    ['brought over without keys', {}, typed, false],
    ['without lines', {}, [], false],
    ['with a payment typed by hand', {}, [...entries, paymentEntry('2022-0001', 100)], true],
    ['with a refund typed by hand', {}, [...entries, { ...paymentEntry('2022-0001', -100), nature: 'refund' }], true],
  ])('an invoice %s', (_, more, ledger, isPending) => {
    const pending = pendingDocuments([rowOf(more)], ledger);
    expect(pending.map(({ entries: own }) => own.length)).toEqual(isPending ? [1] : []);
  });

  it('know the credit that was deducted', () => {
    const ledger = [...entries, creditUse(-2500), paymentEntry('2022-0001', 100)];
    expect(pendingDocuments([rowOf()], ledger).map(({ creditCents }) => creditCents)).toEqual([2500]);
    expect(pendingDocuments([rowOf()], entries).map(({ creditCents }) => creditCents)).toEqual([0]);
  });
});

describe('mails', () => {
  const mail = {
    row: 2,
    id: 'E-2022-0001',
    key: mailKey('2022-0001'),
    at: asDate('2022-06-15'),
    to: 'a@essai.example',
  };
  const queued = { ...mail, subject: undefined, document: undefined, status: 'planned' as const, detail: undefined };
  const due = (row: Partial<Row>, ledger: readonly LedgerEntry[] = entries, mails: (typeof queued)[] = []) =>
    pendingMails(
      { invoices: [rowOf(row)], entries: ledger.map((entry) => ({ ...entry, row: 2 })), mails },
      { entries: [], invoices: [] },
      new Map(),
    );

  it('are due for an invoice with its PDF that is unpaid and not queued', () => {
    expect(due({ pdf: 'lien' }).map(({ invoice, pdf }) => [invoice.id, pdf])).toEqual([['2022-0001', 'lien']]);
    expect(due({})).toEqual([]);
    expect(due({ pdf: 'lien', status: 'paid' })).toEqual([]);
    expect(due({ pdf: 'lien', type: 'credit-note' })).toEqual([]);
    expect(due({ pdf: 'lien' }, entries, [queued])).toEqual([]);
  });

  it.each<[string, Row['status'], LedgerEntry[], boolean]>([
    ['a part paid by credit when it was issued', 'part-paid', [creditUse(-100)], true],
    ['all paid by credit when it was issued', 'paid', [creditUse(-415000)], true],
    ['all paid by credit, then cancelled', 'cancelled', [creditUse(-415000)], false],
    ['a part by credit, the rest by its payer', 'paid', [creditUse(-100), paymentEntry('2022-0001', 414900)], false],
  ])('of an invoice with %s', (_, status, more, isDue) => {
    expect(due({ pdf: 'lien', status }, [...entries, ...more]).length).toBe(isDue ? 1 : 0);
  });

  it('are not due for an invoice from before, whatever was booked on it since', () => {
    const old = typedEntry({ invoice: '2022-0001', amountCents: 415000 });
    const reminder = typedEntry({ invoice: '2022-0001', nature: 'reminder', amountCents: 0, key: 'rappel|1|famille' });
    expect(due({ pdf: 'lien' }, [old])).toEqual([]);
    expect(
      due({ pdf: 'lien' }, [old, reminder, { ...paymentEntry('2022-0001', 1), key: 'paiement|1|famille' }]),
    ).toEqual([]);
  });

  it('are due for what this very run has made', () => {
    const rows = { invoices: [], entries: [], mails: [] };
    const made = new Map([['2022-0001', 'lien']]);
    expect(pendingMails(rows, { entries, invoices }, made).map(({ pdf }) => pdf)).toEqual(['lien']);
    expect(pendingMails(rows, { entries, invoices }, new Map())).toEqual([]);
  });
});

it('reads a sound school without anything pending', () => {
  const { rows } = gathered(soundSchool()).tabs;
  expect(pendingDocuments(rows.invoices, rows.entries)).toEqual([]);
});
