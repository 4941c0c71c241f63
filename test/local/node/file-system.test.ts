import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commitChanges } from '../../../local/node/commit';
import { disk } from '../../../local/node/file-system';
import { encodeUtf8 } from '../../../local/runtime/bytes';

describe('The disk of this machine', () => {
  const folders: string[] = [];
  const makeFolder = (): string => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ecolage-'));
    folders.push(folder);
    return folder;
  };
  afterAll(() => {
    for (const folder of folders) fs.rmSync(folder, { recursive: true });
  });

  it('saves a workbook and its drive, replaces and removes, and leaves no empty folder', () => {
    const folder = makeFolder();
    const workbook = path.join(folder, 'ecole.xlsx');
    const content = (text: string) => () => encodeUtf8(text);
    commitChanges(workbook, [
      { path: 'ecole.xlsx', read: content('1') },
      { path: 'ecole.drive/a/b.pdf', read: content('b') },
    ]);
    commitChanges(workbook, [
      { path: 'ecole.xlsx', read: content('2') },
      { path: 'ecole.drive/a/b.pdf', read: null },
      { path: 'ecole.drive/c.pdf', read: content('c') },
    ]);
    expect(fs.readdirSync(folder).sort()).toEqual(['ecole.drive', 'ecole.xlsx']);
    expect(fs.readdirSync(path.join(folder, 'ecole.drive'))).toEqual(['c.pdf']);
    expect(fs.readFileSync(workbook, 'utf8')).toBe('2');
  });

  it('takes nothing there for removed, and spares a folder that is not empty', () => {
    const folder = makeFolder();
    disk.write(path.join(folder, 'a', 'b'), encodeUtf8('b'));
    disk.remove(path.join(folder, 'nothing'));
    disk.remove(path.join(folder, 'a'));
    expect(disk.list(path.join(folder, 'a'))).toEqual(['b']);
    expect(disk.list(path.join(folder, 'nothing'))).toEqual([]);
    expect(disk.size(path.join(folder, 'a', 'b'))).toBe(1);
  });
});
