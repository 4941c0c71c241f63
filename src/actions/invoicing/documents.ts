/** Makes the Doc and the PDF of each invoice, ten at a time; stops by itself and finds on its own what is already there. */
import { invoiceFields, invoiceSlip, schoolYearsOf } from '../../documents/merge-fields';
import { makeKey } from '../../domain/ledger/keys';
import { DriveError } from '../../google/drive-requests';
import type { DriveFile, Services, Upload } from '../../google/services';
import { readTable } from '../../sheets/read-table';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { updateColumns } from '../../sheets/write-table';
import { contentOf } from './contents';
import type { Gathered } from './gather';
import type { Pending } from './pending';
import { allowanceOf, countDocuments } from './quotas';

const WAVE = 10;

export type StopReason = 'time' | 'quota';

export interface DocumentOutcome {
  /** Links of the PDFs made, by invoice. */
  readonly made: ReadonlyMap<string, string>;
  readonly remaining: number;
  readonly stoppedBy: StopReason | undefined;
}

/**
 * Works through the pending invoices: at most three requests each, in parallel waves. After each wave the links are
 * written; what a cut-off run left on Drive is found by its key and not made again.
 * @param mayGoOn asked before every wave of requests
 */
export function makeDocuments(
  services: Services,
  gathered: Gathered,
  template: Uint8Array,
  pending: readonly Pending[],
  mayGoOn: () => boolean,
): DocumentOutcome {
  const allowance = allowanceOf(services);
  const folders = new FolderFiles(services, gathered.settings.documentFolder);
  const made = new Map<string, string>();
  const stopped = (stoppedBy: StopReason): DocumentOutcome => ({
    made,
    remaining: pending.length - made.size,
    stoppedBy,
  });
  while (made.size < pending.length) {
    const wave = pending.slice(made.size, Math.min(made.size + WAVE, allowance.documents));
    if (wave.length === 0) return stopped('quota');
    try {
      const links = mayGoOn() ? makeWave(services, gathered, template, wave, folders, mayGoOn) : undefined;
      if (links === undefined) return stopped('time');
      for (const [invoice, { pdf }] of links) made.set(invoice, pdf);
    } catch (error) {
      if (!(error instanceof DriveError) || !error.isQuota) throw error;
      return stopped('quota');
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

  folderOf({ invoice, entries }: Pending): string {
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
  gathered: Gathered,
  template: Uint8Array,
  wave: readonly Pending[],
  folders: FolderFiles,
  mayGoOn: () => boolean,
): Map<string, Links> | undefined {
  const part = documents();
  const items = wave.map((pending) => {
    const content = contentOf(gathered, pending.invoice, pending.entries);
    const name = fileName(pending.invoice.id, content.addressee.name);
    const { id } = pending.invoice;
    return {
      ...pending,
      content,
      name,
      folderId: folders.folderOf(pending),
      docKey: makeKey('facture', id, 'doc'),
      pdfKey: makeKey('facture', id, 'pdf'),
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
  const links = new Map(
    items.map(({ invoice, docKey, pdfKey }) => [invoice.id, { document: linkOf(docKey), pdf: linkOf(pdfKey) }]),
  );
  writeLinks(workbook, links);
  return links;
}

/** Finds the rows anew: the secretary may have sorted or filtered meanwhile. */
function writeLinks(workbook: Services['workbook'], links: ReadonlyMap<string, Links>): void {
  const values = workbook.readTab(invoicesTable.tab) ?? [];
  const rows = readTable(invoicesTable, values);
  if (!rows.ok) return;
  const changes = rows.value.flatMap(({ id, row }) => {
    const link = links.get(id);
    return link === undefined ? [] : [[row, link] as const];
  });
  updateColumns(workbook, invoicesTable, values, new Map(changes));
}

/** Begins with the number; without signs that a disk or a mail programme would stumble over. */
function fileName(invoice: string, addressee: string): string {
  const name = addressee
    .replace(/[\\/:*?"<>|]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `${invoice} ${name}`.slice(0, 100).trim();
}
