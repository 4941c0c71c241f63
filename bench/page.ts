/** The spreadsheet in a browser: measured by a process of its own, whose code knows a browser's names. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../build/bundle';

export function benchPage(): void {
  const options = ['--import', 'tsx', join(ROOT, 'bench', 'page', 'main.ts')];
  const { status } = spawnSync(process.execPath, options, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error(`The bench of the page ended with ${status}`);
}
