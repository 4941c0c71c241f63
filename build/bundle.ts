/** Builds the add-on into build/addon/: the scripts, the HTML pages and the manifest, as clasp pushes them. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE } from '../src/functions/catalogue';
import { makeActionPage } from './action-page';
import { bundleArchive } from './archive-bundle';
import { bundleBank } from './bank-bundle';
import { makeDashboardPage } from './dashboard-page';
import { bundleDocuments } from './documents-bundle';
import { makeHelpPage } from './help-page';
import { bundleMinified } from './minified';
import { makeSetUpPage } from './set-up-page';
import { asleep, makeFunctionStubs, makeOfficeStubs } from './stubs';

export const ROOT = join(__dirname, '..');
export const ADDON = join(ROOT, 'build', 'addon');
const LAST_WRITTEN = 'Documents.js';
const SOURCES = ['src', 'build', 'package-lock.json', 'appsscript.json'];
const BANNER = '/** Écolage. Contains date-fns, zod and swissqrbill (MIT licence). */';

const OFFICE_BANNER = '/** Écolage. Contains date-fns, papaparse, zod and swissqrbill (MIT licence). */';

/** The custom functions: what every formula loads. */
export async function bundleCode(): Promise<string> {
  return `${BANNER}\n${await bundleMinified(ROOT, 'src/main.ts', 'Ecolage')}\n${makeFunctionStubs()}`;
}

/** Menu, dialogs and triggers: asleep in one function until one of them is called. */
export async function bundleActions(): Promise<string> {
  const code = await bundleMinified(ROOT, 'src/office.ts', 'office');
  return `${OFFICE_BANNER}\n${asleep('ecolageActions', 'office', code)}${makeOfficeStubs()}`;
}

/** Everything that is pushed, by file name; the document part last. */
export async function makeFiles(): Promise<Map<string, string>> {
  return new Map([
    ['Code.js', await bundleCode()],
    ['Actions.js', await bundleActions()],
    ['Bank.js', await bundleBank()],
    ['Archive.js', await bundleArchive()],
    ['ActionDialog.html', makeActionPage()],
    ['Dashboard.html', await makeDashboardPage()],
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
