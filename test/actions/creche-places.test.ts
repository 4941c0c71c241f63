/** Places and waiting list of the crèche from the menu: lines, tab Places crèche, a day of one's own. */
import { crechePlacesAction } from '../../src/actions/creche-places';
import { enrolPupil } from '../../src/actions/enrol-pupil';
import { planOf, problemsOf, rowsOf, runAction } from '../builders/family-office';
import { ADA, registerOffice, setCapacity } from '../builders/register-office';

const BABY = { ...ADA, naissance: '2021-05-03', joursDePresence: 'lundi, mercredi' };

function office() {
  const school = registerOffice();
  setCapacity(school, 1);
  runAction(school, enrolPupil, BABY);
  const noe = {
    ...BABY,
    prenom: 'Noé',
    famille: 'F002',
    naissance: '2021-06-04',
    joursDePresence: 'jeudi',
    demandeeLe: '2022-06-16',
  };
  runAction(school, enrolPupil, noe);
  return school;
}

describe('places at the crèche', () => {
  it('stand in the plan with the waiting list and with who could come', () => {
    const plan = planOf(office(), crechePlacesAction, {});
    if (!plan.ok) throw new Error(plan.problems.join());
    expect(plan.lines).toEqual([
      'Places libres à la crèche au 15.06.2022 : lundi 1, mardi 1, mercredi 1, jeudi 1, vendredi 1.',
      'Places libres à la crèche au 01.09.2022 : lundi 0, mardi 0, mercredi 1, jeudi 0, vendredi 1.',
      'Attente, 1 : Ada Rey (E004), lundi, mercredi, demandée le 15.06.2022, dès le 01.09.2022 ; complet : lundi.',
      'Demande : Noé Rey (E005), jeudi, demandée le 16.06.2022, dès le 01.09.2022 ; une place est libre.',
    ]);
    expect(plan.warnings.join()).toContain('Noé Rey (E005) : une place est libre');
  });

  it('are kept in a tab, once', () => {
    const school = office();
    expect(runAction(school, crechePlacesAction, { date: '2022-09-01' }).ok).toBe(true);
    const rows = rowsOf(school, 'Places crèche').map((row) => row.slice(1));
    expect(rows.slice(0, 2).map((row) => row.slice(0, 5))).toEqual([
      ['lundi', '1', '1', '0', '0'],
      ['mardi', '1', '1', '0', '0'],
    ]);
    expect(rows.slice(5).map((row) => [row[5], row[6], row[10]])).toEqual([
      ['1', 'Ada Rey (E004)', 'complet : lundi'],
      ['', 'Noé Rey (E005)', 'une place est libre'],
    ]);
    expect(planOf(school, crechePlacesAction, { date: '2022-09-01' })).toMatchObject({ isNothingToDo: true });
  });

  it('are not checked without a capacity, and a day must be one', () => {
    const plan = planOf(registerOffice(), crechePlacesAction, {});
    expect(plan.ok && plan.lines[0]).toContain('Aucune capacité');
    const asked = registerOffice();
    runAction(asked, enrolPupil, BABY);
    const unchecked = planOf(asked, crechePlacesAction, {});
    expect(unchecked.ok && unchecked.lines.join()).toContain('Ada Rey (E004), lundi, mercredi');
    expect(unchecked.ok && [unchecked.lines.join(), unchecked.warnings.join()]).toEqual([
      expect.stringContaining('capacité non réglée : non vérifié'),
      expect.not.stringContaining('une place est libre'),
    ]);
    expect(problemsOf(planOf(registerOffice(), crechePlacesAction, { date: 'demain' })).join()).toContain('demain');
  });
});
