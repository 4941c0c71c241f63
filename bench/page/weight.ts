/** What the page takes: bytes of a first visit, memory of its process. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

const MEGABYTE = 1024 * 1024;
const SETTLE_MS = 3000;

export interface Transfer {
  readonly files: number;
  readonly megabytes: number;
  /** The same, each file compressed. */
  readonly compressed: number;
}

/** Adds up the files that the page and its worker fetch from then on. */
export function watchTransfer(page: Page, address: string, folder: string): () => Transfer {
  const paths = new Set<string>();
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === new URL(address).origin) paths.add(pathname === '/' ? '/index.html' : decodeURIComponent(pathname));
  });
  return () => {
    const files = [...paths].map((path) => join(folder, path)).filter((path) => existsSync(path));
    const contents = files.map((path) => readFileSync(path));
    const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0) / MEGABYTE;
    return {
      files: files.length,
      megabytes: sum(contents.map(({ length }) => length)),
      compressed: sum(contents.map((bytes) => gzipSync(bytes).length)),
    };
  };
}

export interface Memory {
  /** Resident megabytes of the page's process, its worker included. */
  readonly process: number;
  /** Those of them that no file backs. */
  readonly own: number;
  /** Used heap of the page's scripts. */
  readonly page: number;
}

/** The largest process that draws pages, once its garbage is collected: on Linux, from the system's own account. */
export async function measureMemory(browser: Browser, page: Page): Promise<Memory> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const own = await page.context().newCDPSession(page);
  // What a browser gives back when the machine needs it is no need of the page's.
  await own.send('HeapProfiler.collectGarbage');
  await own.send('Memory.simulatePressureNotification', { level: 'critical' });
  await page.waitForTimeout(SETTLE_MS);
  const statuses = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => readFileSync(`/proc/${id}/status`, 'utf8'));
  const read = (status: string, name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  const largest = statuses.sort((one, other) => read(other, 'VmRSS') - read(one, 'VmRSS'))[0] ?? '';
  const { usedSize } = await own.send('Runtime.getHeapUsage');
  return { process: read(largest, 'VmRSS'), own: read(largest, 'RssAnon'), page: usedSize / MEGABYTE };
}
