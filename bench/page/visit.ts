/** What a person waits for in the page: measured in the page itself, by what is drawn or shown. */
import type { BrowserContext, Frame, Page } from 'playwright-core';

/** Longest wait of anything, in milliseconds. */
const PATIENCE = 60_000;
const LOOK_MS = 50;

interface Watched {
  /** Milliseconds from the navigation to the first text in the grid's cells. */
  firstCell?: number;
  /** Since 1970: the latest click, the latest Enter. */
  clicked?: number;
  entered?: number;
  /** In a dialog's frame, since 1970: when its page said something, when its plan was there. */
  shown?: number;
  planned?: number;
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** Puts the stop-watches into every page and frame of a context, before its own scripts. */
export async function watchDrawing(context: BrowserContext): Promise<void> {
  // What the loader of this file puts around functions is not there in a page.
  await context.addInitScript({ content: 'globalThis.__name = (made) => made;' });
  await context.addInitScript(() => {
    const watched: Watched = {};
    window.watched = watched;
    const now = (): number => performance.timeOrigin + performance.now();
    window.addEventListener('click', () => Object.assign(watched, { clicked: now() }), true);
    window.addEventListener(
      'keydown',
      ({ key }) => key === 'Enter' && Object.assign(watched, { entered: now() }),
      true,
    );
    if (window.parent !== window) {
      const look = (): void => {
        const state = document.getElementById('state')?.textContent ?? '';
        if (state !== '') watched.shown ??= now();
        if (state === '' || state.endsWith('…')) setTimeout(look, 5);
        else watched.planned = now();
      };
      look();
      return;
    }
    /** Dark pixels below the headers of the columns and right of those of the rows are text. */
    const hasText = (canvas: HTMLCanvasElement): boolean => {
      if (canvas.width < 600 || canvas.height < 300) return false;
      const { data } = canvas.getContext('2d')?.getImageData(60, 24, 400, 120) ?? { data: [] };
      let dark = 0;
      for (let at = 0; at + 3 < data.length; at += 4) {
        if ((data[at + 3] ?? 0) > 128 && (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) < 300) dark++;
      }
      return dark > 50;
    };
    const look = (): void => {
      if ([...document.querySelectorAll<HTMLCanvasElement>('#grid canvas')].some(hasText)) {
        watched.firstCell = performance.now();
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Milliseconds from the navigation to the first cell drawn. */
export async function measureFirstCell(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.waitForFunction(() => window.watched.firstCell !== undefined, undefined, { timeout: PATIENCE });
  await page.waitForSelector('body[data-state=ready]', { timeout: PATIENCE });
  return page.evaluate(() => window.watched.firstCell ?? 0);
}

/** Waits until nothing is under way: every tab has arrived, the workbook is kept. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => window.ecolage.rows('Jours fériés').length > 0, undefined, { timeout: PATIENCE });
  await page.waitForTimeout(3000);
}

/** Milliseconds from a click in the menu to the dialog's page, and to its plan. */
export async function measureDialog(
  page: Page,
  group: string,
  caption: string,
): Promise<{ readonly shown: number; readonly planned: number }> {
  await page.click('#menus .menu > button:has-text("Écolage")');
  await page.hover(`#menus [role=menu] button:has-text("${group}")`);
  await page.click(`#menus [role=menu] [role=menu] button:has-text("${caption}")`);
  const handle = await page.waitForSelector('dialog.window iframe, #panel > iframe', { timeout: PATIENCE });
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('The dialog has no page');
  const { shown, planned } = await readTimes(frame);
  const clicked = await page.evaluate(() => window.watched.clicked ?? 0);
  await page.click('dialog.window .window-head button, #panel .panel-head button');
  return { shown: shown - clicked, planned: planned - clicked };
}

/** The frame is empty at first, and then another one with the same name. */
async function readTimes(frame: Frame): Promise<{ readonly shown: number; readonly planned: number }> {
  for (let waited = 0; waited < PATIENCE; waited += LOOK_MS) {
    const { shown, planned } = await frame.evaluate(() => window.watched).catch((): Watched => ({}));
    if (shown !== undefined && planned !== undefined) return { shown, planned };
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error('The dialog never had a plan');
}

/** Types into a cell as a person does. */
export async function typeInto(page: Page, tab: string, row: number, column: number, text: string): Promise<void> {
  await page.evaluate(([name, down, across]) => window.ecolage.grid()?.select(name, down, across), [
    tab,
    row,
    column,
  ] as const);
  await page.waitForTimeout(400);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Milliseconds from the Enter of an edit to the new text of a cell with a formula. */
export async function measureEdit(
  page: Page,
  [tab, row, column, text]: readonly [tab: string, row: number, column: number, text: string],
  [shownTab, shownRow, shownColumn]: readonly [tab: string, row: number, column: number],
): Promise<number> {
  const place = [shownTab, shownRow, shownColumn] as const;
  await page.evaluate(([name, down, across]) => {
    const read = (): string => window.ecolage.grid()?.shown(name, down, across) ?? '';
    const before = read();
    const look = (): void => {
      if (read() === before) setTimeout(look, 4);
      else Object.assign(window.watched, { changed: performance.timeOrigin + performance.now() });
    };
    Object.assign(window.watched, { changed: undefined });
    setTimeout(look, 4);
  }, place);
  await typeInto(page, tab, row, column, text);
  const changed = await page.waitForFunction(() => (window.watched as { changed?: number }).changed, undefined, {
    timeout: PATIENCE,
  });
  const entered = await page.evaluate(() => window.watched.entered ?? 0);
  return ((await changed.jsonValue()) ?? 0) - entered;
}
