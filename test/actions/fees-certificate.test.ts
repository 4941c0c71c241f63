/** Certificates of fees paid: by calendar or school year, gated as every certificate (art. 1.5). */
import { feesCertificate } from '../../src/actions/fees-certificate';
import {
  bill,
  documentsOf,
  type Office,
  pay,
  planOf,
  problemsOf,
  rowsOf,
  runAction,
  smallOffice,
} from '../builders/family-office';

/** F2 paid 80.00 for E3, and 1'086.00 of crèche for E3 in January 2023. */
function office(today: string): Office {
  const school = smallOffice(today);
  const creche = { Famille: 'F2', Élève: 'E3', Nature: 'Crèche', Période: '2022-10', Libellé: 'Crèche' };
  bill(school, '2022-0003', { ...creche, Montant: 1086 });
  pay(school, 'B-3', '2023-01-02', 'F2', [['2022-0003', 1086]]);
  return school;
}

const filledBy = (school: Office, input: object) => {
  const outcome = runAction(school, feesCertificate, { famille: 'F2', ...input });
  if (!outcome.ok) throw new Error(outcome.problems.join('\n'));
  return school.filled[0];
};

describe('a certificate of fees', () => {
  it('of a calendar year holds what was paid in it, care of children apart', () => {
    const fields = filledBy(office('2024-01-15'), { annee: 2023 });
    expect(fields).toMatchObject({
      periode: 'de l’année civile 2023',
      total: "1'086.00",
      total_garde: "1'086.00",
      total_autres: '0.00',
      frais: [{ eleve: 'Zoé Brun', genre: 'Garde d’enfants', libelle: 'Crèche', paye_par: 'Famille Brun' }],
    });
  });

  it('of a school year holds what was charged for it and is paid', () => {
    const fields = filledBy(office('2023-02-01'), { annee: '2022-23' });
    expect(fields).toMatchObject({ total: "1'166.00", total_garde: "1'086.00", total_autres: '80.00' });
  });

  it('is filed under its family and found again that day', () => {
    const school = office('2024-01-15');
    for (let time = 1; time <= 2; time++) filledBy(school, { annee: '2023' });
    expect(documentsOf(school)).toEqual(['F2 Attestation de frais 2023 Brun', 'F2 Attestation de frais 2023 Brun.pdf']);
  });

  it('says that a running year is not over, and what is credit and no fee', () => {
    const school = office('2022-11-10');
    pay(school, 'B-4', '2022-11-09', 'F2', [
      ['2022-0003', 1086],
      ['', 50],
    ]);
    const plan = planOf(school, feesCertificate, { famille: 'F2', annee: '2022' });
    expect(plan.ok && plan.warnings.slice(-2)).toEqual([
      expect.stringContaining('jusqu’au 10.11.2022'),
      expect.stringContaining('CHF 50.00 reçus'),
    ]);
  });

  it('is held back by an overdue account, and given with a reason that the Journal keeps', () => {
    const school = office('2022-07-20');
    pay(school, 'B-4', '2022-07-01', 'F1', [['2022-0001', 1000]]);
    const input = { famille: 'F1', annee: '2022' };
    expect(problemsOf(runAction(school, feesCertificate, input))[0]).toContain("CHF 3'150.00 dus et en retard");
    expect(runAction(school, feesCertificate, { ...input, motif: 'impôts' })).toMatchObject({ ok: true });
    expect(rowsOf(school, 'Journal')[0]?.slice(2)).toEqual([
      'Attestation de frais de l’année civile 2022 délivré malgré un compte en retard (art. 1.5)',
      'Familles',
      'F1',
      "CHF 3'150.00 en retard : 2022-0001",
      'impôts',
    ]);
  });

  it.each([
    [{}, ['Famille', 'Année']],
    [{ famille: 'F9', annee: '2022-24' }, ['F9', 'ni une année civile']],
    [{ famille: 'F2', annee: '2025' }, ['pas encore commencé']],
    [{ famille: 'F2', annee: '2021' }, ['Aucun frais payé de l’année civile 2021']],
  ])('is refused for %j, all reasons at once', (input, words) => {
    const problems = problemsOf(planOf(office('2024-01-15'), feesCertificate, input));
    expect(problems).toHaveLength(words.length);
    for (const [index, word] of words.entries()) expect(problems[index]).toContain(word);
  });
});
