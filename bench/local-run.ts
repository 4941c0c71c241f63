/** The whole job on this machine, as a person runs it: sample, invoices and documents for 600 families. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../build/bundle';
import { printFigure, printTitle } from './table';

const FAMILIES = 600;
const MEGABYTE_IN_KILOBYTES = 1024;

interface Measured {
  readonly seconds: number;
  readonly peakKilobytes: number;
}

export function benchLocalRun(): void {
  printTitle(`${FAMILIES} families on this machine, from the command line`);
  const folder = mkdtempSync(join(tmpdir(), 'ecolage-bench-'));
  try {
    const file = join(folder, 'ecole.xlsx');
    const out = join(folder, 'out');
    const sample = runCommand('sample', file, '--families', String(FAMILIES));
    printFigure({ name: 'sample: seconds', value: sample.seconds, unit: 's' });
    const run = runCommand('run', 'issue-invoices', file, '--today', '2022-06-15', '--out', out, '--yes');
    const note = `${readdirSync(out).filter((name) => name.endsWith('.pdf')).length} PDFs, as many Docs`;
    printFigure({ name: 'run issue-invoices, documents included', value: run.seconds, unit: 's', most: 60, note });
    const peak = Math.max(sample.peakKilobytes, run.peakKilobytes) / MEGABYTE_IN_KILOBYTES;
    printFigure({ name: 'peak memory', value: peak, unit: 'MB', most: 1024 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the command line in a process of its own. */
function runCommand(...args: string[]): Measured {
  const usage = pathToFileURL(join(__dirname, 'report-usage.ts')).href;
  const options = ['--import', 'tsx', '--import', usage, join(ROOT, 'local', 'cli.ts'), ...args];
  const started = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, options, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`ecolage ${args[0]} ended with ${status}: ${stderr}`);
  const { peakKilobytes } = JSON.parse(String(output[3])) as { peakKilobytes: number };
  return { seconds: (performance.now() - started) / 1000, peakKilobytes };
}
