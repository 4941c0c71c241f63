/** Where a Drive file lies on disk: its folders are folders, its name is made safe and unique. */

import { DOC_TYPE, type DriveFile, FOLDER_TYPE, PDF_TYPE, SHEET_TYPE } from '../runtime/drive/store';

const LONGEST_NAME = 120;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;
const TRASH = 'Corbeille';
const EXTENSIONS: Readonly<Record<string, string>> = { [DOC_TYPE]: '.docx', [SHEET_TYPE]: '.xlsx', [PDF_TYPE]: '.pdf' };

/**
 * Makes a name that every disk takes.
 * @example safeName('Facture 1/2: été?') // 'Facture 1-2- été-'
 */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|]|\p{Cc}/gu, '-')
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/[. ]+$/, '');
  if (plain === '' || plain === '.' || plain === '..') return '_';
  return RESERVED.test(plain) || plain.startsWith('.') ? `_${plain}` : plain;
}

function splitExtension(file: DriveFile): [string, string] {
  const name = safeName(file.name);
  const wanted = EXTENSIONS[file.mimeType] ?? '';
  if (wanted !== '')
    return name.toLowerCase().endsWith(wanted) ? [name.slice(0, -wanted.length), wanted] : [name, wanted];
  const dot = name.lastIndexOf('.');
  return dot > 0 && file.mimeType !== FOLDER_TYPE ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
}

export interface DrivePaths {
  /** Path of a file, relative to the drive's folder; the same as long as its name and folder are. */
  pathOf(file: DriveFile): string;
}

/** Path and the wish (folder, name) from which it was made. */
interface Place {
  readonly path: string;
  readonly wish: string;
}

/**
 * Makes the table of places.
 * @param known places of an earlier save, by id
 * @param taken names in the drive's folder that are not Drive's
 * @param isForeign whether a file that is not Drive's lies at a path: it is never overwritten
 */
export function createDrivePaths(
  files: ReadonlyMap<string, DriveFile>,
  known: ReadonlyMap<string, string>,
  taken: readonly string[],
  isForeign: (path: string) => boolean = () => false,
): DrivePaths {
  const places = new Map<string, Place>();
  /** Path in lower case → id: disks may not tell `A` from `a`. */
  const owners = new Map<string, string>(taken.map((name) => [name.toLowerCase(), '']));

  function isFree(path: string, file: DriveFile): boolean {
    const owner = owners.get(path.toLowerCase());
    if (owner === undefined) return file.mimeType === FOLDER_TYPE || !isForeign(path);
    return owner === file.id || (owner !== '' && !files.has(owner));
  }

  function folderOf(file: DriveFile): string {
    const parent = files.get(file.parents[0] ?? '');
    const above = parent ? `${pathOf(parent)}/` : '';
    return file.trashed && !above.startsWith(`${TRASH}/`) ? `${TRASH}/${above}` : above;
  }

  function place(file: DriveFile, path: string, wish: string): string {
    places.set(file.id, { path, wish });
    owners.set(path.toLowerCase(), file.id);
    return path;
  }

  function pathOf(file: DriveFile): string {
    const folder = folderOf(file);
    const [stem, extension] = splitExtension(file);
    const wish = `${folder}${stem}${extension}`;
    const old = places.get(file.id);
    if (old?.wish === wish) return old.path;
    if (old) owners.delete(old.path.toLowerCase());
    let path = wish;
    for (let number = 2; !isFree(path, file); number++) path = `${folder}${stem} (${number})${extension}`;
    return place(file, path, wish);
  }

  for (const file of files.values()) {
    const path = known.get(file.id);
    if (path === undefined) continue;
    const [stem, extension] = splitExtension(file);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    place(file, path, `${folder}${stem}${extension}`);
  }
  return { pathOf };
}
