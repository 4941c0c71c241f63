/** What a person sees and does in the sheet, in short words. */
import type { Page } from 'playwright-core';

/** Tab, row and column, both 1-based. */
export type Place = readonly [tab: string, row: number, column: number];

const LOOKS = 600;
const BETWEEN_LOOKS_MS = 50;

/** What the grid shows in a cell. */
export function shown(page: Page, ...place: Place): Promise<string> {
  return page.evaluate((at) => window.ecolage.grid()?.shown(...at) ?? '', place);
}

/** The rows of a tab as the grid shows them, by header, up to the first empty one. */
export function rowsOf(page: Page, tab: string): Promise<Record<string, string>[]> {
  return page.evaluate((name) => window.ecolage.rows(name), tab);
}

/** Selects a cell; the keyboard is the grid's then. */
export async function select(page: Page, ...place: Place): Promise<void> {
  const isInGrid = await page.evaluate(() => document.activeElement?.closest('#grid') !== null);
  if (!isInGrid) {
    await page.click('#univer-sheet-main-canvas_classeur', { position: { x: 300, y: 200 } });
    await page.waitForFunction(() => document.activeElement?.closest('#grid') !== null);
  }
  await page.evaluate((at) => window.ecolage.grid()?.select(...at), place);
}

/** Selects a cell and types into it. */
export async function typeInto(page: Page, ...[tab, row, column, text]: [...Place, string]): Promise<void> {
  await select(page, tab, row, column);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Waits until a cell shows something that is right. @returns what it shows in the end */
export async function waitShown(page: Page, place: Place, isRight: (text: string) => boolean): Promise<string> {
  for (let look = 0; look < LOOKS; look++) {
    const text = await shown(page, ...place);
    if (isRight(text)) return text;
    await page.waitForTimeout(BETWEEN_LOOKS_MS);
  }
  return shown(page, ...place);
}

/** Sets the simulated clock. */
export async function setDay(page: Page, day: string): Promise<void> {
  await page.fill('#day', day);
  await page.dispatchEvent('#day', 'change');
  await page.waitForFunction((wanted) => window.ecolage.day() === wanted, day);
}

/** Waits until everything done so far is in the browser's storage, which otherwise follows a pause in typing. */
export async function keep(page: Page): Promise<void> {
  await page.evaluate(() => window.ecolage.keep());
}

declare global {
  interface Window {
    ecolage: {
      grid():
        | {
            shown(tab: string, row: number, column: number): string;
            select(tab: string, row: number, column: number): void;
          }
        | undefined;
      rows(tab: string): Record<string, string>[];
      day(): string;
      keep(): Promise<unknown>;
    };
  }
}
