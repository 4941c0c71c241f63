/** What the add-on needs of Google, as small interfaces: actions see these, never Google itself. */
import type { ArchivePart } from '../archive/archive-part';
import type { BankPart } from '../bank/bank-part';
import type { DocumentPart } from '../documents/document-part';
import type { LocalDate } from '../domain/shared/local-date';

export type CellInput = string | number | boolean | Date;

export interface Workbook {
  /** All values of a tab, header row first; undefined when there is no such tab. One read. */
  readTab(tab: string): unknown[][] | undefined;
  /** Formulas of a block, '' where there is none. One read. */
  readFormulas(tab: string, row: number, column: number, rows: number, columns: number): string[][];
  /** Values of a block, as far as the grid reaches. One read. */
  readBlock(tab: string, row: number, column: number, rows: number, columns: number): unknown[][];
  /** Makes room, formats and writes a block in one write of values; 1-based. */
  writeBlock(tab: string, row: number, column: number, values: CellInput[][], formats: string[]): void;
  /** Puts a report in place of what a tab holds, one write of values; the tab is made where it is missing. */
  replaceTab(tab: string, values: CellInput[][], formats: string[]): void;
  /** Number of the last row that holds anything, 0 for an empty tab; no values are read. */
  lastRow(tab: string): number;
  /** Removes whole rows, 1-based. */
  deleteRows(tab: string, row: number, count: number): void;
  /** Takes a tab out of people's sight; it stays readable. */
  hideTab(tab: string): void;
  /** The time zones of spreadsheet and script. */
  timeZones(): { readonly spreadsheet: string; readonly script: string };
  /** Makes everything written so far final. */
  flush(): void;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  today(): LocalDate;
  /** Date and time as `yyyy-mm-dd hh:mm`, for columns that only people read. */
  moment(): string;
  sleep(milliseconds: number): void;
}

export interface Locks {
  /**
   * Runs something while no other run of an action goes on; Google frees it by itself when an execution dies.
   * @returns undefined when another run holds it
   */
  withRunLock<T>(work: () => T): T | undefined;
  /** Runs the appends while no other script writes to the workbook; undefined when it cannot be had. */
  withWriteLock<T>(work: () => T): T | undefined;
}

export interface Store {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
}

export interface DriveFile {
  readonly id: string;
  readonly name: string;
  /** The idempotency key it was made under. */
  readonly key: string;
  readonly link: string;
}

export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly folderId: string;
  readonly bytes: Uint8Array;
  /** `text` and `page` (HTML) are in UTF-8. */
  readonly kind: 'pdf' | 'docx-as-doc' | 'xlsx-as-sheet' | 'text' | 'page';
}

export interface Drive {
  findByKey(key: string): DriveFile | undefined;
  listFolder(folderId: string): DriveFile[];
  /** The folder of a path, made where it is missing. */
  ensureFolder(path: readonly string[]): string;
  /** Uploads in one parallel wave; before an upload is tried again, a file that it may have made is looked for by its key. */
  upload(uploads: readonly Upload[]): DriveFile[];
  /** Exports Docs, or Sheets as .xlsx, in one parallel wave. */
  exportDocs(ids: readonly string[], format: 'pdf' | 'docx' | 'xlsx'): Uint8Array[];
  /** The bytes of a file that is not a Doc. */
  download(id: string): Uint8Array;
}

export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mimeType: string;
}

export interface Mail {
  /** Addresses, each once. */
  readonly to: readonly string[];
  /** One line. */
  readonly subject: string;
  readonly body: string;
  /** Name of the sender, one line. */
  readonly name?: string;
  readonly replyTo?: string;
  readonly attachment?: Attachment;
}

export interface Mailbox {
  /** Recipients that may still be mailed today. */
  remainingQuota(): number;
  /** Sends at once; an error leaves open whether it was sent, unless it says that an address is wrong. */
  send(mail: Mail): void;
}

export interface Triggers {
  /** Has a function run once, after some minutes; an earlier wish for the same function is replaced. */
  runLater(handler: string, minutes: number): void;
  /** Removes a function's triggers; a fired one deletes itself so. */
  remove(handler: string): void;
}

export interface Services {
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly locks: Locks;
  readonly store: Store;
  readonly drive: Drive;
  readonly mailbox: Mailbox;
  readonly triggers: Triggers;
  readonly documents: () => DocumentPart;
  readonly bank: () => BankPart;
  readonly archive: () => ArchivePart;
  /** E-mail address of the person at work; '' where Google does not tell. */
  readonly user: () => string;
}
