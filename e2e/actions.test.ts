/** A secretary's days in a browser, one after the other: payment, reminders, mails, a class's attendance, invoices. */
import type { Page } from 'playwright-core';
import { readXlsx } from '../local/files/xlsx';
import { readPages } from '../test/builders/pdf-reader';
import { startBrowser, stopBrowser, type Visit, visit } from './browser';
import { clickFile, closeFrame, confirmPlan, downloadBy, fillField, openAction, waitPlan } from './dialog';
import { rowsOf, setDay, typeInto, waitShown } from './sheet';

const HOSTILE = '=1+1<img src=x onerror=hacked()>';
const FAMILIES = 'Familles';
const NAME = 2;

/** The invoice of the family with that name. */
let hostileInvoice = '';
let current: Visit;
let page: Page;
beforeAll(async () => {
  await startBrowser();
  current = await visit();
  page = current.page;
});
afterAll(stopBrowser);

/** Open invoices of families that get their documents by mail. */
async function openInvoices(): Promise<Record<string, string>[]> {
  const mailed = new Set((await rowsOf(page, 'Envois')).map(({ Clé }) => Clé?.split('|')[1]));
  return (await rowsOf(page, 'Factures')).filter(({ Statut, Facture }) => Statut === 'Émise' && mailed.has(Facture));
}

/** Gives a family that pays for itself a name that would like to be more than a text. @returns its identifier */
async function nameHostile(): Promise<string> {
  const others = new Set((await rowsOf(page, 'Payeurs')).map(({ Famille }) => Famille));
  const family = (await openInvoices()).find(({ Famille }) => !others.has(Famille))?.Famille ?? '';
  const row = (await rowsOf(page, FAMILIES)).findIndex(({ Famille }) => Famille === family) + 2;
  await typeInto(page, FAMILIES, row, NAME, HOSTILE);
  expect(await waitShown(page, [FAMILIES, row, NAME], (text) => text === HOSTILE)).toBe(HOSTILE);
  return family;
}

/** Previews a PDF of the panel, then downloads it. */
async function showDocument(name: string): Promise<Uint8Array> {
  await page.click('#documents');
  const line = page.locator('#panel .files li').filter({ hasText: name }).filter({ hasText: '.pdf' });
  await line.getByText('Aperçu').click();
  await page.waitForSelector('dialog.preview iframe[src^=blob]');
  await page.click('dialog.preview .window-head button');
  return downloadBy(page, () => line.getByText('Télécharger').click());
}

