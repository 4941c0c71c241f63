/** The import of a bank file as an action: refusals, what it leaves aside, its form, its cost. */

import { lastImportDay } from '../../src/actions/bank/last-import';
import { importBankFile } from '../../src/actions/import-bank-file';
import { referenceFor } from '../../src/documents/qr-bill/reference';
import { asDate } from '../../src/domain/shared/local-date';
import { bankFile, type EntryText, OWN_IBAN } from '../builders/bank-files';
import { fileOf, payments, planned, REFERENCE_1, single } from '../builders/bank-import';
import {
  addInvoice,
  addRow,
  bankSchool,
  bankServices,
  copyBankSchool,
  planImport,
  rowsOf,
  runImport,
} from '../builders/bank-school';

describe('the import of a bank file', () => {
  it('counts what went out and recognises a refund', () => {
    const school = bankSchool();
    addRow(school, 'Paiements', { Paiement: 'R-1', Date: '2022-07-12', Famille: 'F1', Montant: -20 });
    const out = (reference: string, amount: string): EntryText => ({ amount, sign: 'DBIT', bankReference: reference });
    const { lines } = planned(planImport(school, fileOf([out('E1', '20.00'), out('E2', '99.00')])));
    expect(lines).toContain(
      'Sorties du compte, laissées de côté : 2 mouvements, CHF 119.00, dont 1 remboursement enregistré.',
    );
  });

  it.each([
    ['no file', {}, 'Choisissez le fichier de la banque (camt.053 ou camt.054, .xml).'],
    [
      'an empty file',
      { fichier: 'a.xml', contenu: '' },
      'Le fichier de la banque est vide. Rien n’a été comptabilisé.',
    ],
    ['a number', { fichier: 'a.xml', contenu: 5 }, 'Le fichier de la banque est vide. Rien n’a été comptabilisé.'],
    [
      'another account',
      { fichier: 'a.xml', contenu: bankFile({ account: 'CH5604835012345678009', entries: [] }) },
      'Le fichier est du compte CH56 0483 5012 3456 7800 9, et non du compte de l’école (CH93 0076 2011 6238 5295 7, onglet Réglages). Rien n’a été comptabilisé.',
    ],
  ])('refuses %s, and shows its form', (_, input, problem) => {
    const view = importBankFile.plan(bankServices(bankSchool()), input);
    expect(view).toMatchObject({ ok: false, problems: [problem], fields: [{ name: 'fichier', kind: 'file' }] });
  });

  it('writes nothing where the workbook changed since the plan', () => {
    const school = bankSchool();
    const text = fileOf([single('E1', '3735.00', { references: [REFERENCE_1] })]);
    const { fingerprint } = planned(planImport(school, text));
    addInvoice(school, { id: '2022-0006', family: 'F1', amount: 10, due: '2022-07-01' });
    runImport(school, fileOf([single('E7', '100.00', { references: [REFERENCE_1] })]));
    const before = copyBankSchool(school);
    const input = { fichier: 'a.xml', contenu: text };
    expect(importBankFile.apply(bankServices(school), input, fingerprint).ok).toBe(false);
    expect(school).toEqual(before);
  });

  it('keeps text of the bank as text, on one line', () => {
    const school = bankSchool();
    const detail = { references: [REFERENCE_1], debtor: '=HYPERLINK("x")', message: '&lt;b&gt;\n\r\tBcc: a@b.c' };
    runImport(school, fileOf([single('E1', '3735.00', detail)]));
    expect(rowsOf(school, 'Paiements', 'Communication', 'Source')).toEqual([
      '=HYPERLINK("x") : <b> Bcc: a@b.c | Banque (camt.054)',
    ]);
    // Under the format @ Google takes such a cell as text.
  });

  it('remembers its day, also of a file without movements; an older workbook tells by its payments', () => {
    const school = bankSchool();
    const { store } = bankServices(school);
    expect(lastImportDay(store, [])).toBeUndefined();
    const paid = [
      { id: 'CAMT-E1', date: asDate('2022-07-04') },
      { id: 'S-1', date: asDate('2022-07-09') },
    ];
    expect(lastImportDay(store, paid)).toBe('2022-07-04');
    expect(planned(planImport(school, fileOf([]))).isNothingToDo).toBe(false);
    runImport(school, fileOf([]));
    expect(lastImportDay(store, paid)).toBe('2022-07-15');
    expect(planned(planImport(school, fileOf([]))).isNothingToDo).toBe(true);
  });

  it('shows 300 payments and counts the others', () => {
    const school = bankSchool();
    const entries = Array.from({ length: 302 }, (_, index) => {
      const id = `2022-${1000 + index}`;
      const reference = referenceFor(OWN_IBAN, id).value;
      addInvoice(school, { id, family: `G${index}`, amount: 1, reference });
      return single(`E${index}`, '1.00', { references: [reference] });
    });
    const { lines } = planned(planImport(school, fileOf(entries)));
    expect(lines.filter((line) => line.includes('→')).length).toBe(300);
    expect(lines.slice(-1)).toEqual(['… et 2 autres paiements.']);
  });

  it('reads and writes each tab once, however many payments there are', () => {
    const school = bankSchool();
    const entries = Array.from({ length: 300 }, (_, index) => {
      addInvoice(school, { id: `2022-${1000 + index}`, family: `G${index}`, amount: 1 });
      return single(`E${index}`, '1.00', { message: `2022-${1000 + index}` });
    });
    const services = bankServices(school);
    const count = { reads: 0, writes: 0 };
    const { workbook } = services;
    const counted = {
      ...workbook,
      readTab: (tab: string) => {
        count.reads += 1;
        return workbook.readTab(tab);
      },
      writeBlock: (...block: Parameters<typeof workbook.writeBlock>) => {
        count.writes += 1;
        workbook.writeBlock(...block);
      },
    };
    const choix = Object.fromEntries(entries.map((_, index) => [`CAMT-E${index}`, `2022-${1000 + index}`]));
    const input = { fichier: 'a.xml', contenu: fileOf(entries), choix };
    const plan = planned(importBankFile.plan({ ...services, workbook: counted }, input));
    expect(count).toEqual({ reads: 9, writes: 0 });
    expect(importBankFile.apply({ ...services, workbook: counted }, input, plan.fingerprint).ok).toBe(true);
    // Again the tabs, Journal (what it holds, then its end), Factures for its statuses, twice; four tabs are written.
    expect(count).toEqual({ reads: 22, writes: 4 });
    expect(payments(school).length).toBe(300);
  });
});
