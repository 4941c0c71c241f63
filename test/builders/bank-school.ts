/** A school in memory whose invoices are paid through bank files, and the services that an import works on. */

import type { OutcomeView, PlanView } from '../../src/actions/action';
import { importBankFile } from '../../src/actions/import-bank-file';
import { readBankFile } from '../../src/bank/read-bank-file';
import { asDate, toNativeDate } from '../../src/domain/shared/local-date';
import type { CellInput, Services, Workbook } from '../../src/google/services';
import { SETTINGS } from '../../src/sheets/settings';
import { headersOf } from '../../src/sheets/table';
import { ALL_TABLES } from '../../src/sheets/tables';
import { calendarValues } from './school-year-2022';

type Cells = Readonly<Record<string, string | number>>;

export interface BankSchool {
  readonly tabs: Map<string, unknown[][]>;
  readonly properties: Map<string, string>;
}

const ADDRESS = { Adresse: 'Rue du Rhin', NPA: '4056', Ville: 'Bâle' };

/** An invoice of one tuition line. */
export function addInvoice(
  school: BankSchool,
  invoice: { id: string; family: string; amount: number; payer?: string; due?: string; reference?: string },
): void {
  const { id, family, amount, payer = '', due = '2022-07-15', reference = '' } = invoice;
  const common = { Date: '2022-06-15', Famille: family, Payeur: payer };
  const line = { Écriture: `${id}-01`, Nature: 'Écolage', Année: '2022-23', Libellé: 'Écolage', Clé: `k|${id}` };
  addRow(school, 'Écritures', { ...common, ...line, Montant: amount, Facture: id });
  const rest = { Échéance: due, Total: amount, Référence: reference, Type: 'Facture', Statut: 'Émise' };
  addRow(school, 'Factures', { ...common, ...rest, Facture: id });
}

/**
 * F1 Ader owes 2022-0001 (3735.00) and 2022-0005 (60.00); F2 Brun 2022-0003 (500.00), its employer 2022-0002 (9400.00);
 * F3 Müller-Lefèvre 2022-0004 (3735.00).
 */
export function bankSchool(): BankSchool {
  const school: BankSchool = {
    tabs: new Map(ALL_TABLES.map((table) => [table.tab, [headersOf(table)]])),
    properties: new Map(),
  };
  school.tabs.set('Calendrier', calendarValues());
  for (const { key, initial } of Object.values(SETTINGS)) addRow(school, 'Réglages', { Clé: key, Valeur: initial });
  for (const [id, name] of Object.entries({ F1: 'Ader', F2: 'Brun', F3: 'Müller-Lefèvre' })) {
    addRow(school, 'Familles', { Famille: id, Nom: name, ...ADDRESS });
    addRow(school, 'Responsables', { Responsable: `R-${id}`, Famille: id, Nom: name, Prénom: 'Paul' });
  }
  const employer = { Famille: 'F2', Type: 'Employeur', Nom: 'Birs Logistik GmbH', Objet: 'Écolage', Part: 100 };
  addRow(school, 'Payeurs', { Payeur: 'P1', ...employer });
  addInvoice(school, { id: '2022-0001', family: 'F1', amount: 3735, reference: 'RF33 2022 0001' });
  addInvoice(school, { id: '2022-0002', family: 'F2', amount: 9400, payer: 'P1', reference: 'RF0620220002' });
  addInvoice(school, { id: '2022-0003', family: 'F2', amount: 500, reference: 'RF7620220003' });
  addInvoice(school, { id: '2022-0004', family: 'F3', amount: 3735, reference: '000000000000000000202200040' });
  addInvoice(school, { id: '2022-0005', family: 'F1', amount: 60, due: '2022-08-14', reference: 'RF2220220005' });
  return school;
}

