/** The built add-on reads a bank file: its script file is found, asleep until then, and the payment stands in the workbook. */
import type { OutcomeView, PlanView } from '../../src/actions/action';
import { bankFile } from '../builders/bank-files';
import { issueInvoices, makeSchool, openGoogle, prepareBundle, type School, sheetOf } from '../builders/small-school';

jest.setTimeout(120_000);

let school: School;
beforeAll(async () => {
  await prepareBundle('light');
  school = makeSchool(2);
  issueInvoices(openGoogle(school));
});

function importFile(text: string): PlanView | OutcomeView {
  const google = openGoogle(school);
  const input = JSON.stringify({ fichier: 'releve.xml', contenu: text });
  const plan = google.callFromDialog('plan', 'import-bank-file', input) as PlanView;
  if (!plan.ok || plan.isNothingToDo) return plan;
  return google.callFromDialog('apply', 'import-bank-file', input, plan.fingerprint) as OutcomeView;
}

const rowsOf = (tab: string) => sheetOf(school.workbook, tab).values.slice(1);

describe('the built add-on', () => {
  it('books a payment of a bank file once', () => {
    const details = [{ references: ['RF3320220001'], debtor: 'Essai & =1+1'.replace('&', '&amp;') }];
    const text = bankFile({ entries: [{ amount: '4150.00', bankReference: 'E1', details }] });
    expect(importFile(text)).toMatchObject({ ok: true, lines: ["1 paiement comptabilisé, CHF 4'150.00."] });
    expect(importFile(text)).toMatchObject({ ok: true, isNothingToDo: true });
    const [row, ...more] = rowsOf('Paiements').filter((cells) => cells.some((cell) => cell !== ''));
    expect([row?.[0], row?.[3], row?.[6], row?.[7], more]).toEqual(['CAMT-E1', 4150, '2022-0001', 'Essai & =1+1', []]);
    expect(
      rowsOf('Factures')
        .map((cells) => cells[10])
        .slice(0, 2),
    ).toEqual(['Payée', 'Émise']);
    expect(rowsOf('Inscriptions')[0]).toContain('Confirmée');
  });

  it('refuses what is no bank file, in French', () => {
    expect(importFile('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('DOCTYPE')],
    });
  });
});
