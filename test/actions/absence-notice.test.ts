/** Absences announced or justified one child at a time: rows in advance, illness without a diagnosis, nothing twice. */
import { absenceNotice } from '../../src/actions/absence-notice';
import { type Office, openOffice, planOf, problemsOf, rowsOf, runAction, type } from '../builders/family-office';

/** A Monday. */
const TODAY = '2022-09-05';

function school(): Office {
  const office = openOffice(TODAY);
  type(office, 'Élèves', { Élève: 'E1', Famille: 'F1', Nom: 'Ader', Prénom: 'Ada', Naissance: '2015-05-05' });
  const year = { Année: '2022-23', Catégorie: 'Élémentaire', Tarif: 'Normal', Type: 'Réinscription', Niveau: 'CP' };
  type(office, 'Inscriptions', { ...year, Inscription: 'I1', Élève: 'E1', Statut: 'Confirmée' });
  return office;
}

/** Date, Demi-journée, Code, Motif, and whether announced and justified. */
const log = (office: Office) =>
  rowsOf(office, 'Présences').map((row) => [row[2], row[3], row[6], row[8] !== '', row[9] !== '']);
const run = (office: Office, input: object) => runAction(office, absenceNotice, { eleve: 'E1', ...input });
const plan = (office: Office, input: object) => planOf(office, absenceNotice, { eleve: 'E1', ...input });

describe('an absence announced in advance', () => {
  it('is written for the half-days of class of its days only, once (R-4.2)', () => {
    const office = school();
    const input = { du: '2022-09-06', au: '07.09.2022', motif: 'Maladie', annonceePar: 'Mère' };
    run(office, input);
    const rows = [
      ['Matin', 'Absent', 'Maladie', true, false],
      ['Après-midi', 'Absent', 'Maladie', true, false],
      ['Matin', 'Absent', 'Maladie', true, false],
    ];
    expect(log(office)).toEqual(rows);
    const again = plan(office, input);
    expect(again.ok && again.isNothingToDo).toBe(true);
  });

  it('is a leave where one is granted, and leaves alone what shows that the child was there', () => {
    const office = school();
    type(office, 'Congés', { Congé: 'C1', Élève: 'E1', Du: TODAY, Au: TODAY, Décision: 'Accordé' });
    type(office, 'Présences', { Date: TODAY, Élève: 'E1', 'Demi-journée': 'Matin', Code: 'Retard', Minutes: 10 });
    const view = plan(office, { du: TODAY });
    expect(view.ok && view.lines).toEqual([
      'Ada Ader (E1), lundi 5 septembre 2022 : 2 demi-journées de classe.',
      'Inchangé, car l’élève y était : 05.09.2022, Matin, à 8:00 : Retard, 10 minutes.',
      'À ajouter : 05.09.2022, Après-midi, à 13:30 : Congé.',
    ]);
  });
});

describe('a justification in writing', () => {
  it('marks the absences of its days and adds those that are missing (R-4.1)', () => {
    const office = school();
    type(office, 'Présences', {
      Date: '2022-09-02',
      Élève: 'E1',
      'Demi-journée': 'Matin',
      Code: 'Absent',
      Motif: 'Train',
    });
    run(office, { du: '2022-09-02', justifieeLe: TODAY });
    expect(log(office)).toEqual([
      ['Matin', 'Absent', 'Train', false, true],
      ['Après-midi', 'Absent', '', false, true],
    ]);
  });
});

describe('illness', () => {
  const ill = { du: TODAY, natureIndiquee: 'oui', contagieux: 'oui', finDesSymptomes: '05.09.2022 18:00' };

  it('says from when the child may come back, and that a certificate may be asked for (R-4.9)', () => {
    const view = plan(school(), ill);
    expect(view.ok && view.lines.slice(-2)).toEqual([
      expect.stringContaining('peut demander un certificat médical de guérison'),
      expect.stringMatching(/à partir du 06.09.2022 à 18:00, .* 07.09.2022, Matin, à 8:00\.$/),
    ]);
    expect(view.ok && view.warnings).toContainEqual(
      expect.stringContaining('2 demi-journées de classe restent à annoncer'),
    );
  });

  it('keeps yes, no, days and hours, never of what', () => {
    const office = school();
    run(office, { ...ill, demiJournee: 'Matin', certificatRecuLe: TODAY });
    expect(rowsOf(office, 'Présences')[0]?.slice(10, 12)).toEqual(['oui', 'oui']);
    const again = plan(office, { ...ill, demiJournee: 'Matin', certificatRecuLe: TODAY });
    expect(again.ok && again.isNothingToDo).toBe(true);
  });
});

describe('a notice is refused', () => {
  it('with all that is wrong, and nothing written', () => {
    const office = school();
    const input = { eleve: 'E9', du: '2022-09-06', au: '2022-09-05', demiJournee: 'soir', motif: 'Varicelle' };
    const more = { justifieeLe: '2022-09-09', contagieux: 'peut-être', finDesSymptomes: 'hier' };
    expect(problemsOf(run(office, { ...input, ...more }))).toEqual([
      expect.stringContaining('futur'),
      expect.stringContaining('« E9 » n’existe pas'),
      expect.stringContaining('avant son début'),
      expect.stringContaining('« soir » n’est pas une demi-journée'),
      expect.stringContaining('écrivez « maladie »'),
      expect.stringContaining('répondez oui ou non'),
      expect.stringContaining('05.09.2022 18:00'),
    ]);
    expect(log(office)).toEqual([]);
  });

  it.each([
    [
      'only in the holidays',
      { du: '2022-10-24', au: '2022-10-28' },
      'vacances scolaires, retour en classe le 07.11.2022',
    ],
    ['over two school years', { du: '2023-07-07', au: '2023-09-04' }, 'une seule année scolaire'],
    ['of a year without enrolment', { du: '2023-09-04' }, 'n’est pas inscrit le 04.09.2023'],
  ])('%s', (_, input, reason) => {
    expect(problemsOf(plan(school(), input)).join()).toContain(reason);
  });

  it('where the workbook has no column for what is filled in', () => {
    const office = school();
    const sheet = office.workbook.sheets.find(({ name }) => name === 'Présences');
    sheet?.values[0]?.splice(10, 4);
    expect(problemsOf(plan(office, { du: TODAY, contagieux: 'non' })).join()).toContain('« Contagieux »');
    expect(problemsOf(plan(office, { du: TODAY }))).toEqual([]);
  });
});
