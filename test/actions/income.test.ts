/** Income and forecast from the menu: lines of the plan and tab Recettes, to the centime. */

import type { CellValue } from '../../local/runtime/model';
import { income } from '../../src/actions/income';
import { fromNativeDate } from '../../src/domain/shared/local-date';
import { type Office, planOf, problemsOf, rowsOf, runAction, smallOffice, type } from '../builders/family-office';
import { tariffValues } from '../builders/school-year-2022';

/** E1 in the Élémentaire, first instalment invoiced; E3 left in December: 40 %, of which nothing was invoiced. */
function office(today: string): Office {
  const school = smallOffice(today);
  const tariffs = school.workbook.sheets.find(({ name }) => name === 'Tarifs');
  const [, ...rows] = tariffValues();
  for (const row of rows) {
    tariffs?.values.push(
      row.map((cell) => (cell instanceof Date ? (fromNativeDate(cell) ?? '') : (cell as CellValue))),
    );
  }
  const ledger = school.workbook.sheets.find(({ name }) => name === 'Écritures')?.values ?? [];
  const [headers = []] = ledger;
  const line = ledger.find((row) => row.includes('2022-0001-01')) ?? [];
  line[headers.indexOf('Période')] = 'T1';
  line[headers.indexOf('Clé')] = 'tuition|2022-23|E1|T1|I1|famille';
  const note = { Famille: 'F1', Élève: 'E1', Nature: 'Avoir', Montant: -150, Libellé: 'Avoir', Année: '2022-23' };
  type(school, 'Écritures', { Écriture: 'A', Date: '2022-07-10', Facture: '2022-0001', Période: 'T1', ...note });
  return school;
}

describe('income', () => {
  it('is told by month and section, with what the year will bring', () => {
    const plan = planOf(office('2022-07-20'), income, {});
    expect(plan.ok ? plan.lines : plan.problems).toEqual([
      'Recettes du 01.06.2022 au 31.08.2023, par date d’écriture.',
      "juin 2022 : net CHF 4'230.00, encaissé CHF 80.00.",
      "– Élémentaire : net CHF 4'230.00.",
      'juillet 2022 : net CHF -150.00, encaissé CHF 0.00.',
      '– Élémentaire : net CHF -150.00.',
      "Total : net CHF 4'080.00, encaissé CHF 80.00.",
      // 8300.00 of E1 less 150.00, 40 % of 8300.00 of E3 and its damage of 80.00.
      "Prévision 2022-23 : facturé CHF 4'080.00, encore à facturer CHF 7'620.00, total prévu CHF 11'700.00.",
      "– Élémentaire : facturé CHF 4'080.00, encore à facturer CHF 7'620.00, total prévu CHF 11'700.00.",
    ]);
  });

  it('is kept in a tab, nature by nature', () => {
    const school = office('2022-07-20');
    expect(runAction(school, income, {}).ok).toBe(true);
    const [headers = []] = school.workbook.sheets.find(({ name }) => name === 'Recettes')?.values ?? [];
    const shown = ['Mois', 'Section', 'Écolage', 'Dommage', 'Avoir', 'Net', 'Encaissé', 'Total prévu'];
    const rows = rowsOf(school, 'Recettes').map((row) => shown.map((header) => row[headers.indexOf(header)]));
    expect(rows).toEqual([
      ['2022-06', 'Élémentaire', '4150', '80', '0', '4230', '', ''],
      ['2022-06', 'Total', '4150', '80', '0', '4230', '80', ''],
      ['2022-07', 'Élémentaire', '0', '0', '-150', '-150', '', ''],
      ['2022-07', 'Total', '0', '0', '-150', '-150', '0', ''],
      ['Total', '', '4150', '80', '-150', '4080', '80', ''],
      ['Prévision 2022-23', 'Élémentaire', '', '', '', '', '', '11700'],
      ['Prévision 2022-23', 'Total', '', '', '', '', '', '11700'],
    ]);
    expect(planOf(school, income, {})).toMatchObject({ ok: true, isNothingToDo: true });
  });

  it('is of the days and the year that are asked for', () => {
    const plan = planOf(office('2022-07-20'), income, { du: '01.07.2022', au: '2022-07-31', annee: '2021-22' });
    expect(plan.ok ? plan.lines.slice(1) : plan.problems).toEqual([
      'juillet 2022 : net CHF -150.00, encaissé CHF 0.00.',
      '– Élémentaire : net CHF -150.00.',
      'Total : net CHF -150.00, encaissé CHF 0.00.',
      'Prévision 2021-22 : facturé CHF 0.00, encore à facturer CHF 0.00, total prévu CHF 0.00.',
    ]);
  });

  it.each<[string, object, string]>([
    ['a year that is none', { annee: '2022' }, '« 2022 » n’est pas une année scolaire'],
    ['a day that is none', { du: 'hier' }, '« hier » n’est pas une date'],
    ['a period that ends before it begins', { du: '2022-08-01', au: '2022-07-01' }, 'La période finit le 01.07.2022'],
  ])('refuses %s', (_, input, problem) => {
    expect(problemsOf(planOf(office('2022-07-20'), income, { ...input }))).toEqual([expect.stringContaining(problem)]);
  });
});
