/** A little school on the local services, and its actions run straight from the sources: for documents of families. */
import { createClock, momentOf } from '../../local/runtime/clock';
import { createHttpFaults } from '../../local/runtime/drive/http-faults';
import type { Clock } from '../../local/runtime/host';
import type { CellValue, WorkbookModel } from '../../local/runtime/model';
import { createState, type RuntimeState } from '../../local/runtime/services/store/state';
import { makeSheet } from '../../local/runtime/spreadsheet/cells/grid';
import type { Action, ActionInput, OutcomeView, PlanView } from '../../src/actions/action';
import type { DocumentPart } from '../../src/documents/document-part';
import { asDate, fromNativeDate } from '../../src/domain/shared/local-date';
import { openServices } from '../../src/google';
import { openDrive } from '../../src/google/drive';
import type { Services } from '../../src/google/services';
import { openUser } from '../../src/google/user';
import { SETTINGS } from '../../src/sheets/settings';
import { headersOf } from '../../src/sheets/table';
import { ALL_TABLES } from '../../src/sheets/tables';
import { useLocalServices } from '../google/local-globals';
import { buildHost, type TestServices } from '../local/runtime/host-builder';
import { calendarValues } from './school-year-2022';

type Row = Readonly<Record<string, CellValue>>;

export interface Office {
  readonly workbook: WorkbookModel;
  readonly state: RuntimeState;
  readonly clock: Clock;
  /** What each document was filled with, in the order of their making. */
  readonly filled: Readonly<Record<string, unknown>>[];
  /** How many payment slips were added. */
  readonly slips: number[];
  /** HTML files that are pushed beside the script, by name. */
  readonly pages?: ReadonlyMap<string, string>;
}

/** Tabs with headers, settings and the calendar of 2022-23; the clock at nine in the morning. */
export function openOffice(today: string): Office {
  const sheets = ALL_TABLES.map((table) => ({ ...makeSheet(table.tab), values: [headersOf(table)] as CellValue[][] }));
  const workbook: WorkbookModel = { id: 'w', name: 'École', timeZone: 'Europe/Zurich', locale: 'fr_CH', sheets };
  const office = { workbook, state: createState(), clock: createClock(momentOf(today)), filled: [], slips: [] };
  for (const { key, initial } of Object.values(SETTINGS)) type(office, 'Réglages', { Clé: key, Valeur: initial });
  const [, ...years] = calendarValues();
  for (const cells of years) sheetOf(office, 'Calendrier').values.push(cells.map(asText));
  return office;
}

function asText(cell: unknown): CellValue {
  return cell instanceof Date ? (fromNativeDate(cell) ?? '') : (cell as CellValue);
}

function sheetOf({ workbook }: Pick<Office, 'workbook'>, tab: string) {
  const sheet = workbook.sheets.find(({ name }) => name === tab);
  if (sheet === undefined) throw new Error(`No tab ${tab}`);
  return sheet;
}

/** Types a row below the last one, by header. */
export function type(office: Pick<Office, 'workbook'>, tab: string, row: Row): void {
  const { values } = sheetOf(office, tab);
  const headers = values[0] ?? [];
  const cells: CellValue[] = headers.map(() => '');
  for (const [header, value] of Object.entries(row)) {
    if (!headers.includes(header)) throw new Error(`No column ${header} in ${tab}`);
    cells[headers.indexOf(header)] = value;
  }
  values.push(cells);
}

/** The rows of a tab without its header, those that hold something, as text. */
export function rowsOf(office: Pick<Office, 'workbook'>, tab: string): string[][] {
  const [, ...rows] = sheetOf(office, tab).values;
  return rows.filter((row) => row.some((cell) => cell !== '')).map((row) => row.map(String));
}

/** Names and keys of the Docs and PDFs on Drive, templates and folders left out. */
export function documentsOf({ state }: Pick<Office, 'state'>): string[] {
  return [...state.drive.files.values()]
    .filter(({ appProperties }) => /\|(doc|pdf)$/.test(appProperties.ecolage ?? ''))
    .map(({ name }) => name)
    .sort();
}

/** One execution: its services, over everything that outlives it. */
export function execute<T>(
  office: Office,
  run: (services: Services) => T,
  prepare: (services: TestServices) => void = () => undefined,
): T {
  const host = buildHost({ clock: office.clock });
  const local = useLocalServices({
    workbook: office.workbook,
    state: office.state,
    host,
    httpFaults: createHttpFaults(),
    pages: office.pages,
  });
  prepare(local);
  try {
    return run(servicesOf(office));
  } finally {
    local.end();
  }
}

function servicesOf(office: Office): Services {
  const now = () => office.clock.now();
  const today = () => fromNativeDate(new Date(now())) ?? asDate('2022-01-01');
  const sleep = (milliseconds: number) => office.clock.advance(milliseconds);
  const clock = { now, today, sleep, moment: () => `${today()} 09:00` };
  const part = lightDocuments(office);
  const drive = openDrive(clock);
  const user = openUser(clock);
  return { ...openServices(), clock, drive, user, documents: () => part };
}

