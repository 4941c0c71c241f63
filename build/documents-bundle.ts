/** Builds the second script file: the document part with its libraries, in one function that runs on first call. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildFonts } from './fonts';
import { asleep } from './stubs';
import { buildTemplates } from './template/letters';

const BANNER = [
  '/**',
  ' * Documents of Écolage: templates and payment slips. Contains docxtemplater, pizzip, xmldom, pako, pdf-lib, uqr',
  ' * and swissqrbill (MIT licence), tslib (0BSD licence) and a part of the font Arimo (SIL Open Font License 1.1).',
  ' */',
].join('\n');

/** Globals that Google lacks and that the libraries ask for, in branches made for browsers, Node or Java. */
const ABSENT_GLOBALS = [
  'Blob',
  'Buffer',
  'TextDecoder',
  'TextEncoder',
  'define',
  'java',
  'self',
  'setTimeout',
  'window',
];

async function bundle(): Promise<string> {
  // Relative to the project's root, where every script of the project is started.
  const root = process.cwd();
  const absent = join(root, 'build/absent-libraries.ts');
  const result = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'src/documents/part.ts')],
    inject: [join(root, 'build/sync-promise.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'part',
    target: 'es2020',
    // Written as steps over the injected promise; the language's own `await` would wait for a microtask.
    supported: { 'async-await': false },
    platform: 'browser',
    legalComments: 'none',
    // A fifth of the size: standard fonts and PNG pictures, which the payment slip does without.
    alias: { '@pdf-lib/standard-fonts': absent, '@pdf-lib/upng': absent },
    define: {
      ...Object.fromEntries(ABSENT_GLOBALS.map((name) => [name, 'undefined'])),
      ECOLAGE_FONTS: JSON.stringify(await buildFonts()),
      ECOLAGE_TEMPLATES: JSON.stringify(await buildTemplates()),
    },
  });
  const code = result.outputFiles[0]?.text.trim();
  if (code === undefined) throw new Error('The document part was not built');
  return `${BANNER}\n${asleep('ecolageDocuments', 'part', code)}`;
}

let bundled: Promise<string> | undefined;

/**
 * Builds the text of `Documents.js`, once per process: a single global function `ecolageDocuments()` that returns
 * the part's exports (`DocumentPart`).
 * @example (await bundleDocuments()).includes('function ecolageDocuments()') // true
 */
export function bundleDocuments(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}
