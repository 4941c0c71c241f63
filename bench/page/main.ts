/** The spreadsheet in a browser with a large school, in a real Chromium: what a person waits for, and what it takes. */
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../local/chromium';
import { serveFolder } from '../../local/serve';
import { median, printFigure, printTitle } from '../table';
import { preparePage } from './school';
import { measureDialog, measureEdit, measureFirstCell, settle, typeInto, watchDrawing } from './visit';
import { measureMemory, watchTransfer } from './weight';

const ROUNDS = 3;
const PORT = 4380;
const FIRST_CELL_MS = 3000;
const DIALOG_MS = 300;
const EDIT_MS = 200;
const MEMORY_MB = 500;
/** A free cell beside the families, and the tariff that its formula takes. */
const FORMULA_CELL = ['Familles', 3, 14] as const;
const FORMULA = '=ECOLAGE("Élémentaire","Normal",2,"2022-23",Tarifs!A:G)';
const DIALOGS = [
  ['Facturation', 'Émettre les factures'],
  ['Paiements', 'Enregistrer un paiement'],
  ['Présences', 'Feuille de présence'],
] as const;

async function main(): Promise<void> {
  const { folder, description } = await preparePage();
  printTitle(`The page in Chromium: ${description}`);
  const served = await serveFolder(folder, PORT);
  const browser = await launchChromium();
  try {
    await benchVisits(browser, served.address, folder);
  } finally {
    await browser.close();
    await served.close();
  }
}

async function benchVisits(browser: Browser, address: string, folder: string): Promise<void> {
  const first: number[] = [];
  const second: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, locale: 'fr-CH' });
    await watchDrawing(context);
    const page = await context.newPage();
    const transferred = watchTransfer(page, address, folder);
    first.push(await measureFirstCell(page, address));
    await settle(page);
    if (round === ROUNDS) {
      const { files, megabytes, compressed } = transferred();
      const note = `${files} files; compressed ${compressed.toFixed(1)} MB`;
      printFigure({ name: 'transferred at a first visit', value: megabytes, unit: 'MB', note });
      await printMemory('open', browser, page);
    }
    second.push(await measureFirstCell(page, address));
    await settle(page);
    if (round === ROUNDS) await benchWork(browser, page);
    await context.close();
  }
  printTimes('first cell drawn, first visit', first, FIRST_CELL_MS);
  printTimes('first cell drawn, second visit', second, FIRST_CELL_MS);
}

async function benchWork(browser: Browser, page: Page): Promise<void> {
  await typeInto(page, ...FORMULA_CELL, FORMULA);
  await page.waitForTimeout(2000);
  const rows = await page.evaluate(() => window.ecolage.rows('Tarifs'));
  const row = rows.findIndex(({ Catégorie, Tarif }) => Catégorie === 'Élémentaire' && Tarif === 'Normal') + 2;
  const edits: number[] = [];
  for (const price of ['8400', '8500', '8600', '8700', '8800']) {
    edits.push(await measureEdit(page, ['Tarifs', row, 5, price], FORMULA_CELL));
    await page.waitForTimeout(1500);
  }
  printTimes('an edit to the new text of a formula', edits, EDIT_MS);
  for (const [group, caption] of DIALOGS) {
    const times: { readonly shown: number; readonly planned: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      times.push(await measureDialog(page, group, caption));
      await page.waitForTimeout(1000);
    }
    const name = `« ${caption} »: click`;
    printTimes(
      `${name} to dialog`,
      times.map(({ shown }) => shown),
      DIALOG_MS,
    );
    printTimes(
      `${name} to plan`,
      times.map(({ planned }) => planned),
    );
  }
  await printMemory('after the work', browser, page);
}

async function printMemory(when: string, browser: Browser, page: Page): Promise<void> {
  const { process, own, page: heap } = await measureMemory(browser, page);
  const note = `resident, worker included, garbage collected; without program files ${Math.round(own)} MB; page's heap ${Math.round(heap)} MB`;
  printFigure({ name: `memory of the page's process, ${when}`, value: process, unit: 'MB', most: MEMORY_MB, note });
}

function printTimes(name: string, times: readonly number[], most?: number): void {
  const note = `median of ${times.map((time) => Math.round(time)).join(', ')}`;
  printFigure({ name, value: median(times), unit: 'ms', note, ...(most === undefined ? {} : { most }) });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
});
