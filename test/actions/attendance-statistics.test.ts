/** Attendance statistics from the menu: lines of the plan, the two tabs, and what is odd in the log. */

import type { ActionInput } from '../../src/actions/action';
import { attendanceStatistics } from '../../src/actions/attendance-statistics';
import { call } from '../builders/call-function';
import { type Office, openOffice, planOf, problemsOf, rowsOf, runAction, type } from '../builders/family-office';
import { workbookOf } from '../builders/school-year-2022';

function addPupil(office: Office, Élève: string, Nom: string, Classe: string, rest: Record<string, string> = {}): void {
  type(office, 'Élèves', { Élève, Famille: 'F1', Nom, Prénom: 'Ada', Naissance: '2016-05-05' });
  const year = { Année: '2022-23', Catégorie: 'Élémentaire', Niveau: 'CP', Tarif: 'Normal', Type: 'Première' };
  type(office, 'Inscriptions', { ...year, Inscription: `I-${Élève}`, Élève, Classe, Statut: 'Confirmée', ...rest });
}

function addMark(
  office: Office,
  Élève: string,
  day: string,
  half: string,
  Code: string,
  rest: Record<string, number> = {},
) {
  type(office, 'Présences', { Date: day, Élève, 'Demi-journée': half, Code, ...rest });
}

/** Two classes in the week of 5 September 2022; today is the Friday. */
function school(): Office {
  const office = openOffice('2022-09-09');
  addPupil(office, 'E1', 'Ader', 'CP A');
  addPupil(office, 'E2', 'Brun', 'CP A', { Début: '2022-09-08' });
  addPupil(office, 'E3', 'Cole', 'CP B');
  addMark(office, 'E1', '2022-09-05', 'Matin', 'Absent');
  addMark(office, 'E1', '2022-09-05', 'Après-midi', 'Retard', { Minutes: 10 });
  addMark(office, 'E3', '2022-09-09', 'Matin', 'Excusé');
  addMark(office, 'E3', '2022-09-09', 'Après-midi', 'Excusé');
  return office;
}

const WEEK: ActionInput = { du: '2022-09-05' };
const linesOf = (office: Office, input: ActionInput) => {
  const plan = planOf(office, attendanceStatistics, input);
  return plan.ok ? plan.lines : plan.problems;
};

