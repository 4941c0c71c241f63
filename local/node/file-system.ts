/** The few operations on files that saving needs: handed in, so that tests can cut them off anywhere. */

import fs from 'node:fs';
import path from 'node:path';

export interface FileSystem {
  exists(file: string): boolean;
  read(file: string): Uint8Array;
  size(file: string): number;
  /** Writes a file and its folders, and waits until the bytes are on the disk when asked. */
  write(file: string, bytes: Uint8Array, isForced?: boolean): void;
  /** Replaces the target, whose folders are made. */
  rename(from: string, to: string): void;
  /** Removes a file, or a folder when it is empty; nothing there is no error. */
  remove(file: string): void;
  list(folder: string): string[];
}

const IGNORED = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR']);

function ignoring(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!IGNORED.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** The disk of this machine. */
export const disk: FileSystem = {
  exists: (file) => fs.existsSync(file),
  read: (file) => new Uint8Array(fs.readFileSync(file)),
  size: (file) => fs.statSync(file).size,
  write(file, bytes, isForced = false) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes, { flush: isForced });
  },
  rename(from, to) {
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.renameSync(from, to);
  },
  remove(file) {
    ignoring(() => {
      if (fs.statSync(file).isDirectory()) fs.rmdirSync(file);
      else fs.unlinkSync(file);
    });
  },
  list: (folder) => (fs.existsSync(folder) ? fs.readdirSync(folder) : []),
};
