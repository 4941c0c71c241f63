/** Makes the Doc and the PDF of each invoice, ten at a time; stops by itself and finds on its own what is already there. */
import { type InvoiceContent, invoiceFields, invoiceSlip, schoolYearsOf } from '../../documents/merge-fields';
import { makeKey } from '../../domain/ledger/keys';
import { DriveError } from '../../google/drive-requests';
import type { DriveFile, Services, Upload } from '../../google/services';
import { readTable } from '../../sheets/read-table';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { updateColumns } from '../../sheets/write-table';
import { fingerprintOf } from '../fingerprint';
import { allowanceOf, countDocuments } from './quotas';

const WAVE = 10;
const MOST_LOOKS = 4;

export type StopReason = 'time' | 'quota' | 'drive';

export interface DocumentOutcome {
  /** Links of the PDFs made, by invoice. */
  readonly made: ReadonlyMap<string, string>;
  readonly remaining: number;
  readonly stoppedBy: StopReason | undefined;
  /** What Drive said, where it refused. */
  readonly detail?: string;
}

/**
 * Works through the pending invoices: at most three requests each, in parallel waves. After each wave the links are
 * written; what a cut-off run left on Drive is found by its key and not made again.
 * @param root folder that holds the years' folders; undefined: none
 * @param mayGoOn asked before every wave of requests
 */
export function makeDocuments(
  services: Services,
  root: string | undefined,
  template: Uint8Array,
  contents: readonly InvoiceContent[],
  mayGoOn: () => boolean,
): DocumentOutcome {
  const allowance = allowanceOf(services);
  const folders = new FolderFiles(services, root);
  const made = new Map<string, string>();
  const stopped = (stoppedBy: StopReason, detail = ''): DocumentOutcome => ({
    made,
    remaining: contents.length - made.size,
    stoppedBy,
    detail,
  });
  while (made.size < contents.length) {
    const wave = contents.slice(made.size, Math.min(made.size + WAVE, allowance.documents));
    if (wave.length === 0) return stopped('quota');
    try {
      const links = mayGoOn() ? makeWave(services, template, wave, folders, mayGoOn) : undefined;
      if (links === undefined) return stopped('time');
      for (const [invoice, { pdf }] of links) made.set(invoice, pdf);
    } catch (error) {
      if (!(error instanceof DriveError)) throw error;
      return error.isQuota ? stopped('quota') : stopped('drive', error.message);
    }
    countDocuments(services, wave.length, allowance.isWorkspace);
  }
  return { made, remaining: 0, stoppedBy: undefined };
}

/** Files of the folders in use, by key; each folder is listed once an execution. */
class FolderFiles {
  private readonly ids = new Map<string, string>();
  private readonly files = new Map<string, DriveFile>();

  constructor(
    private readonly services: Services,
    private readonly root: string | undefined,
  ) {}

  folderOf({ invoice, entries }: InvoiceContent): string {
    const year = schoolYearsOf(entries).pop() ?? String(invoice.date.slice(0, 4));
    const path = [...(this.root === undefined ? [] : [this.root]), year, 'Factures'];
    const known = this.ids.get(year);
    if (known !== undefined) return known;
    const id = this.services.drive.ensureFolder(path);
    this.ids.set(year, id);
    for (const file of this.services.drive.listFolder(id)) this.files.set(file.key, file);
    return id;
  }

  find(key: string): DriveFile | undefined {
    return this.files.get(key);
  }

  add(files: readonly DriveFile[]): void {
    for (const file of files) this.files.set(file.key, file);
  }
}

interface Links {
  readonly document: string;
  readonly pdf: string;
}

