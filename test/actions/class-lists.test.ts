/** Class lists and emergency lists: who stands on them, what is missing, what never stands on them. */
import { classLists } from '../../src/actions/class-lists';
import { continueLists } from '../../src/actions/lists/continue-lists';
import {
  documentsOf,
  execute,
  type Office,
  openOffice,
  planOf,
  problemsOf,
  runAction,
  type,
} from '../builders/family-office';

const TODAY = '2022-10-03';

function classOffice(): Office {
  const office = openOffice(TODAY);
  const address = { Adresse: 'Rue du Rhin', NPA: '4056', Ville: 'Bâle' };
  type(office, 'Familles', { Famille: 'F1', Nom: 'Ader', ...address, Remarques: 'SECRET' });
  type(office, 'Familles', { Famille: 'F2', Nom: 'Brun', ...address });
  const mother = { Responsable: 'R1', Famille: 'F1', Nom: 'Ader', Prénom: 'Anna', Lien: 'mère' };
  type(office, 'Responsables', { ...mother, Téléphone: '+41 61 000 00 00' });
  const neighbour = { Responsable: 'R2', Famille: 'F1', Nom: 'Voisin', Prénom: 'Paul', 'Représentant légal': 'non' };
  type(office, 'Responsables', { ...neighbour, Téléphone: '079', 'Peut récupérer': 'oui' });
  const father = { Responsable: 'R3', Famille: 'F1', Nom: 'Père', Prénom: 'Luc', Lien: 'père' };
  type(office, 'Responsables', { ...father, 'Peut récupérer': 'non', Téléphone: '078' });
  const pupil = { Famille: 'F1', Nom: 'Ader' };
  type(office, 'Élèves', { ...pupil, Élève: 'E1', Prénom: 'Zoé', Naissance: '2016-05-05' });
  type(office, 'Élèves', { ...pupil, Élève: 'E2', Prénom: 'Léo', Naissance: '2021-05-05' });
  type(office, 'Élèves', { Famille: 'F2', Nom: 'Brun', Élève: 'E3', Prénom: 'Max', Naissance: '2021-06-06' });
  const year = { Année: '2022-23', Tarif: 'Normal', Type: 'Première', Statut: 'Confirmée' };
  type(office, 'Inscriptions', { ...year, Inscription: 'I1', Élève: 'E1', Catégorie: 'Élémentaire', Classe: 'CP A' });
  const creche = { ...year, Catégorie: 'Crèche', Jours: 2, 'Jours de présence': 'lundi, mardi' };
  type(office, 'Inscriptions', { ...creche, Inscription: 'I2', Élève: 'E2', Début: '2022-10-01' });
  type(office, 'Inscriptions', { ...creche, Inscription: 'I3', Élève: 'E3' });
  return office;
}

