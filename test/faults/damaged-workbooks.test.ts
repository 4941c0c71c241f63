/** Damaged workbooks: a French report that names the cells, and nothing written. */
import fc from 'fast-check';
import type { CellValue } from '../../local/runtime/model';
import type { OutcomeView } from '../../src/actions/action';
import {
  addRow,
  copySchool,
  issueInvoices,
  makeSchool,
  openGoogle,
  prepareBundle,
  type School,
  sheetOf,
} from '../builders/small-school';

let school: School;

beforeAll(async () => {
  await prepareBundle('light');
  school = makeSchool(4);
  addRow(school, 'Retards', { Date: 44840, Élève: 'E01', Minutes: 5 });
  addRow(school, 'Prestations', { Prestation: 'Cantine', Prix: 12.5 });
  addRow(school, 'Consommations', { Date: 44840, Élève: 'E01', Prestation: 'Cantine', Quantité: 2 });
  addRow(school, 'Dommages', { Date: 44840, Élève: 'E02', Description: 'Vitre', Montant: 80, Statut: 'À facturer' });
  addRow(school, 'Accueils exceptionnels', { Date: 44840, Élève: 'E03', Statut: 'Accordé' });
  addRow(school, 'Payeurs', { Payeur: 'P01', Famille: 'F01', Nom: 'Exemple SA', Objet: 'Tout', Part: 100 });
}, 120_000);

const DATES = ['31.02.2022', 'hier', '2022-13-01', true, -5];
const EMPTY = [''];
const UNKNOWN = ['inconnu', 'F99', 4711];

/** Columns with what may not stand in them. */
const BAD_CELLS: readonly (readonly [tab: string, column: string, values: readonly CellValue[]])[] = [
  ['Familles', 'Famille', EMPTY],
  ['Familles', 'Nom', EMPTY],
  ['Familles', 'NPA', EMPTY],
  ['Familles', 'Ville', EMPTY],
  ['Familles', 'Règlement signé le', DATES],
  ['Familles', 'Pays', ['Atlantide', 7, 'CHE']],
  ['Familles', 'Nom', ['#REF!', '#N/A']],
  ['Responsables', 'Famille', UNKNOWN],
  ['Responsables', 'E-mail', ['pas une adresse', 'a@b', 'a@b.ch\nBcc: c@d.ch', 12]],
  ['Payeurs', 'Part', [0, 101, -1, 'moitié', '']],
  ['Payeurs', 'Objet', ['Rien', 3, '']],
  ['Payeurs', 'Élève', UNKNOWN],
  ['Élèves', 'Famille', UNKNOWN],
  ['Élèves', 'Naissance', [...DATES, '']],
  ['Inscriptions', 'Élève', UNKNOWN],
  ['Inscriptions', 'Année', ['2022', '2022-24', 2022, '']],
  ['Inscriptions', 'Catégorie', ['Lycée', 5, '']],
  ['Inscriptions', 'Tarif', ['Gratuit', '']],
  ['Inscriptions', 'Jours', [0, 6, 2.5, 'deux']],
  ['Inscriptions', 'Type', ['Deuxième', '']],
  ['Inscriptions', 'Statut', ['Peut-être', '']],
  ['Inscriptions', 'Début', [...DATES, '2023-09-01']],
  ['Inscriptions', 'Fin', [...DATES, '2024-01-01']],
  ['Tarifs', 'Montant', [-1, 'cher', 12.345, '']],
  ['Tarifs', 'Unité', ['EUR', '']],
  ['Tarifs', 'Annoncé le', ['2022-06-02', 'bientôt', '']],
  ['Calendrier', 'Rentrée', [...DATES, '2021-09-01', '']],
  ['Calendrier', 'Nombre de mois', [0, 13, 'dix', '']],
  ['Calendrier', 'Échéance 1', ['2022-06-01', '']],
  ['Retards', 'Élève', UNKNOWN],
  ['Retards', 'Minutes', [-1, 'long', '']],
  ['Accueils exceptionnels', 'Statut', ['Oui', '']],
  ['Prestations', 'Prix', [-3, 'cher', '']],
  ['Consommations', 'Prestation', ['Piscine', '']],
  ['Consommations', 'Quantité', [0, -2, 'peu', '']],
  ['Dommages', 'Montant', [-3, 'cher', '']],
];

const TARGETS: Readonly<Record<string, string>> = { Famille: 'Familles', Élève: 'Élèves', Prestation: 'Prestations' };

interface Damage {
  readonly tab: string;
  readonly column: string;
  readonly row: number;
  readonly value: CellValue;
}

