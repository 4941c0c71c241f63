/** Bundles sources into the smallest script that Google's parser takes. */
import { join } from 'node:path';
import { minify } from '@swc/core';
import { build } from 'esbuild';

/** What the CSV library asks for in branches for files, requests and workers, none of which Google has. */
const ABSENT = Object.fromEntries(
  ['FileReader', 'FileReaderSync', 'XMLHttpRequest', 'Blob', 'File', 'setTimeout', 'self', 'window', 'define'].map(
    (name) => [name, 'undefined'],
  ),
);

/** @returns the script of an entry file, its exports under one global name */
export async function bundleMinified(root: string, entry: string, globalName: string): Promise<string> {
  const result = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    minify: true,
    // Google's parser refuses #private and static class fields.
    target: 'es2020',
    format: 'iife',
    globalName,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    // The library's build for browsers: without what it has for Node's streams.
    alias: { papaparse: 'papaparse/papaparse.min.js' },
    // The help stands in the stubs' JSDoc and on the help page.
    define: { ECOLAGE_HELP: 'false', ...ABSENT },
  });
  // A second pass takes away what the first leaves: about a twentieth.
  const { code } = await minify(withoutEmptyHelp(result.outputFiles[0]?.text ?? ''), {
    ecma: 2020,
    compress: { ecma: 2020, passes: 3, unsafe_arrows: true, pure_getters: true },
    mangle: true,
    format: { comments: false },
  });
  return unescapeLetters(code);
}

/** Takes away the members whose help text the build has emptied; to read them gives undefined all the same. */
function withoutEmptyHelp(code: string): string {
  return code
    .replace(/\b(summary|example|result|description|title|note):void 0,/g, '')
    .replace(/,(summary|example|result|description|title|note):void 0(?=})/g, '');
}

/** The minifier writes é as \\xe9: twice as long. */
function unescapeLetters(code: string): string {
  const shorter = code.replace(/\("([^"]*)",void 0\)/g, '("$1")');
  return shorter.replace(/(?<!\\)((?:\\\\)*)\\x([a-f][0-9a-f])/g, (_, before: string, hex: string) => {
    return before + String.fromCharCode(Number.parseInt(hex, 16));
  });
}
