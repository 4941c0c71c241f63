/** Head-counts from the menu: lines of the plan and tab Effectifs. */
import { headCounts } from '../../src/actions/head-counts';
import { type Office, openOffice, planOf, rowsOf, runAction, type } from '../builders/family-office';

function school(today: string): Office {
  const office = openOffice(today);
  const add = (
    id: string,
    birth: string,
    Catégorie: string,
    rest: Record<string, string>,
    own: Record<string, string>,
  ) => {
    type(office, 'Élèves', { Élève: id, Famille: 'F1', Nom: 'Ader', Prénom: id, Naissance: birth, ...own });
    const year = { Année: '2022-23', Tarif: 'Normal', Type: 'Première', Statut: 'Confirmée' };
    type(office, 'Inscriptions', { ...year, Inscription: `I${id}`, Élève: id, Catégorie, ...rest });
  };
  add('E1', '2016-10-02', 'Élémentaire', { Classe: 'CP A' }, { Sexe: 'F', 'Pays de résidence': 'Suisse' });
  add(
    'E2',
    '2016-10-01',
    'Élémentaire',
    { Classe: 'CP A', Début: '2022-10-02' },
    { Sexe: 'm', 'Pays de résidence': 'fr' },
  );
  add('E3', '2021-03-01', 'Crèche', { Jours: '2', Fin: '2022-10-01' }, { 'Pays de résidence': 'Italie' });
  add('E4', '2018-03-01', 'Maternelle Moyens et Grands', { Statut: 'Annulée' }, {});
  return office;
}

const linesOn = (date: string) => {
  const plan = planOf(school('2022-10-05'), headCounts, { date });
  return plan.ok ? plan.lines : plan.problems;
};

describe('head-counts', () => {
  it.each([
    ['2022-10-01', 'the last day of one and the day before another', 2, 'Âge : 1 an 1 ; 5 ans 1.'],
    ['2022-10-02', 'the day after, a birthday', 2, 'Âge : 6 ans 2.'],
  ])('on %s, %s', (date, _, total, ages) => {
    expect(linesOn(date)[0]).toContain(`${total} enfants`);
    expect(linesOn(date)).toContain(ages);
  });

  it('name what is not given, and countries in one way', () => {
    expect(linesOn('2022-10-01')).toEqual([
      'Situation au 01.10.2022 : 2 enfants.',
      'Section : Crèche 1 ; Élémentaire 1.',
      'Niveau : Crèche 1 ; CP 1.',
      'Classe : CP A 1 ; Non indiqué 1.',
      'Âge : 1 an 1 ; 5 ans 1.',
      'Pays de résidence : Suisse 1 ; Autre 1.',
      'Sexe : F 1 ; Non indiqué 1.',
    ]);
    expect(linesOn('2022-10-05')).toContain('Pays de résidence : Suisse 1 ; France 1.');
  });

  it('are kept in tab Effectifs with the sections beside', () => {
    const office = school('2022-10-05');
    runAction(office, headCounts, {});
    expect(
      rowsOf(office, 'Effectifs')
        .slice(0, 4)
        .map((row) => row.slice(1)),
    ).toEqual([
      ['Section', 'Élémentaire', '2', '0', '0', '0', '2', '0'],
      ['Section', 'Total', '2', '0', '0', '0', '2', '0'],
      ['Niveau', 'CP', '2', '0', '0', '0', '2', '0'],
      ['Niveau', 'Total', '2', '0', '0', '0', '2', '0'],
    ]);
    expect(planOf(office, headCounts, {})).toMatchObject({ ok: true, isNothingToDo: true });
  });

  it('say so where nobody is enrolled, and refuse a day that is none', () => {
    expect(linesOn('2030-01-01')).toEqual(['Aucun enfant inscrit à cette date.']);
    expect(linesOn('2022-02-30')[0]).toContain('2022-02-30');
  });
});
