/** A list of children brought in from a CSV file: read, checked as a whole, written once. */
import type { GoogleOptions } from '../../../local/host/google';
import type { FaultWhen } from '../../../local/runtime/meter';
import type { OutcomeView, PlanView } from '../../../src/actions/action';
import { copySchool, makeSchool, openGoogle, prepareBundle, type School, sheetOf } from '../../builders/small-school';
import { callsToStrike } from '../../builders/sweep';
import { notesOf } from '../register-journal/office';
import { countsOf, fileOf, importFile, plan, problemsOf, registerOf } from './run';

jest.setTimeout(120_000);

let empty: School;
beforeAll(async () => {
  await prepareBundle('light');
  empty = makeSchool(2);
});

const SIBLINGS = fileOf({}, { Prénom: 'Luc', 'Né le': '2018-02-03', Section: '', Employeur: 'Atelier SA' });
const lastRow = (school: School, tab: string) => registerOf(school)[tab]?.slice(-1)[0] ?? [];
const linesOf = (view: PlanView | OutcomeView) => (view.ok ? view.lines : []);

describe('importing a list of children', () => {
  it('adds families, representatives, payers, pupils and enrolments in the school’s own numbering', () => {
    const school = copySchool(empty);
    expect(linesOf(importFile(school, SIBLINGS))).toEqual([
      'Ajoutés : 1 famille, 2 responsables, 1 payeur, 2 élèves, 2 inscriptions.',
    ]);
    expect(lastRow(school, 'Familles').slice(0, 6)).toEqual(['F03', 'Nouvel', 'Quai du Test', '', '4058', 'Bâle']);
    expect(
      registerOf(school)
        .Responsables?.slice(-2)
        .map((row) => [row[0], row[1], row[3], row[5]]),
    ).toEqual([
      ['R03', 'F03', 'Nouvel', 'Père'],
      ['R04', 'F03', 'Mère', 'Mère'],
    ]);
    expect(lastRow(school, 'Payeurs').slice(0, 5)).toEqual(['P1', 'F03', 'E04', '', 'Atelier SA']);
    expect(lastRow(school, 'Élèves').slice(0, 4)).toEqual(['E04', 'F03', 'Nouvel', 'Luc']);
    // The section of the second child is the one of its age (D-1.4).
    expect(lastRow(school, 'Inscriptions').slice(0, 4)).toEqual([
      'I04',
      'E04',
      '2022-23',
      'Maternelle Moyens et Grands',
    ]);
  });

  it('shows counts, first lines and ignored columns before anything is written', () => {
    const school = copySchool(empty);
    const view = plan(school, SIBLINGS.replace('Employeur', 'Allergies'));
    expect(linesOf(view)).toEqual(
      expect.arrayContaining([
        'eleves.csv : 2 lignes, séparateur point-virgule.',
        'Familles : 1 à ajouter, 0 déjà dans le registre.',
        'Ligne 2 : Nouvel Ada, 31.10.2015 ; famille Nouvel ; Élémentaire 2022-23.',
      ]),
    );
    expect(view.ok && view.warnings).toContain('Colonnes ignorées : Allergies.');
    expect(countsOf(school)).toEqual(countsOf(empty));
  });

  it('is known the second time, and changes nothing', () => {
    const school = copySchool(empty);
    importFile(school, SIBLINGS);
    const before = registerOf(school);
    const again = plan(school, SIBLINGS);
    expect(again.ok && again.isNothingToDo).toBe(true);
    expect(linesOf(again)).toContain('Élèves : 0 à ajouter, 2 déjà dans le registre.');
    expect(registerOf(school)).toEqual(before);
  });

  it('never overwrites what the register knows, and tells each difference', () => {
    const school = copySchool(empty);
    importFile(school, SIBLINGS);
    const moved = fileOf({ Ville: 'Riehen', 'Mail du père': 'neu@essai.example' });
    const view = plan(school, moved);
    expect(view.ok && view.isNothingToDo).toBe(true);
    expect(linesOf(view)).toContain('Familles : 0 à ajouter, 1 déjà dans le registre, dont 1 avec des différences.');
    expect(view.ok && view.warnings.filter((text) => text.startsWith('Ligne'))).toEqual([
      'Ligne 2 : Famille F03 est déjà dans le registre ; Ville : « Riehen » dans le fichier, « Bâle » dans le registre, qui reste.',
      'Ligne 2 : Responsable 1 R03 est déjà dans le registre ; E-mail : « neu@essai.example » dans le fichier, « p@essai.example » dans le registre, qui reste.',
    ]);
  });

  it('keeps hostile text as text', () => {
    const school = copySchool(empty);
    importFile(school, fileOf({ Adresse: '=HYPERLINK("https://x.example")', 'Nom du père': '+41 <b>' }));
    expect(lastRow(school, 'Familles')[2]).toBe('=HYPERLINK("https://x.example")');
    expect(sheetOf(school.workbook, 'Familles').formulas.size).toBe(0);
    expect(registerOf(school).Responsables?.[2]?.[3]).toBe('+41 <b>');
  });

  it('is noted in the journal under its own name, after what was changed by hand', () => {
    const school = copySchool(empty);
    importFile(school, SIBLINGS);
    sheetOf(school.workbook, 'Familles').values[1]?.splice(5, 1, 'Riehen');
    importFile(school, fileOf({ Prénom: 'Zoé', 'Né le': '2014-01-01', Adresse: 'Rue Neuve', 'Nom du père': 'Zwei' }));
    const [first, ...notes] = notesOf(school).filter(({ tab }) => tab === 'Familles' || tab.startsWith('Registre'));
    expect(first?.what).toBe('Registre relevé : 8 lignes');
    expect(notes.map(({ what, line, after }) => [what, line, after.slice(0, 24)])).toEqual([
      ['Importer des élèves (CSV)', 'F03', 'Famille : F03 ; Nom : No'],
      ['Modifié à la main', 'F01', 'Ville : Riehen'],
      ['Importer des élèves (CSV)', 'F04', 'Famille : F04 ; Nom : No'],
    ]);
  });
});

