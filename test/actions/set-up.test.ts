/** Set-up on the spreadsheet that Google makes: every tab as the school will meet it. */
import type { SheetModel } from '../../local/runtime/model';
import { findPainted } from '../../local/runtime/spreadsheet/cells/painting';
import { toSerial } from '../../local/runtime/spreadsheet/cells/serial-date';
import type { OutcomeView, PlanView } from '../../src/actions/action';
import type { Column } from '../../src/sheets/table';
import { ALL_TABLES } from '../../src/sheets/tables';
import { openGoogle, prepareBundle, type School, sheetOf } from '../builders/small-school';
import { FRENCH_HEADERS } from './set-up/french-headers';
import { freshSchool, headersIn, positionOf, runSetUp, setUpSchool } from './set-up/run';

const TABS = [
  ...['Réglages', 'Calendrier', 'Jours fériés', 'Tarifs', 'Familles', 'Responsables', 'Payeurs', 'Élèves'],
  ...['Inscriptions', 'Présences', 'Horaires', 'APC', 'Congés', 'Retards', 'Accueils exceptionnels', 'Prestations'],
  ...['Consommations', 'Dommages', 'Numéros utiles', 'Écritures', 'Factures', 'Paiements', 'Rappels', 'Envois'],
  'Journal',
];
const OURS = ['Écritures', 'Factures', 'Paiements', 'Rappels', 'Envois', 'Journal'];

/** Drop-downs by tab and header, as the school reads them. */
const CATEGORIES = ['Maternelle Petits', 'Maternelle Moyens et Grands', 'Élémentaire', '6e'];
const YES_NO = ['oui', 'non'];
const LEVELS = ['Crèche', 'PS', 'MS', 'GS', 'CP', 'CE1', 'CE2', 'CM1', 'CM2', '6e'];
const NATURES = [
  ...['Inscription', 'Pénalité', 'Écolage', 'Crèche', 'Accueil exceptionnel', 'Retard', 'Rappel', 'Prestation'],
  ...['Dommage', 'Paiement', 'Avoir', 'Remise', 'Remboursement'],
];
const DROP_DOWNS: Readonly<Record<string, readonly string[]>> = {
  'Tarifs · Catégorie': [
    ...['Inscription', 'Pénalité de réinscription', ...CATEGORIES, 'Crèche', 'Accueil exceptionnel', 'Retard'],
    ...['Rappel par facture', 'Rappel par année', 'Réduction fratrie', 'Part due au départ'],
  ],
  'Tarifs · Tarif': ['Normal', 'Corporate'],
  'Tarifs · Unité': ['CHF', 'CHF/an', 'CHF/mois', '%'],
  'Familles · Langue': ['fr', 'de', 'en'],
  'Responsables · Représentant légal': YES_NO,
  'Responsables · Peut récupérer': YES_NO,
  'Payeurs · Type': ['Responsable', 'Employeur'],
  'Payeurs · Objet': ['Tout', ...NATURES],
  'Élèves · Statut': ['Inscrit', 'Sorti'],
  'Inscriptions · Catégorie': ['Crèche', ...CATEGORIES],
  'Inscriptions · Niveau': LEVELS,
  'Inscriptions · Tarif': ['Normal', 'Corporate'],
  'Inscriptions · Type': ['Première', 'Réinscription', 'Retour'],
  'Inscriptions · Statut': ['Demandée', 'Prise en compte', 'Confirmée', 'Sortie', 'Annulée', 'Refusée'],
  'Inscriptions · Transmission directe': YES_NO,
  'Inscriptions · École précédente': YES_NO,
  'Présences · Demi-journée': ['Matin', 'Après-midi'],
  'Présences · Code': ['Présent', 'Absent', 'Retard', 'Départ anticipé', 'Excusé', 'Congé'],
  'Horaires · Niveau': LEVELS,
  'Horaires · Jour': ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'],
  'Présences · Nature indiquée': ['oui', 'non'],
  'Présences · Contagieux': ['oui', 'non'],
  'Congés · Décision': ['En attente', 'Accordé', 'Refusé'],
  'Accueils exceptionnels · Statut': ['Demandé', 'Accordé', 'Refusé'],
  'Prestations · Incluse Corporate': YES_NO,
  'Dommages · Statut': ['À facturer', 'Abandonné'],
  'Numéros utiles · Actif': YES_NO,
  'Écritures · Nature': NATURES,
  'Factures · Type': ['Facture', 'Avoir'],
  'Factures · Statut': ['Émise', 'Partiellement payée', 'Payée', 'Annulée'],
  'Rappels · Statut': ['Proposé', 'Envoyé', 'Retenu', 'Annulé'],
  'Envois · Statut': ['Prévu', 'En cours', 'Envoyé', 'Échec', 'Douteux'],
};

