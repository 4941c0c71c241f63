/** Builds the script file of archives: writer and reader with their library, in one function that runs on first call. */
import { build } from 'esbuild';

const BANNER = '/** Archives of Écolage. Contains SheetJS (Apache 2.0 licence). */';

/** Globals that Google lacks and that the library asks for, in branches made for browsers, Node and others. */
const ABSENT_GLOBALS = [
  ...['Blob', 'Buffer', 'Deno', 'File', 'Folder', 'TextDecoder', 'TextEncoder', 'URL', 'chrome', 'document'],
  ...['navigator', 'process', 'require', 'setTimeout', 'window'],
];

async function bundle(): Promise<string> {
  const result = await build({
    // Relative to the project's root, where every script of the project is started.
    absWorkingDir: process.cwd(),
    entryPoints: ['src/archive/part.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'part',
    // Google's parser refuses #private and static class fields.
    target: 'es2020',
    platform: 'browser',
    legalComments: 'none',
    define: Object.fromEntries(ABSENT_GLOBALS.map((name) => [name, 'undefined'])),
  });
  const code = result.outputFiles[0]?.text.trim();
  if (code === undefined) throw new Error('The part of archives was not built');
  return [
    BANNER,
    'function ecolageArchive() {',
    // The library assigns to a name that it declares nowhere, in a format that is not used here.
    'var val;',
    'if (ecolageArchive.part === undefined) {',
    code,
    'ecolageArchive.part = part;',
    '}',
    'return ecolageArchive.part;',
    '}',
    '',
  ].join('\n');
}

let bundled: Promise<string> | undefined;

/**
 * Builds the text of `Archive.js`, once per process: a single global function `ecolageArchive()` that returns the part's
 * exports (`ArchivePart`).
 * @example (await bundleArchive()).includes('function ecolageArchive()') // true
 */
export function bundleArchive(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}
