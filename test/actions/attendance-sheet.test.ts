/** The attendance sheet: a class on one screen, presets, corrections in place, refusals all at once, and two teachers. */
import { attendanceSheet } from '../../src/actions/attendance-sheet';
import { type Office, openOffice, planOf, problemsOf, rowsOf, runAction, type } from '../builders/family-office';

const MONDAY = '2022-09-05';

/** CP A has E1 and E2, CE1 has E3, a mixed class has E4 (6e) and E5 (PS). */
function school(today = MONDAY): Office {
  const office = openOffice(today);
  const pupils: readonly (readonly [string, string, string, string, string])[] = [
    ['E1', 'Ader', 'Ada', 'CP A', 'CP'],
    ['E2', 'Brun', 'Zoé', 'cp  a', 'CP'],
    ['E3', 'Cerf', 'Ian', 'CE1', 'CE1'],
    ['E4', 'Dard', 'Léa', 'Mixte', '6e'],
    ['E5', 'Emch', 'Noé', 'Mixte', 'PS'],
  ];
  for (const [id, last, first, Classe, Niveau] of pupils) {
    type(office, 'Élèves', { Élève: id, Famille: 'F1', Nom: last, Prénom: first, Naissance: '2015-05-05' });
    const year = { Année: '2022-23', Catégorie: 'Élémentaire', Tarif: 'Normal', Type: 'Réinscription', Niveau, Classe };
    type(office, 'Inscriptions', { ...year, Inscription: `I${id}`, Élève: id, Statut: 'Confirmée' });
  }
  return office;
}

/** Élève, Demi-journée, Code, Arrivée, Minutes, Motif. */
const log = (office: Office) => rowsOf(office, 'Présences').map((row) => row.slice(1, 7).join('|'));
const run = (office: Office, input: object) => runAction(office, attendanceSheet, { ...input });
const plan = (office: Office, input: object) => planOf(office, attendanceSheet, { ...input });

