import path from 'node:path';
import { type Change, commitChanges, recoverCommit } from '../../../local/node/commit';
import { decodeUtf8, encodeUtf8 } from '../../../local/runtime/bytes';
import { createMemoryDisk, type MemoryDisk } from './memory-disk';

const WORKBOOK = path.join('/school', 'ecole.xlsx');

function write(text: string): () => Uint8Array {
  return () => encodeUtf8(text);
}

const CHANGES: readonly Change[] = [
  { path: 'ecole.xlsx', read: write('new workbook') },
  { path: 'ecole.drive/état.json', read: write('new state') },
  { path: 'ecole.drive/2022-23/Factures/2022-0001 Ader.pdf', read: write('pdf') },
  { path: 'ecole.drive/Vieux/a.pdf', read: null },
  { path: 'ecole.drive/b.pdf', read: null },
];

function buildDisk(): MemoryDisk {
  return createMemoryDisk({
    '/school/ecole.xlsx': 'old workbook',
    '/school/ecole.drive/état.json': 'old state',
    '/school/ecole.drive/Vieux/a.pdf': 'a',
    '/school/ecole.drive/b.pdf': 'b',
    '/school/notes.txt': 'mine',
  });
}

const BEFORE = buildDisk().contents();
const AFTER = {
  '/school/ecole.xlsx': 'new workbook',
  '/school/ecole.drive/état.json': 'new state',
  '/school/ecole.drive/2022-23/Factures/2022-0001 Ader.pdf': 'pdf',
  '/school/notes.txt': 'mine',
};

/** How many operations that change the disk a whole save takes. */
function countSteps(): number {
  const disk = buildDisk();
  commitChanges(WORKBOOK, CHANGES, disk);
  return disk.steps();
}

describe('Saving the workbook and its drive', () => {
  it('writes, replaces and removes files, and leaves nothing else behind', () => {
    const disk = buildDisk();
    commitChanges(WORKBOOK, CHANGES, disk);
    expect(disk.contents()).toEqual(AFTER);
  });

  it('removes the folders that a removal leaves empty', () => {
    const disk = buildDisk();
    commitChanges(WORKBOOK, CHANGES, disk);
    expect(disk.exists('/school/ecole.drive/Vieux')).toBe(false);
    expect(disk.exists('/school/ecole.drive/2022-23/Factures')).toBe(true);
  });

  it.each(
    Array.from({ length: countSteps() }, (_, step) => step + 1).flatMap((step) => [
      [step, 'before'] as const,
      [step, 'half-way'] as const,
      [step, 'after'] as const,
    ]),
  )('is all or nothing when it is cut off at step %i, %s it', (step, when) => {
    const disk = buildDisk();
    disk.cutAt(step, when);
    expect(() => commitChanges(WORKBOOK, CHANGES, disk)).toThrow('cut off');
    disk.heal();
    recoverCommit(WORKBOOK, disk);
    const found = disk.contents();
    expect([BEFORE, AFTER]).toContainEqual(found);
    commitChanges(WORKBOOK, CHANGES, disk);
    expect(disk.contents()).toEqual(AFTER);
  });

  it('is all or nothing when the recovery is cut off as well', () => {
    for (let first = 1; first <= countSteps(); first++) {
      for (let second = 1; second <= 4; second++) {
        const disk = buildDisk();
        disk.cutAt(first, 'after');
        expect(() => commitChanges(WORKBOOK, CHANGES, disk)).toThrow('cut off');
        disk.heal();
        disk.cutAt(second, 'before');
        try {
          recoverCommit(WORKBOOK, disk);
        } catch (error) {
          expect(error).toEqual(new Error('cut off'));
        }
        disk.heal();
        recoverCommit(WORKBOOK, disk);
        expect([BEFORE, AFTER]).toContainEqual(disk.contents());
      }
    }
  });

  it('exchanges two files that take each other’s place', () => {
    const disk = createMemoryDisk({ '/school/a': 'one', '/school/b': 'two' });
    const changes = [
      { path: 'a', read: () => disk.read('/school/b') },
      { path: 'b', read: () => disk.read('/school/a') },
    ];
    commitChanges(WORKBOOK, changes, disk);
    expect(disk.contents()).toEqual({ '/school/a': 'two', '/school/b': 'one' });
  });

  it('changes nothing when a content cannot be read', () => {
    const disk = buildDisk();
    const broken: Change = {
      path: 'ecole.drive/c.pdf',
      read: () => {
        throw new Error('unreadable');
      },
    };
    expect(() => commitChanges(WORKBOOK, [...CHANGES, broken], disk)).toThrow('unreadable');
    recoverCommit(WORKBOOK, disk);
    expect(disk.contents()).toEqual(BEFORE);
    expect(decodeUtf8(disk.read(WORKBOOK))).toBe('old workbook');
  });
});
