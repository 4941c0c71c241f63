/** Lines of a file beside what the register holds: doubles, enrolments by age, children who come back, places, identifiers. */
import type { ActionInput } from '../../../src/actions/action';
import { importRegister } from '../../../src/actions/import-register';
import { type Office, planOf, problemsOf, rowsOf, runAction, type } from '../../builders/family-office';
import { registerOffice, setCapacity } from '../../builders/register-office';

const HEADERS = 'Nom,Prénom,Naissance,Adresse,Numéro,NPA,Ville';
const HERE = 'Rue de la Gare,7,4053,Bâle';
const THERE = 'Quai Neuf,2,4058,Bâle';
const ENROL = { annee: '2022-23', type: 'Première', statut: 'Demandée' };

const inputOf = (lines: readonly string[], input: ActionInput = {}, more = ''): ActionInput => ({
  ...{ fichier: 'liste.csv', contenu: [`${HEADERS}${more}`, ...lines].join('\n') },
  ...input,
});

function planned(office: Office, lines: readonly string[], input: ActionInput = {}, more = '') {
  const plan = planOf(office, importRegister, inputOf(lines, input, more));
  if (!plan.ok) throw new Error(plan.problems.join('\n'));
  return { ...plan, text: [...plan.lines, ...plan.warnings].join('\n') };
}

function refusal(office: Office, lines: readonly string[], input: ActionInput = {}, more = ''): string {
  const before = JSON.stringify(office.workbook.sheets.map(({ values }) => values));
  const outcome = runAction(office, importRegister, inputOf(lines, input, more));
  expect(JSON.stringify(office.workbook.sheets.map(({ values }) => values))).toBe(before);
  return problemsOf(outcome).join('\n');
}

const done = (office: Office, lines: readonly string[], input: ActionInput = {}, more = '') =>
  expect(runAction(office, importRegister, inputOf(lines, input, more)).ok).toBe(true);

const pupils = (office: Office) => rowsOf(office, 'Élèves').map((row) => [row[0], row[1], row[2], row[3], row[8]]);
const enrolments = (office: Office) => rowsOf(office, 'Inscriptions').map((row) => row.slice(0, 5));

/** Calendrier with 2023-24, a year after 2022-23. */
function addNextYear(office: Office): void {
  const { values = [] } = office.workbook.sheets.find(({ name }) => name === 'Calendrier') ?? {};
  const later = { 2022: '2023', 2023: '2024' } as Readonly<Record<string, string>>;
  const shift = (cell: unknown) => String(cell).replace(/^20\d\d(?=-\d\d-)/, (year) => later[year] ?? year);
  values.push(
    (values[1] ?? []).map((cell) => (cell === '2022-23' ? '2023-24' : typeof cell === 'number' ? cell : shift(cell))),
  );
}

