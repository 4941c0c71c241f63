/** The page is handed out to this machine alone, and nothing beside it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Served, serveFolder } from '../../local/serve';

const FIRST = 45_180;

let folder: string;
let served: Served;
beforeAll(async () => {
  const around = mkdtempSync(join(tmpdir(), 'ecolage-page-'));
  folder = join(around, 'page');
  mkdirSync(folder);
  writeFileSync(join(around, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), '<p>Bonjour</p>');
  writeFileSync(join(folder, 'main.js'), 'export {};');
  served = await serveFolder(folder, FIRST);
});
afterAll(async () => {
  await served.close();
  rmSync(join(folder, '..'), { recursive: true });
});

interface Got {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly text: string;
}

/** The path goes as it stands: no client tidies it up. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  const { hostname, port } = new URL(served.address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          type: response.headers['content-type'],
          text: Buffer.concat(parts).toString(),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

it('hands out the page and its files', async () => {
  expect(await get('/')).toMatchObject({
    status: 200,
    type: expect.stringContaining('text/html'),
    text: '<p>Bonjour</p>',
  });
  expect(await get('/main.js')).toMatchObject({ status: 200, type: expect.stringContaining('javascript') });
});

it('knows no other file', async () => {
  expect((await get('/absent.js')).status).toBe(404);
});

it.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/x/../../secret.txt',
  '//secret.txt',
  '/%5c..%5csecret.txt',
])('hands out nothing beside its folder: %s', async (path) => {
  const { status, text } = await get(path);
  expect([status === 404 || status === 400 || text === '<p>Bonjour</p>', text.includes('secret')]).toEqual([
    true,
    false,
  ]);
});

it.each([
  ['example.org', 403],
  ['127.0.0.1.example.org', 403],
  ['localhost.example.org:4180', 403],
  ['localhost:4180', 200],
  ['127.0.0.1', 200],
])('answers under the name « %s » with %i', async (host, status) => {
  expect((await get('/', { host })).status).toBe(status);
});

it('takes the next port where another program has the first', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(FIRST + 30, '127.0.0.1', resolve));
  const next = await serveFolder(folder, FIRST + 30);
  expect(next.address).toBe(`http://127.0.0.1:${FIRST + 31}`);
  await next.close();
  await new Promise((resolve) => other.close(resolve));
});

it('listens on its own address alone, not on others of this machine', async () => {
  const reached = await new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.2', port: Number(new URL(served.address).port), timeout: 1000 });
    for (const event of ['connect', 'error', 'timeout']) {
      socket.on(event, () => {
        socket.destroy();
        resolve(event);
      });
    }
  });
  expect(reached).not.toBe('connect');
});
