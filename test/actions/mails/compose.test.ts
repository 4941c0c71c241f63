/** The mail that a queued row becomes: addresses, one line in every header, the language, the file, never a blank text. */
import fc from 'fast-check';
import { type ComposeFacts, composeMail, fileIdOf } from '../../../src/actions/mails/compose';
import type { MailRow } from '../../../src/actions/mails/tables';
import { recipientKey } from '../../../src/actions/merge/recipient-key';
import { type InvoiceRecord, readAccounts } from '../../../src/domain/ledger/accounts';
import { makeKey } from '../../../src/domain/ledger/keys';
import { asDate } from '../../../src/domain/shared/local-date';
import { oneLine } from '../../../src/domain/shared/one-line';
import { readSettings, SETTINGS } from '../../../src/sheets/settings';

const invoice = (id: string, familyId: string, payerId?: string): InvoiceRecord => ({
  ...{ id, date: asDate('2022-06-15'), dueOn: asDate('2022-07-15'), familyId, payerId, totalCents: 10000 },
  ...{ type: 'invoice', status: 'issued' },
});
const rows = Object.values(SETTINGS).map(({ key, initial }, index) => ({
  row: index + 2,
  key,
  value: initial,
  explanation: '',
}));
const read = readSettings(rows);
if (!read.ok) throw new Error('The first settings are not readable');

const LONG_PUPIL = `E${'x'.repeat(40)}`;
const family = (id: string, language: 'fr' | 'de' | 'en' | undefined) =>
  ({ id, language }) as ComposeFacts['families'][number];
const payer = (id: string, type: 'guardian' | 'employer') =>
  ({ id, type, familyId: 'F2' }) as ComposeFacts['payers'][number];
const invoices: readonly InvoiceRecord[] = [
  invoice('2022-0001', 'F1'),
  invoice('2022-0002', 'F2'),
  invoice('2022-0003', 'F3'),
  invoice('2022-0004', 'F2', 'P1'),
  invoice('2022-0005', 'F2', 'P2'),
  { ...invoice('2022-0009', 'F2'), type: 'credit-note' },
];
const facts: ComposeFacts = {
  settings: read.value.settings,
  families: [family('F1', undefined), family('F2', 'de'), family('F3', 'en')],
  payers: [payer('P1', 'guardian'), payer('P2', 'employer')],
  pupils: [
    { id: 'E7', familyId: 'F2' },
    { id: LONG_PUPIL, familyId: 'F3' },
  ],
  accounts: readAccounts(invoices, []),
  invoices: new Map(invoices.map((one) => [one.id, one])),
  changeOf: () => undefined,
};
const row = (more: Partial<MailRow> = {}): MailRow => ({
  ...{ row: 2, id: 'E-1', key: 'facture|2022-0001', at: '', to: 'a@essai.example', subject: 'Objet' },
  ...{ document: 'https://drive.google.com/file/d/1abcdefghijk/view', status: 'planned', detail: undefined },
  ...more,
});
function composed(more: Partial<MailRow> = {}) {
  const result = composeMail(row(more), facts);
  if (typeof result === 'string') throw new Error(result);
  return result;
}

