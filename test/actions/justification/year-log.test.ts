/** The log of one school year by pupil: whose rows count, by which level, and what stops or is told. */

import { gatherAbsences } from '../../../src/actions/justification/gather';
import { JUSTIFICATION_TABLES } from '../../../src/actions/justification/tables';
import { readYearLog } from '../../../src/actions/justification/year-log';
import { asDate } from '../../../src/domain/shared/local-date';
import { absenceOffice, mark } from '../../builders/absence-office';
import { execute, type Office } from '../../builders/family-office';

const TODAY = '2022-10-03';

function logOf(office: Office, today = TODAY) {
  return execute(office, (services) => {
    const gathered = gatherAbsences(services, JUSTIFICATION_TABLES, []);
    return gathered.ok ? readYearLog(gathered.value.rows, asDate(today)) : gathered;
  });
}

/** Sets a cell of the first rows whose identifier matches. */
function set(office: Office, tab: string, id: string, cells: Readonly<Record<string, string>>): void {
  const [headers = [], ...rows] = office.workbook.sheets.find(({ name }) => name === tab)?.values ?? [];
  for (const row of rows.filter((one) => one[0] === id)) {
    for (const [header, value] of Object.entries(cells)) row[headers.indexOf(header)] = value;
  }
}

const pupilsOf = (office: Office, today = TODAY) => {
  const log = logOf(office, today);
  return log.ok ? log.value.pupils : [];
};
const issuesOf = (office: Office, today = TODAY) => {
  const log = logOf(office, today);
  return (log.ok ? log.value.notices : log.issues).map(({ code, tab, row }) => `${code} ${tab} ${row ?? ''}`.trim());
};

describe('a pupil of the log', () => {
  it('has the rows of the year in order, with class and level by age', () => {
    const office = absenceOffice(TODAY);
    for (const when of ['2022-09-06 a', '2022-06-20 m', '2022-09-06 m']) mark(office, 'E1', when);
    const [pupil, ...others] = pupilsOf(office);
    expect(pupil).toMatchObject({ level: 'CE2', className: 'CE2 A', isGone: false, family: { id: 'F1' } });
    expect(pupil?.records.map(({ halfDay }) => halfDay)).toEqual(['morning', 'afternoon']);
    expect(others).toEqual([]);
  });

  it('has its level from the enrolment', () => {
    const office = absenceOffice(TODAY);
    mark(office, 'E1', '2022-09-06 m');
    set(office, 'Inscriptions', 'I-E1', { Niveau: 'CM1' });
    expect(pupilsOf(office).map(({ level }) => level)).toEqual(['CM1']);
  });

  it.each([
    ['only asks', { Statut: 'Demandée', Type: 'Première' }],
    ['was cancelled', { Statut: 'Annulée' }],
    ['begins later', { Début: '2022-09-19' }],
    ['ended before', { Fin: '2022-09-05' }],
  ])('has nothing to justify where the enrolment %s, and the row is told', (_, cells) => {
    const office = absenceOffice(TODAY);
    mark(office, 'E1', '2022-09-06 m');
    mark(office, 'E1', '2022-09-06 a', 'Présent');
    set(office, 'Inscriptions', 'I-E1', cells);
    const counted = pupilsOf(office).flatMap(({ halfDays }) => halfDays.filter(({ date }) => date === '2022-09-06'));
    expect(counted).toEqual([]);
    expect(issuesOf(office)).toEqual(['attendance-outside-presence Présences 2']);
  });

  it('has the half-days from its first day to its last alone: the 19th and 20th of September', () => {
    const office = absenceOffice(TODAY);
    mark(office, 'E1', '2022-09-19 m');
    set(office, 'Inscriptions', 'I-E1', { Début: '2022-09-19', Fin: '2022-09-20' });
    const [pupil] = pupilsOf(office);
    expect(pupil?.halfDays.map(({ date }) => date)).toEqual(['2022-09-19', '2022-09-19', '2022-09-20', '2022-09-20']);
    expect(pupil?.leftOn).toBe('2022-09-20');
  });

  it('is told and left out where neither tells the level', () => {
    const office = absenceOffice(TODAY);
    mark(office, 'E1', '2022-09-06 m');
    set(office, 'Élèves', 'E1', { Naissance: '2005-05-05' });
    expect(pupilsOf(office)).toEqual([]);
    expect(issuesOf(office)).toEqual(['absence-level-unknown Élèves 2']);
  });

  it.each([
    ['Élèves', 'E1', { Statut: 'Sorti', Sortie: '2022-10-02' }, true],
    ['Élèves', 'E1', { Statut: 'Sorti', Sortie: '2022-10-03' }, false],
    ['Élèves', 'E1', { Statut: 'Sorti' }, true],
    ['Inscriptions', 'I-E1', { Fin: '2022-10-02' }, true],
    ['Inscriptions', 'I-E1', { Fin: '2022-10-03' }, false],
    ['Inscriptions', 'I-E1', { Statut: 'Sortie' }, true],
  ])('with %s %s %j has left on 3 October: %s', (tab, id, cells, expected) => {
    const office = absenceOffice(TODAY);
    mark(office, 'E1', '2022-09-06 m');
    set(office, tab, id, cells);
    expect(pupilsOf(office).map(({ isGone }) => isGone)).toEqual([expected]);
  });
});

describe('the log is refused', () => {
  it('with every child and family that the register lacks, each once', () => {
    const office = absenceOffice(TODAY);
    for (const when of ['2022-09-06 m', '2022-09-06 a']) mark(office, 'E8', when);
    mark(office, 'E3', '2022-09-06 m');
    set(office, 'Élèves', 'E3', { Famille: 'F9' });
    expect(issuesOf(office)).toEqual(['family-document-family Élèves 4', 'reference-unknown Présences 2']);
  });

  it('where the calendar lacks the year, and where the timetable is wrong', () => {
    expect(issuesOf(absenceOffice(TODAY), '2030-10-01')).toEqual(['calendar-year-missing Calendrier']);
    const office = absenceOffice(TODAY);
    mark(office, 'E1', '2022-09-06 m');
    mark(office, 'E2', '2022-09-06 m');
    const [headers = []] = office.workbook.sheets.find(({ name }) => name === 'Horaires')?.values ?? [];
    const row = headers.map(() => '');
    for (const [header, value] of Object.entries({ Niveau: 'CE2', Jour: 'Lundi', Début: '10:00', Fin: '09:00' })) {
      row[headers.indexOf(header)] = value;
    }
    office.workbook.sheets.find(({ name }) => name === 'Horaires')?.values.push(row);
    expect(issuesOf(office)).toEqual(['timetable-order Horaires 2']);
  });
});
