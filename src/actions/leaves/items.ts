/** Requests that wait, as items on which the Direction decides one by one. */
import type { LeaveDecision } from '../../domain/attendance/leaves';
import { LEAVE_CHOICES } from '../../messages/leaves';
import { type ActionInput, type Choice, choiceOf, type PlanItem } from '../action';

const CHOICES: readonly Choice[] = [
  { value: 'laisser', label: LEAVE_CHOICES.laisser },
  { value: 'accorde', label: LEAVE_CHOICES.accorde },
  { value: 'refuse', label: LEAVE_CHOICES.refuse },
];

/** @returns what was chosen for a request; undefined where it is left as it is */
export function itemChoice(input: ActionInput, leaveId: string): LeaveDecision | undefined {
  const chosen = choiceOf(input, { id: leaveId, value: 'laisser', choices: CHOICES });
  if (chosen === 'laisser') return undefined;
  return chosen === 'accorde' ? 'granted' : 'refused';
}

/** @param caption who asks for which days */
export function leaveItem(input: ActionInput, id: string, caption: string): PlanItem {
  return {
    id,
    caption,
    choices: CHOICES,
    value: choiceOf(input, { id, value: 'laisser', choices: CHOICES }),
    asksReason: ['refuse'],
  };
}
