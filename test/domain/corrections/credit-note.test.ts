/** Credit notes: one series of numbers with the invoices, one a payer, and rebuilt from the ledger alone. */
import { draftCreditNotes, unwrittenCreditNotes } from '../../../src/domain/corrections/credit-note';
import { knownNumbers } from '../../../src/domain/invoicing/assemble';
import {
  cancelledInvoices,
  creditedLineOf,
  creditNoteKey,
  creditNoteNumbers,
} from '../../../src/domain/ledger/credit-notes';
import { nextInvoiceNumber, numberGaps } from '../../../src/domain/ledger/invoice';
import { asDate } from '../../../src/domain/shared/local-date';
import { typedEntry } from '../../builders/billing-facts';

const LINES = [
  typedEntry({ id: '2022-0003-01', invoice: '2022-0003', amountCents: 2490, payerId: 'P1', key: 'k|payeur:P1' }),
  typedEntry({ id: '2022-0004-01', invoice: '2022-0004', amountCents: 1660, key: 'k|famille' }),
];

const draft = (today = '2022-11-10', isCancellation = false) =>
  draftCreditNotes({
    today: asDate(today),
    known: ['2022-0003', '2022-0004'],
    credits: LINES.map((entry) => ({ entry, cents: 830 })),
    isCancellation,
    describe: ({ entry }) => ({ label: `Avoir ${entry.id}`, detail: 'd', article: undefined }),
  });

describe('draftCreditNotes', () => {
  it('numbers on from the last invoice, the family before its payers', () => {
    expect(draft().map(({ note }) => [note.id, note.payerId, note.totalCents, note.type])).toEqual([
      ['2022-0005', undefined, -830, 'credit-note'],
      ['2022-0006', 'P1', -830, 'credit-note'],
    ]);
  });

  it('begins a calendar year anew at 1', () => {
    expect(draft('2023-01-09').map(({ note }) => note.id)).toEqual(['2023-0001', '2023-0002']);
  });

  it('names invoice, line, pupil, year and period of what it credits', () => {
    const [, second] = draft();
    expect(second?.entries).toEqual([
      expect.objectContaining({
        id: '2022-0006-01',
        invoice: '2022-0003',
        pupilId: 'E1',
        year: '2022-23',
        nature: 'credit-note',
        amountCents: -830,
        key: 'credit-note|2022-0006|2022-0003|k%7Cpayeur:P1',
      }),
    ]);
  });
});

describe('a row that was never written', () => {
  it('is rebuilt from the ledger, and its number is never given again', () => {
    const drafts = draft();
    const entries = [...LINES, ...drafts.flatMap((one) => one.entries)];
    const invoices = ['2022-0001', '2022-0002', '2022-0003', '2022-0004'].map((id) => ({ ...invoice(), id }));
    expect(unwrittenCreditNotes(invoices, entries)).toEqual(drafts.map(({ note }) => note));
    expect(unwrittenCreditNotes([...invoices, ...drafts.map(({ note }) => note)], entries)).toEqual([]);
    const known = knownNumbers({ entries, invoices });
    expect(nextInvoiceNumber(known, 2022)).toBe(7);
    expect(numberGaps(known)).toEqual([]);
  });

  const invoice = () => {
    const day = asDate('2022-06-15');
    return { date: day, dueOn: day, familyId: 'F1', payerId: undefined, totalCents: 0 };
  };
});

describe('keys of credit notes', () => {
  it.each([
    { creditNote: '2022-0009', invoice: '2022-0001', line: 'a|b|famille', isCancellation: false, quantity: undefined },
    { creditNote: '2022-0009', invoice: 'F|1 %', line: 'id|x', isCancellation: true, quantity: undefined },
    { creditNote: '2022-0009', invoice: '2022-0001', line: 's|3|famille', isCancellation: false, quantity: 1.5 },
  ])('say again what they were made of: %j', (credited) => {
    const entry = { nature: 'credit-note' as const, key: creditNoteKey(credited) };
    expect(creditedLineOf(entry)).toEqual(credited);
    expect([...creditNoteNumbers([entry])]).toEqual(['2022-0009']);
    expect([...cancelledInvoices([entry])]).toEqual(credited.isCancellation ? [credited.invoice] : []);
  });

  it.each([
    ['another nature', { nature: 'waiver' as const, key: 'cancellation|2022-0009|2022-0001|x' }],
    ['no key', { nature: 'credit-note' as const, key: undefined }],
    ['another key', { nature: 'credit-note' as const, key: 'typed|x' }],
    ['a key cut short', { nature: 'credit-note' as const, key: 'credit-note|2022-0009' }],
  ])('are not read from %s', (_, entry) => {
    expect(creditedLineOf(entry)).toBeUndefined();
    expect([...creditNoteNumbers([entry])]).toEqual([]);
  });
});