describe('the attendance sheet of a class', () => {
  it('shows every pupil with the half-days of class, present unless said otherwise', () => {
    const view = plan(school(), { classe: 'cp a' });
    expect(problemsOf(view)).toEqual([]);
    expect(view.ok && view.grid?.columns.map(({ name }) => name)).toEqual([
      ...['matin', 'matinArrivee', 'matinMinutes', 'apresMidi', 'apresMidiArrivee', 'apresMidiMinutes'],
      ...['motif', 'annoncePar'],
    ]);
    expect(view.ok && view.grid?.rows.map(({ caption, cells }) => [caption, cells.matin, cells.apresMidi])).toEqual([
      ['Ada Ader (E1)', 'Présent', 'Présent'],
      ['Zoé Brun (E2)', 'Présent', 'Présent'],
    ]);
    expect(view.ok && view.lines).toEqual([
      'CP A, lundi 5 septembre 2022 : 2 élèves. Matin : PAS SAISIE · Après-midi : PAS SAISIE.',
    ]);
  });

  it('writes a row for everybody, also for those present, and nothing twice', () => {
    const office = school();
    run(office, { classe: 'CP A', absents: 'E2' });
    const rows = ['E1|Matin|Présent|||', 'E1|Après-midi|Présent|||', 'E2|Matin|Absent|||', 'E2|Après-midi|Absent|||'];
    expect(log(office)).toEqual(rows);
    expect(run(office, { classe: 'CP A' })).toMatchObject({
      ok: true,
      lines: [expect.stringContaining('rien à changer')],
    });
    expect(log(office)).toEqual(rows);
  });

  it.each<[string, string, string | number, string]>([
    ['a day as text', 'E1', '05.09.2022', 'Onglet « Présences », ligne 2, colonne « Date »'],
    ['a day without a format', 'E1', 44809, 'Onglet « Présences », ligne 2, colonne « Date »'],
    ['small letters', 'e1', MONDAY, 'Onglet « Présences », ligne 2, colonne « Élève » : « e1 »'],
    ['both', 'e1 ', '5.9.2022', 'Onglet « Présences », ligne 2, colonne « Date »'],
  ])('never writes beside a row of the half-day with %s: it is refused with its place', (_, pupil, day, place) => {
    const office = school();
    type(office, 'Présences', { Date: day, Élève: pupil, 'Demi-journée': 'Matin', Code: 'Absent' });
    expect(problemsOf(plan(office, { classe: 'CP A' })).join()).toContain(place);
    expect(run(office, { classe: 'CP A' }).ok).toBe(false);
    expect(rowsOf(office, 'Présences')).toHaveLength(1);
    expect(problemsOf(plan(office, { classe: 'CE1' }))).toEqual([]);
  });

  it('is offered for the pupils without a class as well, of whatever level', () => {
    const office = school();
    for (const [id, Niveau] of [
      ['E6', 'CM1'],
      ['E7', 'CM2'],
    ] as const) {
      type(office, 'Élèves', { Élève: id, Famille: 'F1', Nom: id, Prénom: 'Luc', Naissance: '2013-05-05' });
      const year = { Année: '2022-23', Catégorie: 'Élémentaire', Tarif: 'Normal', Type: 'Réinscription', Niveau };
      type(office, 'Inscriptions', { ...year, Inscription: `I${id}`, Élève: id, Statut: 'Confirmée' });
    }
    const view = plan(office, { classe: 'sans classe' });
    const [field] = view.fields ?? [];
    expect(field?.choices?.map(({ value }) => value)).toEqual(['CE1', 'CM1', 'CM2', 'CP A', 'Mixte', 'Sans classe']);
    expect(view.ok && view.grid?.rows.map(({ id }) => id)).toEqual(['E6', 'E7']);
    expect(run(office, { classe: 'Sans classe' }).ok).toBe(true);
    expect(rowsOf(office, 'Présences')).toHaveLength(4);
  });

  it('is not offered for pupils without a class where all have one', () => {
    const [field] = plan(school(), {}).fields ?? [];
    expect(field?.choices?.map(({ value }) => value)).not.toContain('Sans classe');
    expect(problemsOf(plan(school(), { classe: 'Sans classe' })).join()).toContain('n’existe pas');
  });

  it('finds a day written as text in a long register too, also once its places are remembered', () => {
    const office = school();
    const values = office.workbook.sheets.find(({ name }) => name === 'Présences')?.values ?? [];
    const at = (header: string) => (values[0] ?? []).indexOf(header);
    const rowOf = (day: string, pupil: string) => {
      const row = (values[0] ?? []).map((): string => '');
      const cells = { Date: day, Élève: pupil, 'Demi-journée': 'Matin', Code: 'Absent' };
      for (const [header, cell] of Object.entries(cells)) row[at(header)] = cell;
      return row;
    };
    for (let index = 0; index < 3100; index++) {
      values.push(index === 1500 ? rowOf('05.09.2022', 'E1') : rowOf('2022-09-01', `X${index}`));
    }
    for (let time = 0; time < 2; time++) {
      const held = office.workbook.sheets.find(({ name }) => name === 'Présences')?.values ?? [];
      const row = held.findIndex((cells) => cells.includes('05.09.2022')) + 1;
      expect(problemsOf(plan(office, { classe: 'CP A' })).join()).toContain(`ligne ${row}, colonne « Date »`);
      expect(run(office, { classe: 'CE1' }).ok).toBe(true);
    }
  });

  it('warns of rows whose date is none, by number, and passes over those of other days', () => {
    const office = school();
    type(office, 'Présences', { Date: '06.09.2022', Élève: 'E1', 'Demi-journée': 'Matin', Code: 'Absent' });
    type(office, 'Présences', { Date: 'lundi', Élève: 'E1', 'Demi-journée': 'Matin', Code: 'Absent' });
    for (const input of [{ classe: 'CP A' }, {}]) {
      const view = plan(office, input);
      expect(view.ok && view.warnings.join()).toContain('ligne 3 : la date n’en est pas une');
    }
    expect(run(office, { classe: 'CP A' }).ok).toBe(true);
  });

  it('empties what was said of an absence once the child is noted present, and says so', () => {
    const office = school();
    const said = { motif: 'rendez-vous', annonceePar: 'père', annonceeLe: MONDAY, justifieeLe: MONDAY };
    run(office, { classe: 'CP A', marques: [{ eleve: 'E1', demiJournee: 'Matin', code: 'Absent', ...said }] });
    const done = run(office, {
      classe: 'CP A',
      marques: [{ eleve: 'E1', demiJournee: 'Matin', code: 'Présent' }],
    });
    expect(done.ok && done.lines).toContain(
      'Ada Ader, Matin : noté Présent ; effacé avec l’ancien code : Absent, rendez-vous, annoncée par père le 05.09.2022, justifiée le 05.09.2022.',
    );
    const [row = []] = rowsOf(office, 'Présences');
    expect(row.slice(3, 10).filter((cell) => cell !== '')).toEqual(['Présent']);
  });

  it('tells that the minutes of a late arrival win over a time that says otherwise', () => {
    const marques = [{ eleve: 'E1', demiJournee: 'Matin', code: 'Retard', arrivee: '08:20', minutes: 5 }];
    const done = run(school(), { classe: 'CP A', marques });
    expect(done.ok && done.lines).toContain(
      'Ada Ader, Matin : l’heure d’arrivée ferait 20 minutes de retard ; les 5 minutes notées comptent.',
    );
  });

  it('corrects rows in place and keeps what was justified', () => {
    const office = school();
    type(office, 'Présences', {
      Date: MONDAY,
      Élève: 'E1',
      'Demi-journée': 'Matin',
      Code: 'Absent',
      'Justifiée le': MONDAY,
    });
    run(office, { classe: 'CP A', demiJournee: 'matin', grille: { E1: { matin: 'Retard', matinArrivee: '8h10' } } });
    expect(rowsOf(office, 'Présences').map((row) => [row[1], row[3], row[5], row[9] !== ''])).toEqual([
      ['E1', 'Retard', '10', true],
      ['E2', 'Présent', '', false],
    ]);
  });

  it.each([
    ['a day of the Toussaint holidays', '2022-10-25', 'vacances scolaires, retour en classe le 07.11.2022'],
    ['the day before the rentrée, in another school year', '2022-08-31', 'la rentrée est le 01.09.2022'],
    ['a Sunday', '2022-09-04', 'fin de semaine'],
    ['the day after the last day', '2023-07-08', 'terminée le 07.07.2023'],
  ])('is refused on %s, with the reason (R-4.10)', (_, date, reason) => {
    expect(problemsOf(plan(school('2023-07-20'), { classe: 'CP A', date })).join()).toContain(reason);
  });

  it('is refused on a public holiday and on a Wednesday afternoon, and in advance', () => {
    const office = school('2022-09-14');
    type(office, 'Jours fériés', { Date: '2022-09-13', Libellé: 'Fête' });
    expect(problemsOf(plan(office, { classe: 'CP A', date: '2022-09-13' })).join()).toContain('jour férié (Fête)');
    const afternoon = plan(office, { classe: 'CP A', demiJournee: 'Après-midi' });
    expect(problemsOf(afternoon).join()).toContain('rien cette demi-journée');
    expect(problemsOf(plan(office, { classe: 'CP A', date: '2022-09-15' }))).toHaveLength(1);
  });

  it('asks of each pupil of a mixed class the half-days of its own level', () => {
    const view = plan(school('2022-09-07'), { classe: 'Mixte' });
    expect(view.ok && view.grid?.rows.map(({ cells }) => cells.apresMidi)).toEqual([undefined, undefined]);
    const office = school('2022-09-07');
    run(office, { classe: 'Mixte', marques: [{ eleve: 'E4', code: 'Retard', arrivee: '12:00' }] });
    expect(
      log(office).map((row) =>
        row
          .split('|')
          .filter((_, at) => at !== 3)
          .join('|'),
      ),
    ).toEqual(['E4|Matin|Retard|240|', 'E5|Matin|Présent||']);
    const late = problemsOf(
      plan(office, { classe: 'Mixte', marques: [{ eleve: 'E5', code: 'Retard', arrivee: '11:00' }] }),
    );
    expect(late.join()).toContain('120 minutes de classe');
  });

  it('presets a granted leave, and keeps what was announced', () => {
    const office = school();
    type(office, 'Congés', { Congé: 'C1', Élève: 'E1', Du: MONDAY, Au: MONDAY, Décision: 'Accordé' });
    type(office, 'Congés', { Congé: 'C2', Élève: 'E2', Du: MONDAY, Au: MONDAY, Décision: 'Refusé' });
    type(office, 'Présences', { Date: MONDAY, Élève: 'E2', 'Demi-journée': 'Matin', Code: 'Absent', Motif: 'Maladie' });
    run(office, { classe: 'CP A', demiJournee: 'Matin' });
    expect(log(office)).toEqual(['E2|Matin|Absent|||Maladie', 'E1|Matin|Congé|||']);
  });

  it('tells everything that is wrong at once and writes nothing', () => {
    const office = school();
    type(office, 'Présences', { Date: MONDAY, Élève: 'E1', 'Demi-journée': 'Matin', Code: 'Absent' });
    const before = log(office);
    const marques = [
      { eleve: 'E3', code: 'Absent' },
      { eleve: 'E1', demiJournee: 'Soir', code: 'Absent' },
      { eleve: 'E1', demiJournee: 'Matin', code: 'Malade' },
      { eleve: 'E2', demiJournee: 'Matin', code: 'Retard' },
      { eleve: 'E2', demiJournee: 'Après-midi', code: 'Absent', motif: 'Grosse grippe' },
    ];
    expect(problemsOf(run(office, { classe: 'CP A', marques }))).toEqual([
      'L’élève « E3 » n’est pas dans la classe CP A ce jour-là.',
      '« Soir » n’est pas une demi-journée : Matin ou Après-midi.',
      'Ada Ader : le code « Malade » n’existe pas. Codes : Présent, Absent, Retard, Départ anticipé, Excusé, Congé.',
      'Zoé Brun, Matin : un retard demande l’heure d’arrivée ou les minutes manquées.',
      expect.stringContaining('écrivez « maladie »'),
    ]);
    expect(log(office)).toEqual(before);
  });

  it('refuses two rows of a half-day that contradict each other, with their places', () => {
    const office = school();
    for (const Code of ['Absent', 'Présent'])
      type(office, 'Présences', { Date: MONDAY, Élève: 'E1', 'Demi-journée': 'Matin', Code });
    expect(problemsOf(plan(office, { classe: 'CP A' }))).toEqual([
      expect.stringMatching(/^Onglet « Présences », ligne 3, colonne « Code » : .* ligne 2/),
    ]);
  });

  describe('where a child came late and left early in one half-day', () => {
    const both = () => {
      const office = school();
      const row = { Date: MONDAY, Élève: 'E1', 'Demi-journée': 'Matin' };
      type(office, 'Présences', { ...row, Code: 'Départ anticipé', Minutes: 20 });
      type(office, 'Présences', { ...row, Code: 'Retard', Minutes: 10 });
      return office;
    };
    const [early, late] = ['E1|Matin|Départ anticipé||20|', 'E1|Matin|Retard||10|'];

    it('shows the late arrival, tells the other, and leaves both while nothing is typed', () => {
      const office = both();
      const view = plan(office, { classe: 'CP A', demiJournee: 'Matin' });
      expect(view.ok && view.grid?.rows[0]?.cells.matin).toBe('Retard');
      expect(view.ok && view.warnings).toContain(
        'Onglet « Présences », ligne 2 : Ada Ader, Matin : aussi un départ anticipé (20 min) ; la feuille montre le retard, le départ reste noté.',
      );
      run(office, { classe: 'CP A', demiJournee: 'Matin' });
      expect(log(office)).toEqual([early, late, 'E2|Matin|Présent|||']);
    });

    it.each([
      ['other minutes', { matin: 'Retard', matinMinutes: '15' }, [early, 'E1|Matin|Retard||15|']],
      ['an absence, which both rows then say', { matin: 'Absent' }, ['E1|Matin|Absent|||', 'E1|Matin|Absent|||']],
    ])('takes %s', (_, cells, rows) => {
      const office = both();
      const outcome = run(office, { classe: 'CP A', demiJournee: 'Matin', grille: { E1: cells } });
      expect(problemsOf(outcome)).toEqual([]);
      expect(log(office).slice(0, 2)).toEqual(rows);
    });

    it('does not make two early leaves of them', () => {
      const office = both();
      const grille = { E1: { matin: 'Départ anticipé', matinMinutes: '30' } };
      expect(problemsOf(run(office, { classe: 'CP A', demiJournee: 'Matin', grille }))).toEqual([
        expect.stringMatching(/^Onglet « Présences », ligne 2, .*sur deux lignes/),
      ]);
      expect(log(office)).toEqual([early, late]);
    });
  });

  it('holds classes apart whose names differ by a blank, as the statistics do', () => {
    const office = school();
    const year = { Année: '2022-23', Catégorie: 'Élémentaire', Tarif: 'Normal', Type: 'Réinscription', Niveau: 'CP' };
    type(office, 'Élèves', { Élève: 'E9', Famille: 'F1', Nom: 'Zorn', Prénom: 'Max', Naissance: '2015-05-05' });
    type(office, 'Inscriptions', { ...year, Inscription: 'I9', Élève: 'E9', Statut: 'Confirmée', Classe: 'CPA' });
    const ids = (classe: string) => {
      const view = plan(office, { classe });
      return view.ok ? view.grid?.rows.map(({ id }) => id) : view.problems;
    };
    expect([ids(' cp  A '), ids('cpa')]).toEqual([['E1', 'E2'], ['E9']]);
  });

  it('calls a half-day not entered while only leaves and announced absences are there', () => {
    const office = school();
    const row = { Date: MONDAY, 'Demi-journée': 'Matin' };
    type(office, 'Présences', { ...row, Élève: 'E1', Code: 'Absent', 'Annoncée le': MONDAY });
    const first = () => {
      const view = plan(office, {});
      return view.ok ? view.lines.find((line) => line.startsWith('CP A')) : '';
    };
    expect(first()).toContain('Matin : PAS SAISIE');
    type(office, 'Présences', { ...row, Élève: 'E2', Code: 'Présent' });
    expect(first()).toContain('Matin : saisie');
  });

  it('leaves out who left or is not there yet, by the day', () => {
    const office = school('2022-09-30');
    const year = {
      Année: '2022-23',
      Catégorie: 'Élémentaire',
      Tarif: 'Normal',
      Type: 'Première',
      Niveau: 'CP',
      Classe: 'CP A',
    };
    for (const [id, cells] of Object.entries({
      E8: { Début: '2022-09-20' },
      E9: { Fin: '2022-09-19', Statut: 'Sortie' },
    })) {
      type(office, 'Élèves', { Élève: id, Famille: 'F1', Nom: id, Prénom: 'X', Naissance: '2015-05-05' });
      type(office, 'Inscriptions', { Statut: 'Confirmée', ...year, Inscription: `I${id}`, Élève: id, ...cells });
    }
    const on = (date: string) => {
      const view = plan(office, { classe: 'CP A', date });
      return view.ok ? view.grid?.rows.map(({ id }) => id) : view.problems;
    };
    expect([on('2022-09-19'), on('2022-09-20')]).toEqual([
      ['E1', 'E2', 'E9'],
      ['E1', 'E2', 'E8'],
    ]);
  });

  it('lists the classes of the day and the rolls that were not taken while no class is chosen', () => {
    const office = school('2022-09-06');
    run(office, { classe: 'CP A', date: MONDAY });
    run(office, { classe: 'CE1', demiJournee: 'Matin' });
    const view = plan(office, {});
    expect(view.ok && view.isNothingToDo).toBe(true);
    expect(view.ok && view.lines).toEqual([
      'Choisissez une classe.',
      'CE1 (1 élève) : Matin : saisie · Après-midi : PAS SAISIE.',
      'CP A (2 élèves) : Matin : PAS SAISIE · Après-midi : PAS SAISIE.',
      'Mixte (2 élèves) : Matin : PAS SAISIE · Après-midi : PAS SAISIE.',
      'Feuille de présence PAS SAISIE, CE1 : 01.09.2022, 02.09.2022, 05.09.2022.',
      'Feuille de présence PAS SAISIE, CP A : 01.09.2022, 02.09.2022.',
      'Feuille de présence PAS SAISIE, Mixte : 01.09.2022, 02.09.2022, 05.09.2022.',
    ]);
  });

  it('names half-days and parts that are missing, of ten school days at most, and counts older days', () => {
    const office = school('2022-09-27');
    run(office, { classe: 'CE1', date: '2022-09-26', demiJournee: 'Matin' });
    type(office, 'Présences', { Date: '2022-09-23', Élève: 'E1', 'Demi-journée': 'Matin', Code: 'Absent' });
    const view = plan(office, {});
    const missed = view.ok ? view.lines.filter((line) => line.startsWith('Feuille') || line.startsWith('Plus')) : [];
    const days = ['13', '14', '15', '16', '19', '20', '21', '22', '23', '26'].map((day) => `${day}.09.2022`).join(', ');
    expect(missed).toEqual([
      `Feuille de présence PAS SAISIE, CE1 : ${days} Après-midi.`,
      expect.stringContaining(', 23.09.2022 Matin (en partie) et Après-midi, 26.09.2022.'),
      `Feuille de présence PAS SAISIE, Mixte : ${days}.`,
      'Plus tôt, avant le 13.09.2022 (deux derniers mois) : encore 8 jours de classe où des feuilles manquent.',
    ]);
  });

  it('reads codes, half-days and identifiers without regard to accents and capitals', () => {
    const office = school();
    const marques = [
      { eleve: 'e1', demiJournee: 'apres-midi', code: 'EXCUSE' },
      { eleve: 'E2', demiJournee: 'MATIN', code: 'depart anticipe', minutes: 10 },
    ];
    expect(
      problemsOf(
        run(office, { classe: 'CP A', demiJournee: 'après midi', marques: [{ eleve: 'E1', code: 'present' }] }),
      ),
    ).toEqual([]);
    run(office, { classe: 'CP A', marques });
    run(office, { classe: 'ce1', absents: 'e3' });
    expect(log(office).sort()).toEqual([
      'E1|Après-midi|Excusé|||',
      'E1|Matin|Présent|||',
      'E2|Après-midi|Présent|||',
      'E2|Matin|Départ anticipé||10|',
      'E3|Après-midi|Absent|||',
      'E3|Matin|Absent|||',
    ]);
  });

  it('says how a crèche group gets a sheet, and expects its children on their own days', () => {
    const office = school();
    type(office, 'Élèves', { Élève: 'E7', Famille: 'F1', Nom: 'Petit', Prénom: 'Lou', Naissance: '2021-05-05' });
    const row = {
      Inscription: 'I7',
      Élève: 'E7',
      Année: '2022-23',
      Catégorie: 'Crèche',
      Tarif: 'Normal',
      Type: 'Première',
    };
    type(office, 'Inscriptions', {
      ...row,
      Jours: 1,
      'Jours de présence': 'mardi',
      Statut: 'Confirmée',
      Classe: 'Lutins',
    });
    expect(problemsOf(plan(office, { classe: 'Lutins' })).join()).toContain('onglet Horaires');
    for (const Jour of ['Lundi', 'Mardi'])
      type(office, 'Horaires', { Niveau: 'Crèche', Jour, Début: '8:00', Fin: '11:30' });
    expect(problemsOf(plan(office, { classe: 'Lutins' }))).toHaveLength(1);
    const other = { ...office, clock: school('2022-09-06').clock };
    const view = plan(other, { classe: 'Lutins' });
    expect(view.ok && view.grid?.rows.map(({ id }) => id)).toEqual(['E7']);
    const holiday = { ...office, clock: school('2022-10-25').clock };
    expect(problemsOf(plan(holiday, { classe: 'Lutins' })).join()).toContain(
      'l’onglet Calendrier vaut aussi pour la crèche',
    );
  });

  it('warns of a child noted present less than 24 hours after its symptoms ended (R-4.9)', () => {
    const office = school('2022-09-06');
    const row = { Date: MONDAY, Élève: 'E1', 'Demi-journée': 'Après-midi', Code: 'Absent' };
    type(office, 'Présences', { ...row, 'Fin des symptômes': '2022-09-05 10:00' });
    const view = plan(office, { classe: 'CP A' });
    expect(view.ok && view.warnings).toContainEqual(
      expect.stringContaining('retour possible à partir du 06.09.2022 à 10:00'),
    );
  });
});
