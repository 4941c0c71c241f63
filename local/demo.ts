/** The main job on a made-up school in build/demo/: its invoices, a payment, its reminders, and a short account of it. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ADDON, buildAddon } from '../build/bundle';
import type { Terminal } from './commands/outcome';
import { runAction } from './commands/run';
import { addSample } from './commands/sample';
import { openSchoolFile, PROJECT } from './node/school-file';
import type { CellValue, SheetModel } from './runtime/model';

const FOLDER = join(PROJECT, 'build', 'demo');
export const DEMO_FILE = join(FOLDER, 'ecole.xlsx');
const OUT = join(FOLDER, 'factures');
const REMINDERS = join(FOLDER, 'rappels');
const DAY = '2022-06-15';
const PAYMENT_DAY = '2022-07-12';
export const DEMO_DAY = '2022-07-26';
const SHOWN_LINES = 4;

const print = (line = ''): void => console.log(line);
const silent: Terminal = { print: () => undefined, ask: async () => false };

/** Builds the add-on, runs it, and prints what came of it. */
export async function runDemo(): Promise<void> {
  await buildAddon();
  print(`Add-on construit dans ${here(ADDON)} (ce qui part chez Google).`);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  await addSample({ file: DEMO_FILE, families: 60, seed: 1 }, silent);
  await describeSchool();
  print();
  print(`« Émettre les factures », un 15 juin (${DAY}) :`);
  for (const line of summarize(await run('issue-invoices', DAY, {}, OUT))) print(`  ${line}`);
  print();
  await describeFirstInvoice();
  print();
  print(`« Enregistrer un paiement », le 12 juillet (${PAYMENT_DAY}) :`);
  for (const line of (await run('record-payment', PAYMENT_DAY, await firstPayment())).slice(0, 3)) print(`  ${line}`);
  print();
  print(`« Envoyer les rappels », le 26 juillet (${DEMO_DAY}) :`);
  for (const line of summarize(await run('send-reminders', DEMO_DAY, {}, REMINDERS)).slice(0, 4)) {
    print(`  ${line}`);
  }
  print();
  printFiles();
}

/** Runs an action with its confirmation. @returns what it said */
async function run(action: string, today: string, input: object, out?: string): Promise<string[]> {
  const said: string[] = [];
  const options = { action, file: DEMO_FILE, today, input, isConfirmed: true };
  const terminal = { ...silent, print: (line: string) => said.push(line) };
  await runAction(out === undefined ? options : { ...options, out: here(out) }, terminal);
  return said;
}

/** A payment slip that was paid in full: the first invoice's. */
async function firstPayment(): Promise<object> {
  const { workbook } = await openSchoolFile(DEMO_FILE);
  const [invoice] = rowsOf(workbook.sheets, 'Factures');
  return { famille: invoice?.Famille, date: PAYMENT_DAY, montant: invoice?.Total, reference: invoice?.Référence };
}

function here(path: string): string {
  return relative(PROJECT, path);
}

async function describeSchool(): Promise<void> {
  const { workbook } = await openSchoolFile(DEMO_FILE);
  const count = (tab: string): number => rowsOf(workbook.sheets, tab).length;
  print(`École fictive dans ${here(DEMO_FILE)} :`);
  print(
    `  ${count('Familles')} familles, ${count('Élèves')} élèves de la crèche à la 6e, ${count('Inscriptions')} inscriptions,`,
  );
  print(`  ${count('Payeurs')} payeurs, ${count('Tarifs')} tarifs datés, calendrier 2022-23.`);
}

/** The plan's figures and outcome; its many warnings are counted. */
function summarize(said: readonly string[]): string[] {
  const warnings = said.filter((line) => line.startsWith('- '));
  const rest = said.filter((line) => !line.startsWith('- ') && !line.startsWith('À savoir'));
  return [...rest, `${warnings.length} remarques, par exemple :`, ...warnings.slice(0, 2)];
}

async function describeFirstInvoice(): Promise<void> {
  const { workbook } = await openSchoolFile(DEMO_FILE);
  const entries = rowsOf(workbook.sheets, 'Écritures');
  const number = entries.find(
    (entry) => entries.filter((other) => other.Facture === entry.Facture).length > 1,
  )?.Facture;
  print(`Les lignes de la facture ${number}, telles que le grand livre les explique :`);
  for (const entry of entries.filter(({ Facture }) => Facture === number).slice(0, SHOWN_LINES)) {
    print(`  ${entry.Libellé} : CHF ${Number(entry.Montant).toFixed(2)}`);
    print(`    ${entry.Détail}`);
  }
}

function rowsOf(sheets: readonly SheetModel[], tab: string): Record<string, CellValue>[] {
  const [headers = [], ...rows] = sheets.find(({ name }) => name === tab)?.values ?? [];
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? ''])));
}

function printFiles(): void {
  const [first] = readdirSync(OUT)
    .filter((name) => name.endsWith('.pdf'))
    .sort();
  print('Les fichiers :');
  print(`  ${here(DEMO_FILE)}   le classeur, avec Écritures, Factures et Envois remplis`);
  print(`  ${here(join(OUT, first ?? ''))}   une facture avec son bulletin de versement QR`);
  print(`  ${here(REMINDERS)}/   les rappels, chacun avec le bulletin de ce qui reste dû`);
  print(`  ${here(join(FOLDER, 'ecole.drive'))}/   ce qui serait sur Google Drive, modèle compris`);
  print();
  print('À essayer ensuite :');
  print(
    `  npm run --silent ecolage -- run issue-invoices ${here(DEMO_FILE)} --today 2022-12-01 --yes --out ${here(join(FOLDER, 'decembre'))}`,
  );
  print(`  npm run --silent ecolage -- call ECOLAGE_DETAIL Élémentaire Normal 2 2022-10-31 "" Première 2022-23`);
  print(
    `  npm run --silent ecolage -- run send-mails ${here(DEMO_FILE)} --today ${DEMO_DAY} --yes --out ${here(FOLDER)}`,
  );
  print(`  npm run --silent ecolage -- run check-data ${here(DEMO_FILE)} --today ${DEMO_DAY}`);
  print('  npm run --silent ecolage -- actions');
  print('  docs/guide.md : le guide de la secrétaire ; README.md : mettre l’add-on dans une feuille Google');
}