describe('a child who is like one of the register', () => {
  const INVERTED = `Zoe,Brun,2016-02-01,${HERE}`;

  it.each([
    ['names that changed places', INVERTED],
    ['a letter more', `Brunn,Zoé,2016-02-01,${THERE}`],
    ['another birth date', `Brun,Zoé,2016-03-01,${THERE}`],
    ['the birth date and another name in the same family', `Martin,Noé,2016-02-01,${HERE}`],
  ])('by %s stops the import until a person decides', (_, line) => {
    const withFamily = `${line},${line.startsWith('Martin') ? 'F001' : ''}`;
    const text = refusal(registerOffice(), [withFamily], ENROL, ',Famille');
    expect(text).toContain('Fichier, ligne 2, colonne « Nom » : l’enfant ressemble à Zoé Brun (E001');
    expect(text).toContain('{"ligne 2":"meme"}, {"ligne 2":"autre"}, {"ligne 2":"laisser"}');
  });

  it('is not decided by leaving wrong lines out either', () => {
    const lines = [INVERTED, `Sol,,2016-01-01,${THERE}`];
    expect(refusal(registerOffice(), lines, { ...ENROL, sansLignesFausses: true })).toContain('À décider');
  });

  it('is the same child where the person says so: it stays as it is, and gets what is new', () => {
    const office = registerOffice();
    const input = { ...ENROL, choix: { 'ligne 2': 'meme' } };
    const plan = planned(office, [INVERTED], input);
    expect(plan.text).toContain('Élèves : 0 à ajouter, 1 déjà dans le registre');
    // The child's place of 2022-23 stands: no second one is added.
    expect(plan).toMatchObject({ isNothingToDo: true, items: [{ id: 'ligne 2' }] });
    addNextYear(office);
    done(office, [INVERTED], { ...input, annee: '2023-24' });
    expect(pupils(office)).toHaveLength(3);
    expect(enrolments(office).slice(3)).toEqual([['I004', 'E001', '2023-24', 'Élémentaire', '']]);
  });

  it('is another child, or left aside, where the person says so', () => {
    const office = registerOffice();
    const left = planned(office, [INVERTED], { choix: { 'ligne 2': 'laisser' } });
    expect(left).toMatchObject({ isNothingToDo: true, items: [{ id: 'ligne 2' }] });
    expect(left.text).toContain('1 ligne laissée de côté selon votre décision');
    done(office, [INVERTED], { choix: { 'ligne 2': 'autre' } });
    expect(pupils(office)[3]).toEqual(
      ['E004', 'F002', 'Zoe', 'Brun', ''].map((cell, at) => (at === 1 ? 'F003' : cell)),
    );
    expect(planned(office, [INVERTED]).isNothingToDo).toBe(true);
  });

  it('of several is named by identifier', () => {
    const office = registerOffice();
    type(office, 'Élèves', { Élève: 'E009', Famille: 'F001', Nom: 'Brun', Prénom: 'Zoë-Lou', Naissance: '2016-02-01' });
    expect(refusal(office, [INVERTED])).toContain('{"ligne 2":"E001"}, {"ligne 2":"E009"}');
    expect(planned(office, [INVERTED], { choix: { 'ligne 2': 'E009' } }).text).toContain('Élève E009 est déjà');
  });
});

describe('lines that say nothing of an enrolment', () => {
  const ADA = `Rey,Ada,2016-05-03,${THERE}`;

  it('get the one of their age where the person says year, type and status (D-1.4)', () => {
    const office = registerOffice();
    done(office, [ADA], ENROL);
    expect(enrolments(office)[3]).toEqual(['I004', 'E004', '2022-23', 'Élémentaire', '']);
    expect(pupils(office)[3]).toEqual(['E004', 'F003', 'Rey', 'Ada', 'Inscrit']);
    expect(planned(office, [ADA], ENROL).isNothingToDo).toBe(true);
  });

  it('are told to bring children without an enrolment in', () => {
    const plan = planned(registerOffice(), [ADA]);
    expect(plan.text).toContain('1 élève serait ajouté sans inscription');
  });

  it('ask for what is missing where only a part is said', () => {
    expect(refusal(registerOffice(), [ADA], { annee: '2022-23' })).toMatch(/Il manque : Type.*\n.*Il manque : Statut/);
  });

  it('add none beside the one of the same days that the register has', () => {
    const zoe = `BRUN,Zoe,2016-02-01,${HERE}`;
    expect(planned(registerOffice(), [zoe], ENROL).isNothingToDo).toBe(true);
    const other = planned(registerOffice(), [`${zoe},GS`], ENROL, ',Niveau');
    expect(other.isNothingToDo).toBe(true);
    expect(other.text).toContain('Niveau : « GS » dans le fichier, vide dans le registre');
  });
});

describe('the class of a line', () => {
  it.each([
    ['2018-05-05', 'CE1', '(art. 1.3)'],
    ['2020-01-01', 'PS', '(art. 1.2)'],
  ])('of a child born %s in %s is refused: its section is the level’s', (born, level, article) => {
    const text = refusal(registerOffice(), [`Rey,Ada,${born},${THERE},${level}`], ENROL, ',Niveau');
    expect(text).toContain(`colonne « Niveau » : `);
    expect(text).toContain(article);
  });

  it('that is not the one of the age is told', () => {
    const lines = [`Rey,Ada,2016-05-03,${THERE},CE1,`, `Sol,Ida,2015-05-03,${THERE},CP,Maternelle Petits`];
    const { text } = planned(registerOffice(), lines, ENROL, ',Niveau,Catégorie');
    expect(text).toContain('ligne 2, colonne « Niveau » : CE1 au lieu de CP selon l’âge : 1 an d’avance');
    expect(text).toContain(
      'ligne 3, colonne « Catégorie » : La catégorie Maternelle Petits n’est pas celle du niveau CP',
    );
  });

  it('of a year without a row in Calendrier is refused', () => {
    const input = { ...ENROL, annee: '2029-30' };
    expect(refusal(registerOffice(), [`Rey,Ada,2022-05-03,${THERE}`], input)).toContain(
      'il manque la ligne de l’année 2029-30',
    );
    expect(refusal(registerOffice(), [`Rey,Ada,2016-05-03,${THERE}`], input)).toContain('l’école va jusqu’à la 6e');
  });
});

