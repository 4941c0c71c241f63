/** Builds the script file of archives: writer and reader with their library, in one function that runs on first call. */
import { bundleLibraryPart } from './library-part';

const BANNER = '/** Archives of Écolage. Contains SheetJS (Apache 2.0 licence). */';

/** Globals that Google lacks and that the library asks for, in branches made for browsers, Node and others. */
const ABSENT_GLOBALS = [
  ...['Blob', 'Buffer', 'Deno', 'File', 'Folder', 'TextDecoder', 'TextEncoder', 'URL', 'chrome', 'document'],
  ...['navigator', 'process', 'require', 'setTimeout', 'window'],
];

let bundled: Promise<string> | undefined;

/**
 * Builds the text of `Archive.js`, once per process: a single global function `ecolageArchive()` that returns the part's
 * exports (`ArchivePart`).
 * @example (await bundleArchive()).includes('function ecolageArchive()') // true
 */
export function bundleArchive(): Promise<string> {
  bundled ??= bundleLibraryPart({
    banner: BANNER,
    name: 'ecolageArchive',
    entry: 'src/archive/part.ts',
    absentGlobals: ABSENT_GLOBALS,
    // The library assigns to a name that it declares nowhere, in a format that is not used here.
    before: ['var val;'],
  });
  return bundled;
}
