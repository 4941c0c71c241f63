/** A workbook copied or renamed together with its folder: links by its old name still lead to their documents. */

import { openDriveFolder } from '../../../local/node/drive-folder';
import { decodeUtf8, encodeUtf8 } from '../../../local/runtime/bytes';
import { contentOf, PDF_TYPE } from '../../../local/runtime/drive/store';
import { openServices } from '../../../src/google';
import { useLocalServices } from '../../google/local-globals';
import { createMemoryDisk } from './memory-disk';

const OWNER = 'secretariat@example.ch';

/** A workbook with so many PDFs, saved, and the pair copied under another name. */
function copiedPair(names: readonly string[]) {
  const disk = createMemoryDisk();
  const folder = openDriveFolder('/school/a.xlsx', disk);
  const { drive } = folder.state;
  for (const name of names) {
    const id = drive.nextId();
    drive.files.set(id, {
      ...{ id, name, mimeType: PDF_TYPE, parents: ['root'], appProperties: {}, trashed: false, owner: OWNER },
      ...{ createdTime: 1, modifiedTime: 1, content: contentOf(encodeUtf8(name)) },
    });
  }
  const links = [...drive.files.values()].map((file) => drive.link(file));
  folder.save(encodeUtf8('workbook'));
  const copied = Object.entries(disk.contents()).map(([file, text]): [string, string] => [
    file.replace('/school/a.', '/copies/m.'),
    text,
  ]);
  return { links, folder: openDriveFolder('/copies/m.xlsx', createMemoryDisk(Object.fromEntries(copied))) };
}

function download(folder: ReturnType<typeof copiedPair>['folder'], link: string): string {
  const local = useLocalServices({ state: folder.state, user: OWNER });
  try {
    return decodeUtf8(openServices().drive.download(link));
  } finally {
    local.end();
  }
}

describe('A copied workbook', () => {
  it('finds its documents by the links that its rows hold', () => {
    const { links, folder } = copiedPair(['2022-0001 Ader.pdf', 'note.drive.pdf']);
    expect(links).toEqual(['a.drive/2022-0001 Ader.pdf', 'a.drive/note.drive.pdf']);
    expect(links.map((link) => download(folder, link))).toEqual(['2022-0001 Ader.pdf', 'note.drive.pdf']);
    expect(download(folder, 'm.drive/2022-0001 Ader.pdf')).toBe('2022-0001 Ader.pdf');
  });

  it.each(['a.drive/2022-0002 Ader.pdf', 'a.drive/', 'a.drive/../m.xlsx', '2022-0001 Ader.pdf', 'a.drive/état.json'])(
    'has no document at %s',
    (link) => {
      const { folder } = copiedPair(['2022-0001 Ader.pdf']);
      expect(() => download(folder, link)).toThrow();
    },
  );
});