/** @returns the links by invoice; undefined when time ran out between two waves of requests */
function makeWave(
  { drive, documents, workbook }: Services,
  template: Uint8Array,
  wave: readonly InvoiceContent[],
  folders: FolderFiles,
  mayGoOn: () => boolean,
): Map<string, Links> | undefined {
  const part = documents();
  const items = wave.map((content) => {
    const { id } = content.invoice;
    const digest = digestOf(content);
    return {
      id,
      content,
      name: fileName(id, content.addressee.name),
      folderId: folders.folderOf(content),
      docKey: makeKey('facture', id, 'doc', digest),
      pdfKey: makeKey('facture', id, 'pdf', digest),
    };
  });
  const docs: Upload[] = items
    .filter(({ docKey }) => folders.find(docKey) === undefined)
    .map(({ content, docKey: key, name, folderId }) => {
      const bytes = part.fillTemplate(template, invoiceFields(content));
      return { key, name, folderId, bytes, kind: 'docx-as-doc' };
    });
  if (docs.length > 0) folders.add(drive.upload(docs));
  const unprinted = items.filter(({ pdfKey }) => folders.find(pdfKey) === undefined);
  if (unprinted.length > 0) {
    if (!mayGoOn()) return undefined;
    const exported = drive.exportDocs(
      unprinted.map(({ docKey }) => folders.find(docKey)?.id ?? ''),
      'pdf',
    );
    if (!mayGoOn()) return undefined;
    const pdfs = unprinted.map(({ content, pdfKey: key, name, folderId }, index): Upload => {
      const bytes = part.appendPaymentSlip(exported[index] ?? new Uint8Array(), invoiceSlip(content));
      return { key, name: `${name}.pdf`, folderId, bytes, kind: 'pdf' };
    });
    folders.add(drive.upload(pdfs));
  }
  const linkOf = (key: string): string => folders.find(key)?.link ?? '';
  const links = new Map(items.map(({ id, docKey, pdfKey }) => [id, { document: linkOf(docKey), pdf: linkOf(pdfKey) }]));
  writeLinks(workbook, links);
  return links;
}

/**
 * Tells apart two invoices of one number, such as one of a trial whose rows were wiped: what the ledger holds for it.
 * The address is left out, so that a corrected one makes no second document.
 */
function digestOf({ invoice, entries }: InvoiceContent): string {
  const lines = entries.map(({ key, amountCents }) => [key, amountCents]);
  return fingerprintOf([invoice.date, invoice.totalCents, invoice.familyId, invoice.payerId, lines]);
}

/**
 * Finds the rows anew and looks again afterwards: a sort in between would give an invoice another one's links.
 * What such a sort overwrote gets its own links back.
 */
function writeLinks(workbook: Services['workbook'], links: ReadonlyMap<string, Links>): void {
  const ours = new Set([...links.values()].flatMap(({ document, pdf }) => [document, pdf]));
  const before = new Map<string, { document: string; pdf: string }>();
  for (let attempt = 0; attempt < MOST_LOOKS; attempt++) {
    const values = workbook.readTab(invoicesTable.tab) ?? [];
    const rows = readTable(invoicesTable, values);
    if (!rows.ok) return;
    const changes = new Map<number, { document: string; pdf: string }>();
    for (const { id, row, document = '', pdf = '' } of rows.value) {
      const isOverwritten = !links.has(id) && (ours.has(document) || ours.has(pdf));
      const due = links.get(id) ?? (isOverwritten ? (before.get(id) ?? { document: '', pdf: '' }) : undefined);
      if (!before.has(id) && !isOverwritten) before.set(id, { document, pdf });
      if (due !== undefined && (due.document !== document || due.pdf !== pdf)) changes.set(row, due);
    }
    if (changes.size === 0) return;
    updateColumns(workbook, invoicesTable, values, changes);
    workbook.flush();
  }
}

/** Begins with the number; without signs that a disk or a mail programme would stumble over. */
function fileName(invoice: string, addressee: string): string {
  const name = addressee
    .replace(/[\\/:*?"<>|]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(`${invoice} ${name}`).slice(0, 100).join('').trim();
}
