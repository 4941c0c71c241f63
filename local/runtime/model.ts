/** The workbook as plain data: what the local spreadsheet service changes and what .xlsx files are read into and written from. */

/** '' is an empty cell; a date or a time is its serial number (days since 1899-12-30) under a date format, as in Sheets and Excel. */
export type CellValue = string | number | boolean;

export type ValidationKind = 'list' | 'date' | 'number' | 'checkbox' | 'formula';

export interface ValidationModel {
  readonly kind: ValidationKind;
  /** Google's name of the criterion, e.g. `VALUE_IN_LIST`, `NUMBER_GREATER_THAN_OR_EQUAL_TO`. */
  readonly criteria: string;
  readonly values: readonly CellValue[];
  readonly allowInvalid: boolean;
  readonly helpText: string;
}

/** A rectangle of cells, 1-based, both ends included. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Looks of a cell; what is absent is as in a new cell. */
export interface StyleModel {
  readonly bold?: boolean;
  readonly background?: string;
  readonly wrap?: boolean;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  /** The whole style as a file gave it, for what is not named here: fonts, borders, colours. */
  readonly source?: object;
}

export interface ProtectionModel {
  /** Absent: the whole sheet. */
  readonly range?: Rectangle;
  description: string;
  warningOnly: boolean;
}

/** A property of the cells of a rectangle; later ones win over earlier ones. A format '' means: none, as in a new cell. */
export interface Painted<T> {
  readonly range: Rectangle;
  readonly value: T;
}

export interface SheetModel {
  /** Google's number of the tab; given at its first use. */
  id?: number;
  name: string;
  maxRows: number;
  maxColumns: number;
  /** values[r - 1][c - 1]; short rows and absent rows are empty. */
  values: CellValue[][];
  /** `"r,c"` → formula with its leading `=`; the cell's value is the last known result. */
  formulas: Map<string, string>;
  formats: Painted<string>[];
  styles: Painted<StyleModel>[];
  validations: Painted<ValidationModel | null>[];
  /** `"r,c"` → note. */
  notes: Map<string, string>;
  frozenRows: number;
  columnWidths: Map<number, number>;
  tabColor?: string;
  hidden?: boolean;
  protections: ProtectionModel[];
}

export interface WorkbookModel {
  id: string;
  name: string;
  timeZone: string;
  locale: string;
  sheets: SheetModel[];
}
