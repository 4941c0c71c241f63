/** Keyboard, labels and contrast: checked by axe-core on the page and on every action's dialog. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { ROOT } from '../build/bundle';
import { startBrowser, stopBrowser, visit } from './browser';
import { closeFrame, shownFrame, waitPlan } from './dialog';

const axe = readFileSync(createRequire(join(ROOT, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const PANEL = '#panel:not([hidden])';

let page: Page;
beforeAll(async () => {
  await startBrowser();
  page = (await visit()).page;
});
afterAll(stopBrowser);

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong, without Univer's own grid, which draws on a canvas. */
async function violationsIn(place: Page | Frame): Promise<string[]> {
  await place.evaluate(axe);
  const found = (await place.evaluate(() => {
    const { axe: run } = window as unknown as {
      axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> };
    };
    return run
      .run({ exclude: [['#grid'], ['iframe']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })
      .then(({ violations }) => violations);
  })) as Violation[];
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the page for everybody', () => {
  it('has labels and contrast around the sheet, in its panels and in its messages', async () => {
    expect(await violationsIn(page)).toEqual([]);
    await page.click('#documents');
    await page.waitForSelector('#panel .files li');
    expect(await violationsIn(page)).toEqual([]);
    await page.click(`${PANEL} .panel-head button`);
    await page.click('#menus .menu > button:has-text("Fichier")');
    await page.click('#menus button:has-text("Recommencer")');
    await page.waitForSelector('dialog.message');
    expect(await violationsIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('dialog') === null);
  });

  it('opens an action by the keyboard alone, closes it by Escape, and gives the keyboard back', async () => {
    await page.keyboard.press('F10');
    expect(await focused()).toBe('Fichier');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.closest('#grid') !== null)).toBe(true);
    await page.keyboard.press('F10');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Écolage');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('f');
    expect(await focused()).toBe('Facturation');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Émettre les factures…');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('Facturation');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await waitPlan(await shownFrame(page));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('dialog.window') === null);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });

  it('has labels and contrast in the dialog of every action', async () => {
    const captions = await page.evaluate(() =>
      [...document.querySelectorAll('#menus .menu:last-child [role=menuitem]:not([aria-haspopup])')].map(
        (item) => item.textContent ?? '',
      ),
    );
    expect(captions).toContain('Feuille de présence…');
    expect(captions).toContain('Tableau de bord…');
    const wrong: string[] = [];
    for (const caption of captions) {
      await page.evaluate((name) => {
        const items = [...document.querySelectorAll<HTMLElement>('#menus [role=menuitem]')];
        items.find((item) => item.textContent === name)?.click();
      }, caption);
      const frame = await shownFrame(page);
      if (caption.endsWith('…')) await waitPlan(frame);
      wrong.push(...(await violationsIn(frame)).map((text) => `${caption} ${text}`));
      await closeFrame(page);
    }
    expect(wrong).toEqual([]);
  });
});
