/** Builds the script file of bank files: the reader with its library, in one function that runs on first call. */
import { build } from 'esbuild';

const BANNER = '/** Bank files of Écolage. Contains fast-xml-parser, its parts and strnum (MIT licence). */';

/** Globals that Google lacks and that the library asks for, in branches made for bytes and for Node. */
const ABSENT_GLOBALS = ['Buffer', 'TextDecoder', 'TextEncoder', 'process', 'window'];

async function bundle(): Promise<string> {
  const result = await build({
    // Relative to the project's root, where every script of the project is started.
    absWorkingDir: process.cwd(),
    entryPoints: ['src/bank/part.ts'],
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
  if (code === undefined) throw new Error('The part of bank files was not built');
  return [
    BANNER,
    'function ecolageBank() {',
    'if (ecolageBank.part === undefined) {',
    code,
    'ecolageBank.part = part;',
    '}',
    'return ecolageBank.part;',
    '}',
    '',
  ].join('\n');
}

let bundled: Promise<string> | undefined;

/**
 * Builds the text of `Bank.js`, once per process: a single global function `ecolageBank()` that returns the part's
 * exports (`BankPart`).
 * @example (await bundleBank()).includes('function ecolageBank()') // true
 */
export function bundleBank(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}