describe('the add-on in a browser', () => {
  it('records a payment and stops the reminder of what is paid', async () => {
    const [paid, late] = await openInvoices();
    if (paid === undefined || late === undefined) throw new Error('No open invoices in the made-up school');
    const payment = await openAction(page, 'Paiements', 'Enregistrer un paiement');
    await waitPlan(payment);
    await fillField(payment, 'famille', paid.Famille ?? '');
    await fillField(payment, 'date', '2022-07-26');
    await fillField(payment, 'montant', (paid.Total ?? '').replace(/[^\d.]/g, ''));
    await fillField(payment, 'reference', paid.Référence ?? '');
    expect(await confirmPlan(payment)).toContain('Terminé');
    await payment.click('#close');
    const after = (await rowsOf(page, 'Factures')).find(({ Facture }) => Facture === paid.Facture);
    expect(after?.Statut).toBe('Payée');

    await setDay(page, '2022-08-10');
    const reminders = await openAction(page, 'Rappels et envois', 'Envoyer les rappels');
    expect(await confirmPlan(reminders)).toContain('Terminé');
    await reminders.click('#close');
    const reminded = (await rowsOf(page, 'Rappels')).filter(({ Date: day }) => day === '2022-08-10');
    expect(reminded.map(({ Facture }) => Facture)).toContain(late.Facture);
    expect(reminded.map(({ Facture }) => Facture)).not.toContain(paid.Facture);
  });

  it('takes a class’s attendance on one screen and writes the rows of the day (R-4.2)', async () => {
    await setDay(page, '2022-09-05');
    const frame = await openAction(page, 'Présences', 'Feuille de présence');
    await waitPlan(frame);
    await fillField(frame, 'classe', 'CP A');
    await frame.waitForSelector('#grid tbody tr');
    const [line = ''] = await frame.locator('#grid tbody th').allInnerTexts();
    const pupil = /\((\S+)\)$/.exec(line.trim())?.[1];
    await frame.locator('#grid tbody tr').first().locator('select').first().selectOption('Absent');
    expect(await confirmPlan(frame)).toContain('Terminé');
    await frame.click('#close');
    const rows = (await rowsOf(page, 'Présences')).filter(({ Date: day }) => day === '2022-09-05');
    const own = rows.filter(({ Élève }) => Élève === pupil);
    expect(own.map((row) => [row['Demi-journée'], row.Code])).toEqual([
      ['Matin', 'Absent'],
      ['Après-midi', 'Présent'],
    ]);
    expect(rows.length).toBeGreaterThan(own.length);
  });

  it('opens a side panel beside the sheet, which goes on working', async () => {
    const frame = await openAction(page, 'Élèves et année scolaire', 'Inscrire un enfant');
    await waitPlan(frame);
    const [grid, panel] = [await page.locator('#grid').boundingBox(), await page.locator('#panel').boundingBox()];
    expect((grid?.x ?? 0) + (grid?.width ?? 0)).toBeLessThanOrEqual((panel?.x ?? 0) + 1);
    await typeInto(page, FAMILIES, 3, 14, 'à côté');
    expect(await waitShown(page, [FAMILIES, 3, 14], (text) => text === 'à côté')).toBe('à côté');
    expect(await frame.locator('#champ-nom, #form input').count()).toBeGreaterThan(3);
    await closeFrame(page);
  });

  it('shows a dialog within its frame, from which only its own calls reach the script', async () => {
    const frame = await openAction(page, 'Vue d’ensemble et contrôles', 'Contrôler les données');
    await waitPlan(frame);
    const failure = await frame.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const { google } = window as unknown as {
            google: { script: { run: Record<string, (...args: unknown[]) => unknown> } };
          };
          const run = google.script.run.withFailureHandler?.((error: Error) => resolve(error.message)) as Record<
            string,
            () => void
          >;
          run.onOpen?.();
        }),
    );
    expect(failure).toContain('ne peut pas appeler');
    const reach = await frame.evaluate(() => {
      try {
        return String(window.parent.document.title);
      } catch {
        return 'kept apart';
      }
    });
    expect(reach).toBe('kept apart');
    await closeFrame(page);
  });

  it('issues invoices through its dialog, tells the sheet, and keeps the documents; a hostile name stays text', async () => {
    const family = await nameHostile();
    const school = (await rowsOf(page, 'Réglages')).findIndex(({ Clé }) => Clé === 'École') + 2;
    await typeInto(page, 'Réglages', school, 2, HOSTILE);
    expect(await waitShown(page, ['Réglages', school, 2], (text) => text === HOSTILE)).toBe(HOSTILE);
    const before = (await rowsOf(page, 'Factures')).length;
    const payment = await openAction(page, 'Paiements', 'Enregistrer un paiement');
    await waitPlan(payment);
    const offered = await payment
      .locator('datalist option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(offered.filter((text) => text.startsWith(HOSTILE))).toHaveLength(1);
    expect(await payment.locator('img').count()).toBe(0);
    await closeFrame(page);

    await setDay(page, '2022-12-01');
    const frame = await openAction(page, 'Facturation', 'Émettre les factures');
    const said = await confirmPlan(frame);
    const issued = Number(/(\d+) factures émises/.exec(said)?.[1]);
    expect(issued).toBeGreaterThan(20);
    await frame.click('#close');
    const invoices = await rowsOf(page, 'Factures');
    expect(invoices.length).toBe(before + issued);
    hostileInvoice = invoices.slice(before).find(({ Famille }) => Famille === family)?.Facture ?? '?';
    const pages = await readPages(await showDocument(`${hostileInvoice} `));
    expect(pages.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ')).toContain(HOSTILE);
    expect(await page.locator('#panel img').count()).toBe(0);
  });

  it('sends the queue and shows each message as it would arrive, hostile texts as texts', async () => {
    const frame = await openAction(page, 'Rappels et envois', 'Envoyer les e-mails');
    expect(await confirmPlan(frame)).toContain('Terminé');
    await frame.click('#close');
    await page.click('#mails');
    const mail = page.locator('#panel .mail').filter({ hasText: hostileInvoice }).first();
    await mail.locator('summary').click();
    const text = await mail.innerText();
    expect(text).toMatch(/Pièces jointes\s*.*\.pdf/);
    expect(text).toMatch(/À\s*\S+@\S+/);
    // The school's own name stands in subject and text.
    expect(text.split(HOSTILE).length).toBeGreaterThan(2);
    expect(await page.locator('#panel img').count()).toBe(0);
    await closeFrame(page);
  });

  it('saves an .xlsx in which a hostile name is text, no formula', async () => {
    const saved = await readXlsx(await downloadBy(page, () => clickFile(page, 'Enregistrer en .xlsx')), 'e.xlsx');
    const families = saved.sheets.find(({ name }) => name === FAMILIES);
    const row = families?.values.findIndex((cells) => cells[NAME - 1] === HOSTILE) ?? -1;
    expect(row).toBeGreaterThan(0);
    expect(families?.formulas.has(`${row + 1},${NAME}`)).toBe(false);
    expect(current.errors).toEqual([]);
  });
});
