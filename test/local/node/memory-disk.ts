/** A disk in memory that can be cut off at any step that changes it. */

import path from 'node:path';
import type { FileSystem } from '../../../local/node/file-system';
import { decodeUtf8, encodeUtf8 } from '../../../local/runtime/bytes';

export type CutWhen = 'before' | 'half-way' | 'after';

export interface MemoryDisk extends FileSystem {
  /** Path → text of every file. */
  contents(): Record<string, string>;
  /** Steps that changed the disk so far. */
  steps(): number;
  /** From that step on (1-based, counted from now), nothing works any more. */
  cutAt(step: number, when: CutWhen): void;
  heal(): void;
  reads(): number;
}

/** Makes a disk with files of text. */
export function createMemoryDisk(files: Readonly<Record<string, string>> = {}): MemoryDisk {
  const nodes = new Map<string, Uint8Array>();
  let [steps, cut, isDead, reads]: [number, { step: number; when: CutWhen } | undefined, boolean, number] = [
    0,
    undefined,
    false,
    0,
  ];
  for (const [file, text] of Object.entries(files)) nodes.set(path.normalize(file), encodeUtf8(text));

  function die(): never {
    isDead = true;
    throw new Error('cut off');
  }

  function step(change: () => void, half: () => void = () => undefined): void {
    if (isDead) die();
    steps += 1;
    const isCut = cut?.step === steps;
    if (isCut && cut?.when === 'before') die();
    if (isCut && cut?.when === 'half-way') {
      half();
      die();
    }
    change();
    if (isCut) die();
  }

  function get(file: string): Uint8Array {
    const bytes = nodes.get(path.normalize(file));
    if (!bytes) throw new Error(`There is no ${file}.`);
    return bytes;
  }

  const list = (folder: string): string[] => {
    const start = `${path.normalize(folder)}${path.sep}`;
    const below = [...nodes.keys()].filter((file) => file.startsWith(start));
    return [...new Set(below.map((file) => file.slice(start.length).split(path.sep)[0] as string))];
  };

  return {
    contents: () => Object.fromEntries([...nodes].map(([file, bytes]) => [file, decodeUtf8(bytes)])),
    steps: () => steps,
    cutAt(at, when) {
      [steps, cut] = [0, { step: at, when }];
    },
    heal() {
      [cut, isDead] = [undefined, false];
    },
    reads: () => reads,
    exists: (file) => nodes.has(path.normalize(file)) || list(file).length > 0,
    size: (file) => get(file).length,
    read(file) {
      reads += 1;
      return get(file);
    },
    write(file, bytes) {
      const set = (part: Uint8Array) => () => void nodes.set(path.normalize(file), part);
      step(set(bytes), set(bytes.slice(0, bytes.length / 2)));
    },
    rename(from, to) {
      step(() => {
        const bytes = get(from);
        nodes.delete(path.normalize(from));
        nodes.set(path.normalize(to), bytes);
      });
    },
    remove: (file) => step(() => void nodes.delete(path.normalize(file))),
    list,
  };
}
