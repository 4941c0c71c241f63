/** The form of a payment or a refund while it is being filled in: nothing to do yet. */
import type { Issue } from '../../domain/shared/result';
import { describeIssue } from '../../messages/issues';
import { CHOOSE_FAMILY } from '../../messages/payments';
import { type ActionInput, type Field, type OutcomeView, type PlanView, refused } from '../action';
import { fingerprintOf } from '../fingerprint';
import { InputReader } from '../shared/read-input';

const FAMILY = 'famille';
const FINGERPRINT = fingerprintOf('form');

/** Whether nothing but the family was typed so far. */
export function isFormOpen(input: ActionInput, labels: Readonly<Record<string, string>>): boolean {
  return !new InputReader(input, labels).hasAny(Object.keys(labels).filter((name) => name !== FAMILY));
}

/** The plan of an open form: what is known so far, and the fields to fill in. */
export function planForm(lines: readonly string[], notices: readonly Issue[], fields: readonly Field[]): PlanView {
  const warnings = notices.map(describeIssue);
  return { ok: true, lines, warnings, options: [], isNothingToDo: true, fingerprint: FINGERPRINT, fields };
}

/** Confirming an open form does nothing. */
export function applyForm(fingerprint: string): OutcomeView {
  if (fingerprint !== FINGERPRINT) return refused([{ code: 'plan-outdated' }]);
  return { ok: true, lines: [CHOOSE_FAMILY], remaining: 0 };
}
