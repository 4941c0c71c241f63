/** A real Chromium on the built page, a fresh profile for each visit. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PAGE } from '../build/page';
import { launchChromium } from '../local/chromium';
import { type Served, serveFolder } from '../local/serve';

const PORT = 4280;
/** Time for what takes a moment on an idle machine and much longer on a busy one. */
export const PATIENCE = 60_000;

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors that the page threw or logged. */
  readonly errors: readonly string[];
}

let browser: Browser | undefined;
let served: Served | undefined;

export async function startBrowser(): Promise<void> {
  served = await serveFolder(PAGE, PORT);
  browser = await launchChromium();
}

export async function stopBrowser(): Promise<void> {
  await browser?.close();
  await served?.close();
}

/** Opens the page as somebody who never was there. */
export async function visit(): Promise<Visit> {
  if (browser === undefined) throw new Error('startBrowser first');
  const context = await browser.newContext({
    viewport: { width: 1360, height: 860 },
    locale: 'fr-CH',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(served?.address ?? '');
  await waitReady(page);
  return { page, context, errors };
}

/** Drawn, and ready for what a person types. */
export async function waitReady(page: Page): Promise<void> {
  await page.waitForSelector('body[data-state=ready]');
}