export function addRow({ tabs }: Pick<BankSchool, 'tabs'>, tab: string, cells: Cells): void {
  const values = tabs.get(tab) ?? [];
  const headers = (values[0] ?? []).map(String);
  for (const header of Object.keys(cells)) if (!headers.includes(header)) throw new Error(`No column ${header}`);
  values.push(headers.map((header) => toCell(cells[header] ?? '')));
}

/** Rows of a tab as text, some columns of each. */
export function rowsOf({ tabs }: BankSchool, tab: string, ...headers: readonly string[]): string[] {
  const [first = [], ...rows] = tabs.get(tab) ?? [];
  const positions = headers.map((header) => first.indexOf(header));
  return rows.map((row) => positions.map((position) => String(row[position] ?? '')).join(' | '));
}

export function copyBankSchool({ tabs, properties }: BankSchool): BankSchool {
  // Cells are values or dates that nobody changes.
  const rows = [...tabs].map(([tab, values]) => [tab, values.map((row) => [...row])] as const);
  return { tabs: new Map(rows), properties: new Map(properties) };
}

/** What an import uses of Google; anything else is absent. */
export function bankServices({ tabs, properties }: BankSchool, today = '2022-07-15'): Services {
  const workbook: Partial<Workbook> = {
    readTab: (tab) => tabs.get(tab)?.map((row) => [...row]),
    lastRow: (tab) => tabs.get(tab)?.length ?? 0,
    readBlock: (tab, row, column, rows, columns) => block(tabs.get(tab) ?? [], row, column, rows, columns, undefined),
    readFormulas: (_, row, column, rows, columns) => block([], row, column, rows, columns, '') as string[][],
    writeBlock: (tab, row, column, values) => writeInto(tabs.get(tab) ?? [], row, column, values),
    timeZones: () => ({ spreadsheet: 'Europe/Zurich', script: 'Europe/Zurich' }),
    flush: () => undefined,
  };
  const services: Partial<Services> = {
    workbook: workbook as Workbook,
    clock: { now: () => 0, today: () => asDate(today), moment: () => `${today} 12:00`, sleep: () => undefined },
    locks: { withRunLock: (work) => work(), withWriteLock: (work) => work() },
    store: { get: (key) => properties.get(key), set: (key, value) => void properties.set(key, value) },
    user: () => 'secretariat@essai.example',
    bank: () => ({ readBankFile }),
  };
  return services as Services;
}

/** Plans an import; a refusal comes back as it is. */
export function planImport(school: BankSchool, text: string, choix: Cells = {}): PlanView {
  return importBankFile.plan(bankServices(school), { fichier: 'releve.xml', contenu: text, choix });
}

/** Plans and applies, as `--yes` does. */
export function runImport(school: BankSchool, text: string, choix: Cells = {}): OutcomeView {
  return runImportOn(bankServices(school), text, choix);
}

export function runImportOn(services: Services, text: string, choix: Cells = {}): OutcomeView {
  const input = { fichier: 'releve.xml', contenu: text, choix };
  const plan = importBankFile.plan(services, input);
  if (!plan.ok) return plan;
  if (plan.isNothingToDo) return { ok: true, lines: ['nothing'], remaining: 0 };
  return importBankFile.apply(services, input, plan.fingerprint);
}

function block(rows: unknown[][], row: number, column: number, count: number, columns: number, empty: unknown) {
  return Array.from({ length: count }, (_, index) =>
    Array.from({ length: columns }, (__, offset) => rows[row - 1 + index]?.[column - 1 + offset] ?? empty),
  );
}

function writeInto(rows: unknown[][], row: number, column: number, values: readonly (readonly CellInput[])[]): void {
  for (const [index, cells] of values.entries()) {
    const target = rows[row - 1 + index] ?? [];
    for (const [offset, cell] of cells.entries()) target[column - 1 + offset] = cell;
    rows[row - 1 + index] = target;
  }
}

function toCell(value: string | number): string | number | Date {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? toNativeDate(asDate(value)) : value;
}