const DOCX = Uint8Array.from([80, 75, 3, 4]);

/** Notes what it was asked for instead of making it. */
function lightDocuments({ filled, slips }: Office): DocumentPart {
  const unused = (): never => {
    throw new Error('Only a mail merge reads outlines');
  };
  return {
    readTemplateOutline: unused,
    readTemplateTags: () => ({ tags: ['date'], loops: {} }),
    fillTemplate: (docx, fields) => {
      filled.push(fields);
      return Uint8Array.from(docx);
    },
    appendPaymentSlip: (pdf, { amountCents }) => {
      slips.push(amountCents);
      return Uint8Array.from(pdf);
    },
    template: () => DOCX,
  };
}

export function planOf(office: Office, action: Action, input: ActionInput): PlanView {
  return execute(office, (services) => action.plan(services, input));
}

/** Plans and applies, each in an execution of its own; what is refused comes back as it is. */
export function runAction(
  office: Office,
  action: Action,
  input: ActionInput,
  prepare?: (services: TestServices) => void,
): OutcomeView {
  const plan = planOf(office, action, input);
  if (!plan.ok) return plan;
  return execute(office, (services) => action.apply(services, input, plan.fingerprint), prepare);
}

/** Problems of a refusal, or none. */
export const problemsOf = (view: PlanView | OutcomeView): readonly string[] => (view.ok ? [] : view.problems);

/** An office with two families: F1 (E1, E2) owes 4'150.00 since 15 July, F2 (E3) has paid its 80.00. */
export function smallOffice(today: string): Office {
  const office = openOffice(today);
  const address = { Adresse: 'Rue du Rhin', Numéro: '3', NPA: '4056', Ville: 'Bâle' };
  type(office, 'Familles', { Famille: 'F1', Nom: 'Ader', ...address });
  type(office, 'Familles', { Famille: 'F2', Nom: 'Brun', ...address });
  type(office, 'Responsables', { Responsable: 'R1', Famille: 'F1', Nom: 'Ader', 'E-mail': 'ader@essai.example' });
  type(office, 'Élèves', { Élève: 'E1', Famille: 'F1', Nom: 'Ader', Prénom: 'Ada', Naissance: '2014-05-05' });
  type(office, 'Élèves', { Élève: 'E3', Famille: 'F2', Nom: 'Brun', Prénom: 'Zoé', Naissance: '2011-07-08' });
  const year = { Année: '2022-23', Catégorie: 'Élémentaire', Tarif: 'Normal', Type: 'Réinscription' };
  type(office, 'Inscriptions', { ...year, Inscription: 'I1', Élève: 'E1', Statut: 'Confirmée' });
  type(office, 'Inscriptions', { ...year, Inscription: 'I3', Élève: 'E3', Statut: 'Sortie', Fin: '2022-12-16' });
  type(office, 'Numéros utiles', { Nom: 'Pro Juventute', Numéro: '147', Actif: 'oui' });
  type(office, 'Numéros utiles', { Nom: 'Ailleurs', Numéro: '0800', Actif: 'non' });
  bill(office, '2022-0001', { Famille: 'F1', Élève: 'E1', Nature: 'Écolage', Montant: 4150, Libellé: 'Écolage, T1' });
  bill(office, '2022-0002', { Famille: 'F2', Élève: 'E3', Nature: 'Dommage', Montant: 80, Libellé: 'Vitre' });
  pay(office, 'B-1', '2022-06-20', 'F2', [['2022-0002', 80]]);
  return office;
}

/** Books an invoice of one line, of 15 June, due on 15 July. */
export function bill(office: Office, Facture: string, line: Row & { readonly Montant: number }): void {
  const { Famille = '', Payeur = '', Montant } = line;
  const shared = { Facture, Date: '2022-06-15', Famille, Payeur };
  type(office, 'Écritures', { Écriture: `${Facture}-01`, Année: '2022-23', Clé: `k|${Facture}`, ...shared, ...line });
  type(office, 'Factures', { ...shared, Échéance: '2022-07-15', Total: Montant, Type: 'Facture', Statut: 'Émise' });
}

/** Books a payment with what it settles; without an invoice it is credit. */
export function pay(
  office: Office,
  id: string,
  day: string,
  Famille: string,
  parts: readonly (readonly [invoice: string, francs: number])[],
): void {
  const total = parts.reduce((sum, [, francs]) => sum + francs, 0);
  type(office, 'Paiements', { Paiement: id, Date: day, Famille, Montant: total, Source: 'Saisie' });
  for (const [index, [Facture, francs]] of parts.entries()) {
    type(office, 'Écritures', {
      Écriture: `${id}-${index + 1}`,
      Date: day,
      Famille,
      Nature: 'Paiement',
      Libellé: 'Paiement',
      Montant: -francs,
      Facture,
      Clé: `payment|${id}|${Facture}`,
    });
  }
}
