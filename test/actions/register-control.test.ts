/** The control of the register from the menu: one line a pupil, sums and what is wrong. */
import { registerControl } from '../../src/actions/register-control';
import { planOf, problemsOf, rowsOf, runAction, type } from '../builders/family-office';
import { registerOffice } from '../builders/register-office';

/** Beside Zoé and Léo Brun: a twin of Zoé by her name, a year ahead, from another school. */
function office() {
  const school = registerOffice('2022-10-03');
  type(school, 'Élèves', {
    Élève: 'E004',
    Famille: 'F002',
    Nom: 'BRUN',
    Prénom: 'Zoe',
    Naissance: '2016-02-11',
    'Pays de résidence': 'France',
  });
  const row = { Année: '2022-23', Catégorie: 'Élémentaire', Niveau: 'CE1', Tarif: 'Normal', Type: 'Première' };
  type(school, 'Inscriptions', {
    Inscription: 'I004',
    Élève: 'E004',
    Statut: 'Confirmée',
    'Livret reçu le': '2022-09-01',
    ...row,
  });
  return school;
}

describe('the control of the register', () => {
  it('sums up and lists what a person should look at, in the order of the classes', () => {
    const plan = planOf(office(), registerControl, {});
    expect(plan.ok && plan.lines).toEqual([
      'Année 2022-23, au 03.10.2022 : 3 élèves inscrits.',
      '1 élève dans une autre classe que selon l’âge.',
      '1 élève attend des papiers de l’école précédente (art. 1.5).',
      '3 élèves dont la famille n’a pas signé le règlement (art. 7).',
      '1 élève de crèche ou de maternelle que personne d’autre n’est autorisé à chercher (art. 2.1.2, 2.2.2).',
      '2 élèves qui ressemblent à un autre.',
      '1 élève sans pays de résidence : la règle de la scolarité obligatoire est inconnue (art. 2.2.3).',
      'Léo Brun (E002) : règlement non signé.',
      'Zoé Brun (E001) : règlement non signé ; ressemble à E004.',
      'Zoe BRUN (E004) : CE1, selon l’âge CP 1 an d’avance ; le certificat de radiation ; règlement non signé ; ressemble à E001.',
    ]);
  });

  it('keeps one line a pupil in its tab, with both rules of schooling (R-1.5)', () => {
    const school = office();
    expect(runAction(school, registerControl, {}).ok).toBe(true);
    const rows = rowsOf(school, 'Contrôle du registre').map((row) => [row[1], ...row.slice(6, 14)]);
    expect(rows).toEqual([
      ['E002', 'Crèche', 'Crèche', '', '', 'non', 'non', 'résidence inconnue', ''],
      ['E001', 'CP', 'CP', '', 'Suisse', 'oui', 'oui', 'Suisse', ''],
      ['E004', 'CE1', 'CP', '1 an d’avance', 'France', 'oui', 'oui', 'France', 'le certificat de radiation'],
    ]);
    expect(planOf(school, registerControl, {})).toMatchObject({ isNothingToDo: true });
  });

  it.each([
    ['Maternelle Petits', 'PS', '2020-01-01', 'PS, selon l’âge Crèche 1 an d’avance ; trop jeune (art. 1.2)'],
    ['Maternelle Petits', 'PS', '2019-12-31', undefined],
    ['Élémentaire', 'CP', '2017-01-01', 'CP, selon l’âge GS 1 an d’avance ; trop jeune (art. 1.3)'],
    ['Élémentaire', 'CP', '2016-12-31', undefined],
  ])('names a child below the age of its section: %s, %s, born on %s (R-1.2, R-1.3)', (section, level, birth, text) => {
    const school = registerOffice('2022-10-03');
    const pupil = { Élève: 'E009', Famille: 'F002', Nom: 'Zorn', Prénom: 'Ida', Naissance: birth };
    type(school, 'Élèves', { ...pupil, 'Pays de résidence': 'Suisse' });
    const row = { Année: '2022-23', Catégorie: section, Niveau: level, Tarif: 'Normal', Type: 'Première' };
    type(school, 'Inscriptions', { Inscription: 'I009', Élève: 'E009', Statut: 'Confirmée', ...row });
    const plan = planOf(school, registerControl, {});
    const lines = plan.ok ? plan.lines.join('\n') : '';
    expect(lines.includes('1 élève sous l’âge de la section (art. 1.1 à 1.3).')).toBe(text !== undefined);
    if (text === undefined) expect(lines).not.toContain('trop jeune');
    else expect(lines).toContain(`Ida Zorn (E009) : ${text}`);
    runAction(school, registerControl, {});
    const [difference = ''] = rowsOf(school, 'Contrôle du registre').flatMap((one) =>
      one[1] === 'E009' ? [one[8]] : [],
    );
    expect(difference.includes('trop jeune')).toBe(text !== undefined);
  });

  it('takes twins of one family for no double', () => {
    const school = registerOffice('2022-10-03');
    const twin = { Famille: 'F001', Nom: 'Brun', Prénom: 'Max', Naissance: '2016-02-01' };
    type(school, 'Élèves', { Élève: 'E004', ...twin });
    const plan = planOf(school, registerControl, {});
    expect(plan.ok && plan.lines.join()).not.toContain('ressemble');
  });

  it('names a child whom nobody may fetch (R-1.10)', () => {
    const school = registerOffice('2022-10-03');
    const { values = [] } = school.workbook.sheets.find(({ name }) => name === 'Responsables') ?? {};
    (values[1] ?? [])[9] = 'non';
    const plan = planOf(school, registerControl, {});
    expect(plan.ok && plan.lines.join()).toContain(
      'Léo Brun (E002) : règlement non signé ; vient chercher : personne.',
    );
    const sitter = { Responsable: 'R002', Famille: 'F001', Nom: 'Sol', 'Représentant légal': 'non' };
    type(school, 'Responsables', { ...sitter, 'Peut récupérer': 'oui' });
    runAction(school, registerControl, {});
    expect(rowsOf(school, 'Contrôle du registre')[0]?.[15]).toBe('représentants légaux et 1 autre personne');
  });

  it('looks at the year that is asked for', () => {
    const plan = planOf(office(), registerControl, { annee: '2021-22' });
    expect(plan.ok && plan.lines[0]).toBe('Année 2021-22, au 03.10.2022 : 0 élève inscrit.');
    expect(problemsOf(planOf(office(), registerControl, { annee: '2022' })).join()).toContain('2022-23');
  });
});
