/** A small school in memory with the built add-on on it: what the fault tests run again and again. */
import { ensureAddon } from '../../build/bundle';
import { createGoogle, type Google, type GoogleOptions } from '../../local/host/google';
import { joinBundles, loadBundle, type NodeBundle } from '../../local/node/realm';
import { emptyWorkbook, readBundle } from '../../local/node/school-file';
import type { CellValue, WorkbookModel } from '../../local/runtime/model';
import { createState, type RuntimeState } from '../../local/runtime/services/store/state';
import { toSerial } from '../../local/runtime/spreadsheet/cells/serial-date';
import type { OutcomeView, PlanView } from '../../src/actions/action';

/** A page as Google would export it; its content does not matter here. */
const BLANK_PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>endobj\n' +
    'trailer<</Root 1 0 R/Size 4>>\n%%EOF\n',
  'latin1',
);

export const TODAY = '2022-06-15';

export interface School {
  readonly workbook: WorkbookModel;
  readonly state: RuntimeState;
}

/** Stands in for the document part where only service calls matter: a hundred times faster, and it calls none itself. */
const LIGHT_DOCUMENTS = `function ecolageDocuments() {
  return {
    readTemplateTags: () => ({ tags: ['famille'], loops: {} }),
    readTemplateOutline: (docx) => ({ nodes: [{ tag: 'famille' }], text: Array.from(docx).join() }),
    fillTemplate: (docx) => docx,
    appendPaymentSlip: (pdf) => Uint8Array.from(pdf),
    template: () => new Uint8Array([80, 75, 3, 4]),
  };
}`;

let bundle: NodeBundle | undefined;

/**
 * Builds the add-on once; call it before anything else.
 * @param documents `light` for sweeps over hundreds of runs
 */
export async function prepareBundle(documents: 'real' | 'light' = 'real'): Promise<void> {
  await ensureAddon();
  if (documents === 'real') {
    bundle = readBundle();
    return;
  }
  // No formula is computed in a sweep.
  const built = readBundle(['Code.js', 'Documents.js']);
  bundle = joinBundles(built, loadBundle([{ name: 'Documents.js', code: LIGHT_DOCUMENTS }]));
}

/** The add-on on a school, with a simulated clock of its own. */
export function openGoogle(school: School, options: Partial<GoogleOptions> = {}): Google {
  if (bundle === undefined) throw new Error('prepareBundle first');
  return createGoogle({ bundle, ...school, today: TODAY, exportPdf: () => new Uint8Array(BLANK_PDF), ...options });
}

/** A workbook by set-up, with families that each have one pupil in the Élémentaire; no state yet but set-up's. */
export function makeSchool(families: number): School {
  const school = { workbook: emptyWorkbook('ecole'), state: createState() };
  const google = openGoogle(school);
  const plan = google.callFromDialog('plan', 'set-up', '{}') as Extract<PlanView, { ok: true }>;
  google.callFromDialog('apply', 'set-up', '{}', plan.fingerprint);
  for (let number = 1; number <= families; number++) addFamily(school, number);
  return school;
}

function addFamily(school: School, number: number): void {
  const id = String(number).padStart(2, '0');
  addRow(school, 'Familles', {
    Famille: `F${id}`,
    Nom: `Essai ${id}`,
    Adresse: 'Rue du Rhin',
    NPA: '4056',
    Ville: 'Bâle',
  });
  addRow(school, 'Responsables', {
    Responsable: `R${id}`,
    Famille: `F${id}`,
    Nom: 'Essai',
    'E-mail': `f${id}@essai.example`,
  });
  const birth = toSerial(2015, 5, 1 + (number % 27));
  addRow(school, 'Élèves', {
    Élève: `E${id}`,
    Famille: `F${id}`,
    Nom: 'Essai',
    Prénom: `Enfant ${id}`,
    Naissance: birth,
  });
  addRow(school, 'Inscriptions', {
    Inscription: `I${id}`,
    Élève: `E${id}`,
    Année: '2022-23',
    Catégorie: 'Élémentaire',
    Tarif: 'Normal',
    Type: 'Réinscription',
    Statut: 'Prise en compte',
  });
}

/** Types a row below the last one, by header. */
export function addRow(
  { workbook }: Pick<School, 'workbook'>,
  tab: string,
  cells: Readonly<Record<string, CellValue>>,
): void {
  const sheet = sheetOf(workbook, tab);
  const headers = sheet.values[0] ?? [];
  const row: CellValue[] = headers.map(() => '');
  for (const [header, value] of Object.entries(cells)) row[headers.indexOf(header)] = value;
  sheet.values.push(row);
}

export function sheetOf(workbook: WorkbookModel, tab: string) {
  const sheet = workbook.sheets.find(({ name }) => name === tab);
  if (sheet === undefined) throw new Error(`No tab ${tab}`);
  return sheet;
}

/** A copy on which a disturbed run may do its worst. */
export function copySchool(school: School): School {
  const drive = school.state.drive;
  if (drive.files.size > 0) throw new Error('Only a school without documents is copied');
  const { properties, triggers, quotas } = structuredClone({
    properties: school.state.properties,
    triggers: school.state.triggers,
    quotas: school.state.quotas,
  });
  return { workbook: structuredClone(school.workbook), state: { ...createState(), properties, triggers, quotas } };
}

/** Plans and applies as a person does; throws what the service calls throw. */
export function issueInvoices(google: Google): OutcomeView {
  const plan = google.callFromDialog('plan', 'issue-invoices', '{}') as PlanView;
  if (!plan.ok) return plan;
  return google.callFromDialog('apply', 'issue-invoices', '{}', plan.fingerprint) as OutcomeView;
}

/** Everything that a run leaves, in a form that does not depend on the order in which Drive gave identifiers. */
export function describeResult({ workbook, state }: School) {
  const files = [...state.drive.files.values()].filter(({ trashed }) => !trashed);
  const nameOf = new Map(files.map((file) => [state.drive.link(file), `→ ${file.appProperties.ecolage}`]));
  const rowsOf = (tab: string) =>
    sheetOf(workbook, tab)
      .values.filter((row) => row.some((cell) => cell !== '' && cell !== undefined))
      .map((row) => row.map((cell) => nameOf.get(String(cell)) ?? cell));
  return {
    entries: rowsOf('Écritures'),
    invoices: rowsOf('Factures'),
    // The hour at which a mail was queued is the only thing that an interruption changes.
    mails: rowsOf('Envois').map((row) =>
      row.map((cell, column) => (column === 2 && typeof cell === 'number' ? Math.floor(cell) : cell)),
    ),
    files: files.map(({ name, appProperties }) => `${name} ${appProperties.ecolage}`).sort(),
    // Those of the register’s journal stay for good.
    triggers: state.triggers.filter(({ event }) => event === 'CLOCK').length,
  };
}