describe('attendance statistics', () => {
  it('tell presence in half-days and in hours, by class', () => {
    // CP, Monday to Friday: 9 half-days, 1560 minutes; Brun is there for 4 of them, 680 minutes.
    expect(linesOf(school(), WEEK)).toEqual([
      'Du 05.09.2022 au 09.09.2022, 3 élèves.',
      'Total : présence 86,4 % (en heures 85,3 %) ; 3 absences sur 22 demi-journées ; 1 non justifiée ; 1 retard.',
      'CP A : présence 92,3 % (en heures 90,2 %) ; 1 absence sur 13 demi-journées ; 1 non justifiée ; 1 retard.',
      'CP B : présence 77,8 % (en heures 78,2 %) ; 2 absences sur 9 demi-journées.',
      '12 registres non faits : aucune ligne d’une classe pour une demi-journée passée, ou seulement des congés et des absences annoncées.',
      'Cole Ada (CP B) : absent depuis le 09.09.2022.',
    ]);
  });

  it('are kept in two tabs that agree with each other and with the formulas', () => {
    const office = school();
    expect(runAction(office, attendanceStatistics, WEEK)).toMatchObject({
      ok: true,
      lines: ['Onglets à jour : « Statistiques élèves », « Statistiques classes ».'],
    });
    const pupils = rowsOf(office, 'Statistiques élèves').map((row) => row.slice(2));
    expect(pupils.map((row) => [row[0], ...row.slice(5, 9), ...row.slice(15)])).toEqual([
      ['E1', '9', '1', '1', '0', '1', '0', '1560', '220', '1', ''],
      ['E2', '4', '0', '0', '0', '0', '0', '680', '0', '0', ''],
      ['E3', '9', '2', '0', '2', '0', '0', '1560', '340', '2', '44813'],
      ['Total', '22', '3', '1', '2', '1', '0', '3800', '560', '', ''],
    ]);
    const log = office.workbook.sheets.find(({ name }) => name === 'Présences')?.values ?? [];
    const calendar = office.workbook.sheets.find(({ name }) => name === 'Calendrier')?.values ?? [];
    const workbook = workbookOf({ 'Jours fériés': [['Date', 'Libellé']], Horaires: [] });
    for (const [id, rate] of pupils.slice(0, 3).map((row) => [row[0], row[13]] as const)) {
      const from = id === 'E2' ? '2022-09-08' : '2022-09-05';
      expect(String(call('TAUX_PRESENCE', [id, 'CP', from, '2022-09-09', log, calendar], workbook))).toBe(rate);
    }
    const classes = rowsOf(office, 'Statistiques classes').map((row) => row.slice(2));
    expect(classes.map((row) => row.slice(0, 6))).toEqual([
      ['CP A', 'CP', '2022-09', '2', '13', '1'],
      ['CP A', 'CP', 'Tous', '2', '13', '1'],
      ['CP B', 'CP', '2022-09', '1', '9', '2'],
      ['CP B', 'CP', 'Tous', '1', '9', '2'],
      ['Total', 'CP', 'Tous', '3', '22', '3'],
      ['Total', '', '2022-09', '3', '22', '3'],
      ['Total', '', 'Tous', '3', '22', '3'],
    ]);
    expect(planOf(office, attendanceStatistics, WEEK)).toMatchObject({ ok: true, isNothingToDo: true });
  });

  it.each([
    [{ classe: 'cp b' }, 'Du 05.09.2022 au 09.09.2022, 1 élève.'],
    [{ eleve: 'E1' }, 'Du 05.09.2022 au 09.09.2022, 1 élève.'],
  ])('are those of one class or pupil where %j is asked', (input, first) => {
    expect(linesOf(school(), { ...WEEK, ...input })[0]).toBe(first);
  });

  it('begin with the rentrée and end today unless a period is given', () => {
    expect(linesOf(school(), {})[0]).toBe('Du 01.09.2022 au 09.09.2022, 3 élèves.');
  });

  it('say that there is nothing where nobody is enrolled', () => {
    expect(linesOf(openOffice('2022-09-09'), {})).toEqual([
      'Aucune demi-journée de classe dans cette période pour ces élèves.',
    ]);
  });

  it('tell by row what does not count, and what is yet to come', () => {
    const office = school();
    addMark(office, 'E1', '2022-09-07', 'Après-midi', 'Absent');
    addMark(office, 'E2', '2022-09-05', 'Matin', 'Absent');
    addMark(office, 'E1', '2022-09-05', 'Matin', 'Présent');
    const plan = planOf(office, attendanceStatistics, { ...WEEK, au: '2022-09-16' });
    expect(plan.ok && plan.warnings.filter((text) => !text.startsWith('Réglages'))).toEqual([
      expect.stringMatching(/^La période va au-delà du 09.09.2022/),
      'Onglet « Présences », ligne 6, colonne « Date » : élève E1 : pas de classe pour son niveau à cette demi-journée du 07.09.2022 ; cette ligne ne compte pas.',
      'Onglet « Présences », ligne 7, colonne « Date » : élève E2 : pas inscrit le 05.09.2022 ; cette ligne ne compte pas.',
      'Onglet « Présences », ligne 8, colonne « Code » : la ligne 2 dit autre chose de la même demi-journée du 05.09.2022 ; la plus favorable compte.',
    ]);
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    [{ du: '2022-09-09', au: '2022-09-05' }, 'La période finit le 05.09.2022, avant son début le 09.09.2022.'],
    [{ classe: 'CM9' }, 'Classe « CM9 » : aucun élève de ce nom n’était inscrit dans la période.'],
    [{ eleve: 'E77' }, 'Élève « E77 » : aucun élève de ce nom n’était inscrit dans la période.'],
    [
      { du: '2030-09-09', au: '2030-10-05' },
      'L’onglet Calendrier n’a pas de ligne pour le 09.09.2030 : ajoutez l’année scolaire, ou donnez une autre date.',
    ],
    [{ du: 'hier' }, expect.stringContaining('hier')],
  ])('%j is refused', (input, problem) => {
    expect(problemsOf(planOf(school(), attendanceStatistics, input))).toEqual([problem]);
  });

  it('names every bad cell of the log by row and column', () => {
    const office = school();
    addMark(office, 'E1', '2022-09-07', 'Soir', 'Absent');
    addMark(office, 'E1', 'demain', 'Matin', 'Malade');
    expect(problemsOf(planOf(office, attendanceStatistics, {})).map((text) => text.slice(0, 52))).toEqual([
      'Onglet « Présences », ligne 6, colonne « Demi-journé',
      'Onglet « Présences », ligne 7, colonne « Date » : « ',
      'Onglet « Présences », ligne 7, colonne « Code » : « ',
    ]);
  });
});
