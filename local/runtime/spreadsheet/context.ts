/** What the objects of one spreadsheet service share: the host, the workbook, and how they count and fail. */
import type { Host } from '../host';
import type { CellValue, SheetModel, WorkbookModel } from '../model';
import { type Deletion, followDeletion, followInsertion, type Insertion } from './cells/references';

export interface SpreadsheetOptions {
  /** The user interface, made elsewhere; throws where there is none. */
  readonly getUi: () => unknown;
  /** What a formula gives, where something can compute it; else a new formula's value is empty. */
  readonly evaluate?: (formula: string, tab: string) => CellValue;
  /** Told of each `toast`. */
  readonly onToast?: (message: string, title: string) => void;
}

export class Context {
  private active: SheetModel | undefined;

  constructor(
    readonly host: Host,
    readonly workbook: WorkbookModel,
    readonly options: SpreadsheetOptions,
  ) {}

  /** Runs one counted call of Google's. */
  call<T>(service: string, method: string, effect: () => T, size?: number): T {
    return this.host.meter.call(service, method, effect, size);
  }

  /** Throws as Google does: an error of the bundle's realm, named Exception. */
  fail(message: string): never {
    const error = new this.host.realm.Error(message);
    error.name = 'Exception';
    throw error;
  }

  /** An array of the bundle's realm. */
  makeArray<T>(length: number, make: (index: number) => T): T[] {
    const array: T[] = new this.host.realm.Array<T>(length);
    for (let i = 0; i < length; i++) array[i] = make(i);
    return array;
  }

  get activeSheet(): SheetModel {
    const { sheets } = this.workbook;
    if (this.active && sheets.includes(this.active)) return this.active;
    return sheets[0] ?? this.fail('The spreadsheet has no sheet.');
  }

  set activeSheet(sheet: SheetModel) {
    this.active = sheet;
  }

  findSheet(name: string): SheetModel | undefined {
    // Google's names of tabs are looked up exactly, and are unique whatever their case.
    return this.workbook.sheets.find((sheet) => sheet.name === name);
  }

  /** Refuses a tab's name that is in use. */
  checkName(name: string, except?: SheetModel): void {
    const isTaken = this.workbook.sheets.some(
      (sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase(),
    );
    if (isTaken) this.fail(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }

  /** The number of a tab, given once and kept. */
  getSheetId(sheet: SheetModel): number {
    if (sheet.id === undefined) {
      const ids = this.workbook.sheets.map((other) => other.id ?? -1);
      sheet.id = Math.max(...ids) + 1;
    }
    return sheet.id;
  }

  /** Lets the formulas of all tabs follow what an insertion moved. */
  followInsertion(insertion: Insertion): void {
    for (const { name, formulas } of this.workbook.sheets) {
      for (const [key, formula] of formulas) formulas.set(key, followInsertion(formula, name, insertion));
    }
  }

  /** Lets the formulas of all tabs follow a deletion of rows. */
  followDeletion(deletion: Deletion): void {
    for (const { name, formulas } of this.workbook.sheets) {
      for (const [key, formula] of formulas) formulas.set(key, followDeletion(formula, name, deletion));
    }
  }
}
