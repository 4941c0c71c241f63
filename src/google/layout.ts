/** Lays tabs out: headers, notes, formats, drop-downs, frozen rows, protections. Used by set-up alone. */

import type { LocalDate } from '../domain/shared/local-date';
import { readPage } from './dialogs';
import type { CellInput } from './services';

export interface ColumnLayout {
  readonly header: string;
  readonly note: string;
  readonly format: string;
  /** Drop-down words; absent: no list. */
  readonly choices?: readonly string[];
  readonly isDate: boolean;
  /** 1-based position in the tab. */
  readonly position: number;
}

/** What set-up alone needs, kept apart from the code that every formula loads. Carries JSON only. */
export interface SetUpPage {
  /** French notes by tab and header. */
  readonly notes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** First rows by tab, in the order of its columns. */
  readonly rows: Readonly<Record<string, readonly (readonly (string | number | { readonly date: LocalDate })[])[]>>;
}

export interface Layout {
  /** What only set-up needs, from the page that the build makes of it. */
  readSetUpPage(): SetUpPage;
  tabs(): string[];
  /** Adds a tab at the end. */
  addTab(tab: string): void;
  /** The header row as it stands, '' for empty cells; undefined when there is no such tab. */
  headers(tab: string): string[] | undefined;
  /** Whether anything stands below the header row. */
  hasRows(tab: string): boolean;
  /** Letters of the columns that hold something below an empty header. One read of the whole tab. */
  untitledColumns(tab: string): string[];
  /** Writes neighbouring headers, in one write. */
  setHeaders(tab: string, position: number, headers: readonly string[]): void;
  /** Writes headers and first rows of a tab that was just made, in one write. */
  fill(tab: string, headers: readonly string[], values: CellInput[][]): void;
  dress(tab: string, columns: readonly ColumnLayout[], isOurs: boolean): void;
  setTimeZone(zone: string): void;
  scriptTimeZone(): string;
}

/** Name of the HTML file that carries them. */
const SET_UP_PAGE = 'SetUp';
const HEADER_COLOUR = '#dfe8f1';
const PROTECTION = 'Écolage : écrit par le programme';
const HEADER_PROTECTION = 'Écolage : en-têtes';

export function openLayout(): Layout {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const existing = (tab: string): GoogleAppsScript.Spreadsheet.Sheet => {
    const sheet = spreadsheet.getSheetByName(tab);
    if (sheet === null) throw new Error(`No tab ${tab}`);
    return sheet;
  };
  return {
    readSetUpPage: () => JSON.parse(readPage(SET_UP_PAGE)) as SetUpPage,
    tabs: () => spreadsheet.getSheets().map((sheet) => sheet.getName()),
    addTab: (tab) => {
      const [first, ...others] = spreadsheet.getSheets();
      // Google's new spreadsheet has one empty tab: it becomes the first of ours.
      if (first !== undefined && others.length === 0 && first.getLastRow() === 0) first.setName(tab);
      else spreadsheet.insertSheet(tab, others.length + 1);
    },
    headers: (tab) => headersOf(spreadsheet.getSheetByName(tab)),
    hasRows: (tab) => existing(tab).getLastRow() > 1,
    untitledColumns: (tab) => untitledIn(existing(tab).getDataRange().getValues()),
    setHeaders: (tab, position, headers) => {
      const sheet = existing(tab);
      const missing = position + headers.length - 1 - sheet.getMaxColumns();
      if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
      sheet
        .getRange(1, position, 1, headers.length)
        .setNumberFormat('@')
        .setValues([[...headers]]);
    },
    fill: (tab, headers, values) => {
      const sheet = existing(tab);
      sheet.getRange(1, 1, 1, headers.length).setNumberFormat('@');
      sheet.getRange(1, 1, values.length + 1, headers.length).setValues([[...headers], ...values]);
    },
    dress: (tab, columns, isOurs) => dress(existing(tab), columns, isOurs),
    setTimeZone: (zone) => {
      spreadsheet.setSpreadsheetTimeZone(zone);
    },
    scriptTimeZone: () => Session.getScriptTimeZone(),
  };
}

function headersOf(sheet: GoogleAppsScript.Spreadsheet.Sheet | null): string[] | undefined {
  if (sheet === null) return undefined;
  const width = sheet.getLastColumn();
  if (width === 0) return [];
  const [row] = sheet.getRange(1, 1, 1, width).getValues();
  return (row ?? []).map((cell) =>
    String(cell ?? '')
      .trim()
      .normalize('NFC'),
  );
}

function untitledIn([headers = [], ...rows]: unknown[][]): string[] {
  const isEmpty = (cell: unknown): boolean => String(cell ?? '').trim() === '';
  return headers.flatMap((header, index) =>
    isEmpty(header) && rows.some((row) => !isEmpty(row[index])) ? [letterOf(index)] : [],
  );
}

/** A, B … Z, AA … of a 0-based position. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** Everything but values: a school's rows are never touched. */
function dress(sheet: GoogleAppsScript.Spreadsheet.Sheet, columns: readonly ColumnLayout[], isOurs: boolean): void {
  const known = sheet.getMaxRows() - 1;
  // Another program may have left a tab without a row below its headers.
  if (known === 0) sheet.insertRowsAfter(1, 1);
  const rows = Math.max(known, 1);
  for (const { position, note, format, choices, isDate } of columns) {
    const cells = sheet.getRange(2, position, rows, 1).setNumberFormat(format);
    const rule = choices === undefined ? (isDate ? dateRule(note) : undefined) : listRule(choices, note);
    if (rule !== undefined) cells.setDataValidation(rule);
  }
  dressHeaders(sheet, columns);
  sheet.setFrozenRows(1);
  protect(sheet, isOurs);
}

function dressHeaders(sheet: GoogleAppsScript.Spreadsheet.Sheet, columns: readonly ColumnLayout[]): void {
  const width = columns.reduce((last, { position }) => Math.max(last, position), 0);
  const row = sheet.getRange(1, 1, 1, width).setFontWeight('bold').setBackground(HEADER_COLOUR).setWrap(true);
  // The school's own columns keep their notes.
  const notes = [...(row.getNotes()[0] ?? [])];
  for (const { position, note } of columns) notes[position - 1] = note;
  row.setNotes([notes]);
}

function listRule(choices: readonly string[], note: string): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation().requireValueInList([...choices], true);
  return builder.setAllowInvalid(false).setHelpText(note).build();
}

/** Dates only warn: a date typed as text such as 2022-10-31 is read all the same. */
function dateRule(note: string): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(true).setHelpText(note).build();
}

/** Protections warn editors, they bar nobody; each is made once. */
function protect(sheet: GoogleAppsScript.Spreadsheet.Sheet, isOurs: boolean): void {
  const type = isOurs ? SpreadsheetApp.ProtectionType.SHEET : SpreadsheetApp.ProtectionType.RANGE;
  const description = isOurs ? PROTECTION : HEADER_PROTECTION;
  const known = sheet.getProtections(type);
  // In a tab that is still empty, one without a description was left by a set-up that was cut off.
  const mine = known.find((protection) => {
    const text = protection.getDescription();
    return text === description || (text === '' && sheet.getLastRow() === 0);
  });
  // A tab has one protection as a whole; a file keeps it without its description.
  if (mine === undefined && isOurs && known.length > 0) return;
  const made = () => (isOurs ? sheet.protect() : sheet.getRange(1, 1, 1, sheet.getMaxColumns()).protect());
  (mine ?? made()).setDescription(description).setWarningOnly(true);
}
