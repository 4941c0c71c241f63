/** Builds the add-on into build/addon/: Code.js, Documents.js, the HTML pages and the manifest, as clasp pushes them. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from '@swc/core';
import { build } from 'esbuild';
import { CATALOGUE } from '../src/functions/catalogue';
import { bundleDocuments } from './documents-bundle';
import { makeHelpPage } from './help-page';
import { makeSetUpPage } from './set-up-page';
import { makeStubs } from './stubs';

export const ROOT = join(__dirname, '..');
export const ADDON = join(ROOT, 'build', 'addon');
const LAST_WRITTEN = 'Documents.js';
const SOURCES = ['src', 'build', 'package-lock.json', 'appsscript.json'];
const BANNER = '/** Écolage. Contains date-fns, zod and swissqrbill (MIT licence). */';

/** Bundles the sources into one global and puts the stubs after it. */
export async function bundleCode(): Promise<string> {
  const result = await build({
    entryPoints: [join(ROOT, 'src', 'main.ts')],
    bundle: true,
    write: false,
    minify: true,
    // Google's parser refuses #private and static class fields.
    target: 'es2020',
    format: 'iife',
    globalName: 'Ecolage',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    // The help stands in the stubs' JSDoc and on the help page.
    define: { ECOLAGE_HELP: 'false' },
  });
  // A second pass takes away what the first leaves: about a twentieth.
  const { code } = await minify(withoutEmptyHelp(result.outputFiles[0]?.text ?? ''), {
    ecma: 2020,
    compress: { ecma: 2020, passes: 3, unsafe_arrows: true, pure_getters: true },
    mangle: true,
    format: { comments: false },
  });
  return `${BANNER}\n${unescapeLetters(code)}\n${makeStubs()}`;
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

/** Everything that is pushed, by file name; the document part last. */
export async function makeFiles(): Promise<Map<string, string>> {
  const page = join(ROOT, 'src', 'ui', 'ActionDialog.html');
  return new Map([
    ['Code.js', await bundleCode()],
    ['ActionDialog.html', readFileSync(page, 'utf8')],
    ['Help.html', makeHelpPage(CATALOGUE)],
    ['SetUp.html', makeSetUpPage()],
    [LAST_WRITTEN, await bundleDocuments()],
  ]);
}

export async function buildAddon(): Promise<void> {
  const manifest = readFileSync(join(ROOT, 'appsscript.json'), 'utf8');
  const files = new Map([['appsscript.json', manifest], ...(await makeFiles())]);
  mkdirSync(ADDON, { recursive: true });
  const rest = readdirSync(ADDON).filter((name) => !files.has(name) && !name.endsWith('.draft'));
  for (const name of rest) rmSync(join(ADDON, name), { force: true });
  // The last file's age says that the others are whole.
  for (const [name, text] of files) replaceFile(join(ADDON, name), text);
}

/** Whole or not at all: other processes may read, or build, at the same time. */
function replaceFile(path: string, text: string): void {
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

/** Builds where nothing is built yet or a source is newer. */
export async function ensureAddon(): Promise<void> {
  const built = statSync(join(ADDON, LAST_WRITTEN), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (newest(SOURCES.map((source) => join(ROOT, source))) > built) await buildAddon();
}

function newest(paths: readonly string[]): number {
  let latest = 0;
  for (const path of paths) {
    const stat = statSync(path);
    if (!stat.isDirectory()) latest = Math.max(latest, stat.mtimeMs);
    else if (path !== ADDON && !path.endsWith('demo')) {
      latest = Math.max(latest, newest(readdirSync(path).map((name) => join(path, name))));
    }
  }
  return latest;
}
