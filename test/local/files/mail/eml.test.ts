/** Sent mails as .eml files: what a mail programme would read out of them, and headers that nothing can break out of. */
import { readAttachment, writeEml } from '../../../../local/files/mail/eml';
import { contentOf } from '../../../../local/runtime/drive/store';
import type { Mail } from '../../../../local/runtime/services/mail';

const PDF = Uint8Array.from({ length: 300 }, (_, index) => index % 256);

const mail = (more: Partial<Mail> = {}): Mail => ({
  ...{ at: Date.UTC(2022, 5, 15, 7), from: 'secretariat@example.ch', to: ['a@essai.example'], cc: [], bcc: [] },
  ...{ replyTo: '', name: '', subject: 'Facture 2022-0001', body: 'Bonjour', htmlBody: '', attachments: [] },
  ...more,
});
const textOf = (more: Partial<Mail> = {}): string => Buffer.from(writeEml(mail(more))).toString('latin1');

/** Headers as a mail programme reads them: folded lines joined, encoded words decoded. */
function headersOf(text: string): Map<string, string> {
  const head = text.slice(0, text.indexOf('\r\n\r\n')).replace(/\r\n[ \t]/g, ' ');
  return new Map(
    head.split('\r\n').map((line): [string, string] => {
      const value = line.slice(line.indexOf(':') + 1).trim();
      const joined = value.replace(/\?= =\?/g, '?==?');
      const decoded = joined.replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) =>
        Buffer.from(word, 'base64').toString(),
      );
      return [line.slice(0, line.indexOf(':')), decoded];
    }),
  );
}

describe('the headers of a mail', () => {
  it('name sender, recipients, answer’s address, subject and day', () => {
    const more = { name: 'École "B"', to: ['a@essai.example', 'b@essai.example'], replyTo: 'r@essai.example' };
    expect([...headersOf(textOf(more))]).toEqual([
      ['From', 'École "B" <secretariat@example.ch>'],
      ['To', 'a@essai.example, b@essai.example'],
      ['Reply-To', 'r@essai.example'],
      ['Subject', 'Facture 2022-0001'],
      ['Date', 'Wed, 15 Jun 2022 07:00:00 +0000'],
      ['MIME-Version', '1.0'],
      ['Content-Type', 'text/plain; charset=UTF-8'],
      ['Content-Transfer-Encoding', 'base64'],
    ]);
  });

  it.each([
    ['short and plain', 'Facture 2022-0001'],
    ['with accents', 'École des Trois Tilleuls : rappel'],
    ['long, with signs of four bytes', `${'é😀'.repeat(40)} fin`],
    ['long and plain', 'x'.repeat(200)],
    ['that looks encoded', '=?UTF-8?B?eA==?='],
  ])('carry a subject %s unharmed, in lines of at most 76 signs', (_, subject) => {
    const text = textOf({ subject });
    expect(headersOf(text).get('Subject')).toBe(subject);
    expect(text.split('\r\n').filter((line) => line.length > 85)).toEqual([]);
  });

  it('cannot be added to from a subject, a name or an address', () => {
    const hostile = 'x\r\nBcc: voleur@essai.example\r\n\r\ncorps';
    const headers = headersOf(textOf({ subject: hostile, name: hostile, replyTo: hostile, to: [hostile] }));
    expect(headers.has('Bcc')).toBe(false);
    expect(headers.get('Subject')).toBe('x Bcc: voleur@essai.example corps');
  });
});

describe('the body of a mail', () => {
  it('is UTF-8 text', () => {
    const text = textOf({ body: 'Chère famille,\nvoici la facture.' });
    const body = Buffer.from(text.slice(text.indexOf('\r\n\r\n')), 'base64').toString();
    expect(body).toBe('Chère famille,\r\nvoici la facture.');
  });

  it('comes as text and as HTML where there is HTML', () => {
    const text = textOf({ htmlBody: '<p>é</p>' });
    expect(text).toContain('Content-Type: multipart/alternative');
    expect(text).toContain(Buffer.from('<p>é</p>').toString('base64'));
  });
});

describe('the attachments of a mail', () => {
  const attachments = [
    { name: '2022-0001 Élève "x".pdf', contentType: 'application/pdf', content: contentOf(PDF) },
    { name: 'vide.txt', contentType: 'text/plain', content: contentOf(new Uint8Array()) },
  ];

  it('come out of the file byte for byte, with the text beside them', () => {
    const eml = writeEml(mail({ attachments, htmlBody: '<p>x</p>' }));
    expect([0, 1, 2].map((index) => readAttachment(eml, index))).toEqual([PDF, new Uint8Array(), undefined]);
  });

  it('keep their names, accents and quotes included', () => {
    const text = textOf({ attachments });
    expect(text).toContain('filename="2022-0001 _l_ve _x_.pdf"');
    const [, encoded = ''] = /filename\*=UTF-8''(\S+)/.exec(text) ?? [];
    expect(decodeURIComponent(encoded)).toBe('2022-0001 Élève "x".pdf');
  });

  it('do not read one where there is none', () => {
    expect(readAttachment(writeEml(mail()), 0)).toBeUndefined();
  });
});
