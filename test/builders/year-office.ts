/** A little school between 2022-23 and 2023-24 on the local services: calendars and tariffs of both years, six children. */
import { createClock, momentOf } from '../../local/runtime/clock';
import { createState } from '../../local/runtime/services/store/state';
import { fromNativeDate } from '../../src/domain/shared/local-date';
import { type Office, openOffice, rowsOf, type } from './family-office';
import { calendarValues, tariffValues } from './school-year-2022';

/** The same workbook with nothing outside it: for a school that has made no documents yet. */
export function copyOffice({ workbook }: Pick<Office, 'workbook'>, today: string): Office {
  const clock = createClock(momentOf(today));
  return { workbook: structuredClone(workbook), state: createState(), clock, filled: [], slips: [] };
}

const HEADERS = {
  Inscriptions: ['Inscription', 'Élève', 'Année', 'Catégorie', 'Niveau', 'Classe', 'Tarif', 'Demandée le', 'Statut'],
  Élèves: ['Élève', 'Classe', 'Statut', 'Sortie'],
} as const;

/**
 * F1: Ada (CE1 A) and Léo (crèche, born to turn three). F2: Zoé (6e). F3: Max (CP A), whose family owes 4'150.00 since
 * 15 July 2022. F4: Mia (crèche, still too young) and Tim (CP A).
 */
export function yearOffice(today: string): Office {
  const office = openOffice(today);
  const address = { Adresse: 'Rue du Rhin', Numéro: '3', NPA: '4056', Ville: 'Bâle' };
  for (const [id, name] of [
    ['F1', 'Ader'],
    ['F2', 'Brun'],
    ['F3', 'Coste'],
    ['F4', 'Droz'],
  ] as const) {
    type(office, 'Familles', { Famille: id, Nom: name, ...address });
    if (id !== 'F2') {
      const mail = `${name.toLowerCase()}@essai.example`;
      type(office, 'Responsables', { Responsable: `R${id}`, Famille: id, Nom: name, 'E-mail': mail });
    }
  }
  child(office, 'E1', 'F1', 'Ader', 'Ada', '2015-05-05', 'Élémentaire', 'CE1 A');
  child(office, 'E2', 'F1', 'Ader', 'Léo', '2020-11-30', 'Crèche', 'Lucioles');
  child(office, 'E3', 'F2', 'Brun', 'Zoé', '2011-07-08', '6e', '6e A');
  child(office, 'E4', 'F3', 'Coste', 'Max', '2016-03-03', 'Élémentaire', 'CP A');
  child(office, 'E5', 'F4', 'Droz', 'Mia', '2021-06-01', 'Crèche', 'Lucioles');
  child(office, 'E6', 'F4', 'Droz', 'Tim', '2016-09-09', 'Élémentaire', 'CP A');
  const shared = { Facture: '2022-0001', Date: '2022-06-15', Famille: 'F3' };
  const line = { Élève: 'E4', Nature: 'Écolage', Année: '2022-23', Période: 'T1', Libellé: 'Écolage', Montant: 4150 };
  type(office, 'Écritures', { Écriture: '2022-0001-01', Clé: 'tuition|2022-23|E4|T1|I4|famille', ...shared, ...line });
  type(office, 'Factures', { ...shared, Échéance: '2022-07-15', Total: 4150, Type: 'Facture', Statut: 'Émise' });
  addYear(office);
  type(office, 'Numéros utiles', { Nom: 'Pro Juventute', Numéro: '147', Actif: 'oui' });
  return office;
}

function child(
  office: Office,
  id: string,
  family: string,
  lastName: string,
  firstName: string,
  birth: string,
  section: string,
  className: string,
): void {
  const name = { Nom: lastName, Prénom: firstName, Naissance: birth };
  type(office, 'Élèves', { Élève: id, Famille: family, ...name, Classe: className, Statut: 'Inscrit' });
  type(office, 'Inscriptions', {
    Inscription: `I${id.slice(1)}`,
    Élève: id,
    Année: '2022-23',
    Catégorie: section,
    Tarif: 'Normal',
    ...(section === 'Crèche' ? { Jours: 2, 'Jours de présence': 'lundi, mardi' } : {}),
    Type: 'Réinscription',
    Statut: 'Confirmée',
  });
}

/** The calendar of 2022-23 moved by a year, and the tariffs of both. */
function addYear(office: Office): void {
  const [headers = [], cells = []] = calendarValues();
  const next = cells.map((cell, at) => {
    if (headers[at] === 'Année') return '2023-24';
    if (!(cell instanceof Date)) return cell;
    return fromNativeDate(new Date(cell.getFullYear() + 1, cell.getMonth(), cell.getDate())) ?? '';
  });
  type(office, 'Calendrier', Object.fromEntries(headers.map((header, at) => [header, next[at] as string])));
  for (const year of ['2022-23', '2023-24']) {
    const [names = [], ...rows] = tariffValues(year, `${year.slice(0, 4)}-03-01`);
    for (const row of rows) {
      const shown = row.map((cell) => (cell instanceof Date ? (fromNativeDate(cell) ?? '') : cell));
      type(office, 'Tarifs', Object.fromEntries(names.map((name, at) => [String(name), shown[at] as string])));
    }
  }
}

/** What the register says of each row, in few columns; dates as text. */
export function registerOf(office: Office, tab: keyof typeof HEADERS): string[][] {
  const sheet = office.workbook.sheets.find(({ name }) => name === tab);
  const headers = sheet?.values[0] ?? [];
  return rowsOf(office, tab).map((row) => HEADERS[tab].map((header) => dayOf(row[headers.indexOf(header)] ?? '')));
}

/** Serial numbers of days as dates. */
export function dayOf(cell: string): string {
  const serial = /^4\d{4}$/.test(cell) ? Number(cell) : undefined;
  return serial === undefined ? cell : new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}
