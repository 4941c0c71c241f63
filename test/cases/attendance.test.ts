/** Class time (art. 2.2.5) and attendance over the sample year, counted by hand on the calendar. */
import { call } from '../builders/call-function';
import { cellDate, sampleWorkbook } from '../builders/school-year-2022';

describe('one full week of class (R-4.7)', () => {
  it.each([
    ['PS', 1440, 9],
    ['MS', 1440, 9],
    ['GS', 1440, 9],
    ['CP', 1560, 9],
    ['CE1', 1560, 9],
    ['CE2', 1560, 9],
    ['CM1', 1560, 9],
    ['CM2', 1560, 9],
    ['6e', 1900, 9],
  ])('%s: %d minutes in %d half-days', (level, minutes, halfDays) => {
    expect(call('MINUTES_CLASSE', [level, '2022-09-05', '2022-09-11'])).toBe(minutes);
    expect(call('DEMI_JOURNEES', [level, '2022-09-05', '2022-09-11'])).toBe(halfDays);
  });

  it('has no class hours for the crèche', () => {
    expect(() => call('MINUTES_CLASSE', ['Crèche', '2022-09-05', '2022-09-11'])).toThrow(/pas d’horaire de classe/);
  });
});

describe('days with and without class (R-4.10)', () => {
  it.each([
    ['the day before the rentrée', '2022-08-31', '2022-08-31', 0],
    ['the rentrée, a Thursday', '2022-09-01', '2022-09-01', 340],
    ['a Monday', '2022-09-05', '2022-09-05', 360],
    ['a Wednesday', '2022-09-07', '2022-09-07', 180],
    ['a weekend', '2022-09-10', '2022-09-11', 0],
    ['the last day before Toussaint, a Friday', '2022-10-21', '2022-10-21', 340],
    ['the Toussaint holidays', '2022-10-22', '2022-11-06', 0],
    ['the return from Toussaint, a Monday', '2022-11-07', '2022-11-07', 360],
    ['the return from Noël, a Tuesday', '2023-01-03', '2023-01-03', 340],
    ['the day before it', '2023-01-02', '2023-01-02', 0],
    ['the last day of the year, a Friday', '2023-07-07', '2023-07-07', 340],
    ['the summer', '2023-07-08', '2023-08-31', 0],
    ['the summer before', '2022-07-20', '2022-08-31', 0],
  ])('%s', (_, from, to, minutes) => {
    expect(call('MINUTES_CLASSE', ['CP', from, to])).toBe(minutes);
  });

  it('counts the weeks of class of the whole year', () => {
    // Thu 1 + Fri 2 Sept; 7 weeks to 21 Oct; 6 to 16 Dec; 4 days of 3–6 Jan and 5 weeks to 10 Feb; 7 to 14 Apr;
    // 4 days of 2–5 May and 9 weeks to 7 July.
    const fullWeeks = 7 + 6 + 5 + 7 + 9;
    const minutes = fullWeeks * 1560 + 2 * 340 + 2 * (340 + 180 + 340 + 340);
    expect(call('MINUTES_CLASSE', ['CP', '2022-09-01', '2023-07-07'])).toBe(minutes);
    expect(call('DEMI_JOURNEES', ['CP', '2022-09-01', '2023-07-07'])).toBe(fullWeeks * 9 + 2 * 2 + 2 * 7);
  });

  it('leaves out public holidays', () => {
    const workbook = sampleWorkbook({
      'Jours fériés': [
        ['Date', 'Libellé'],
        [cellDate('2023-05-18'), 'Ascension'],
      ],
    });
    expect(call('DEMI_JOURNEES', ['CP', '2023-05-15', '2023-05-21'], workbook)).toBe(7);
  });

  it('refuses a period that ends before it begins, and one of which no year is known', () => {
    expect(() => call('MINUTES_CLASSE', ['CP', '2022-09-11', '2022-09-05'])).toThrow(/avant son début/);
    expect(() => call('MINUTES_CLASSE', ['CP', '2024-09-05', '2024-09-11'])).toThrow(
      /2024-25 dans l’onglet Calendrier/,
    );
  });
});

const LOG = [
  ['Date', 'Élève', 'Demi-journée', 'Code', 'Arrivée', 'Minutes'],
  ['2022-09-05', 'E1', 'Matin', 'Absent', '', ''],
  ['2022-09-05', 'E1', 'Après-midi', 'Excusé', '', ''],
  ['2022-09-06', 'E1', 'Matin', 'Congé', '', ''],
  ['2022-09-06', 'E1', 'Après-midi', 'Présent', '', ''],
  ['2022-09-07', 'E1', 'Matin', 'Retard', '08:20', 15],
  ['2022-09-08', 'E1', 'Matin', 'Retard', '08:20', ''],
  ['2022-09-08', 'E1', 'Matin', 'Départ anticipé', '', 30],
  ['2022-09-07', 'E1', 'Après-midi', 'Absent', '', ''],
  ['2022-09-10', 'E1', 'Matin', 'Absent', '', ''],
  ['2022-10-24', 'E1', 'Matin', 'Absent', '', ''],
  ['2022-09-05', 'E2', 'Matin', 'Absent', '', ''],
];

