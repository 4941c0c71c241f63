/** The add-on's menu and dialogs as a person uses them, in short words. */
import type { Download, Frame, Page } from 'playwright-core';

const CONFIRM = '#confirm:not([hidden]):not([disabled])';
/** Word of the option that sends to oneself alone. */
const SAMPLE_OPTION = 'exemple';

/** Clicks an item of the add-on's menu and gives the frame of what it opens. */
export async function openAction(page: Page, group: string, caption: string): Promise<Frame> {
  await page.click('#menus .menu > button:has-text("Écolage")');
  await page.hover(`#menus [role=menu] button:has-text("${group}")`);
  await page.click(`#menus [role=menu] [role=menu] button:has-text("${caption}")`);
  return shownFrame(page);
}

/** The frame of the dialog or panel that is open. */
export async function shownFrame(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('dialog.window iframe, #panel > iframe');
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('The dialog has no page');
  return frame;
}

/** Waits until the dialog has read the workbook. */
export async function waitPlan(frame: Frame): Promise<void> {
  await frame.waitForSelector('#state', { state: 'attached' });
  await frame.waitForFunction(() => !/^(Lecture|En cours)/.test(document.getElementById('state')?.textContent ?? ''));
}

/** Fills a field of the dialog's form and goes on to the next, as the key Tab does. */
export async function fillField(frame: Frame, name: string, text: string): Promise<void> {
  await frame.fill(`#champ-${name}`, text);
  await frame.press(`#champ-${name}`, 'Tab');
}

/** Agrees to every option of a plan but a trial one, confirms it, and waits for the outcome. @returns what it says */
export async function confirmPlan(frame: Frame): Promise<string> {
  await frame.waitForSelector(CONFIRM);
  for (const label of await frame.$$('#options label')) {
    if ((await label.innerText()).includes(SAMPLE_OPTION)) continue;
    await (await label.$('input'))?.click();
    await frame.waitForSelector(CONFIRM);
  }
  await frame.click(CONFIRM);
  await frame.waitForFunction(() =>
    /^(Terminé|Rien n’a été écrit|Une erreur)/.test(document.getElementById('state')?.textContent ?? ''),
  );
  return frame.innerText('body');
}

/** Closes the dialog or panel that is open. */
export async function closeFrame(page: Page): Promise<void> {
  const isWindow = (await page.locator('dialog.window').count()) > 0;
  await page.click(isWindow ? 'dialog.window .window-head button' : '#panel:not([hidden]) .panel-head button');
  await page.waitForFunction(() => document.querySelector('dialog.window, #panel > iframe') === null);
}

/** Clicks what hands out a file. */
export async function downloadBy(page: Page, click: () => Promise<unknown>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return readDownload(download);
}

async function readDownload(download: Download): Promise<Uint8Array> {
  const stream = await download.createReadStream();
  return new Uint8Array(Buffer.concat((await stream.toArray()) as Buffer[]));
}

/** An item of the page's own menu « Fichier ». */
export async function clickFile(page: Page, caption: string): Promise<void> {
  await page.click('#menus .menu > button:has-text("Fichier")');
  await page.click(`#menus [role=menu] button:has-text("${caption}")`);
}
