/** `Spreadsheet`: the workbook and its tabs, as Google's does. */
import type { SheetModel } from '../model';
import { makeSheet } from './cells/grid';
import type { Context } from './context';
import { type LocalProtection, listProtections } from './protection';
import { LocalSheet } from './sheet';

type Google = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Methods = 'getId' | 'getName' | 'getUrl' | 'getSpreadsheetTimeZone' | 'getSpreadsheetLocale';
type Changes = 'setSpreadsheetTimeZone' | 'setSpreadsheetLocale' | 'toast';

export class LocalSpreadsheet implements Pick<Google, Methods | Changes> {
  constructor(private readonly context: Context) {}

  getId(): string {
    return this.count('getId', () => this.context.workbook.id);
  }

  getName(): string {
    return this.count('getName', () => this.context.workbook.name);
  }

  getUrl(): string {
    return this.count('getUrl', () => `https://docs.google.com/spreadsheets/d/${this.context.workbook.id}/edit`);
  }

  getSheets(): LocalSheet[] {
    return this.count('getSheets', () => {
      const { sheets } = this.context.workbook;
      return this.context.makeArray(sheets.length, (i) => this.wrap(sheets[i] as SheetModel));
    });
  }

  getSheetByName(name: string): LocalSheet | null {
    return this.count('getSheetByName', () => {
      const sheet = this.context.findSheet(name);
      return sheet ? this.wrap(sheet) : null;
    });
  }

  /** Inserts a tab after the active one, or at a position from 0, and makes it the active one. */
  insertSheet(nameOrIndex?: string | number, index?: number): LocalSheet {
    return this.count('insertSheet', () => {
      const { workbook, activeSheet } = this.context;
      const name = typeof nameOrIndex === 'string' ? nameOrIndex : this.findFreeName();
      this.context.checkName(name);
      const at = typeof nameOrIndex === 'number' ? nameOrIndex : (index ?? workbook.sheets.indexOf(activeSheet) + 1);
      const sheet = makeSheet(name);
      workbook.sheets.splice(at, 0, sheet);
      this.context.getSheetId(sheet);
      this.context.activeSheet = sheet;
      return this.wrap(sheet);
    });
  }

  deleteSheet(sheet: LocalSheet): void {
    this.count('deleteSheet', () => {
      const { workbook } = this.context;
      const at = workbook.sheets.indexOf(sheet.model);
      if (at < 0) this.context.fail('The sheet was not found in this spreadsheet.');
      if (workbook.sheets.length === 1) this.context.fail("You can't remove all the sheets in a document.");
      workbook.sheets.splice(at, 1);
    });
  }

  getSpreadsheetTimeZone(): string {
    return this.count('getSpreadsheetTimeZone', () => this.context.workbook.timeZone);
  }

  setSpreadsheetTimeZone(timeZone: string): void {
    this.count('setSpreadsheetTimeZone', () => {
      this.context.workbook.timeZone = timeZone;
    });
  }

  getSpreadsheetLocale(): string {
    return this.count('getSpreadsheetLocale', () => this.context.workbook.locale);
  }

  setSpreadsheetLocale(locale: string): void {
    this.count('setSpreadsheetLocale', () => {
      this.context.workbook.locale = locale;
    });
  }

  toast(message: string, title = '', _timeoutSeconds?: number | null): void {
    this.count('toast', () => this.context.options.onToast?.(message, title));
  }

  getActiveSheet(): LocalSheet {
    return this.count('getActiveSheet', () => this.wrap(this.context.activeSheet));
  }

  setActiveSheet(sheet: LocalSheet): LocalSheet {
    return this.count('setActiveSheet', () => {
      this.context.activeSheet = sheet.model;
      return sheet;
    });
  }

  /** Moves the active tab to a position from 1. */
  moveActiveSheet(position: number): void {
    this.count('moveActiveSheet', () => {
      const { sheets } = this.context.workbook;
      const sheet = this.context.activeSheet;
      if (!Number.isInteger(position) || position < 1 || position > sheets.length) {
        this.context.fail('The position is outside the range of the sheets.');
      }
      sheets.splice(sheets.indexOf(sheet), 1);
      sheets.splice(position - 1, 0, sheet);
      this.context.activeSheet = sheet;
    });
  }

  getProtections(type: unknown): LocalProtection[] {
    return this.count('getProtections', () => listProtections(this.context, this.context.workbook.sheets, type));
  }

  private count<T>(method: string, effect: () => T): T {
    return this.context.call('Spreadsheet', method, effect);
  }

  private wrap(sheet: SheetModel): LocalSheet {
    return new LocalSheet(this.context, sheet);
  }

  private findFreeName(): string {
    let number = this.context.workbook.sheets.length + 1;
    while (this.context.findSheet(`Feuille ${number}`)) number++;
    return `Feuille ${number}`;
  }
}
