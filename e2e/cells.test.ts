/** The sheet in a browser: formulas of the add-on, a person's edits, hostile texts. Every test has cells of its own. */
import type { Page } from 'playwright-core';
import { startBrowser, stopBrowser, type Visit, visit, waitReady } from './browser';
import { keep, type Place, rowsOf, shown, typeInto, waitShown } from './sheet';

let current: Visit;
let page: Page;
beforeAll(async () => {
  await startBrowser();
  current = await visit();
  page = current.page;
});
afterAll(stopBrowser);

/** Row of a tariff in tab Tarifs. */
async function tariffRow(category: string): Promise<number> {
  const rows = await rowsOf(page, 'Tarifs');
  return rows.findIndex(({ Catégorie, Tarif }) => Catégorie === category && Tarif === 'Normal') + 2;
}

const isAmount = (amount: string) => (text: string) => text.replace(/\D/g, '').startsWith(amount);
/** Free cells beside the families. */
const FREE: Place = ['Familles', 3, 14];
const BESIDE: Place = ['Familles', 4, 14];

describe('the school’s workbook in a browser', () => {
  it('opens with its tabs, their formats and their notes, and no error', async () => {
    const tabs = await page.innerText('#grid');
    for (const tab of ['Réglages', 'Calendrier', 'Tarifs', 'Familles']) expect(tabs).toContain(tab);
    expect(await shown(page, 'Calendrier', 2, 2)).toBe('2022-09-01');
    expect(await shown(page, 'Tarifs', await tariffRow('Élémentaire'), 5)).toMatch(/^8.300[.,]00$/);
    expect(current.errors).toEqual([]);
  });

  it('computes the add-on’s function in a cell, and again when a tariff of its range changes (R-2.3)', async () => {
    await typeInto(page, ...FREE, '=ECOLAGE("Élémentaire","Normal",2,"2022-23",Tarifs!A:G)');
    expect(await waitShown(page, FREE, isAmount('7470'))).toMatch(/7.?470/);
    const row = await tariffRow('Élémentaire');
    await typeInto(page, 'Tarifs', row, 5, '8400');
    expect(await waitShown(page, FREE, isAmount('7560'))).toMatch(/7.?560/);
  });

  it('hands dates of cells to a function as dates, and shows a date that it gives as a date', async () => {
    await typeInto(page, 'Jours fériés', 3, 4, '2023-03-10');
    await waitShown(page, ['Jours fériés', 3, 4], (text) => text === '2023-03-10');
    await typeInto(page, 'Jours fériés', 3, 5, '=FIN_PREAVIS(D3)');
    expect(await waitShown(page, ['Jours fériés', 3, 5], (text) => text.includes('2023'))).toMatch(/2023-05-31/);
  });

  it('spills a function over a range, one result a row', async () => {
    for (const [index, minutes] of [0, 1, 10, 11, 35].entries()) {
      await typeInto(page, 'Jours fériés', 3 + index, 7, String(minutes));
      await waitShown(page, ['Jours fériés', 3 + index, 7], (text) => text === String(minutes));
    }
    await typeInto(page, 'Jours fériés', 3, 8, '=FRAIS_RETARD(G3:G7,"2022-23",Tarifs!A:G)');
    await waitShown(page, ['Jours fériés', 7, 8], (text) => text === '40');
    const results = await Promise.all([3, 4, 5, 6, 7].map((row) => shown(page, 'Jours fériés', row, 8)));
    expect(results).toEqual(['0', '10', '10', '20', '40']);
  });

  it('shows the French sentence of a function that refuses, and stays alive', async () => {
    await typeInto(page, ...BESIDE, '=ECOLAGE("Lycée","Normal",1,"2022-23",Tarifs!A:G)');
    expect(await waitShown(page, BESIDE, (text) => text.startsWith('#'))).toMatch(/Lycée/);
    await typeInto(page, 'Familles', 5, 14, '=1+1');
    expect(await waitShown(page, ['Familles', 5, 14], (text) => text === '2')).toBe('2');
  });

  it('keeps the zeros of a number typed into a column of text', async () => {
    await typeInto(page, 'Familles', 4, 5, '04053');
    expect(await waitShown(page, ['Familles', 4, 5], (text) => text === '04053')).toBe('04053');
  });

  it('reads a date typed as Swiss people write it', async () => {
    await typeInto(page, 'Familles', 2, 9, '31.10.2022');
    expect(await waitShown(page, ['Familles', 2, 9], (text) => text === '2022-10-31')).toBe('2022-10-31');
  });

  it('refuses what a drop-down does not offer, in French, and puts back what stood there', async () => {
    const before = await shown(page, 'Élèves', 2, 9);
    await typeInto(page, 'Élèves', 2, 9, 'Bidon');
    await page.waitForSelector('dialog.message');
    expect(await page.innerText('dialog.message')).toContain('Inscrit, Sorti');
    await page.click('dialog.message button');
    expect(await waitShown(page, ['Élèves', 2, 9], (text) => text === before)).toBe(before);
  });

  it('asks before it changes what the programme writes', async () => {
    const before = await shown(page, 'Écritures', 2, 10);
    await typeInto(page, 'Écritures', 2, 10, '9');
    await page.waitForSelector('dialog.message');
    expect(await page.innerText('dialog.message')).toContain('que le programme écrit');
    // The Enter of whoever types on without looking has not agreed.
    await page.keyboard.press('Enter');
    expect(await page.isVisible('dialog.message')).toBe(true);
    await page.click('dialog.message button:has-text("Annuler")');
    expect(await shown(page, 'Écritures', 2, 10)).toBe(before);
    await page.keyboard.type('8');
    await page.click('dialog.message button:has-text("OK")');
    await typeInto(page, 'Écritures', 2, 10, '77');
    expect(await waitShown(page, ['Écritures', 2, 10], (text) => text === '77.00')).toBe('77.00');
  });

  it('keeps hostile texts in a column of text as the texts that they are, after a reload too', async () => {
    const texts = ['=IMPORTXML("https://example.org";"//a")', '<img src=x onerror="window.hacked=1">'];
    for (const [index, text] of texts.entries()) {
      await typeInto(page, 'Familles', 2 + index, 10, text);
      expect(await waitShown(page, ['Familles', 2 + index, 10], (found) => found === text)).toBe(text);
    }
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await keep(page);
    await page.reload();
    await waitReady(page);
    expect(await shown(page, 'Familles', 2, 10)).toBe(texts[0]);
    expect(await shown(page, 'Familles', 3, 10)).toBe(texts[1]);
    expect(current.errors).toEqual([]);
  });
});
