/** What the page and its worker say to each other. Everything is plain data that `postMessage` carries. */
import type { CellValue, Rectangle, ValidationModel } from '../runtime/model';
import type { DialogModel, MenuModel, UiAnswer, UiQuestion } from '../runtime/services/ui/ui';

/** A rectangle of cells of a tab as it stands, 1-based; what lies outside is as before. */
export interface CellPatch {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PatchedCell[])[];
}

export interface PatchedCell {
  readonly value: CellValue;
  readonly formula?: string;
  /** Absent: none. */
  readonly format?: string;
}

/** A tab that is not as the page was last told. */
export type TabChange =
  | {
      readonly kind: 'cells';
      readonly tab: string;
      /** Size of the grid, where it grew or shrank. */
      readonly rows?: number;
      readonly columns?: number;
      readonly patches: readonly CellPatch[];
    }
  /** Made anew or laid out otherwise: the whole tab and its place among the others. */
  | { readonly kind: 'tab'; readonly tab: string; readonly view: TabView; readonly place: number }
  | { readonly kind: 'gone'; readonly tab: string };

/** A file that the add-on made on its Drive. */
export interface MadeFile {
  readonly id: string;
  readonly name: string;
  /** Folders from the outermost on. */
  readonly folder: readonly string[];
  readonly kind: 'pdf' | 'docx' | 'xlsx' | 'text' | 'page';
  readonly size: number;
  /** Milliseconds since 1970, by the simulated clock. */
  readonly made: number;
}

export interface SentMail {
  readonly at: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly replyTo: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly size: number }[];
}

/** What a custom function is called with: values, or the cells that a reference names. */
export type FormulaArgument =
  | {
      readonly kind: 'value';
      readonly value: CellValue | null | readonly (readonly (CellValue | null)[])[];
      /** The number is a day, as the grid's own function DATE gives it. */
      readonly isDate?: true;
    }
  | {
      readonly kind: 'range';
      readonly tab: string;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
      /** What stands in it, where the page knows better than the workbook: results of formulas not yet kept. */
      readonly values?: readonly (readonly (CellValue | null)[])[];
    };

export type FormulaResult =
  | { readonly ok: true; readonly rows: readonly (readonly CellValue[])[]; readonly dates: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** What a person did to a cell: typed text, or a value that the grid made of it. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly input: CellValue;
  /** Number format that the grid gave to the cell with it. */
  readonly format?: string;
}

/** What a person did to rows, columns or tabs. Places are 1-based, of tabs 0-based. */
export type Reshape =
  | {
      readonly kind: 'insert-rows' | 'delete-rows' | 'insert-columns';
      readonly tab: string;
      readonly at: number;
      readonly count: number;
    }
  | { readonly kind: 'rename-tab'; readonly tab: string; readonly name: string }
  | { readonly kind: 'add-tab'; readonly tab: string; readonly at: number }
  | { readonly kind: 'remove-tab'; readonly tab: string };

/** How an execution ended, and what it showed. */
export interface Execution {
  readonly dialogs: readonly DialogModel[];
  readonly alerts: readonly string[];
  /** JSON of the result, for calls of dialogs. */
  readonly result?: string;
  readonly error?: string;
  /** More executions that triggers made right after it. */
  readonly continued: number;
}

/** Requests by name: what is asked and what is answered. */
export interface Requests {
  /** Opens what the browser kept, else the workbook that is handed out with the page. */
  open: { ask: { readonly isFresh?: boolean }; answer: OpenedWorkbook };
  /** Opens an .xlsx in place of what is open; its Drive and mails begin empty. */
  openFile: { ask: { readonly name: string; readonly bytes: Uint8Array }; answer: OpenedWorkbook };
  saveFile: { ask: Record<string, never>; answer: { readonly name: string; readonly bytes: Uint8Array } };
  click: { ask: { readonly handler: string }; answer: Execution };
  call: { ask: { readonly name: string; readonly args: readonly string[] }; answer: Execution };
  edit: {
    ask: { readonly tab: string; readonly cells: readonly CellEdit[] };
    answer: { readonly problem?: string; readonly patches?: readonly CellPatch[] };
  };
  /** Keeps at once what waits to be kept. */
  keep: { ask: Record<string, never>; answer: Record<string, never> };
  reshape: { ask: Reshape; answer: Record<string, never> };
  formula: { ask: { readonly name: string; readonly args: readonly FormulaArgument[] }; answer: FormulaResult };
  /** Keeps the results of formulas in the workbook, where the add-on reads them. */
  results: { ask: { readonly tab: string; readonly cells: readonly CellEdit[] }; answer: Record<string, never> };
  setDay: { ask: { readonly day: string }; answer: Record<string, never> };
  files: {
    ask: Record<string, never>;
    answer: { readonly files: readonly MadeFile[]; readonly mails: readonly SentMail[] };
  };
  readFile: { ask: { readonly id: string; readonly asPdf?: boolean }; answer: { readonly bytes: Uint8Array } };
}

export type RequestName = keyof Requests;
export type Ask<N extends RequestName> = Requests[N]['ask'];
export type Answer<N extends RequestName> = Requests[N]['answer'];

export interface RequestMessage {
  readonly id: number;
  readonly name: RequestName;
  readonly ask: unknown;
}

/** To the worker, outside the order of requests: what the person answered to `alert` or `prompt`. */
export interface ReplyMessage {
  readonly reply: UiAnswer;
}

/** From the worker: an answer, or news without a question. */
export type WorkerMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'changes'; readonly changes: readonly TabChange[] }
  | { readonly kind: 'progress'; readonly handler: string; readonly calls: number; readonly documents: number }
  | { readonly kind: 'question'; readonly question: UiQuestion }
  | { readonly kind: 'kept' }
  /** What went wrong while nobody waited for an answer. */
  | { readonly kind: 'trouble'; readonly message: string };

/** A tab as the page lays it out. */
export interface TabView {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly [key: string, formula: string])[];
  /** Number format of most cells of each column, '' for none. */
  readonly columnFormats: readonly string[];
  /** Cells whose format is another one, by `"row,column"`. */
  readonly cellFormats: readonly (readonly [key: string, format: string])[];
  /** Looks of single cells, by `"row,column"`. */
  readonly cellStyles: readonly (readonly [key: string, style: StyleView])[];
  readonly validations: readonly ValidationView[];
  readonly notes: readonly (readonly [key: string, note: string])[];
  readonly frozenRows: number;
  readonly widths: readonly (readonly [column: number, width: number])[];
  readonly isHidden: boolean;
  readonly protections: readonly ProtectionView[];
}

export interface ProtectionView {
  /** Absent: the whole tab. */
  readonly range?: Rectangle;
  readonly description: string;
}

export interface StyleView {
  readonly bold?: boolean;
  readonly background?: string;
  readonly wrap?: boolean;
}

export interface ValidationView {
  readonly range: Rectangle;
  readonly rule: ValidationModel;
}

export interface CustomFunctionView {
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean }[];
}

export interface OpenedWorkbook {
  readonly name: string;
  readonly day: string;
  readonly tabs: readonly TabView[];
  readonly menus: readonly MenuModel[];
  readonly functions: readonly CustomFunctionView[];
  /** What a dialog may call. */
  readonly callable: readonly string[];
}
