/** The files of Drive as data; where their bytes lie is left to whoever keeps them. */

export const FOLDER_TYPE = 'application/vnd.google-apps.folder';
export const DOC_TYPE = 'application/vnd.google-apps.document';
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const SHEET_TYPE = 'application/vnd.google-apps.spreadsheet';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const PDF_TYPE = 'application/pdf';

/** Bytes that are read when they are asked for, so that hundreds of documents need not lie in memory. */
export interface Content {
  readonly size: number;
  read(): Uint8Array;
}

export interface DriveFile {
  readonly id: string;
  name: string;
  readonly mimeType: string;
  parents: string[];
  appProperties: Record<string, string>;
  trashed: boolean;
  /** The account that made it: nobody else's script sees it. */
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly createdTime: number;
  modifiedTime: number;
  /** A Doc's content is its .docx, a Sheet's its .xlsx; null for a folder. */
  content: Content | null;
}

export interface DriveStore {
  readonly files: Map<string, DriveFile>;
  /** Gives an identifier in the form of Drive's, never given before, the same in every run. */
  nextId(): string;
  /** How many identifiers were given so far. */
  given(): number;
  /** What `webViewLink` says. */
  link(file: DriveFile): string;
}

/** What a file of Google's own kind is made from, by its type: the local host keeps it as that. */
export const MADE_FROM: Readonly<Record<string, string>> = { [DOC_TYPE]: DOCX_TYPE, [SHEET_TYPE]: XLSX_TYPE };

/** Wraps bytes in memory. */
export function contentOf(bytes: Uint8Array): Content {
  return { size: bytes.length, read: () => bytes };
}

function linkOnline(file: DriveFile): string {
  if (file.mimeType === FOLDER_TYPE) return `https://drive.google.com/drive/folders/${file.id}`;
  if (file.mimeType === DOC_TYPE) return `https://docs.google.com/document/d/${file.id}/edit?usp=drivesdk`;
  if (file.mimeType === SHEET_TYPE) return `https://docs.google.com/spreadsheets/d/${file.id}/edit?usp=drivesdk`;
  return `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`;
}

/**
 * Makes an empty store in memory.
 * @param alreadyGiven identifiers that were given in earlier runs
 * @example createDriveStore().nextId() // '1ecolage000000000000000000000001'
 */
export function createDriveStore(link: DriveStore['link'] = linkOnline, alreadyGiven = 0): DriveStore {
  let given = alreadyGiven;
  const nextId = (): string => `1ecolage${String(++given).padStart(24, '0')}`;
  return { files: new Map(), link, nextId, given: () => given };
}
