/** Builds the add-on into build/addon/: Code.js, Documents.js and the manifest, as clasp pushes them. */
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleDocuments } from './documents-bundle';

export const ROOT = join(__dirname, '..');
export const ADDON = join(ROOT, 'build', 'addon');
const STAMP = 'Documents.js';
const SOURCES = ['src', 'build', 'package-lock.json', 'appsscript.json'];

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
    globalName: 'ecolageBundle',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    loader: { '.html': 'text' },
  });
  const code = result.outputFiles[0]?.text ?? '';
  return `/** Écolage. Built from its TypeScript sources; contains date-fns, zod and swissqrbill (MIT licence). */\n${code}\n${await stubs()}`;
}

/** The stubs come from the sources themselves, bundled for this machine: HTML as text, like in the add-on. */
async function stubs(): Promise<string> {
  const result = await build({
    entryPoints: [join(ROOT, 'build', 'stubs.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    loader: { '.html': 'text' },
  });
  const module: { exports: { makeStubs?: () => string } } = { exports: {} };
  new Function('module', 'exports', 'require', result.outputFiles[0]?.text ?? '')(module, module.exports, require);
  return module.exports.makeStubs?.() ?? '';
}

export async function buildAddon(): Promise<void> {
  const [code, documents] = [await bundleCode(), await bundleDocuments()];
  rmSync(ADDON, { recursive: true, force: true });
  mkdirSync(ADDON, { recursive: true });
  writeFileSync(join(ADDON, 'Code.js'), code);
  copyFileSync(join(ROOT, 'appsscript.json'), join(ADDON, 'appsscript.json'));
  // Written last: its presence says that the others are whole.
  writeFileSync(join(ADDON, STAMP), documents);
}

/** Builds where nothing is built yet or a source is newer. */
export async function ensureAddon(): Promise<void> {
  const built = statSync(join(ADDON, STAMP), { throwIfNoEntry: false })?.mtimeMs ?? 0;
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
