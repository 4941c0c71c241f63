/** Builds the spreadsheet in a browser into build/page/: static files that need no server of their own. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ADDON, ensureAddon, ROOT } from './bundle';
import { shortenFormulaDelay } from './formula-delay';

export const PAGE = join(ROOT, 'build', 'page');
const SOURCE = join(ROOT, 'local', 'page');
const CUTS = {
  regular: '400Regular',
  bold: '700Bold',
  italic: '400Regular_Italic',
  'bold-italic': '700Bold_Italic',
};

/**
 * Everything but the workbook to begin with (see `writeStart`).
 * @param folder emptied and filled
 */
export async function buildPage(folder = PAGE): Promise<void> {
  await ensureAddon();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const common = {
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    format: 'esm' as const,
    target: 'es2022',
    outdir: folder,
    legalComments: 'linked' as const,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error' as const,
  };
  await build({
    ...common,
    entryPoints: { main: join(SOURCE, 'entry.ts'), grid: join(SOURCE, 'main.ts') },
    plugins: [shortenFormulaDelay],
    splitting: true,
    chunkNames: 'parts/[hash]',
  });
  await build({ ...common, entryPoints: { worker: join(SOURCE, 'worker', 'worker.ts') }, platform: 'browser' });
  const style = readFileSync(join(SOURCE, 'style.css'), 'utf8');
  writeFileSync(join(folder, 'main.css'), `${readFileSync(join(folder, 'grid.css'), 'utf8')}\n${style}`);
  rmSync(join(folder, 'grid.css'));
  cpSync(join(SOURCE, 'index.html'), join(folder, 'index.html'));
  copyAddon(folder);
  copyFonts(folder);
}

function copyAddon(folder: string): void {
  const names = readdirSync(ADDON).filter((name) => /\.(js|html)$/.test(name));
  mkdirSync(join(folder, 'addon'));
  for (const name of names) cpSync(join(ADDON, name), join(folder, 'addon', name));
  writeFileSync(join(folder, 'addon', 'files.json'), JSON.stringify(names.sort()));
}

function copyFonts(folder: string): void {
  const { resolve } = createRequire(join(ROOT, 'package.json'));
  mkdirSync(join(folder, 'fonts'));
  for (const [name, cut] of Object.entries(CUTS)) {
    cpSync(resolve(`@expo-google-fonts/arimo/${cut}/Arimo_${cut}.ttf`), join(folder, 'fonts', `${name}.ttf`));
  }
}
