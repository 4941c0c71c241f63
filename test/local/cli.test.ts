/** The command line as a process: exit codes, what goes to which stream, and a process that is killed in the middle. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureAddon } from '../../build/bundle';
import { runAction } from '../../local/commands/run';
import { addSample } from '../../local/commands/sample';
import { bytesOf, makeFolder, problemsOf, recordTerminal } from './commands/terminal';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '..', '..');
const folder = makeFolder();
const file = folder.path('école.xlsx');
afterAll(folder.remove);

beforeAll(async () => {
  await ensureAddon();
  await addSample({ file, families: 1, seed: 3 }, recordTerminal());
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** One process, so that killing it kills everything. */
function start(...args: string[]): {
  child: ChildProcess;
  ended: Promise<Ended>;
  saw: (text: string) => Promise<void>;
} {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/cli.ts', ...args], { cwd: ROOT });
  let [out, err] = ['', ''];
  let watch = (): void => undefined;
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString('utf8');
    watch();
  });
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString('utf8');
    watch();
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  const saw = (text: string): Promise<void> =>
    new Promise((resolve) => {
      watch = () => (out + err).includes(text) && resolve();
      watch();
    });
  return { child, ended, saw };
}

describe('the command line', () => {
  it('ends with 0, 1 or 2, and says why on the stream for it', async () => {
    const [listed, refused, wrong] = await Promise.all([
      start('actions').ended,
      start('new', file).ended,
      start('run', 'issue-invoices', file, '--today', '2022-02-31').ended,
    ]);
    expect([listed.code, listed.err]).toEqual([0, '']);
    expect(listed.out.split('\n')).toContain('set-up\tMettre en place ou réparer le classeur…');
    expect(listed.out).toMatch(/^issue-invoices\t/m);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('existe déjà ; il n’a pas été touché.');
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('2022-02-31');
  });

  it('holds the file while it asks; killed then, it leaves the file as it was and holds nobody back', async () => {
    const before = bytesOf(file);
    const { child, ended, saw } = start('run', 'issue-invoices', file, '--today', '2022-06-15');
    await saw('[o/N]');
    const options = { action: 'issue-invoices', file, today: '2022-06-15', input: {}, isConfirmed: false };
    const problems = await problemsOf(runAction({ ...options, isConfirmed: true }, recordTerminal()));
    expect(problems).toEqual([expect.stringContaining('Une autre exécution')]);
    expect(readFileSync(`${file}.lock`, 'utf8')).toBe(String(child.pid));
    child.kill('SIGKILL');
    expect((await ended).code).toBeNull();
    expect(bytesOf(file)).toBe(before);
    expect(await problemsOf(runAction(options, recordTerminal()))).toEqual([expect.stringContaining('Non confirmé')]);
    expect(bytesOf(file)).toBe(before);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it('takes the end of its input for a no, and calls functions with negative numbers', async () => {
    const before = bytesOf(file);
    const asking = start('run', 'issue-invoices', file, '--today', '2022-06-15');
    asking.child.stdin?.end();
    const [declined, called] = await Promise.all([asking.ended, start('call', 'FRAIS_RETARD', '-5', '2022-23').ended]);
    expect(declined.code).toBe(1);
    expect(declined.err).toContain('Non confirmé : rien n’a été écrit.');
    expect(declined.out).toMatch(/facture/);
    expect(bytesOf(file)).toBe(before);
    expect([called.code, called.err]).toEqual([1, expect.stringContaining('« -5 »')]);
  });
});
