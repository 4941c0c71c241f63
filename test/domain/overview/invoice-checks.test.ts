/** Rows of Factures and payers that say what cannot be: each is told with its place, a sound one is silent. */
import { checkInvoices } from '../../../src/domain/overview/invoice-checks';
import { paymentEntry, typedEntry } from '../../builders/billing-facts';
import { type InvoiceWords, invoiceOf } from '../../builders/reminder-facts';

const numbered = <T>(rows: readonly T[]) => rows.map((row, index) => ({ ...row, row: index + 2 }));
const PAYERS = [
  { id: 'P1', familyId: 'F1' },
  { id: 'P5', familyId: 'F5' },
];

interface Words {
  readonly invoices?: readonly InvoiceWords[];
  readonly entries?: readonly ReturnType<typeof typedEntry>[];
}

const problems = ({ invoices = [{ id: '2022-0001' }], entries = [] }: Words): string[] =>
  checkInvoices({ invoices: numbered(invoices.map(invoiceOf)), entries: numbered(entries), payers: PAYERS }).map(
    ({ code, tab, row, column }) => `${code} ${tab} ${row} ${column}`,
  );
const line = (payerId: string) => typedEntry({ invoice: '2022-0001', payerId, amountCents: 100 });
const loose = (payerId: string) => typedEntry({ nature: 'payment', payerId, amountCents: -100 });

it.each<[string, Words]>([
  ['an invoice', {}],
  ['a credit note below 0', { invoices: [{ id: '2022-0001', type: 'credit-note', cents: -500 }] }],
  ['an invoice over nothing', { invoices: [{ id: '2022-0001', cents: 0 }] }],
  ['an invoice due on its day', { invoices: [{ id: '2022-0001', date: '2022-10-01', dueOn: '2022-10-01' }] }],
  ['a number of another form', { invoices: [{ id: 'A-17', date: '2019-10-01' }] }],
  ['a payer of the family', { invoices: [{ id: '2022-0001', payer: 'P1' }], entries: [line('P1')] }],
  ['credit of a payer of the family', { entries: [loose('P1')] }],
])('%s is silent', (_, words) => {
  expect(problems(words)).toEqual([]);
});

it.each<[string, Words, string[]]>([
  ['a credit note above 0', { invoices: [{ id: '2022-0001', type: 'credit-note' }] }, ['invoice-sign Factures 2 Type']],
  ['an invoice below 0', { invoices: [{ id: '2022-0001', cents: -1 }] }, ['invoice-sign Factures 2 Type']],
  [
    'a due date before the date',
    { invoices: [{ id: '2022-0001', date: '2022-10-02', dueOn: '2022-10-01' }] },
    ['invoice-due-before Factures 2 Échéance'],
  ],
  [
    'a date of another year than the number',
    { invoices: [{ id: '2022-0001', date: '2023-01-01', dueOn: '2023-01-31' }] },
    ['invoice-other-year Factures 2 Date'],
  ],
  [
    'a payer that does not exist',
    { invoices: [{ id: '2022-0001', payer: 'PZ' }], entries: [line('PZ')] },
    ['reference-unknown Factures 2 Payeur'],
  ],
  [
    'a payer of another family, not again for the entries that name none',
    { invoices: [{ id: '2022-0001', payer: 'P5' }], entries: [line('P5'), paymentEntry('2022-0001', 5)] },
    ['payer-of-family Factures 2 Payeur'],
  ],
  ['an entry of another payer than its invoice', { entries: [line('P1')] }, ['entry-other-payer Écritures 2 Payeur']],
  [
    'an entry without the payer of its invoice',
    { invoices: [{ id: '2022-0001', payer: 'P1' }], entries: [paymentEntry('2022-0001', 5)] },
    ['entry-other-payer Écritures 2 Payeur'],
  ],
  [
    'credit of a payer that does not exist, told once',
    { entries: [loose('PZ'), loose('PZ')] },
    ['reference-unknown Écritures 2 Payeur'],
  ],
  ['credit of a payer of another family', { entries: [loose('P5')] }, ['payer-of-family Écritures 2 Payeur']],
])('%s is told', (_, words, expected) => {
  expect(problems(words)).toEqual(expected);
});

it('payers whose tab could not be read are not missed', () => {
  const invoices = numbered([invoiceOf({ id: '2022-0001', payer: 'PZ' })]);
  expect(checkInvoices({ invoices, entries: [], payers: undefined })).toEqual([]);
});
