/** The settings: every key as documents name it, what each may hold, and what is said of those that are wrong. */
import { readTable } from '../../src/sheets/read-table';
import { readSettings, SETTINGS } from '../../src/sheets/settings';
import { settingsTable } from '../../src/sheets/tables/setup/settings';
import { valueOf } from '../builders/tariff-table';

/** What a new workbook holds, by hand. */
const INITIAL: Readonly<Record<string, string>> = {
  École: 'École des Trois Tilleuls',
  Adresse: 'Rue de l’Exemple',
  Numéro: '12',
  NPA: '4053',
  Ville: 'Bâle',
  Pays: 'CH',
  'E-mail': 'secretariat@ecole.example',
  Téléphone: '+41 61 000 00 00',
  IBAN: 'CH93 0076 2011 6238 5295 7',
  'Année scolaire': '2022-23',
  'Langue des documents': 'fr',
  'Cumul des rappels': 'le plus élevé',
  'Capacité crèche lundi': '',
  'Capacité crèche mardi': '',
  'Capacité crèche mercredi': '',
  'Capacité crèche jeudi': '',
  'Capacité crèche vendredi': '',
  'Rappels après (jours)': '10, 20, 30',
  'Émission crèche (jour)': '15',
  "Délai facture d'inscription (jours)": '30',
  "Seuil d'accès": '',
  'Justification après (jours)': '3',
  'Seuil absences': '4',
  'Seuil retards': '5',
  'Dossier des documents': '',
  'Compte débiteurs': '1100',
  'Compte banque': '1020',
  'Compte inscriptions': '3020',
  'Compte pénalités': '3030',
  'Compte écolages': '3000',
  'Compte crèche': '3010',
  'Compte accueils exceptionnels': '3040',
  'Compte retards': '3050',
  'Compte prestations': '3060',
  'Compte dommages': '3070',
  'Compte rappels': '3080',
  'Compte avoirs': '3800',
  'Compte remises': '3801',
  'Compte pertes': '3805',
  'Code TVA prestations': '',
};
const EXAMPLES = ['École', 'Adresse', 'Numéro', 'NPA', 'Ville', 'E-mail', 'Téléphone', 'IBAN'];

type Cells = Readonly<Record<string, unknown>>;

/** Reads the tab with some values changed; undefined takes the row away. */
function read(changes: Cells = {}) {
  const all = Object.entries({ ...INITIAL, ...changes }).filter(([, value]) => value !== undefined);
  const values = [['Clé', 'Valeur', 'Explication'], ...all.map(([key, value]) => [key, value, ''])];
  return readSettings(valueOf(readTable(settingsTable, values)));
}

const settingsWith = (changes: Cells) => valueOf(read(changes)).settings;
const rowOf = (key: string): number => Object.keys(INITIAL).indexOf(key) + 2;

/** `code row` of each refusal. */
function refusals(changes: Cells): string[] {
  const result = read(changes);
  return result.ok ? [] : result.issues.map(({ code, row, column }) => `${code} ${column} ${row ?? '–'}`);
}

describe('the settings of a new workbook', () => {
  it('have exactly these keys, straight apostrophes included, and these values', () => {
    const initial = Object.values(SETTINGS).map(({ key, initial: value }) => [key, value]);
    expect(initial).toEqual(Object.entries(INITIAL));
  });

  it('are each explained in a French sentence', () => {
    expect(Object.values(SETTINGS).filter(({ explanation }) => !/\.$/.test(explanation ?? ''))).toEqual([]);
  });

  it('are read as what they mean', () => {
    expect(settingsWith({})).toMatchObject({
      ...{ school: 'École des Trois Tilleuls', houseNumber: '12', postcode: '4053', country: 'CH', year: '2022-23' },
      ...{ email: ['secretariat@ecole.example'], language: 'fr', reminderRule: 'higher', capacityMonday: undefined },
      ...{ reminderDays: '10, 20, 30', crecheIssueDay: 15, enrolmentFeeTermDays: 30, accessThreshold: undefined },
      ...{ justificationDays: 3, absenceThreshold: 4, latenessThreshold: 5, documentFolder: undefined },
    });
  });

  it('are named while they are examples', () => {
    expect(valueOf(read()).examples).toEqual(EXAMPLES);
    expect(valueOf(read({ École: 'École du Rhin', NPA: '4051' })).examples).toEqual(
      EXAMPLES.filter((key) => key !== 'École' && key !== 'NPA'),
    );
  });

  it('are examples also where another program made numbers of them', () => {
    const { examples, settings } = valueOf(read({ NPA: 4053, Numéro: 12 }));
    expect(examples).toEqual(EXAMPLES);
    expect([settings.postcode, settings.houseNumber]).toEqual(['4053', '12']);
  });
});

