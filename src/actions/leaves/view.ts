/** What the dialog of leave requests shows: requests that wait, what would be written, the form. */

import { minutesOf } from '../../domain/attendance/class-days';
import { isAskedAfterwards, isUrgent, overlappingLeaves, waitingLeaves } from '../../domain/attendance/leaves';
import type { LocalDate } from '../../domain/shared/local-date';
import { fullName, sortByName } from '../../domain/shared/names';
import { describeIssue } from '../../messages/issues';
import {
  DECISION_NAMES,
  LEAVE_CHOICES,
  LEAVE_FORM,
  LEAVE_LABELS,
  LEAVE_LINES,
  leaveCaption,
  leaveWeight,
} from '../../messages/leaves';
import type { ActionInput, Choice, Field, PlanItem } from '../action';
import { pupilChoices } from '../shared/choices';
import { leaveItem } from './items';
import { decisionOf, type PreparedLeaves } from './prepare';
import type { LeaveRows } from './question';
import { hasEffect, type LeaveRecord } from './work';

/** A request on one line. @param isTold whether it is said to be urgent */
function captionOf({ gathered, daysOf }: PreparedLeaves, leave: LeaveRecord, isTold = false): string {
  const { rows } = gathered.tabs;
  const pupil = rows.pupils.find(({ id }) => id === leave.pupilId);
  const { className, halfDays } = daysOf(leave);
  const days = halfDays.ok ? halfDays.value : [];
  const name = pupil === undefined ? leave.pupilId : fullName(pupil);
  return leaveCaption({
    ...leave,
    requestedOn: leave.requestedOn,
    motive: leave.motive,
    who: className === '' ? name : `${name} (${className})`,
    weight: halfDays.ok ? leaveWeight(days.length, minutesOf(days)) : halfDays.issues.map(describeIssue).join(' '),
    isUrgent: isTold,
    isAskedAfterwards: isAskedAfterwards(leave),
    overlaps: overlappingLeaves(rows.leaves, leave).map(({ id }) => id),
  });
}

/** What would be done, request by request. */
export function leaveLines(prepared: PreparedLeaves): string[] {
  const { asked, known, decided } = prepared;
  const lines: string[] = [];
  if (asked !== undefined) lines.push(LEAVE_LINES.asked(captionOf(prepared, asked)));
  if (known !== undefined) lines.push(LEAVE_LINES.known(known.id, decisionOf(known)));
  for (const one of decided) {
    const { leave, verdict, isChanged, added, removed, letter } = one;
    const { decision, on, by } = verdict;
    const isNew = leave.id === asked?.id;
    if (isChanged) lines.push(LEAVE_LINES.decided(isNew ? leave.id : captionOf(prepared, leave), decision, on, by));
    else lines.push(LEAVE_LINES.standing(leave.id, decision));
    if (!hasEffect(one)) continue;
    if (added.length > 0) lines.push(LEAVE_LINES.filled(added.length));
    if (removed.length > 0) lines.push(LEAVE_LINES.takenBack(removed.length));
    if (letter !== undefined) lines.push(LEAVE_LINES.letter(letter.job.name));
  }
  const waiting = waitingLeaves(prepared.gathered.tabs.rows.leaves).length;
  if (asked === undefined && decided.length === 0 && known === undefined) {
    lines.push(waiting === 0 ? LEAVE_LINES.none : LEAVE_LINES.waiting(waiting));
  }
  return lines;
}

/** Requests that wait, the nearest first. */
export function leaveItems(prepared: PreparedLeaves, input: ActionInput, today: LocalDate): PlanItem[] {
  return waitingLeaves<LeaveRecord>(prepared.gathered.tabs.rows.leaves).map((leave) =>
    leaveItem(input, leave.id, captionOf(prepared, leave, isUrgent(leave, today))),
  );
}

export function leaveFields(rows: Pick<LeaveRows, 'pupils' | 'leaves'> | undefined): Field[] {
  const pupils = pupilChoices((rows?.pupils ?? []).filter(({ status }) => status !== 'left'));
  const decisions: Choice[] = [
    { value: 'accorde', label: LEAVE_CHOICES.accorde },
    { value: 'refuse', label: LEAVE_CHOICES.refuse },
    { value: 'en attente', label: LEAVE_CHOICES.laisser },
  ];
  const { eleve, du, au, motif, demandeLe, conge, decision, decideLe, par, motifDecision } = LEAVE_LABELS;
  return [
    { name: 'eleve', label: eleve, kind: 'choice', choices: pupils, part: LEAVE_FORM.request },
    { name: 'du', label: du, kind: 'date' },
    { name: 'au', label: au, kind: 'date' },
    { name: 'motif', label: motif, kind: 'text' },
    { name: 'demandeLe', label: demandeLe, kind: 'date' },
    {
      name: 'conge',
      label: conge,
      kind: 'choice',
      choices: leaveChoices(rows),
      part: LEAVE_FORM.decision,
      hint: LEAVE_FORM.leaveHint,
    },
    { name: 'decision', label: decision, kind: 'choice', choices: decisions, hint: LEAVE_FORM.decisionHint },
    { name: 'decideLe', label: decideLe, kind: 'date' },
    { name: 'par', label: par, kind: 'text' },
    { name: 'motifDecision', label: motifDecision, kind: 'text' },
  ];
}

function leaveChoices(rows: Pick<LeaveRows, 'pupils' | 'leaves'> | undefined): Choice[] {
  if (rows === undefined) return [];
  const names = new Map(rows.pupils.map((pupil) => [pupil.id, fullName(pupil)]));
  const named = rows.leaves.map((leave) => ({ id: leave.id, name: names.get(leave.pupilId) ?? leave.pupilId, leave }));
  return sortByName(named).map(({ id, name, leave }) => ({
    value: id,
    label: `${name}, ${leave.from} (${id}, ${DECISION_NAMES[decisionOf(leave)]})`,
  }));
}
