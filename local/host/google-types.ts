/** What is handed to the local Google, and what it can do. */

import type { HttpFaults } from '../runtime/drive/http-faults';
import type { Clock } from '../runtime/host';
import type { Meter } from '../runtime/meter';
import type { WorkbookModel } from '../runtime/model';
import type { QuotaKind } from '../runtime/quotas';
import type { LogLine } from '../runtime/services/logger';
import type { TriggerEvent } from '../runtime/services/script/trigger-times';
import type { RuntimeState } from '../runtime/services/store/state';
import type { AnswerQuestion, DialogModel, MenuModel } from '../runtime/services/ui/ui';
import type { Bundle } from './bundle';
import type { ScriptError } from './execution';

/** An execution about to start: the moment to plan its faults. */
export interface ExecutionStart {
  /** 1 for the first execution. */
  readonly number: number;
  /** What Google calls. */
  readonly handler: string;
  readonly meter: Meter;
  readonly httpFaults: HttpFaults;
}

export interface GoogleOptions {
  readonly bundle: Bundle;
  readonly workbook: WorkbookModel;
  readonly state?: RuntimeState;
  /** ISO date on which the clock stands at nine o'clock; or hand in a clock. */
  readonly today?: string;
  readonly clock?: Clock;
  readonly user?: string;
  readonly quotas?: QuotaKind;
  readonly isTimed?: boolean;
  readonly refusesFastWrites?: boolean;
  readonly addonName?: string;
  readonly random?: () => number;
  /** Answers `alert` and `prompt`; absent: nobody is there. */
  readonly answer?: AnswerQuestion;
  readonly onStart?: (start: ExecutionStart) => void;
  exportPdf?(docx: Uint8Array): Uint8Array;
}

/** What a finished execution leaves behind. */
export interface ExecutionReport {
  readonly handler: string;
  readonly calls: Readonly<Record<string, number>>;
  /** Modelled milliseconds of its service calls. */
  readonly milliseconds: number;
  readonly requests: number;
  readonly lines: readonly LogLine[];
  readonly alerts: readonly string[];
  readonly error?: ScriptError;
}

/** Cells that a person edited; 1-based. */
export interface EditedRange {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number;
  /** Who edits, where Google tells. */
  readonly user?: string;
}

export interface MenuItem {
  /** Captions from the top menu to the item. */
  readonly path: readonly string[];
  readonly handler: string;
}

/** A trigger that fired, and what its handler threw (Google mails it to the user). */
export interface FiredTrigger {
  readonly handler: string;
  readonly error?: ScriptError;
}

export interface Google {
  readonly state: RuntimeState;
  readonly clock: Clock;
  /** Every finished execution, in order. */
  readonly reports: readonly ExecutionReport[];
  /** Runs `onOpen` without the user's consent; answers with the menus. */
  open(): readonly MenuModel[];
  /** The menu's items, flat; opens the spreadsheet when it was not. */
  menu(): readonly MenuItem[];
  /** Runs what a menu item names; answers with the dialogs that it showed. */
  clickMenu(handler: string): readonly DialogModel[];
  /** `google.script.run`: JSON in, JSON out. */
  callFromDialog(name: string, ...args: unknown[]): unknown;
  /** Fires every timed trigger that is due. */
  fireDueTriggers(): readonly FiredTrigger[];
  /** Lets time pass until no one-off trigger is left, at most `limit` firings. */
  runPendingTriggers(limit?: number): readonly FiredTrigger[];
  /** Runs the installed triggers of an event, with the event's members added. */
  fireEvent(event: Exclude<TriggerEvent, 'CLOCK'>, members?: Record<string, unknown>): readonly FiredTrigger[];
  /** Runs the installed triggers of edits, with the range that was edited and the event's other members. */
  fireEdit(edited: EditedRange, members?: Record<string, unknown>): readonly FiredTrigger[];
  /** Evaluates a custom function as a cell does. */
  customFunction(name: string, args: readonly unknown[]): unknown;
  /** Computes formulas one after the other over the workbook as it stands, without a fresh start for each. */
  openFormulas(): FormulaSession;
}

export interface FormulaSession {
  /** As `customFunction`. */
  call(name: string, args: readonly unknown[]): unknown;
  end(): void;
}
