/** One command at a time works on a file; a lock left by a process that died holds nobody back. */
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { lockFile } from '../../../local/commands/file-lock';
import { Refused } from '../../../local/commands/outcome';
import { makeFolder } from './terminal';

const folder = makeFolder();
afterAll(folder.remove);

let number = 0;
let file: string;
beforeEach(() => {
  file = folder.path(`${number++}.xlsx`);
});

/** Above the largest number that a process can have. */
const DEAD = '4194305';

describe('the lock of a file', () => {
  it('names the process that holds it, and is gone when it is freed', () => {
    const unlock = lockFile(file);
    expect(readFileSync(`${file}.lock`, 'utf8')).toBe(String(process.pid));
    unlock();
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it('keeps a second command out, and stays with the first', () => {
    const unlock = lockFile(file);
    expect(() => lockFile(file)).toThrow(Refused);
    expect(() => lockFile(file)).toThrow('Une autre exécution');
    expect(existsSync(`${file}.lock`)).toBe(true);
    unlock();
    lockFile(file)();
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it('does not keep other files', () => {
    const unlock = lockFile(file);
    expect(() => lockFile(`${file}2`)()).not.toThrow();
    unlock();
  });

  it('is taken over from a process that died', () => {
    writeFileSync(`${file}.lock`, DEAD);
    const unlock = lockFile(file);
    expect(readFileSync(`${file}.lock`, 'utf8')).toBe(String(process.pid));
    unlock();
  });

  it.each(['', 'x', '-1', '0'])('that says %j counts while it is fresh, and no longer when it is old', (text) => {
    writeFileSync(`${file}.lock`, text);
    expect(() => lockFile(file)).toThrow(Refused);
    const old = new Date(Date.now() - 60_000);
    utimesSync(`${file}.lock`, old, old);
    expect(() => lockFile(file)()).not.toThrow();
  });
});