describe('a child who had left', () => {
  const TIM = 'Cole,Tim,2014-09-09,Rue Haute,1,4053,Bâle';

  it('is Inscrit again once an enrolment is added, which is told', () => {
    const office = registerOffice();
    expect(planned(office, [TIM], ENROL).text).toContain('Tim Cole (E003). Leur statut redevient Inscrit');
    done(office, [TIM], ENROL);
    expect(rowsOf(office, 'Élèves')[2]?.slice(8)).toEqual(['Inscrit', '2020-09-01', '']);
  });

  it('stays away where the enrolment is one of the past, or none that counts', () => {
    const office = registerOffice('2023-10-01');
    done(office, [`${TIM},2022-11-02,2023-06-30`], ENROL, ',Début,Fin');
    done(office, [TIM], { ...ENROL, annee: '2023-24', statut: 'Annulée' });
    expect(enrolments(office)).toHaveLength(5);
    expect(rowsOf(office, 'Élèves')[2]?.[8]).toBe('Sorti');
  });
});

it.each([
  ['Brunn,Ida,2015-06-06,Rue de la Gare,7,4053,Bâle', true],
  ['Brunn,Ida,2015-06-06,Rue de la Gare,9,4053,Bâle', false],
  ['Martin,Ida,2015-06-06,Rue de la Gare,7,4053,Bâle', false],
])('a new family like one at the same address is told: %s, %s', (line, isTold) => {
  const { text } = planned(registerOffice(), [line], ENROL);
  expect(text.includes('qui ressemble à F001 Brun, Rue de la Gare 7, 4053 Bâle')).toBe(isTold);
});

it('a crèche that is full on a weekday is told, line by line (R-2.21)', () => {
  const office = registerOffice();
  setCapacity(office, 2);
  const child = (name: string, days: string) => `${name},Ida,2021-02-0${name.length},${THERE},${days}`;
  const lines = [child('Sol', '"lundi, jeudi"'), child('Marti', 'lundi'), child('Keller', 'vendredi')];
  const { text } = planned(office, lines, ENROL, ',Jours de présence');
  expect(text).toContain('ligne 3, colonne « Jours de présence » : la crèche est déjà complète (lundi)');
  expect(text.match(/complète/g)).toHaveLength(1);
});

it('a column that an older workbook lacks is told, since what it holds would be lost', () => {
  const office = registerOffice();
  const line = `Rey,Ada,2016-05-03,${THERE},oui`;
  expect(planned(office, [line], ENROL, ',École précédente').text).not.toContain('mise en place');
  const { values = [] } = office.workbook.sheets.find(({ name }) => name === 'Inscriptions') ?? {};
  const at = (values[0] ?? []).indexOf('École précédente');
  for (const row of values) row.splice(at, 1);
  expect(planned(office, [line], ENROL, ',École précédente').text).toContain('n’a pas encore « École précédente »');
});

it('identifiers that only the ledger, the mails or the journal know are not given again', () => {
  const office = registerOffice();
  const entry = { Date: '2021-09-01', Libellé: 'x', Montant: 1, Nature: 'Inscription' };
  type(office, 'Écritures', {
    Écriture: 'W1',
    Famille: 'F003',
    Élève: 'E004',
    Clé: 'tuition|2021-22|E005|T1|I004|famille',
    ...entry,
  });
  type(office, 'Envois', { Envoi: 'M1', Clé: 'reinscription|2021-22|I005', À: 'a@b.example', Statut: 'Envoyé' });
  type(office, 'Paiements', { Paiement: 'Z1', Date: 'jamais', Famille: 'F004', Montant: 'rien' });
  type(office, 'Journal', { Quoi: 'Ligne supprimée', Tab: 'Élèves', Ligne: 'E006' });
  done(office, [`Rey,Ada,2016-05-03,${THERE}`], ENROL);
  expect(pupils(office)[3]?.slice(0, 2)).toEqual(['E007', 'F005']);
  expect(enrolments(office)[3]?.[0]).toBe('I006');
});