describe('attendance of a pupil in the week of 5 September 2022', () => {
  const week = ['CP', '2022-09-05', '2022-09-11', LOG];

  it('counts Absent, Excusé and Congé as absences, lateness as presence: 6 of 9 half-days', () => {
    expect(call('TAUX_PRESENCE', ['E1', ...week])).toBeCloseTo(6 / 9, 12);
    expect(call('TAUX_PRESENCE', ['E2', ...week])).toBeCloseTo(8 / 9, 12);
    expect(call('TAUX_PRESENCE', ['E3', ...week])).toBe(1);
  });

  it('adds the class minutes of the half-days missed and those of lateness', () => {
    // Monday 210 + 150, Tuesday morning 210; late 15, late by the clock 20, left 30 early.
    expect(call('MINUTES_MANQUEES', ['E1', ...week])).toBe(210 + 150 + 210 + 15 + 20 + 30);
    expect(call('MINUTES_MANQUEES', ['E2', ...week])).toBe(210);
    expect(call('MINUTES_MANQUEES', ['E3', ...week])).toBe(0);
  });

  it('weighs nothing in holidays and says that a period without class has no rate', () => {
    const holidays = ['CP', '2022-10-22', '2022-11-06', LOG];
    expect(call('MINUTES_MANQUEES', ['E1', ...holidays])).toBe(0);
    expect(() => call('TAUX_PRESENCE', ['E1', ...holidays])).toThrow(/pas de classe dans cette période/);
  });

  it('counts a half-day entered twice once, and refuses one that is absent and present', () => {
    const twice = [...LOG, ['2022-09-05', 'E2', 'Matin', 'Excusé', '', '']];
    expect(call('MINUTES_MANQUEES', ['E2', 'CP', '2022-09-05', '2022-09-11', twice])).toBe(210);
    const contradiction = [...LOG, ['2022-09-05', 'E2', 'Matin', 'Présent', '', '']];
    expect(() => call('TAUX_PRESENCE', ['E2', 'CP', '2022-09-05', '2022-09-11', contradiction])).toThrow(
      /« Présences », ligne 13, colonne « Code » : .* ligne 12/,
    );
  });

  it('does not need the columns of lateness for a rate', () => {
    const narrow = LOG.map((row) => row.slice(0, 4));
    expect(call('TAUX_PRESENCE', ['E2', 'CP', '2022-09-05', '2022-09-11', narrow])).toBeCloseTo(8 / 9, 12);
  });

  it('lets a bad row of one pupil spoil nobody else', () => {
    const spoilt = [...LOG, ['2022-09-05', 'E2', 'Soir', 'Absent', '', '']];
    const rates = call('TAUX_PRESENCE', [[['E1'], ['E2'], ['']], 'CP', '2022-09-05', '2022-09-11', spoilt]);
    expect(rates).toEqual([[expect.closeTo(6 / 9, 12)], [expect.stringMatching(/ligne 13.*« Soir »/)], ['']]);
    expect(call('TAUX_PRESENCE', ['E2', 'CP', '2022-09-12', '2022-09-16', spoilt])).toBe(1);
  });
});

describe('the school’s own timetable (tab Horaires)', () => {
  const HEADERS = ['Niveau', 'Jour', 'Début', 'Fin'];
  const timetable = (...rows: unknown[][]) => sampleWorkbook({ Horaires: [HEADERS, ...rows] });
  const week = (level: string) => [level, '2022-09-05', '2022-09-11'];

  it('wins over the regulation for the levels that it names', () => {
    const workbook = timetable(
      ['CP', 'Lundi', '08:00', '11:00'],
      ['CP', 'lundi', '11h10', '11h40'],
      ['CP', 'Mardi', '13:30', '15:00'],
    );
    expect(call('MINUTES_CLASSE', week('CP'), workbook)).toBe(180 + 30 + 90);
    expect(call('DEMI_JOURNEES', week('CP'), workbook)).toBe(2);
    expect(call('MINUTES_CLASSE', week('CE1'), workbook)).toBe(1560);
    expect(call('MINUTES_CLASSE', week('CE1'), timetable())).toBe(1560);
  });

  it('says which row is wrong, to those who need that level only', () => {
    const workbook = timetable(['CP', 'Lundi', '11:00', '08:00'], ['CE1', 'Lundi', '8 heures', '11:00']);
    expect(() => call('MINUTES_CLASSE', week('CP'), workbook)).toThrow(/« Horaires », ligne 2/);
    expect(() => call('MINUTES_CLASSE', week('CE1'), workbook)).toThrow(/ligne 3, colonne « Début » : « 8 heures »/);
    expect(call('MINUTES_CLASSE', week('6e'), workbook)).toBe(1900);
    const twice = timetable(['CP', 'Lundi', '08:00', '11:00'], ['CP', 'Lundi', '10:00', '12:00']);
    expect(() => call('DEMI_JOURNEES', week('CP'), twice)).toThrow(/ligne 3.* recouvre/);
  });
});
