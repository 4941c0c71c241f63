/** Arrears by age from the menu: lines of the plan, tab Créances, never over a tab of the school's own. */

import { makeSheet } from '../../local/runtime/spreadsheet/cells/grid';
import { receivables } from '../../src/actions/receivables';
import {
  bill,
  type Office,
  openOffice,
  pay,
  planOf,
  problemsOf,
  rowsOf,
  runAction,
  smallOffice,
  type,
} from '../builders/family-office';

const linesOf = (office: Office) => {
  const plan = planOf(office, receivables, {});
  return plan.ok ? plan.lines : plan.problems;
};

/** Ader owes 4150.00 since 15 July and 20.00 of fees; Brun has 50.00 in credit; the employer owes 300.00 in time. */
function office(today: string): Office {
  const school = smallOffice(today);
  type(school, 'Payeurs', { Payeur: 'P1', Famille: 'F2', Nom: 'Essai SA', Objet: 'Dommage', Part: 100 });
  bill(school, '2022-0003', { Famille: 'F2', Payeur: 'P1', Nature: 'Dommage', Montant: 300, Libellé: 'Porte' });
  const fee = {
    Famille: 'F1',
    Facture: '2022-0001',
    Nature: 'Rappel',
    Montant: 20,
    Libellé: 'Rappel',
    Date: '2022-08-20',
  };
  type(school, 'Écritures', { Écriture: 'R-2022-0001-2', Clé: 'reminder|2022-0001|2', ...fee });
  pay(school, 'B-2', '2022-07-01', 'F2', [['', 50]]);
  return school;
}

describe('arrears by age', () => {
  it('tell what is owed in all and by payer, the oldest apart', () => {
    expect(linesOf(office('2022-09-14'))).toEqual([
      "Situation au 14.09.2022, 3 payeurs : solde CHF 4'420.00 ; échu 61–90 jours CHF 4'450.00 ; frais de rappel CHF 20.00 ; crédit CHF -50.00.",
      "Ader (F1) : solde CHF 4'170.00 ; échu 61–90 jours CHF 4'150.00 ; frais de rappel CHF 20.00.",
      'Brun (F2) : solde CHF -50.00 ; crédit CHF -50.00.',
      'Essai SA (F2, P1) : solde CHF 300.00 ; échu 61–90 jours CHF 300.00.',
    ]);
    expect(linesOf(office('2022-07-15'))[1]).toBe(
      "Ader (F1) : solde CHF 4'170.00 ; non échu CHF 4'150.00 ; frais de rappel CHF 20.00.",
    );
  });

  it('are kept in a tab, where nothing is to be done a second time that day', () => {
    const school = office('2022-09-14');
    expect(runAction(school, receivables, {})).toMatchObject({
      ok: true,
      lines: ['L’onglet « Créances » est à jour.'],
    });
    const rows = rowsOf(school, 'Créances');
    expect(rows.map((row) => row.slice(1))).toEqual([
      ['F1', '', 'Ader', '0', '0', '0', '4150', '0', '20', '0', '0', '4170'],
      ['F2', '', 'Brun', '0', '0', '0', '0', '0', '0', '-50', '0', '-50'],
      ['F2', 'P1', 'Essai SA', '0', '0', '0', '300', '0', '0', '0', '0', '300'],
      ['', '', 'Total', '0', '0', '0', '4450', '0', '20', '-50', '0', '4420'],
    ]);
    expect(planOf(school, receivables, {})).toMatchObject({ ok: true, isNothingToDo: true });
  });

  it('are replaced whole: a payer who owes nothing any more is gone', () => {
    const school = office('2022-09-14');
    runAction(school, receivables, {});
    pay(school, 'B-3', '2022-09-14', 'F2', [['2022-0003', 300]]);
    pay(school, 'B-4', '2022-09-14', 'F1', [['2022-0001', 4170]]);
    runAction(school, receivables, {});
    expect(rowsOf(school, 'Créances').map((row) => row[3])).toEqual(['Brun', 'Total']);
  });

  it('tell lines that belong to no invoice', () => {
    const school = office('2022-09-14');
    const stray = { Famille: 'F1', Nature: 'Dommage', Montant: 70, Libellé: 'Vitre', Date: '2022-08-20' };
    type(school, 'Écritures', { Écriture: 'X', ...stray });
    const plan = planOf(school, receivables, {});
    expect(plan.ok && plan.warnings.filter((text) => text.includes('facture ;'))).toEqual([
      'Onglet « Écritures » : CHF 70.00 n’appartiennent à aucune facture ; le contrôle des données dit où.',
    ]);
    expect(plan.ok && plan.lines[1]).toContain('hors facture CHF 70.00');
  });

  it('say so where there are none', () => {
    expect(linesOf(openOffice('2022-09-14'))).toEqual(['Aucun montant ouvert et aucun crédit.']);
  });

  it('keep names as text, whatever they begin with', () => {
    const school = office('2022-09-14');
    school.workbook.sheets.find(({ name }) => name === 'Familles')?.values[1]?.splice(1, 1, '=1+1');
    runAction(school, receivables, {});
    expect(rowsOf(school, 'Créances').map((row) => row[3])).toContain('=1+1');
    const sheet = school.workbook.sheets.find(({ name }) => name === 'Créances');
    expect(sheet?.formulas.size).toBe(0);
  });
});

it('refuses a tab of the school’s own under that name, and leaves it', () => {
  const school = office('2022-09-14');
  const own = {
    ...makeSheet('Créances'),
    values: [
      ['Ma liste', ''],
      ['Ader', 12],
    ],
  };
  school.workbook.sheets.push(own);
  expect(problemsOf(runAction(school, receivables, {}))).toEqual([
    'Onglet « Créances », ligne 1 : un onglet « Créances » existe déjà et contient autre chose. Renommez-le : l’état du même nom prendrait sa place.',
  ]);
  expect(own.values[1]).toEqual(['Ader', 12]);
});
