/** The triggers that see what people change in the sheet: made once, read from Google's events. */

export const EDIT_HANDLER = 'onRegisterEdit';
export const CHANGE_HANDLER = 'onRegisterChange';

/** What an edit says of itself. */
export interface EditEvent {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  /** Several cells at once, a paste for example. */
  readonly isBlock: boolean;
  readonly oldValue?: string;
  /** '' where Google does not tell. */
  readonly user: string;
}

interface RawEvent {
  readonly range?: GoogleAppsScript.Spreadsheet.Range;
  readonly oldValue?: unknown;
  readonly user?: { getEmail?(): string };
  readonly changeType?: string;
}

/** Changes that show in no edit: rows and columns taken away or brought back, tabs, other programs. */
const SEEN_CHANGES: ReadonlySet<string> = new Set([
  ...['INSERT_ROW', 'REMOVE_ROW', 'REMOVE_COLUMN', 'INSERT_GRID', 'REMOVE_GRID', 'OTHER'],
]);

/** Makes the triggers that the account does not have yet. @throws what Google says, at its limit of triggers for example */
export function installRegisterTriggers(): void {
  const known = new Set(ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()));
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (!known.has(EDIT_HANDLER)) ScriptApp.newTrigger(EDIT_HANDLER).forSpreadsheet(spreadsheet).onEdit().create();
  if (!known.has(CHANGE_HANDLER)) ScriptApp.newTrigger(CHANGE_HANDLER).forSpreadsheet(spreadsheet).onChange().create();
}

/** @returns undefined for an event that names no cell */
export function readEdit(event: unknown): EditEvent | undefined {
  const { range, oldValue } = (event ?? {}) as RawEvent;
  if (range === undefined) return undefined;
  return {
    tab: range.getSheet().getName(),
    row: range.getRow(),
    column: range.getColumn(),
    isBlock: range.getNumRows() > 1 || range.getNumColumns() > 1,
    ...(oldValue === undefined ? {} : { oldValue: String(oldValue) }),
    user: userOf(event),
  };
}

/** Whether a change may concern rows of the register and was no edit. */
export function isSeenChange(event: unknown): boolean {
  return SEEN_CHANGES.has(String(((event ?? {}) as RawEvent).changeType));
}

/** Who did it; '' where Google does not tell: a trigger runs under the account that made it, whoever types. */
export function userOf(event: unknown): string {
  const { user } = (event ?? {}) as RawEvent;
  return user?.getEmail?.() ?? '';
}

/** Header of the column in which a single cell was edited; one cell is read. */
export function headerOf(event: unknown): string {
  const { range } = (event ?? {}) as RawEvent;
  return range === undefined ? '' : String(range.getSheet().getRange(1, range.getColumn()).getValue()).trim();
}

/** Whether the file was written by something else than a person or this script. */
export function isByAnotherProgram(event: unknown): boolean {
  return ((event ?? {}) as RawEvent).changeType === 'OTHER';
}