const damage: fc.Arbitrary<Damage> = fc.constantFrom(...BAD_CELLS).chain(([tab, column, values]) =>
  fc.record({
    tab: fc.constant(tab),
    column: fc.constant(column),
    row: fc.nat({ max: 3 }),
    value: fc.constantFrom(...values),
  }),
);

/** Puts the value into one of the used rows. @returns the row's number in the sheet */
function inflict(damaged: School, { tab, column, row, value }: Damage): number {
  const sheet = sheetOf(damaged.workbook, tab);
  const used = sheet.values.length - 1;
  const index = 1 + (row % used);
  const cells = sheet.values[index] ?? [];
  const position = sheet.values[0]?.indexOf(column) ?? -1;
  expect(position).toBeGreaterThanOrEqual(0);
  while (cells.length < position) cells.push('');
  cells[position] = value;
  return index + 1;
}

function expectRefusal(damaged: School): readonly string[] {
  const before = structuredClone(damaged.workbook);
  const google = openGoogle(damaged);
  const outcome: OutcomeView = issueInvoices(google);
  expect(outcome.ok).toBe(false);
  expect(damaged.workbook).toEqual(before);
  expect(damaged.state.drive.files.size).toBe(0);
  return outcome.ok ? [] : outcome.problems;
}

describe('a damaged workbook', () => {
  it('is sound before the damage', () => {
    expect(issueInvoices(openGoogle(copySchool(school)))).toMatchObject({ ok: true });
  });

  it('is refused with a sentence for each bad cell, by tab, row and column, all at once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(damage, { minLength: 1, maxLength: 3, selector: ({ tab }) => tab }), (damages) => {
        const damaged = copySchool(school);
        const places = damages.map((one) => ({ ...one, row: inflict(damaged, one) }));
        const problems = expectRefusal(damaged);
        const broken = new Set(places.filter(({ column, value }) => !isReadable(column, value)).map(({ tab }) => tab));
        for (const { tab, row, column, value } of places) {
          // Whether a reference leads somewhere cannot be said while the rows that it leads to cannot be read.
          if (isReadable(column, value) && broken.has(TARGETS[column] ?? '')) continue;
          expect(problems).toContainEqual(
            expect.stringContaining(`Onglet « ${tab} », ligne ${row}, colonne « ${column} » : `),
          );
        }
        for (const problem of problems) expect(problem).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 80 },
    );
  }, 120_000);

  it.each(['Familles', 'Élèves', 'Inscriptions', 'Tarifs', 'Écritures', 'Factures', 'Réglages'])(
    'is refused when the tab %s is missing',
    (tab) => {
      const damaged = copySchool(school);
      damaged.workbook.sheets = damaged.workbook.sheets.filter(({ name }) => name !== tab);
      expect(expectRefusal(damaged)).toEqual([expect.stringContaining(`Onglet « ${tab} » : cet onglet manque`)]);
    },
  );

  it.each([
    ['Inscriptions', 'Début', 'Date de début'],
    ['Écritures', 'Clé', 'Cle'],
    ['Familles', 'NPA', 'Code postal'],
  ])('is refused when the tab %s has its column %s renamed, and both names are told', (tab, column, renamed) => {
    const damaged = copySchool(school);
    const headers = sheetOf(damaged.workbook, tab).values[0] ?? [];
    headers[headers.indexOf(column)] = renamed;
    const problems = expectRefusal(damaged);
    expect(problems).toEqual([expect.stringContaining(`Onglet « ${tab} », ligne 1, colonne « ${column} » : `)]);
    expect(problems[0]).toContain(`« ${renamed} »`);
  });

  it.each([
    ['Familles', 'Famille', 'F01'],
    ['Élèves', 'Élève', 'E01'],
    ['Inscriptions', 'Inscription', 'I01'],
  ])('is refused when %s holds an identifier twice', (tab, column, id) => {
    const damaged = copySchool(school);
    const sheet = sheetOf(damaged.workbook, tab);
    const second = sheet.values[2] ?? [];
    second[sheet.values[0]?.indexOf(column) ?? 0] = id;
    expect(expectRefusal(damaged)).toContainEqual(
      expect.stringContaining(`Onglet « ${tab} », ligne 3, colonne « ${column} » : « ${id} » figure déjà à la ligne 2`),
    );
  });
});

/** Whether the cell itself can be read, so that only a later check refuses it. */
function isReadable(column: string, value: CellValue): boolean {
  if (value === '') return column === 'Annoncé le' || column === 'Minutes';
  const isReference = column === 'Famille' || column === 'Élève' || column === 'Prestation';
  const isOrder = typeof value === 'string' && /^20\d\d-(0\d|1[0-2])-\d\d$/.test(value);
  return isReference || isOrder || (column === 'Unité' && value === 'CHF');
}