describe('the class lists', () => {
  it('show in the plan the classes of the day and how many pupils each has', () => {
    const plan = planOf(classOffice(), classLists, {});
    expect(plan.ok && plan.lines).toEqual([
      'Liste de classe, 3 octobre 2022 : 2 classes, 3 élèves.',
      'CP A : 1 élève',
      'Crèche : 2 élèves',
    ]);
  });

  it('become one Doc and one PDF a class, with room for notes and what is special about a presence', () => {
    const office = classOffice();
    runAction(office, classLists, { classe: 'crèche' });
    expect(documentsOf(office)).toEqual(['Liste de classe Crèche 2022-10-03', 'Liste de classe Crèche 2022-10-03.pdf']);
    expect(office.filled[0]).toMatchObject({
      classe: 'Crèche',
      jour: '03.10.2022',
      effectif: '2 élèves',
      eleves: [
        { rang: '1', nom: 'Ader', prenom: 'Léo', presence: 'lundi, mardi, dès le 01.10.2022', notes: '' },
        { rang: '2', nom: 'Brun', prenom: 'Max', presence: 'lundi, mardi' },
      ],
    });
  });

  it('are made once a day and anew when something on them has changed', () => {
    const office = classOffice();
    runAction(office, classLists, { classe: 'CP A' });
    runAction(office, classLists, { classe: 'CP A' });
    expect(documentsOf(office)).toHaveLength(2);
    type(office, 'Élèves', { Famille: 'F2', Nom: 'Brun', Élève: 'E4', Prénom: 'Ida', Naissance: '2016-06-06' });
    const year = { Année: '2022-23', Tarif: 'Normal', Type: 'Première', Statut: 'Confirmée' };
    type(office, 'Inscriptions', { ...year, Inscription: 'I4', Élève: 'E4', Catégorie: 'Élémentaire', Classe: 'CP A' });
    runAction(office, classLists, { classe: 'CP A' });
    expect(documentsOf(office)).toHaveLength(4);
  });

  it.each([
    [{ classe: 'CM9' }, 'La classe « CM9 » n’a pas d’élève le 03.10.2022. Classes de ce jour : CP A, Crèche.'],
    [{ type: 'cantine' }, 'Champ « Liste » : « cantine » ne convient pas ; au choix : classe, urgence.'],
    [{ date: '31.02.2022' }, '31.02.2022'],
  ])('are refused for %j', (input, words) => {
    expect(problemsOf(planOf(classOffice(), classLists, input)).join('\n')).toContain(words);
  });
});

describe('the emergency and pick-up list (R-1.10)', () => {
  it('names legal representatives with phones, and at the crèche the only persons who may collect', () => {
    const office = classOffice();
    runAction(office, classLists, { type: 'urgence', classe: 'Crèche' });
    expect(office.filled[0]).toMatchObject({
      eleves: [
        {
          eleve: 'Ader Léo',
          a_joindre: 'Anna Ader (mère) : +41 61 000 00 00\nLuc Père (père) : 078',
          sortie: 'Anna Ader (mère) : +41 61 000 00 00\nPaul Voisin : 079',
          regle: 'Remis à ces personnes seulement.',
        },
        { eleve: 'Brun Max', a_joindre: '', sortie: 'PERSONNE N’EST INDIQUÉ : demander au secrétariat' },
      ],
    });
  });

  it('leaves what happens beyond the gate to the legal representatives from the Élémentaire on', () => {
    const office = classOffice();
    runAction(office, classLists, { type: 'urgence', classe: 'CP A' });
    const [child] = office.filled[0]?.eleves as { regle: string }[];
    expect(child?.regle).toContain('les représentants légaux décident');
  });

  it('tells what is missing before it is made', () => {
    const plan = planOf(classOffice(), classLists, { type: 'urgence' });
    const warnings = plan.ok ? plan.warnings.join('\n') : '';
    expect(warnings).toContain('Max Brun (E3) : aucun représentant légal.');
    expect(warnings).toContain('Max Brun (E3) : personne n’est indiqué pour venir chercher l’enfant.');
    expect(warnings).toContain('le représentant légal R3 a « non »');
  });

  it('holds neither remarks nor debts', () => {
    const office = classOffice();
    runAction(office, classLists, { type: 'urgence' });
    expect(JSON.stringify(office.filled)).not.toContain('SECRET');
  });
});

it('lists that a stop left undone are made by the continuation, for the day on which they were asked for', () => {
  const office = classOffice();
  runAction(office, classLists, { type: 'urgence' }, ({ host }) =>
    host.meter.failOn('UrlFetchApp.fetchAll', 4, 'after', { clock: 300_000 }),
  );
  expect([documentsOf(office).length < 4, office.state.triggers.length]).toEqual([true, 1]);
  office.clock.advance(86_400_000);
  execute(office, continueLists);
  expect(documentsOf(office)).toHaveLength(4);
  expect(new Set(office.filled.map(({ jour }) => jour))).toEqual(new Set(['03.10.2022']));
  expect(office.state.triggers).toEqual([]);
});
