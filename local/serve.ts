/** Hands out the page's files on this machine alone. */
import { createServer, type Server } from 'node:http';
import sirv from 'sirv';

export const FIRST_PORT = 4180;
const LAST_PORT = 4199;
const LOOPBACK = '127.0.0.1';

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a folder at the first free port.
 * @throws Error where none is free
 * @example (await serveFolder('build/page')).address // 'http://127.0.0.1:4180'
 */
export async function serveFolder(folder: string, firstPort = FIRST_PORT): Promise<Served> {
  const hand = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    // Another site's page must not reach this one under a name of its own.
    if (!isOurs(request.headers.host)) {
      response.writeHead(403).end();
      return;
    }
    hand(request, response, () => {
      response.writeHead(404).end();
    });
  });
  const port = await listen(server, firstPort);
  return {
    address: `http://${LOOPBACK}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isOurs(host = ''): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
}

function listen(server: Server, firstPort: number): Promise<number> {
  const last = Math.max(LAST_PORT, firstPort + LAST_PORT - FIRST_PORT);
  return new Promise((resolve, reject) => {
    let port = firstPort;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port < last) server.listen(++port, LOOPBACK);
      else reject(error);
    });
    server.once('listening', () => resolve(port));
    server.listen(port, LOOPBACK);
  });
}
