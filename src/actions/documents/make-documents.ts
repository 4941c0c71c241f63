/** Makes the Doc and the PDF of each letter, ten at a time; stops by itself and finds on its own what is already there. */
import type { LetterKind } from '../../documents/letters/letter-form';
import type { PaymentSlip } from '../../documents/qr-bill/slip';
import { DriveError } from '../../google/drive-requests';
import type { Services, Upload } from '../../google/services';
import { FolderFiles } from './folder-files';
import { addHelpNumbers } from './help-numbers';
import { allowanceOf, countDocuments } from './quotas';

const WAVE = 10;

export type StopReason = 'time' | 'quota' | 'drive';

export interface DocumentJob {
  /** What the document is about, for the caller: an invoice's number, a family. */
  readonly id: string;
  readonly kind: LetterKind;
  /** Marks the document's files on Drive; the same document has the same key on every run. */
  readonly key: string;
  /** Name of the files, without extension. */
  readonly name: string;
  /** Names of the folders, from the documents' root. */
  readonly folder: readonly string[];
  /** A value for each field of the template. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The payment part that is added to the PDF. */
  readonly slip?: PaymentSlip | undefined;
}

export interface Links {
  readonly document: string;
  readonly pdf: string;
}

export interface DocumentWork<J extends DocumentJob = DocumentJob> {
  /** Folder that holds the years' folders; undefined: none. */
  readonly root: string | undefined;
  /** The .docx to fill for a kind of letter. */
  readonly templates: ReadonlyMap<string, Uint8Array>;
  readonly jobs: readonly J[];
  /** Asked before every wave of requests. */
  readonly mayGoOn: () => boolean;
  /** Says just before a wave which of its documents are still wanted; those left out are dropped. */
  readonly beforeWave?: (jobs: readonly J[]) => readonly J[];
  /** Keeps the links of a wave, by the jobs' ids. */
  readonly onWave?: (links: ReadonlyMap<string, Links>) => void;
}

export interface DocumentOutcome {
  readonly made: ReadonlyMap<string, Links>;
  /** Ids of the documents that were no longer wanted. */
  readonly dropped: readonly string[];
  readonly remaining: number;
  readonly stoppedBy: StopReason | undefined;
  /** What Drive said, where it refused. */
  readonly detail?: string;
}

/**
 * Works through the jobs: at most three requests each, in parallel waves. What a cut-off run left on Drive is found by
 * its key and not made again.
 */
export function makeDocuments<J extends DocumentJob>(services: Services, work: DocumentWork<J>): DocumentOutcome {
  const { jobs, mayGoOn, beforeWave, onWave } = work;
  const allowance = allowanceOf(services);
  const folders = new FolderFiles(services, work.root);
  const complete = addHelpNumbers(services);
  const made = new Map<string, Links>();
  const dropped: string[] = [];
  const done = () => made.size + dropped.length;
  const stopped = (stoppedBy: StopReason, detail = ''): DocumentOutcome => ({
    made,
    dropped,
    remaining: jobs.length - done(),
    stoppedBy,
    detail,
  });
  while (done() < jobs.length) {
    const next = jobs.slice(done(), done() + Math.min(WAVE, allowance.documents - made.size));
    if (next.length === 0) return stopped('quota');
    if (!mayGoOn()) return stopped('time');
    const wave = beforeWave?.(next) ?? next;
    const wanted = new Set(wave.map(({ id }) => id));
    try {
      const links = wave.length === 0 ? new Map<string, Links>() : makeWave(services, work, wave, folders, complete);
      if (links === undefined) return stopped('time');
      for (const [id, link] of links) made.set(id, link);
      dropped.push(...next.filter(({ id }) => !wanted.has(id)).map(({ id }) => id));
      if (links.size > 0) onWave?.(links);
    } catch (error) {
      if (!(error instanceof DriveError)) throw error;
      return error.isQuota ? stopped('quota') : stopped('drive', error.message);
    }
    if (wave.length > 0) countDocuments(services, wave.length, allowance.isWorkspace);
  }
  return { made, dropped, remaining: 0, stoppedBy: undefined };
}

/** @returns the links by job; undefined when time ran out between two waves of requests */
function makeWave(
  { drive, documents }: Services,
  { templates, mayGoOn }: Pick<DocumentWork, 'templates' | 'mayGoOn'>,
  wave: readonly DocumentJob[],
  folders: FolderFiles,
  complete: ReturnType<typeof addHelpNumbers>,
): Map<string, Links> | undefined {
  const part = documents();
  const items = wave.map((job) => ({
    ...job,
    name: fileName(job.name),
    folderId: folders.folderOf(job.folder),
    docKey: `${job.key}|doc`,
    pdfKey: `${job.key}|pdf`,
  }));
  const docs: Upload[] = items
    .filter(({ docKey }) => folders.find(docKey) === undefined)
    .map(({ kind, fields, docKey: key, name, folderId }) => {
      const template = templates.get(kind);
      if (template === undefined) throw new Error(`No template for ${kind}`);
      return { key, name, folderId, bytes: part.fillTemplate(template, complete(fields)), kind: 'docx-as-doc' };
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
    const pdfs = unprinted.map(({ slip, pdfKey: key, name, folderId }, index): Upload => {
      const pages = exported[index] ?? new Uint8Array();
      const bytes = slip === undefined ? pages : part.appendPaymentSlip(pages, slip);
      return { key, name: `${name}.pdf`, folderId, bytes, kind: 'pdf' };
    });
    folders.add(drive.upload(pdfs));
  }
  const linkOf = (key: string): string => folders.find(key)?.link ?? '';
  return new Map(items.map(({ id, docKey, pdfKey }) => [id, { document: linkOf(docKey), pdf: linkOf(pdfKey) }]));
}

/** Without signs that a disk or a mail programme would stumble over. */
function fileName(text: string): string {
  const name = text
    .replace(/[\\/:*?"<>|]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(name).slice(0, 100).join('').trim();
}
