/** Disturbs an invoice run on a small school at a chosen call, then runs again plainly. */
import type { ExecutionStart, Google } from '../../local/host/google';
import {
  copySchool,
  describeResult,
  issueInvoices,
  makeSchool,
  openGoogle,
  type School,
} from '../builders/small-school';
import { callsToStrike } from '../builders/sweep';

export interface Undisturbed {
  readonly school: School;
  readonly result: ReturnType<typeof describeResult>;
  /** Service calls of the apply. */
  readonly calls: number;
  /** Requests to Drive of the apply. */
  readonly requests: number;
}

/** Makes a school and runs it undisturbed on a copy. */
export function runUndisturbed(families: number): Undisturbed {
  const school = makeSchool(families);
  const copy = copySchool(school);
  const google = openGoogle(copy);
  issueInvoices(google);
  const apply = google.reports.find(({ handler }) => handler === 'apply');
  const calls = Object.values(apply?.calls ?? {}).reduce((sum, count) => sum + count, 0);
  return { school, result: describeResult(copy), calls, requests: apply?.requests ?? 0 };
}

/**
 * Plans a fault at each of a number of calls in turn, runs, runs again without one, and lets the triggers fire that
 * are left.
 * @returns the calls whose fault left something else than the undisturbed run, with what was left
 */
export function findDifferences(
  { school, result }: Undisturbed,
  count: number,
  plan: (start: ExecutionStart, call: number) => void,
): string[] {
  const expected = JSON.stringify(result);
  const wrong: string[] = [];
  for (const call of callsToStrike(count)) {
    const disturbed = copySchool(school);
    attempt(openGoogle(disturbed, { onStart: (start) => start.handler === 'apply' && plan(start, call) }));
    const again = openGoogle(disturbed);
    issueInvoices(again);
    again.runPendingTriggers();
    const left = JSON.stringify(describeResult(disturbed));
    if (left !== expected) wrong.push(`call ${call}: ${left}`);
  }
  return wrong;
}

function attempt(google: Google): void {
  try {
    issueInvoices(google);
  } catch {
    // The planned fault; what matters is what the next run makes of it.
  }
}
