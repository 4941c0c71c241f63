/** A school with invoices issued by the add-on itself, on which corrections are run. */

import { createClock, momentOf } from '../../local/runtime/clock';
import { createDriveStore } from '../../local/runtime/drive/store';
import { createState } from '../../local/runtime/services/store/state';
import { continueCorrections } from '../../src/actions/corrections/apply';
import { continueInvoices, issueInvoices } from '../../src/actions/issue-invoices';
import { execute, type Office, openOffice, rowsOf, runAction, type } from './family-office';
import { tariffValues } from './school-year-2022';

/** Family F1 with E1 (Élémentaire, paid 60/40 by P1 and P2), family F2 with E2 (Élémentaire) and E3 (crèche, 2 days). */
export function correctionOffice(today: string): Office {
  const office = openOffice(today);
  const [headers = [], ...tariffs] = tariffValues();
  for (const cells of tariffs) {
    const announced = cells.map((cell) => (cell instanceof Date ? '2022-03-01' : (cell as string | number)));
    type(office, 'Tarifs', Object.fromEntries(headers.map((header, at) => [String(header), announced[at] ?? ''])));
  }
  const address = { Adresse: 'Rue du Rhin', Numéro: '3', NPA: '4056', Ville: 'Bâle' };
  for (const [id, name] of [
    ['F1', 'Ader'],
    ['F2', 'Brun'],
  ] as const) {
    type(office, 'Familles', { Famille: id, Nom: name, ...address });
    const mail = `${name.toLowerCase()}@essai.example`;
    type(office, 'Responsables', { Responsable: `R${id}`, Famille: id, Nom: name, 'E-mail': mail });
  }
  const payer = { Famille: 'F1', Type: 'Responsable', ...address, Objet: 'Écolage' };
  type(office, 'Payeurs', { ...payer, Payeur: 'P1', Nom: 'Ada Ader', 'E-mail': 'p1@essai.example', Part: 60 });
  type(office, 'Payeurs', { ...payer, Payeur: 'P2', Nom: 'Ida Ader', 'E-mail': 'p2@essai.example', Part: 40 });
  type(office, 'Élèves', { Élève: 'E1', Famille: 'F1', Nom: 'Ader', Prénom: 'Ada', Naissance: '2014-05-05' });
  type(office, 'Élèves', { Élève: 'E2', Famille: 'F2', Nom: 'Brun', Prénom: 'Léo', Naissance: '2014-06-06' });
  type(office, 'Élèves', { Élève: 'E3', Famille: 'F2', Nom: 'Brun', Prénom: 'Zoé', Naissance: '2020-07-08' });
  const year = { Année: '2022-23', Tarif: 'Normal', Type: 'Réinscription', Statut: 'Confirmée' };
  type(office, 'Inscriptions', { ...year, Inscription: 'I1', Élève: 'E1', Catégorie: 'Élémentaire' });
  type(office, 'Inscriptions', { ...year, Inscription: 'I2', Élève: 'E2', Catégorie: 'Élémentaire' });
  type(office, 'Inscriptions', { ...year, Inscription: 'I3', Élève: 'E3', Catégorie: 'Crèche', Jours: 2 });
  return office;
}

/** A copy on which a disturbed correction may do its worst. */
export function copyOffice({ workbook, state, clock }: Office): Office {
  const drive = createDriveStore(undefined, state.drive.given());
  for (const [id, file] of state.drive.files) drive.files.set(id, { ...file });
  const copied = { ...createState(drive), ...structuredClone({ properties: state.properties, quotas: state.quotas }) };
  const fresh = { state: copied, clock: createClock(clock.now()), filled: [], slips: [] };
  return { ...fresh, workbook: structuredClone(workbook) };
}

/** The same office on another day. */
export function onDay(office: Office, day: string): Office {
  office.clock.advance(momentOf(day) - office.clock.now());
  return office;
}

/** Issues invoices on days in turn. */
export function issueOn(office: Office, ...days: readonly string[]): Office {
  for (const day of days) {
    const outcome = runAction(onDay(office, day), issueInvoices, {});
    if (!outcome.ok) throw new Error(outcome.problems.join('\n'));
  }
  return office;
}

/** Cells of a tab by header, one text a row. */
export function cellsOf(office: Office, tab: string, ...headers: readonly string[]): string[] {
  const sheet = office.workbook.sheets.find(({ name }) => name === tab);
  const all = (sheet?.values[0] ?? []).map(String);
  return rowsOf(office, tab).map((row) =>
    headers
      .map((header) => asDay(header, row[all.indexOf(header)]))
      .filter((cell) => cell !== '' && cell !== undefined)
      .join(' '),
  );
}

const DATES: ReadonlySet<string> = new Set(['Fin', 'Préavis reçu le', 'Sortie']);

/** Written dates are serial numbers. */
function asDay(header: string, cell: string | undefined): string | undefined {
  if (!DATES.has(header) || !/^\d+$/.test(cell ?? '')) return cell;
  return new Date(Date.UTC(1899, 11, 30) + Number(cell) * 86_400_000).toISOString().slice(0, 10);
}

/** Fires what triggers are left, as Google would. */
export function fireTriggers(office: Office): void {
  const known = { continueCorrections, continueInvoiceDocuments: continueInvoices } as const;
  for (let round = 0; round < 4 && office.state.triggers.length > 0; round++) {
    for (const { handler } of [...office.state.triggers]) {
      execute(office, known[handler as keyof typeof known]);
    }
  }
}
