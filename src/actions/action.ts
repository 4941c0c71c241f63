/** The form of an action: a plan that only reads, and an apply that writes what the plan showed. */
import type { Issue } from '../domain/shared/result';
import type { PagePlace } from '../google/dialogs';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';

/** What an action's dialog, or the command line, hands in besides a click. */
export type ActionInput = Readonly<Record<string, unknown>>;

/** A question of the plan that the person may answer with a tick. */
export interface PlanOption {
  /** Name of the input that the tick sets to true. */
  readonly name: string;
  readonly caption: string;
}

/** One thing that the dialog asks before it can plan. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'date' | 'amount' | 'choice' | 'flag' | 'file';
  readonly choices?: readonly Choice[];
  readonly isRequired?: boolean;
  /** Heading over this field and those that follow, where a form has parts. */
  readonly part?: string;
  /** A sentence below the field. */
  readonly hint?: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** One of all families, offered beside the likely choices; a terminal does not list them. */
  readonly isFamily?: boolean;
}

/** One line of the plan on which a person decides; it comes back in the input as `choix` and `motifs`, by its id. */
export interface PlanItem {
  readonly id: string;
  readonly caption: string;
  readonly choices: readonly Choice[];
  /** What holds unless the person chooses otherwise. */
  readonly value: string;
  /** Choices that need a reason. */
  readonly asksReason?: readonly string[];
}

/** A column of a grid: what can be entered for each of its rows. */
export interface GridColumn {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'choice' | 'flag';
  readonly choices?: readonly Choice[];
  /** Shown in the same cell as the column before, for what is rarely filled in. */
  readonly isBeside?: boolean;
}

/** Many lines entered on one screen, a class's roll for example; it comes back in the input as `grille`, by row and column. */
export interface PlanGrid {
  readonly caption: string;
  /** What is entered changes the plan: each entry asks for a new one. */
  readonly asksPlan?: boolean;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly {
    readonly id: string;
    readonly caption: string;
    /** What stands there at first; a cell that is left out cannot be filled in. */
    readonly cells: Readonly<Record<string, string>>;
  }[];
}

/** What would happen, as the dialog and the command line show it. Carries JSON only. */
export type PlanView =
  | {
      readonly ok: true;
      readonly lines: readonly string[];
      readonly warnings: readonly string[];
      readonly options: readonly PlanOption[];
      readonly isNothingToDo: boolean;
      /** Ties an apply to what was shown. */
      readonly fingerprint: string;
      readonly fields?: readonly Field[];
      readonly items?: readonly PlanItem[];
      /** Typing in it asks for no new plan: the fingerprint holds whatever is typed. */
      readonly grid?: PlanGrid;
      /** What a page of its own shows beside the lines. */
      readonly data?: unknown;
    }
  | Refused;

/** What was done. Carries JSON only. */
export type OutcomeView =
  | {
      readonly ok: true;
      readonly lines: readonly string[];
      /** Documents still to be made by a continuation. */
      readonly remaining: number;
      /** The dialog offers to begin again: another class, another child. */
      readonly isRepeatable?: boolean;
    }
  | Refused;

export interface Refused {
  readonly ok: false;
  readonly problems: readonly string[];
  /** What the dialog asks for, where something is still missing. */
  readonly fields?: readonly Field[];
  /** What the person has to decide first. */
  readonly items?: readonly PlanItem[];
  readonly grid?: PlanGrid;
}

/** The menu's parts, in their order. */
export const ACTION_GROUPS = [
  'register',
  'attendance',
  'invoicing',
  'payments',
  'reminders',
  'corrections',
  'documents',
  'overview',
  'workbook',
] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

export interface Action {
  readonly name: string;
  /** French caption in the menu. */
  readonly caption: string;
  readonly group: ActionGroup;
  /** Where its page stands; absent: in a dialog. */
  readonly place?: PagePlace;
  /** Name of the HTML file of its page, without `.html`; absent: the page of all actions. */
  readonly page?: string;
  /** French names of the inputs, for people who call it by hand. */
  readonly inputs: Readonly<Record<string, string>>;
  plan(services: Services, input: ActionInput): PlanView;
  apply(services: Services, input: ActionInput, fingerprint: string): OutcomeView;
}

/** A refusal in French, every problem once. */
export function refused(issues: readonly Issue[], fields?: readonly Field[]): Refused {
  const problems = [...new Set(issues.map(describeIssue))];
  return fields === undefined ? { ok: false, problems } : { ok: false, problems, fields };
}

/** The person's decision on an item of the plan: what the input holds, else the preset. */
export function choiceOf(
  input: ActionInput,
  { id, value, choices }: Pick<PlanItem, 'id' | 'value' | 'choices'>,
): string {
  const chosen = recordOf(input.choix)[id];
  return chosen !== undefined && choices.some((choice) => choice.value === chosen) ? chosen : value;
}

/** The reason given for a decision, '' where there is none. */
export function reasonOf(input: ActionInput, id: string): string {
  return (recordOf(input.motifs)[id] ?? '').trim();
}

/** What was entered in a grid: the text of a cell, undefined where the person left it as it stood. */
export function gridCell(input: ActionInput, row: string, column: string): string | undefined {
  const rows: unknown = input.grille;
  if (typeof rows !== 'object' || rows === null) return undefined;
  const cells: unknown = (rows as Readonly<Record<string, unknown>>)[row];
  const cell = recordOf(cells)[column];
  return cell?.trim();
}

function recordOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([id, chosen]) => [id, String(chosen)]));
}
