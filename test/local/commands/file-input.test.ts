/** A file named on the command line: its text in whatever encoding it was saved, its name without the folders. */
import { writeFileSync } from 'node:fs';
import { contentOf, readFileInput } from '../../../local/commands/file-input';
import { makeFolder, problemsOf } from './terminal';

const folder = makeFolder();
afterAll(folder.remove);

const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const XML = '<?xml version="1.0" encoding="ISO-8859-1"?><Nm>Élève Łuczak</Nm>';

describe('the text of a file', () => {
  it.each([
    ['UTF-8 without a mark', Buffer.from('<Nm>Élève</Nm>'), '<Nm>Élève</Nm>'],
    ['UTF-8 with a mark, which falls away', Buffer.from('\ufeff<Nm>é</Nm>'), '<Nm>é</Nm>'],
    ['UTF-16 with a mark', Buffer.from('\ufeff<Nm>é</Nm>', 'utf16le'), '<Nm>é</Nm>'],
    [
      'what its XML declaration says',
      latin('<?xml version="1.0" encoding="ISO-8859-1"?>é'),
      expect.stringMatching(/é$/),
    ],
    [
      'a declaration that is wrong: UTF-8 all the same',
      Buffer.from('<?xml version="1.0" encoding="US-ASCIII"?>é'),
      expect.stringMatching(/é$/),
    ],
    ['no declaration, and no UTF-8 either', latin('Élève;10'), 'Élève;10'],
    ['nothing', new Uint8Array(), ''],
  ])('is read from %s', (_, bytes, expected) => expect(contentOf(new Uint8Array(bytes))).toEqual(expected));

  it('of a .docx comes as Base64, since it is no text', () => {
    expect(contentOf(Uint8Array.from([0x50, 0x4b, 3, 4, 255]))).toBe('UEsDBP8=');
  });
});

describe('the input of an action', () => {
  it('gets the content in place of the path', () => {
    const path = folder.path('relevé.xml');
    writeFileSync(path, XML.replace('ISO-8859-1', 'UTF-8'));
    expect(readFileInput({ fichier: path, jour: 1 })).toEqual({
      fichier: 'relevé.xml',
      contenu: XML.replace('ISO-8859-1', 'UTF-8'),
      jour: 1,
    });
  });

  it.each([[{}], [{ fichier: '' }], [{ fichier: 5 }], [{ fichier: 'a.xml', contenu: '<a/>' }]])(
    'stays as it is where there is no file to read: %j',
    (input) => expect(readFileInput(input)).toBe(input),
  );

  it('is refused where the file is missing', async () => {
    const attempt = Promise.resolve().then(() => void readFileInput({ fichier: folder.path('absent.xml') }));
    expect(await problemsOf(attempt)).toEqual([expect.stringContaining('absent.xml n’existe pas')]);
  });
});
