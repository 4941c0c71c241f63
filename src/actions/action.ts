/** The form of an action: a plan that only reads, and an apply that writes what the plan showed. */
import type { Services } from '../google/services';

/** What an action's dialog, or the command line, hands in besides a click. */
export type ActionInput = Readonly<Record<string, unknown>>;

/** A question of the plan that the person may answer with a tick. */
export interface PlanOption {
  /** Name of the input that the tick sets to true. */
  readonly name: string;
  readonly caption: string;
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
    }
  | Refused;

/** What was done. Carries JSON only. */
export type OutcomeView =
  | {
      readonly ok: true;
      readonly lines: readonly string[];
      /** Documents still to be made by a continuation. */
      readonly remaining: number;
    }
  | Refused;

export interface Refused {
  readonly ok: false;
  readonly problems: readonly string[];
}

export interface Action {
  readonly name: string;
  /** French caption in the menu. */
  readonly caption: string;
  /** French names of the inputs, for people who call it by hand. */
  readonly inputs: Readonly<Record<string, string>>;
  plan(services: Services, input: ActionInput): PlanView;
  apply(services: Services, input: ActionInput, fingerprint: string): OutcomeView;
}