describe('a child who is like another', () => {
  const known = { 'Nom de l’enfant': 'Nouvel', Prénom: 'Ada' };
  const register = (): School => {
    const school = copySchool(empty);
    importFile(school, fileOf(known));
    return school;
  };

  it.each([
    ['by spelling', { Prénom: 'Adda' }, 'une lettre de différence'],
    ['with names inverted', { 'Nom de l’enfant': 'Ada', Prénom: 'Nouvel' }, 'inversés'],
    ['with another birth date', { 'Né le': '30.10.2015' }, 'autre date de naissance'],
    ['by a part of the names', { 'Nom de l’enfant': 'Nouvel-Mère', Prénom: 'Ada Lou' }, 'noms semblables'],
    ['by family name and birth date', { Prénom: 'Noé' }, 'jumeaux ?'],
  ])('%s is a question that no confirmation answers', (_, cells, words) => {
    const school = register();
    const file = fileOf({ ...known, ...cells });
    const refusal = plan(school, file);
    expect(problemsOf(refusal).join()).toMatch(/ligne 2, .*ressemble à Ada Nouvel \(E03, .*"ligne 2":"laisser"/);
    expect(refusal.items).toMatchObject([{ id: 'ligne 2', value: '', caption: expect.stringContaining(words) }]);
    expect(linesOf(plan(school, file, { choix: { 'ligne 2': 'autre' } })).join()).toContain('Élèves : 1 à ajouter');
    const left = plan(school, file, { choix: { 'ligne 2': 'laisser' } });
    expect(left).toMatchObject({ ok: true, isNothingToDo: true });
  });

  it('in the file itself is asked about at the later line; twins may come together', () => {
    const file = fileOf(known, { Prénom: 'Adda' }, { Prénom: 'Noé' });
    expect(problemsOf(plan(empty, file))).toEqual([expect.stringMatching(/ligne 3, .*ressemble à Ada Nouvel/)]);
  });
});

it('the level of a line gives its section (D-1.4), which the ages then bind (R-1.2, R-1.3)', () => {
  const file = (born: string, level: string) =>
    `Nom,Prénom,Naissance,Adresse,NPA,Ville,Niveau\nNouvel,Ada,${born},Rue,4000,Bâle,${level}`;
  const input = { annee: '2022-23', type: 'Première', statut: 'Demandée' };
  const texts = (born: string, level: string) => {
    const view = plan(empty, file(born, level), input);
    return (view.ok ? view.lines : view.problems).join();
  };
  expect(texts('2017-10-01', 'CP')).toContain('(art. 1.3)');
  expect(texts('2020-01-01', 'PS')).toContain('(art. 1.2)');
  expect(texts('2018-05-05', 'PS')).toContain('Maternelle Petits PS');
  expect(texts('2012-05-05', '6e')).toContain('; 6e 6e 2022-23');
});

it('the table of columns shows what was asked for by « correspondance »', () => {
  const file = 'Surnom,Prénom,Naissance,Adresse,NPA,Ville\nNouvel,Ada,2015-10-31,Rue,4000,Bâle';
  const view = plan(empty, file, { correspondance: { Surnom: 'Élève · Nom', Adresse: 'ignorer' } });
  expect(view.grid?.rows[0]).toMatchObject({ id: 'Surnom', cells: { champ: 'Élève · Nom' } });
  expect(view.grid?.rows[3]).toMatchObject({ id: 'Adresse', cells: { champ: 'ignorer' } });
  const taken = plan(empty, file, { grille: { Ville: { champ: 'Famille · Adresse' } } });
  expect(
    taken.grid?.rows.map(({ cells }) => cells.champ).filter((field) => field === 'Famille · Adresse'),
  ).toHaveLength(1);
});

it('two lines of a family that differ by accents and capitals alone do not contradict each other', () => {
  const shouting = { 'Nom de l’enfant': 'NOUVEL', Adresse: 'QUAI DU TEST', Ville: 'Bale', 'Nom du père': 'NOUVEL' };
  expect(problemsOf(plan(empty, fileOf({}, { ...shouting, Prénom: 'Luc', 'Né le': '2014-02-03' })))).toEqual([]);
});

describe('a file with wrong lines', () => {
  const WRONG = fileOf(
    {},
    { Prénom: '', 'Né le': '31/02/2016' },
    { Prénom: 'Tom', 'Né le': '01.01.2016', Statut: 'Demandé', 'Mail du père': 'pas une adresse' },
    { Prénom: 'Bo', 'Né le': '01.02.2012', Section: 'Crèche', Année: '2022' },
  );

  it('is refused as a whole, with line and column of each cell', () => {
    const school = copySchool(empty);
    expect(problemsOf(importFile(school, WRONG))).toEqual([
      expect.stringMatching(/^Fichier, ligne 3, colonne « Né le » : « 31\/02\/2016 » n’est pas une date/),
      expect.stringMatching(/^Fichier, ligne 3, colonne « Prénom » : la cellule est vide/),
      expect.stringMatching(/^Fichier, ligne 4, colonne « Mail du père » : « pas une adresse »/),
      expect.stringMatching(/^Fichier, ligne 4, colonne « Statut » : « Demandé »/),
      expect.stringMatching(/^Fichier, ligne 5, colonne « Année » : « 2022 »/),
    ]);
    expect(countsOf(school)).toEqual(countsOf(empty));
  });

  it('gives its right lines where the person leaves the others', () => {
    const school = copySchool(empty);
    expect(linesOf(importFile(school, WRONG, { sansLignesFausses: true }))).toEqual([
      'Ajoutés : 1 famille, 2 responsables, 0 payeur, 1 élève, 1 inscription.',
      '3 lignes fausses laissées de côté.',
    ]);
  });

  it.each([
    ['R-1.1', { 'Né le': '01.07.2022', Section: 'Crèche' }, 'colonne « Section » : .*trois mois.*art. 1.1'],
    ['R-1.2', { 'Né le': '01.01.2020', Section: 'Maternelle Petits' }, 'colonne « Section » : .*art. 1.2'],
    ['R-1.3', { 'Né le': '01.01.2017', Section: 'Élémentaire' }, 'colonne « Section » : .*art. 1.3'],
  ])('refuses a child below the age of %s', (_rule, cells, expected) => {
    const problems = problemsOf(plan(empty, fileOf(cells)));
    expect(problems[0]).toMatch(new RegExp(expected));
  });

  it.each([
    ['R-1.2', { 'Né le': '31.12.2019', Section: 'Maternelle Petits' }],
    ['R-1.3', { 'Né le': '31.12.2016', Section: 'Élémentaire' }],
  ])('takes a child on the last day of %s', (_rule, cells) => {
    expect(problemsOf(plan(empty, fileOf(cells)))).toEqual([]);
  });

  it('tells two lines that contradict each other, and an identifier of another child', () => {
    const file =
      'Élève,Famille,Nom,Prénom,Naissance,Adresse,NPA,Ville\nE01,F01,Autre,Nom,2010-01-01,,,\nE9,F9,A,B,2015-01-01,Rue,4000,Bâle\nE8,F9,A,C,2016-01-01,Rue,4001,Bâle';
    expect(problemsOf(plan(empty, file))).toEqual([
      expect.stringMatching(/^Fichier, ligne 2, colonne « Élève » : l’identifiant E01 est celui d’un autre enfant/),
      'Fichier, ligne 4, colonne « NPA » : « 4001 » ici, « 4000 » à la ligne 3 : les deux lignes doivent dire la même chose.',
    ]);
  });

  it('lists further lines of one kind together', () => {
    const rows = Array.from({ length: 25 }, (_, index) => ({ Prénom: `P${index}`, 'Né le': 'jamais' }));
    const problems = problemsOf(plan(empty, fileOf(...rows)));
    expect(problems).toHaveLength(21);
    expect(problems[20]).toBe('Fichier, colonne « Né le » : de même aux lignes 22, 23, 24, 25, 26.');
  });
});

describe('the columns of a file', () => {
  const FILE = 'Famille du petit;Petit nom;Quand;Adresse;NPA;Ville\nNouvel;Ada;31.10.2015;Quai;4058;Bâle';
  const MAPPING = { 'Famille du petit': 'Élève · Nom', 'petit nom': 'eleve prenom', Quand: 'Élève · Naissance' };

  it('that mean nothing ask for a person, with the table of columns', () => {
    const view = plan(empty, FILE);
    expect(problemsOf(view)).toEqual([expect.stringMatching(/^Aucune colonne du fichier ne va dans : .*Prénom/)]);
    expect(!view.ok && view.grid?.rows.map(({ id, cells }) => [id, cells.champ]).slice(-2)).toEqual([
      ['NPA', 'Famille · NPA'],
      ['Ville', 'Famille · Ville'],
    ]);
  });

  it.each([
    ['correspondance', { correspondance: MAPPING }],
    [
      'grille',
      {
        grille: {
          'Famille du petit': { champ: 'Élève · Nom' },
          'Petit nom': { champ: 'Élève · Prénom' },
          Quand: { champ: 'Élève · Naissance' },
        },
      },
    ],
  ])('are told by the input %s', (_name, input) => {
    const school = copySchool(empty);
    expect(problemsOf(importFile(school, FILE, input))).toEqual([]);
    expect(lastRow(school, 'Élèves').slice(2, 4)).toEqual(['Nouvel', 'Ada']);
  });

  it.each([
    [{ ...MAPPING, Taille: 'Élève · Nom' }, /Le fichier n’a pas de colonne « Taille »/],
    [{ ...MAPPING, Quand: 'Taille' }, /« Taille » n’est pas un champ du registre/],
    [{ ...MAPPING, Adresse: 'Élève · Nom' }, /Deux colonnes du fichier vont dans « Élève · Nom »/],
  ])('are refused where %j names what does not exist, or one field twice', (correspondance, expected) => {
    expect(problemsOf(plan(empty, FILE, { correspondance }))[0]).toMatch(expected);
  });

  it.each([
    ['', 'Choisissez un fichier CSV'],
    ['Nom;Prénom', 'aucun enfant à importer'],
    ['UEsDBBQAAAA', 'n’est pas un fichier CSV'],
  ])('of the file %j are not looked at', (contenu, expected) => {
    expect(problemsOf(plan(empty, contenu, contenu === '' ? { fichier: '' } : {}))[0]).toContain(expected);
  });
});

describe('an import that is disturbed', () => {
  const strike =
    (call: number, when: FaultWhen): NonNullable<GoogleOptions['onStart']> =>
    ({ handler, meter }) =>
      handler === 'apply' && meter.failAt(call, when, 'kill');

  it.each(['before', 'after'] as const)('at any call, %s it, is completed by the next and doubles nothing', (when) => {
    const school = copySchool(empty);
    const google = openGoogle(school);
    importFile(school, SIBLINGS, {}, {}, google);
    const expected = JSON.stringify(registerOf(school));
    const calls = Object.values(google.reports[1]?.calls ?? {}).reduce((sum, count) => sum + count, 0);
    const wrong: string[] = [];
    for (const call of callsToStrike(calls)) {
      const struck = copySchool(empty);
      try {
        importFile(struck, SIBLINGS, {}, { onStart: strike(call, when) });
      } catch {
        // The planned fault.
      }
      importFile(struck, SIBLINGS);
      if (JSON.stringify(registerOf(struck)) !== expected) wrong.push(`call ${call}`);
    }
    expect(calls).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });
});
