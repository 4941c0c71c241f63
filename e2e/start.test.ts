/** `npm start`: the main job, then the page at the first free port of this machine; or the main job alone. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { ROOT } from '../build/bundle';
import { endsAfterJob } from '../local/once';
import { FIRST_PORT } from '../local/serve';

const { CI: _, ...BARE } = process.env;

interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  said(): string;
}

function start(environment: NodeJS.ProcessEnv): Started {
  const process = spawn('npm', ['start', '--silent'], { cwd: ROOT, env: environment, detached: true });
  let text = '';
  process.stdout.on('data', (chunk) => {
    text += String(chunk);
  });
  process.stderr.on('data', (chunk) => {
    text += String(chunk);
  });
  const ended = new Promise<number | null>((resolve) => process.on('exit', resolve));
  return { process, ended, said: () => text };
}

/** Waits for the address that `npm start` prints. */
async function addressOf({ said, ended }: Started): Promise<string> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  for (;;) {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said())?.[0];
    if (found !== undefined) return found;
    if (isOver) throw new Error(said());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Takes the first port, unless somebody has it already. */
function occupy(): Promise<Server> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(server));
    server.listen(FIRST_PORT, '127.0.0.1', () => resolve(server));
  });
}

describe('npm start', () => {
  it('prints the main job and the address of the page, at the next port where the first is taken', async () => {
    const server = await occupy();
    const started = start(BARE);
    try {
      const address = await addressOf(started);
      expect(Number(new URL(address).port)).toBeGreaterThan(FIRST_PORT);
      expect(started.said()).toMatch(/Factures émises : \d+|\d+ factures émises/);
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<title>Écolage</title>');
      for (const path of ['main.js', 'worker.js', 'main.css', 'start/start.json', 'addon/files.json']) {
        expect((await fetch(`${address}/${path}`)).status).toBe(200);
      }
    } finally {
      if (started.process.pid !== undefined) process.kill(-started.process.pid, 'SIGTERM');
      await started.ended;
      server.close();
    }
  });

  it('ends by itself after the main job where nobody looks', async () => {
    const started = start({ ...BARE, CI: 'true' });
    expect(await started.ended).toBe(0);
    expect(started.said()).not.toContain('http://127.0.0.1');
    expect(started.said()).toMatch(/\d+ factures émises/);
  });

  it.each([
    [['--once'], {}, true],
    [[], { CI: 'true' }, true],
    [[], { CI: '' }, false],
    [[], {}, false],
  ])('with %j and %j ends after the main job: %s', (args, environment, ends) => {
    expect(endsAfterJob(args, environment)).toBe(ends);
  });
});
