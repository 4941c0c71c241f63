/** Saves several files all or nothing: a cut at any point leaves the old state, or one that the next open finishes. */

import path from 'node:path';
import { decodeUtf8, encodeUtf8 } from '../runtime/bytes';
import { disk, type FileSystem } from './file-system';

export interface Change {
  /** Relative to the folder of the commit, with `/`. */
  readonly path: string;
  /** New content; null removes the file. */
  readonly read: (() => Uint8Array) | null;
}

interface Marker {
  /** Staged name → target. */
  readonly moves: readonly (readonly [string, string])[];
  readonly removals: readonly string[];
}

const MARKER = 'commit.json';

/** Where the new files of a workbook wait: beside it, on the same disk, so that renaming is one step. */
function stagingOf(workbook: string): string {
  return path.join(path.dirname(workbook), `.${path.basename(workbook, path.extname(workbook))}.commit`);
}

function clear(fs: FileSystem, staging: string): void {
  for (const name of fs.list(staging)) fs.remove(path.join(staging, name));
  fs.remove(staging);
}

/** Removes a file, and the folders that it leaves empty. */
function removeWithFolders(fs: FileSystem, base: string, file: string): void {
  fs.remove(path.join(base, file));
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    if (fs.list(path.join(base, folder)).length > 0) return;
    fs.remove(path.join(base, folder));
  }
}

/** Does what a marker says; what was done before the cut is passed over. */
function finish(fs: FileSystem, base: string, staging: string): void {
  const marker = JSON.parse(decodeUtf8(fs.read(path.join(staging, MARKER)))) as Marker;
  for (const [name, target] of marker.moves) {
    const staged = path.join(staging, name);
    if (fs.exists(staged)) fs.rename(staged, path.join(base, target));
  }
  for (const file of marker.removals) removeWithFolders(fs, base, file);
  // The marker goes last: until then, a cut is finished by the next open.
  fs.remove(path.join(staging, MARKER));
  clear(fs, staging);
}

/**
 * Finishes or throws away what a cut-off save left; call it before reading anything.
 * @param workbook path of the .xlsx
 */
export function recoverCommit(workbook: string, fs: FileSystem = disk): void {
  const staging = stagingOf(workbook);
  if (fs.exists(path.join(staging, MARKER))) finish(fs, path.dirname(workbook), staging);
  else clear(fs, staging);
}

/**
 * Saves changes all or nothing.
 * @param workbook path of the .xlsx; the changes' paths are relative to its folder
 * @throws whatever the disk throws; before the marker stands nothing has changed, after it recoverCommit finishes
 * @example commitChanges('ecole.xlsx', [{ path: 'ecole.xlsx', read: () => bytes }])
 */
export function commitChanges(workbook: string, changes: readonly Change[], fs: FileSystem = disk): void {
  recoverCommit(workbook, fs);
  const staging = stagingOf(workbook);
  const moves: [string, string][] = [];
  for (const change of changes) {
    if (!change.read) continue;
    const name = String(moves.length);
    fs.write(path.join(staging, name), change.read(), true);
    moves.push([name, change.path]);
  }
  const targets = new Set(moves.map(([, target]) => target));
  const removals = changes.filter(({ read, path: file }) => !read && !targets.has(file)).map((change) => change.path);
  const marker: Marker = { moves, removals };
  const draft = path.join(staging, `${MARKER}.new`);
  fs.write(draft, encodeUtf8(JSON.stringify(marker)), true);
  fs.rename(draft, path.join(staging, MARKER));
  finish(fs, path.dirname(workbook), staging);
}
