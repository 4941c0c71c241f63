/** What a mail must say since its document was made: amounts worked by hand, in centimes. */
import { readChanges } from '../../../src/actions/mails/amounts';
import { type InvoiceRecord, readAccounts } from '../../../src/domain/ledger/accounts';
import type { LedgerEntry, Nature } from '../../../src/domain/ledger/entry';
import { asDate } from '../../../src/domain/shared/local-date';
import { documentNote, keepNote, readDocumentNote } from '../../../src/messages/mails';

const INVOICE: InvoiceRecord = {
  ...{ id: '2022-0001', date: asDate('2022-06-15'), dueOn: asDate('2022-07-15'), familyId: 'F1', payerId: undefined },
  ...{ totalCents: 817_500, type: 'invoice', status: 'issued' },
};

const entry = (nature: Nature, amountCents: number, key?: string): LedgerEntry => ({
  ...{ id: 'W1', date: asDate('2022-07-20'), familyId: 'F1', payerId: undefined, pupilId: undefined, label: 'x' },
  ...{ year: undefined, period: undefined, article: undefined, detail: undefined, invoice: INVOICE.id },
  ...{ nature, amountCents, key },
});
const paid = entry('payment', -100_000);
const fee2 = entry('reminder', 2_000, 'reminder|2022-0001|2');

function changeOf(key: string, detail: string | undefined, entries: readonly LedgerEntry[]) {
  return readChanges(
    { entries: entries.map((one, row) => ({ ...one, row })) },
    readAccounts([INVOICE], entries),
  )({
    ...{ key, detail },
  });
}

describe('the amount of a document', () => {
  it.each([
    ['a reminder of CHF 8175, CHF 1000 received', 'rappel|2022-0001|1', 817_500, [paid], [100_000, 717_500]],
    ['a fee of its own is in it', 'rappel|2022-0001|2', 819_500, [fee2, paid], [100_000, 719_500]],
    [
      'a later reminder adds its fee, which nobody paid',
      'rappel|2022-0001|1',
      817_500,
      [fee2, paid],
      [100_000, 719_500],
    ],
    [
      'a waived fee is credited',
      'rappel|2022-0001|2',
      819_500,
      [fee2, entry('waiver', -2_000, 'waiver|reminder|2022-0001|2')],
      [2_000, 817_500],
    ],
    [
      'a payment that was taken back',
      'rappel|2022-0001|1',
      717_500,
      [paid, entry('payment', 100_000)],
      [-100_000, 817_500],
    ],
    ['an invoice, CHF 1000 received', 'facture|2022-0001', undefined, [paid], [100_000, 717_500]],
    ['an invoice reminded meanwhile', 'facture|2022-0001', undefined, [fee2, paid], [100_000, 719_500]],
    ['a credit note in part', 'facture|2022-0001', undefined, [entry('credit-note', -17_500)], [17_500, 800_000]],
  ])('is said to have changed: %s', (_, key, documentCents, entries, [receivedCents, openCents]) => {
    const detail = documentCents === undefined ? undefined : documentNote(documentCents);
    expect(changeOf(key, detail, entries)).toMatchObject({ invoice: '2022-0001', receivedCents, openCents });
  });

  it.each([
    ['nothing came in', 'rappel|2022-0001|1', documentNote(817_500), []],
    ['only a later reminder cost a fee', 'rappel|2022-0001|1', documentNote(817_500), [fee2]],
    [
      'its later fee was booked and taken back',
      'rappel|2022-0001|1',
      documentNote(817_500),
      [fee2, entry('waiver', -2_000, 'reminder-waiver|2022-0001|2')],
    ],
    ['its own fee stands', 'rappel|2022-0001|2', documentNote(819_500), [fee2]],
    [
      'the invoice deducted the credit itself',
      'facture|2022-0001',
      undefined,
      [entry('payment', -50_000, 'credit-use|2022-0001||to')],
    ],
    ['nothing is noted of the reminder', 'rappel|2022-0001|1', undefined, [paid]],
    ['nothing is owed any more', 'rappel|2022-0001|1', documentNote(817_500), [entry('payment', -817_500)]],
    ['another document', 'releve|F1', documentNote(817_500), [paid]],
    ['an unknown invoice', 'facture|2022-0002', undefined, [paid]],
  ])('holds where %s', (_, key, detail, entries) => expect(changeOf(key, detail, entries)).toBeUndefined());
});

describe('the note in column Détail', () => {
  it.each([5, 2_000, 817_500, 123_456_705])('gives %i back, also behind another text', (cents) => {
    expect(readDocumentNote(documentNote(cents))).toBe(cents);
    expect(readDocumentNote(keepNote('confirmé', documentNote(cents)))).toBe(cents);
    expect(keepNote('b', keepNote('a', documentNote(cents)))).toBe(`b ; ${documentNote(cents)}`);
  });

  it.each(['', 'note à la main', 'document de CHF beaucoup'])('is none in %j', (detail) => {
    expect(readDocumentNote(detail)).toBeUndefined();
    expect(keepNote('a', detail)).toBe('a');
  });
});
