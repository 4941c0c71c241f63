/** What the browser keeps: reloads, stops, .xlsx files in and out. One school, one test after the other. */
import type { Page } from 'playwright-core';
import { readXlsx } from '../local/files/xlsx';
import { startBrowser, stopBrowser, visit, waitReady } from './browser';
import { clickFile, downloadBy, openAction, waitPlan } from './dialog';
import { keep, type Place, rowsOf, setDay, shown, typeInto, waitShown } from './sheet';

const CELL: Place = ['Familles', 2, 2];

let page: Page;
beforeAll(async () => {
  await startBrowser();
  page = (await visit()).page;
});
afterAll(stopBrowser);

async function write(text: string): Promise<void> {
  await typeInto(page, ...CELL, text);
  await waitShown(page, CELL, (found) => found === text);
  await keep(page);
}

/** Confirms the invoices of a day on which there are some, and goes on once they are being made. */
async function beginInvoices(): Promise<void> {
  const frame = await openAction(page, 'Facturation', 'Émettre les factures');
  await waitPlan(frame);
  await frame.click('#confirm:not([hidden]):not([disabled])');
  await page.waitForSelector('#progress.running #stop');
}

async function open(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), clickFile(page, 'Ouvrir un classeur')]);
  const mimeType = 'application/octet-stream';
  await chooser.setFiles({ name: file.name, mimeType, buffer: Buffer.from(file.bytes) });
}

describe('the workbook in the browser’s own storage', () => {
  it('is there again after a reload, with the day', async () => {
    await write('Nouveau-Nom');
    await setDay(page, '2022-12-01');
    await page.reload();
    await waitReady(page);
    expect(await shown(page, ...CELL)).toBe('Nouveau-Nom');
    expect(await page.inputValue('#day')).toBe('2022-12-01');
  });

  it('is as it was before an action that is stopped by its button', async () => {
    const before = await rowsOf(page, 'Factures');
    await beginInvoices();
    await page.click('#stop');
    await waitReady(page);
    expect(await page.innerText('#progress-text')).toContain('Arrêté');
    expect(await rowsOf(page, 'Factures')).toEqual(before);
    await page.click('dialog.window .window-head button');
  });

  it('is as it was last kept when the page dies in the middle of an action', async () => {
    const before = await rowsOf(page, 'Factures');
    await beginInvoices();
    await page.reload();
    await waitReady(page);
    expect(await rowsOf(page, 'Factures')).toEqual(before);
  });

  it('stays open when a file is no workbook', async () => {
    await open({ name: 'lettre.xlsx', bytes: Buffer.from('rien') });
    await page.waitForSelector('dialog.message');
    expect(await page.innerText('dialog.message')).toContain('lettre.xlsx');
    await page.click('dialog.message button');
    expect(await shown(page, ...CELL)).toBe('Nouveau-Nom');
  });

  it('goes out as .xlsx and comes in again', async () => {
    await write('Aller-Retour');
    const bytes = await downloadBy(page, () => clickFile(page, 'Enregistrer en .xlsx'));
    const saved = await readXlsx(bytes, 'classeur.xlsx');
    expect(saved.sheets.find(({ name }) => name === 'Familles')?.values[1]?.[1]).toBe('Aller-Retour');
    await write('Autre');
    await open({ name: 'classeur-e2e.xlsx', bytes });
    await page.waitForFunction(() => document.getElementById('name')?.textContent === 'classeur-e2e');
    await waitReady(page);
    expect(await shown(page, ...CELL)).toBe('Aller-Retour');
  });
});
