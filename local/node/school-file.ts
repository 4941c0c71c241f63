/** A school's .xlsx with what belongs to it on this disk, opened as the spreadsheet that the add-on is bound to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { docxToPdf, type FontBytes } from '../files/pdf';
import { readNodeFonts } from '../files/pdf/node-fonts';
import { readXlsx, writeXlsx } from '../files/xlsx';
import { createGoogle, type Google } from '../host/google';
import type { WorkbookModel } from '../runtime/model';
import type { QuotaKind } from '../runtime/quotas';
import { makeSheet } from '../runtime/spreadsheet/cells/grid';
import { type DriveFolder, openDriveFolder } from './drive-folder';
import { loadBundle, type NodeBundle } from './realm';

export interface SchoolFile {
  readonly google: Google;
  readonly workbook: WorkbookModel;
  readonly folder: DriveFolder;
  /** Whether another program wrote the workbook since it was last saved here, or it comes from elsewhere. */
  readonly isChangedOutside: boolean;
  /** Writes workbook and folder, all or nothing. */
  save(): Promise<void>;
}

export interface OpenOptions {
  /** ISO date of the simulated clock; today's by default. */
  readonly today?: string | undefined;
  readonly quotas?: QuotaKind | undefined;
}

/** Folder of the project, from which the built add-on and the fonts are read. */
export const PROJECT = join(__dirname, '..', '..');

/** The built add-on, as clasp would push it. */
export function readBundle(leftOut: readonly string[] = []): NodeBundle {
  const addon = join(PROJECT, 'build', 'addon');
  const names = readdirSync(addon).filter((name) => /\.(js|html)$/.test(name) && !leftOut.includes(name));
  return loadBundle(names.sort().map((name) => ({ name, code: readFileSync(join(addon, name), 'utf8') })));
}

/** A spreadsheet as Google makes it: one empty tab. */
export function emptyWorkbook(name: string): WorkbookModel {
  return { id: `local-${name}`, name, timeZone: 'Europe/Zurich', locale: 'fr_CH', sheets: [makeSheet('Feuille 1')] };
}

/**
 * Opens a school's file; a save that was cut off is finished or undone first.
 * @param path an .xlsx that exists, or is to be made
 */
export async function openSchoolFile(path: string, options: OpenOptions = {}): Promise<SchoolFile> {
  const folder = openDriveFolder(path);
  const original = existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined;
  const name = basename(path);
  const workbook = original === undefined ? emptyWorkbook(name) : await readWorkbook(original, name);
  const google = startGoogle(workbook, { ...options, state: folder.state });
  const isChangedOutside = original !== undefined && !folder.isAsSaved(original);
  const save = async (): Promise<void> => folder.save(await writeXlsx(workbook, original));
  return { google, workbook, folder, isChangedOutside, save };
}

/** @throws UnreadableFile for bytes that are no workbook */
async function readWorkbook(bytes: Uint8Array, name: string): Promise<WorkbookModel> {
  try {
    return await readXlsx(bytes, name);
  } catch (error) {
    throw new UnreadableFile(name, { cause: error });
  }
}

/** A file that is no .xlsx workbook, or a damaged one. */
export class UnreadableFile extends Error {}

/** The add-on on a workbook in memory. */
export function startGoogle(
  workbook: WorkbookModel,
  options: OpenOptions & { state?: DriveFolder['state'] } = {},
): Google {
  let fonts: FontBytes | undefined;
  const exportPdf = (docx: Uint8Array): Uint8Array => {
    fonts ??= readNodeFonts(PROJECT);
    return docxToPdf(docx, { fonts });
  };
  return createGoogle({
    bundle: readBundle(),
    workbook,
    today: options.today ?? localToday(),
    exportPdf,
    ...(options.state === undefined ? {} : { state: options.state }),
    ...(options.quotas === undefined ? {} : { quotas: options.quotas }),
  });
}

function localToday(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
