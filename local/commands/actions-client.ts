/** Calls the add-on's actions as its dialogs do: plan, then apply. */
import type { OutcomeView, PlanView } from '../../src/actions/action';
import type { Google } from '../host/google';
import { Refused } from './outcome';
import { describeFields, describeGrid } from './shown-plan';

export interface ActionEntry {
  readonly name: string;
  readonly caption: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly handler: string;
}

export type Plan = Extract<PlanView, { ok: true }>;
export type Outcome = Extract<OutcomeView, { ok: true }>;

export function listActions(google: Google): ActionEntry[] {
  return google.callFromDialog('listActions') as ActionEntry[];
}

/** @throws Refused with every problem, and with what the dialog would still ask for */
export function planAction(google: Google, name: string, input: object): Plan {
  const plan = google.callFromDialog('plan', name, JSON.stringify(input)) as PlanView;
  if (plan.ok) return plan;
  const grid = plan.grid === undefined ? [] : describeGrid(plan.grid);
  throw new Refused([...plan.problems, ...grid, ...describeFields(plan.fields ?? [], input)]);
}

/** @throws Refused with every problem */
export function applyAction(google: Google, name: string, input: object, fingerprint: string): Outcome {
  const outcome = google.callFromDialog('apply', name, JSON.stringify(input), fingerprint) as OutcomeView;
  if (!outcome.ok) throw new Refused(outcome.problems);
  return outcome;
}

/** Lets triggers carry on what stopped by itself. @returns how many executions that took */
export function finishTriggers(google: Google): number {
  const fired = google.runPendingTriggers();
  const failed = fired.find(({ error }) => error !== undefined);
  if (failed?.error !== undefined) throw failed.error;
  return fired.length;
}