describe('a setting', () => {
  it.each([
    ['Seuil d’accès', "Seuil d'accès", 250, 'accessThreshold', 25000],
    ['Délai facture d’inscription (jours)', "Délai facture d'inscription (jours)", 45, 'enrolmentFeeTermDays', 45],
    ['  année SCOLAIRE ', 'Année scolaire', '2023-24', 'year', '2023-24'],
    ['E\u0301cole', 'École', 'École du Rhin', 'school', 'École du Rhin'],
  ])('is found under %j', (typed, key, value, name, expected) => {
    expect(settingsWith({ [key]: undefined, [typed]: value })).toMatchObject({ [name]: expected });
  });

  it.each([
    ['Langue des documents', 'DE', 'language', 'de'],
    ['Cumul des rappels', 'Addition', 'reminderRule', 'addition'],
    ['Capacité crèche vendredi', 18, 'capacityFriday', 18],
    ['Capacité crèche mercredi', 0, 'capacityWednesday', 0],
    ["Seuil d'accès", '199.95', 'accessThreshold', 19995],
    ['E-mail', 'a@essai.example; b@essai.example', 'email', ['a@essai.example', 'b@essai.example']],
    ['E-mail', '', 'email', undefined],
    ['Dossier des documents', 'École 2022', 'documentFolder', 'École 2022'],
    ['Émission crèche (jour)', 31, 'crecheIssueDay', 31],
    ['Compte banque', 1021, 'bankAccount', '1021'],
    ['Compte banque', '1020.10', 'bankAccount', '1020.10'],
    ['Compte avoirs', '', 'creditNoteAccount', undefined],
  ])('%s may be %j', (key, value, name, expected) => {
    expect(settingsWith({ [key]: value })).toHaveProperty(name, expected);
  });

  it.each([
    ['Année scolaire', '2022', 'cell-school-year'],
    ['Année scolaire', '', 'cell-required'],
    ['Langue des documents', 'it', 'cell-choice'],
    ['Cumul des rappels', 'le moins élevé', 'cell-choice'],
    ['Capacité crèche lundi', 'douze', 'cell-integer'],
    ['Capacité crèche mardi', -1, 'cell-integer'],
    ['Capacité crèche jeudi', 2.5, 'cell-integer'],
    ['Émission crèche (jour)', 32, 'cell-integer'],
    ['Émission crèche (jour)', '', 'cell-required'],
    ["Délai facture d'inscription (jours)", 'un mois', 'cell-integer'],
    ["Seuil d'accès", -5, 'cell-price'],
    ['E-mail', 'secretariat', 'cell-email'],
    ['École', '', 'cell-required'],
    ['IBAN', ' ', 'cell-required'],
    ['Pays', '', 'cell-required'],
    ['Dossier des documents', 'a/b', 'cell-name'],
    ['Dossier des documents', 'x'.repeat(41), 'cell-name'],
    ['Compte banque', '10 20', 'cell-account'],
    ['Compte rappels', '=A1', 'cell-account'],
    ['Compte rappels', 'a\tb', 'cell-account'],
    ['Code TVA prestations', '1'.repeat(21), 'cell-account'],
  ])('%s may not be %j: refused with its row', (key, value, code) => {
    expect(refusals({ [key]: value })).toEqual([`${code} Valeur ${rowOf(key)}`]);
  });

  it.each(Object.keys(INITIAL).filter((key) => !EXAMPLES.includes(key)))(
    'counts as its initial value where its row %s is missing',
    (key) => {
      const name = Object.entries(SETTINGS).find(([, setting]) => setting.key === key)?.[0] ?? '';
      expect(settingsWith({ [key]: undefined })).toHaveProperty(name, settingsWith({})[name as keyof typeof SETTINGS]);
    },
  );

  it.each([
    ['Justification après (jours)', 100, 'justificationDays', 3],
    ['Seuil absences', 0, 'absenceThreshold', 4],
    ['Seuil retards', 'cinq', 'latenessThreshold', 5],
  ])('%s may not be %j: told with its row, and refused only by who goes by it', (key, value, name, initial) => {
    const { settings, wrong } = valueOf(read({ [key]: value }));
    expect(wrong.map(({ code, row, data }) => [code, row, data?.key])).toEqual([['cell-integer', rowOf(key), key]]);
    expect(settings).toHaveProperty(name, initial);
  });

  it.each([
    ['Justification après (jours)', 'justificationDays', 3],
    ['Seuil absences', 'absenceThreshold', 4],
    ['Seuil retards', 'latenessThreshold', 5],
  ])('%s without a value counts as its initial one', (key, name, initial) => {
    const { settings, wrong } = valueOf(read({ [key]: ' ' }));
    expect(wrong).toEqual([]);
    expect(settings).toHaveProperty(name, initial);
  });

  it.each(EXAMPLES)('that only the school knows is refused where its row %s is missing', (key) => {
    const result = read({ [key]: undefined });
    expect(result.ok ? [] : result.issues).toEqual([
      { code: 'setting-missing', tab: 'Réglages', column: 'Clé', data: { key } },
    ]);
  });
});

describe('a missing row', () => {
  it('is named, but for accounts: an older workbook works without them', () => {
    const missing = { 'Seuil absences': undefined, 'Compte banque': undefined, 'Code TVA prestations': undefined };
    expect(valueOf(read(missing)).defaults).toEqual(['Seuil absences']);
  });
});

describe('several faults', () => {
  it('are told all at once, with the words that a choice may have', () => {
    const result = read({ 'Langue des documents': 'it', 'Capacité crèche lundi': 'x', IBAN: undefined });
    const issues = result.ok ? [] : result.issues;
    expect(issues.map(({ code }) => code).sort()).toEqual(['cell-choice', 'cell-integer', 'setting-missing']);
    expect(issues.find(({ code }) => code === 'cell-choice')?.data).toMatchObject({
      value: 'it',
      choices: 'fr, de, en',
    });
  });

  it('such as one key in two rows are told with both rows, whatever its apostrophe', () => {
    const result = read({ 'Seuil d’accès': 3 });
    expect(result.ok ? [] : result.issues).toEqual([
      expect.objectContaining({
        code: 'id-twice',
        row: Object.keys(INITIAL).length + 2,
        data: { value: "seuil d'accès", other: rowOf("Seuil d'accès") },
      }),
    ]);
  });

  it('are not keys of the school’s own', () => {
    expect(refusals({ 'Nom du concierge': 'M. Essai' })).toEqual([]);
  });
});
