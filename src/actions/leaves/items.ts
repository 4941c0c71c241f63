/** Requests that wait, as items on which the Direction decides one by one. */
import type { LeaveDecision, LeaveRequest } from '../../domain/attendance/leaves';
import type { Issue } from '../../domain/shared/result';
import { DECISION_NAMES, LEAVE_CHOICES } from '../../messages/leaves';
import { type ActionInput, type Choice, choiceOf, type PlanItem } from '../action';
import { checkChoices } from '../shared/check-choices';

const CHOICES: readonly Choice[] = [
  { value: 'laisser', label: LEAVE_CHOICES.laisser },
  { value: 'accorde', label: LEAVE_CHOICES.accorde },
  { value: 'refuse', label: LEAVE_CHOICES.refuse },
];

/** Decisions on requests that the tab lacks, or that are decided otherwise already. */
export function choiceIssues(input: ActionInput, leaves: readonly LeaveRequest[]): Issue[] {
  const issues = checkChoices(input, new Set(leaves.map(({ id }) => id)), CHOICES);
  if (issues.length > 0) return issues;
  return leaves.flatMap(({ id, decision = 'pending' }): Issue[] => {
    const chosen = itemChoice(input, id);
    if (chosen === undefined || decision === 'pending' || chosen === decision) return [];
    return [{ code: 'leave-decided', article: 'R-4.4', data: { leave: id, decision: DECISION_NAMES[decision] } }];
  });
}

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