let school: School;
let outcome: OutcomeView;

beforeAll(async () => {
  await prepareBundle('light');
  school = freshSchool();
  outcome = runSetUp(school);
}, 120_000);

/** What every column of every tab has, by `tab · header`. */
function eachColumn<T>(of: (sheet: SheetModel, column: Column<unknown>, position: number) => T): [string, T][] {
  return ALL_TABLES.flatMap((table) => {
    const sheet = sheetOf(school.workbook, table.tab);
    return Object.values(table.columns).map((column): [string, T] => {
      return [`${table.tab} · ${column.header}`, of(sheet, column, positionOf(sheet, column.header))];
    });
  });
}

describe('set-up of a new spreadsheet', () => {
  it('makes the twenty-five tabs in order, the first from Google’s empty one, and says so', () => {
    expect(school.workbook.sheets.map(({ name }) => name)).toEqual(TABS);
    expect(outcome).toEqual({ ok: true, remaining: 0, lines: ['25 onglets créés ; le classeur est en place.'] });
  });

  it.each(TABS)('gives the tab %s its headers in order', (tab) => {
    expect(headersIn(school, tab).join(', ')).toBe(FRENCH_HEADERS[tab]);
  });

  it('puts a French note on each header, and freezes, thickens and colours the row', () => {
    const wrong = eachColumn((sheet, column, position) => {
      const style = findPainted(sheet.styles, 1, position);
      return sheet.notes.get(`1,${position}`) === column.note && style?.bold === true && style.background === '#dfe8f1';
    }).filter(([, isRight]) => !isRight);
    expect(wrong).toEqual([]);
    expect(school.workbook.sheets.filter(({ frozenRows }) => frozenRows !== 1)).toEqual([]);
  });

  it('gives every column its number format down to the last row, text to the headers', () => {
    const wrong = eachColumn((sheet, column, position) => {
      const formats = [2, sheet.maxRows].map((row) => findPainted(sheet.formats, row, position));
      return formats.every((format) => format === column.format) && findPainted(sheet.formats, 1, position) === '@';
    }).filter(([, isRight]) => !isRight);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['Écritures', 'Montant', '#,##0.00'],
    ['Élèves', 'Naissance', 'yyyy-mm-dd'],
    ['Familles', 'NPA', '@'],
    ['Retards', 'Prévue', 'hh:mm'],
    ['Inscriptions', 'Jours', '0'],
    ['Consommations', 'Quantité', '0.##'],
    ['Envois', 'Quand', 'yyyy-mm-dd hh:mm'],
  ])('formats %s · %s as %s', (tab, header, format) => {
    const sheet = sheetOf(school.workbook, tab);
    expect(findPainted(sheet.formats, 2, positionOf(sheet, header))).toBe(format);
  });

  it('offers exactly the agreed words in every drop-down, which refuse others', () => {
    const rules = eachColumn((sheet, _, position) => findPainted(sheet.validations, sheet.maxRows, position));
    const lists = rules.filter(([, rule]) => rule?.criteria === 'VALUE_IN_LIST');
    const words = lists.map(([name, rule]) => [name, rule?.values.filter((value) => typeof value === 'string')]);
    expect(Object.fromEntries(words)).toEqual(DROP_DOWNS);
    expect(lists.filter(([, rule]) => rule?.allowInvalid !== false)).toEqual([]);
  });

  it('checks dates with rules that only warn, and nothing else', () => {
    const rules = eachColumn((sheet, column, position) => ({
      rule: findPainted(sheet.validations, 2, position)?.criteria,
      isLenient: findPainted(sheet.validations, 2, position)?.allowInvalid,
      isDate: column.format === 'yyyy-mm-dd',
    })).filter(([name]) => !(name in DROP_DOWNS));
    for (const [, { rule, isLenient, isDate }] of rules) {
      expect([rule, isLenient]).toEqual(isDate ? ['DATE_IS_VALID_DATE', true] : [undefined, undefined]);
    }
    expect(rules.filter(([, { isDate }]) => isDate).length).toBeGreaterThan(30);
  });

  it('protects our tabs whole and the others’ header row, each once and with a warning only', () => {
    for (const { name, protections, maxColumns } of school.workbook.sheets) {
      const range = { row: 1, column: 1, rows: 1, columns: maxColumns };
      expect(protections).toEqual([
        OURS.includes(name)
          ? { description: 'Écolage : écrit par le programme', warningOnly: true }
          : { description: 'Écolage : en-têtes', warningOnly: true, range },
      ]);
    }
  });

  it('fills in tariffs, calendar and settings, and leaves every other tab empty', () => {
    const counts = school.workbook.sheets.map(({ name, values }) => [name, values.length - 1]);
    const filled = Object.fromEntries(counts.filter(([, count]) => Number(count) > 0));
    expect(filled).toEqual({ Réglages: 40, Calendrier: 1, Tarifs: 29 });
    const first = sheetOf(school.workbook, 'Tarifs').values[1];
    expect(first).toEqual(['2022-23', 'Inscription', '', '', 500, 'CHF', toSerial(2022, 3, 1)]);
    const calendar = sheetOf(school.workbook, 'Calendrier').values[1] ?? [];
    expect(calendar.slice(0, 3)).toEqual(['2022-23', toSerial(2022, 9, 1), toSerial(2022, 10, 22)]);
    expect(calendar.slice(11, 13)).toEqual([9, 10]);
  });

  it('keeps settings such as the postcode and the telephone as the text that they are', () => {
    const values = new Map(sheetOf(school.workbook, 'Réglages').values.map(([key, value]) => [key, value]));
    expect(values.get('NPA')).toBe('4053');
    expect(values.get('Téléphone')).toBe('+41 61 000 00 00');
    expect(values.get('Année scolaire')).toBe('2022-23');
    expect(sheetOf(school.workbook, 'Réglages').formulas.size).toBe(0);
  });

  it.each(['Europe/Paris', 'Europe/Zurich'])('gives the spreadsheet the script’s time zone %s', (timeZone) => {
    const abroad = freshSchool();
    abroad.workbook.timeZone = 'America/New_York';
    expect(runSetUp(abroad, { timeZone })).toMatchObject({ ok: true });
    expect(abroad.workbook.timeZone).toBe(timeZone);
  });

  it('remembers the form that the workbook has', () => {
    expect(school.state.properties.document).toMatchObject({ forme: '1' });
  });
});

