/** The key of a folder on Drive, by which it is found again. */

/** @example folderKey(['2022-23', 'Factures']) // 'folder|2022-23/Factures' */
export function folderKey(path: readonly string[]): string {
  return `folder|${path.join('/')}`;
}
