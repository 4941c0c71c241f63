/** Attendance where classes resume on 29 August: every entry takes the pupils and classes of the year that has begun. */
import { absenceNotice } from '../../../src/actions/absence-notice';
import { attendanceSheet } from '../../../src/actions/attendance-sheet';
import { attendanceStatistics } from '../../../src/actions/attendance-statistics';
import { classLists } from '../../../src/actions/class-lists';
import { extraHelp } from '../../../src/actions/extra-help';
import { headCounts } from '../../../src/actions/head-counts';
import { leaveRequest } from '../../../src/actions/leave-request';
import { recordPage } from '../../../src/actions/record-page';
import { calendarTable } from '../../../src/sheets/tables/setup/calendar';
import { type Office, openOffice, planOf, problemsOf, rowsOf, runAction, type } from '../../builders/family-office';

const TUESDAY = '2022-08-30';

/** E1 is new in CP A; E2 was in CP A and is in CE1 A. */
function school(today = TUESDAY): Office {
  const office = openOffice(today);
  const values = office.workbook.sheets.find(({ name }) => name === 'Calendrier')?.values ?? [];
  const at = (column: keyof typeof calendarTable.columns) => {
    return values[0]?.indexOf(calendarTable.columns[column].header) ?? -1;
  };
  const [cells] = values.slice(1).filter((row) => row[at('year')] === '2022-23');
  if (cells === undefined) throw new Error('No row of 2022-23');
  const yearBefore = (text: string) => text.replace(/^\d{4}(?=-\d\d-)/, (year) => String(Number(year) - 1));
  const moved = cells.map((cell) => (typeof cell === 'string' ? yearBefore(cell) : cell));
  moved[at('year')] = '2021-22';
  values.push(moved);
  cells[at('firstDay')] = '2022-08-29';
  type(office, 'Familles', { Famille: 'F1', Nom: 'Ader', Adresse: 'Rue du Rhin', NPA: '4056', Ville: 'Bâle' });
  for (const [id, Prénom] of Object.entries({ E1: 'Ada', E2: 'Léo' })) {
    type(office, 'Élèves', { Élève: id, Famille: 'F1', Nom: 'Ader', Prénom, Naissance: '2015-05-05' });
  }
  const row = { Catégorie: 'Élémentaire', Tarif: 'Normal', Type: 'Réinscription', Statut: 'Confirmée' };
  const enrolments = [
    ['I1', 'E1', '2022-23', 'CP', 'CP A'],
    ['I2', 'E2', '2021-22', 'CP', 'CP A'],
    ['I3', 'E2', '2022-23', 'CE1', 'CE1 A'],
  ] as const;
  for (const [Inscription, Élève, Année, Niveau, Classe] of enrolments) {
    type(office, 'Inscriptions', { ...row, Inscription, Élève, Année, Niveau, Classe });
  }
  return office;
}

describe('on 30 August, the second day of class', () => {
  it('the sheets are those of the new classes, and can be entered', () => {
    const office = school();
    const view = planOf(office, attendanceSheet, {});
    expect(view.ok && view.lines.slice(1)).toEqual([
      expect.stringMatching(/^CE1 A \(1 élève\) : Matin : PAS SAISIE/),
      expect.stringMatching(/^CP A \(1 élève\) : Matin : PAS SAISIE/),
      'Feuille de présence PAS SAISIE, CE1 A : 29.08.2022.',
      'Feuille de présence PAS SAISIE, CP A : 29.08.2022.',
    ]);
    runAction(office, attendanceSheet, { classe: 'CP A', demiJournee: 'Matin', absents: 'E1' });
    expect(rowsOf(office, 'Présences').map((row) => [row[1], row[3]])).toEqual([['E1', 'Absent']]);
  });

  it('an absence is announced from August into September', () => {
    const office = school();
    runAction(office, absenceNotice, { eleve: 'E2', du: TUESDAY, au: '2022-09-01', demiJournee: 'Matin' });
    expect(rowsOf(office, 'Présences')).toHaveLength(3);
  });

  it('a leave is asked for from August into September, and not over the summer', () => {
    const office = school();
    const outcome = runAction(office, leaveRequest, { eleve: 'E1', du: TUESDAY, au: '2022-09-01', motif: 'Mariage' });
    expect(problemsOf(outcome)).toEqual([]);
    const summer = planOf(office, leaveRequest, { eleve: 'E2', du: '2022-07-05', au: TUESDAY, motif: 'Voyage' });
    expect(problemsOf(summer).join()).toContain('28.08.2022');
  });

  it('extra help is held against the hours of the new year', () => {
    const office = school();
    const given = { eleves: 'E2', minutes: '45', accordLe: '2022-08-29' };
    expect(problemsOf(runAction(office, extraHelp, { ...given, date: TUESDAY }))).toEqual([]);
    const tab = rowsOf(office, 'Heures APC');
    expect(tab.map((row) => row.slice(0, 4))).toEqual([['2022-23', 'E2', 'Léo Ader', 'CE1 A']]);
  });

  it('lists, head-counts, statistics and the livret page tell the new classes', () => {
    const office = school();
    const lists = planOf(office, classLists, { classe: 'CP A' });
    expect(problemsOf(lists)).toEqual([]);
    const heads = planOf(office, headCounts, {});
    expect(heads.ok && heads.lines.join('\n')).toMatch(/CE1/);
    const statistics = planOf(office, attendanceStatistics, {});
    expect(statistics.ok && statistics.lines[0]).toBe('Du 29.08.2022 au 30.08.2022, 2 élèves.');
    expect(problemsOf(planOf(office, recordPage, { classe: 'CE1 A' }))).toEqual([]);
    expect(problemsOf(planOf(office, recordPage, { classe: 'CE1 A', du: '2022-07-01' })).join()).not.toBe('');
  });
});

describe.each([
  ['2022-08-28', 'aucun élève'],
  ['2022-08-29', ''],
  ['2022-09-01', ''],
])('on %s', (date, reason) => {
  it('the sheet of the class of the new year is there from the rentrée on', () => {
    const problems = problemsOf(planOf(school('2022-09-05'), attendanceSheet, { classe: 'CE1 A', date })).join();
    expect(problems === '').toBe(reason === '');
  });
});