describe('a second set-up', () => {
  it('changes nothing at all and adds no protection', () => {
    const twice = setUpSchool();
    const before = structuredClone(twice.workbook);
    expect(runSetUp(twice)).toEqual({ ok: true, remaining: 0, lines: ['Le classeur est en place.'] });
    expect(twice.workbook).toEqual(before);
  });

  it('is told when another run goes on', () => {
    const busy = setUpSchool();
    busy.state.locks.set('script', {});
    expect(runSetUp(busy)).toMatchObject({ ok: false, problems: [expect.stringContaining('Une autre exécution')] });
  });

  it('refuses to apply a plan that no longer holds', () => {
    const changed = freshSchool();
    const google = openGoogle(changed);
    const plan = google.callFromDialog('plan', 'set-up', '{}') as Extract<PlanView, { ok: true }>;
    runSetUp(changed);
    const before = structuredClone(changed.workbook);
    expect(google.callFromDialog('apply', 'set-up', '{}', plan.fingerprint)).toMatchObject({ ok: false });
    expect(changed.workbook).toEqual(before);
  });

  it('is planned without writing anything', () => {
    const planned = freshSchool();
    const before = structuredClone(planned.workbook);
    const plan = openGoogle(planned).callFromDialog('plan', 'set-up', '{}') as PlanView;
    expect(plan.ok && plan.lines[0]).toContain('25 onglets à créer : Réglages, Calendrier,');
    expect(planned.workbook).toEqual(before);
  });
});