describe('a queued mail', () => {
  it.each([
    ['facture|2022-0001', 'Facture 2022-0001.pdf', 'payable jusqu’au 15.07.2022'],
    ['facture|2022-0002', 'Rechnung 2022-0002.pdf', 'zahlbar bis 15.07.2022'],
    ['facture|2022-0003', 'Invoice 2022-0003.pdf', 'payable by 15.07.2022'],
    // A parent who pays reads the family's language, an employer the school's.
    ['facture|2022-0004', 'Rechnung 2022-0004.pdf', 'zahlbar bis'],
    ['facture|2022-0005', 'Facture 2022-0005.pdf', 'payable jusqu’au'],
    ['rappel|2022-0001|1', 'Rappel 1 2022-0001.pdf', 'est encore ouverte'],
    ['rappel|2022-0001|2', 'Rappel 2 2022-0001.pdf', 'le 2e rappel de la facture 2022-0001'],
    ['rappel|2022-0001|3', 'Rappel 3 2022-0001.pdf', 'le dernier rappel'],
    ['rappel|2022-0002|2', 'Mahnung 2 2022-0002.pdf', 'die 2. Mahnung'],
    ['rappel|2022-0003|3', 'Reminder 3 2022-0003.pdf', 'the final reminder'],
    ['avoir|2022-0006', 'Avoir 2022-0006.pdf', 'l’avoir 2022-0006'],
    ['lettre|abc|F1', 'Document.pdf', 'un document de notre école'],
    ['lettre|abc|F2', 'Dokument.pdf', 'ein Dokument unserer Schule'],
    ['lettre|abc|F3', 'Document.pdf', 'a document from our school'],
  ])('about %s brings %s and says so', (key, fileName, words) => {
    const { mail, fileName: name } = composed({ key });
    expect(name).toBe(fileName);
    expect(mail.body).toContain(words);
    expect(mail.body).toMatch(/École des Trois Tilleuls\n\+41 61 000 00 00$/);
    expect(mail.body).not.toMatch(/undefined|null|NaN/);
  });

  it.each([
    [recipientKey('family', 'F2'), 'ein Dokument unserer Schule'],
    [recipientKey('family', 'F3', ['E1', 'E2']), 'a document from our school'],
    [recipientKey('family', 'F1'), 'un document de notre école'],
    [recipientKey('pupil', 'E7'), 'ein Dokument unserer Schule'],
    [recipientKey('pupil', LONG_PUPIL), 'a document from our school'],
    // Not in the register any more: the school's language.
    [recipientKey('pupil', 'E8'), 'un document de notre école'],
    ['f:F2x', 'un document de notre école'],
  ])('of the merge to %s is in the family’s language', (recipient, words) => {
    const { mail } = composed({ key: makeKey('lettre', '1a2b', recipient), subject: 'Sortie à la neige' });
    expect(mail.body).toContain(words);
    expect(mail.subject).toBe('Sortie à la neige');
  });

  it.each([
    [
      'facture|2022-0001',
      'École des Trois Tilleuls : facture 2022-0001',
      'École des Trois Tilleuls : facture 2022-0001',
    ],
    [
      'facture|2022-0002',
      'École des Trois Tilleuls : facture 2022-0002',
      'École des Trois Tilleuls: Rechnung 2022-0002',
    ],
    [
      'facture|2022-0003',
      'École des Trois Tilleuls : facture 2022-0003',
      'École des Trois Tilleuls: invoice 2022-0003',
    ],
    [
      'rappel|2022-0002|1',
      'École des Trois Tilleuls : 1er rappel de la facture 2022-0002',
      'École des Trois Tilleuls: 1. Mahnung zur Rechnung 2022-0002',
    ],
    [
      'rappel|2022-0003|2|2',
      'École des Trois Tilleuls : 2e rappel de la facture 2022-0003',
      'École des Trois Tilleuls: reminder 2 for invoice 2022-0003',
    ],
    ['avoir|2022-0009', 'École des Trois Tilleuls : avoir 2022-0009', 'École des Trois Tilleuls: Gutschrift 2022-0009'],
    // An employer reads the school's language.
    [
      'facture|2022-0005',
      'École des Trois Tilleuls : facture 2022-0005',
      'École des Trois Tilleuls : facture 2022-0005',
    ],
    // A person's own words stay, and so does the subject of another document.
    ['facture|2022-0002', 'Votre facture 2022-0002', 'Votre facture 2022-0002'],
    [
      'facture|2022-0002',
      'École des Trois Tilleuls : facture 2022-0003',
      'École des Trois Tilleuls : facture 2022-0003',
    ],
    ['releve|F2', 'École des Trois Tilleuls : facture 2022-0002', 'École des Trois Tilleuls : facture 2022-0002'],
  ])('about %s, queued as %j, is headed %j', (key, subject, expected) => {
    expect(composed({ key, subject }).mail.subject).toBe(expected);
  });

  it('has a subject even where the cell is empty (blank fields, #155)', () => {
    expect(composed({ subject: undefined }).mail.subject).toBe('École des Trois Tilleuls : Facture 2022-0001.pdf');
    expect(composed({ subject: ' \n ' }).mail.subject).not.toBe('');
  });

  it.each([
    ['', 'address'],
    ['a@b', 'address'],
    ['a@essai.example, ', 'address'],
    ['Nom <a@essai.example>', 'address'],
    ['a@essai.example\r\nBcc: b@essai.example', 'address'],
  ])('to %j cannot be sent', (to, reason) => expect(composeMail(row({ to }), facts)).toBe(reason));

  it('without a document cannot be sent', () => {
    expect(composeMail(row({ document: undefined }), facts)).toBe('no-document');
  });

  it('keeps every header on one line, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const subject = `x${text}\r\nBcc: b@essai.example\u2028y`;
        expect(composed({ subject }).mail.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(oneLine(subject)).toMatch(/^x/);
      }),
    );
  });
});

describe('the file of a link', () => {
  it.each([
    ['https://drive.google.com/file/d/1abcdefghijk/view?usp=drivesdk', '1abcdefghijk'],
    ['https://docs.google.com/document/d/1abc-def_ghij/edit', '1abc-def_ghij'],
    ['https://drive.google.com/open?id=1abcdefghijk', '1abcdefghijk'],
    ['ecole.drive/2022-23/Factures/2022-0001 Ader.pdf', 'ecole.drive/2022-23/Factures/2022-0001 Ader.pdf'],
  ])('%s is %s', (link, id) => expect(fileIdOf(link)).toBe(id));
});
