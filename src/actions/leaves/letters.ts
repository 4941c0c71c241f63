/** The decision letters: what they say, under which key, to whom; and those that are still to be made. */

import { leaveDecisionFields } from '../../documents/letters/leave-decision';
import type { LetterKind } from '../../documents/letters/letter-form';
import { minutesOf } from '../../domain/attendance/class-days';
import type { LeaveDecision } from '../../domain/attendance/leaves';
import { makeKey } from '../../domain/ledger/keys';
import { classYearOn } from '../../domain/shared/class-year';
import { asDate, type LocalDate } from '../../domain/shared/local-date';
import { fullName } from '../../domain/shared/names';
import type { Services } from '../../google/services';
import { DECISION_NAMES, LEAVE_FOLDER, leaveFileName } from '../../messages/leaves';
import type { Settings } from '../../sheets/settings';
import type { DocumentJob } from '../documents/make-documents';
import { activeNumbers } from '../family-documents/names';
import { fingerprintOf } from '../fingerprint';
import { schoolIdentity, toAddress } from '../invoicing/contents';
import { recipientsOf } from '../invoicing/recipients';
import { fitsStore } from '../shared/stored-text';
import type { ConcernedDays } from './half-days';
import { numberedKey } from './letter-number';
import type { LeaveRows, Verdict } from './question';
import type { LeaveRecord } from './work';

export const LEAVE_LETTER_KIND: LetterKind = 'leave-decision';
const WISHES = 'conges';
const KEY_SUBJECT = 'conge';
/** Drive keeps at most 124 bytes of a key. */
const KEPT_OF_ID = 16;

export interface LeaveLetter {
  readonly job: DocumentJob;
  readonly familyName: string;
  readonly to: readonly string[];
}

/** @throws an Error for a pupil whose family is not in the register: that is checked before */
export function leaveLetter(
  rows: LeaveRows,
  settings: Settings,
  leave: LeaveRecord,
  { decision, on, by, reason }: Verdict,
  { className, halfDays }: ConcernedDays,
): LeaveLetter {
  const pupil = rows.pupils.find(({ id }) => id === leave.pupilId);
  const family = rows.families.find(({ id }) => id === pupil?.familyId);
  if (pupil === undefined || family === undefined || decision === 'pending')
    throw new Error(`No letter for ${leave.id}`);
  const { id, from, to, requestedOn, motive } = leave;
  const days = halfDays.ok ? halfDays.value : [];
  const name = fullName(pupil);
  const fields = leaveDecisionFields({
    letterhead: { school: schoolIdentity(settings), date: on, addressee: toAddress(family), familyName: family.name },
    pupil: { name, className },
    leave: { id, from, to, requestedOn, motive },
    verdict: { decision, on, by, reason },
    halfDays: days.length,
    minutes: minutesOf(days),
    helpNumbers: activeNumbers(rows.usefulNumbers),
  });
  const digest = fingerprintOf([id, on, by, reason ?? '', from, to]);
  const job: DocumentJob = {
    id,
    kind: LEAVE_LETTER_KIND,
    key: numberedKey(rows.mails, makeKey(KEY_SUBJECT, id.slice(0, KEPT_OF_ID), decision, digest)),
    name: leaveFileName(pupil.id, id, DECISION_NAMES[decision], from, name),
    folder: [classYearOn(rows.calendar, from), LEAVE_FOLDER],
    fields,
  };
  return {
    job,
    familyName: family.name,
    to: recipientsOf({ ...rows, payers: [] }, { familyId: family.id, payerId: undefined }),
  };
}

/** Whether a mail of the queue brings another decision on the same request. */
export function isOtherDecision(mailKey: string, { id, key }: Pick<DocumentJob, 'id' | 'key'>): boolean {
  return mailKey !== key && mailKey.startsWith(`${makeKey(KEY_SUBJECT, id.slice(0, KEPT_OF_ID))}|`);
}

/** A decision that was confirmed and is not carried out whole: kept until its letter is there. */
export interface Wish {
  readonly leaveId: string;
  readonly before: LeaveDecision;
  readonly verdict: Verdict;
}

export function readWishes({ store }: Pick<Services, 'store'>): Wish[] {
  const text = store.get(WISHES) ?? '';
  const wishes =
    text === '' ? [] : (JSON.parse(text) as [string, LeaveDecision, LeaveDecision, string, string, string][]);
  return wishes.map(([leaveId, before, decision, on, by, reason]) => {
    const verdict = { decision, on: asDate(on), by, ...(reason === '' ? {} : { reason }) };
    return { leaveId, before, verdict };
  });
}

/** Whether the store holds all these at once. */
export const areTooMany = (wishes: readonly Wish[]): boolean => !fitsStore(textOf(wishes));

export function keepWishes({ store }: Pick<Services, 'store'>, wishes: readonly Wish[]): void {
  const text = textOf(wishes);
  if (text !== (store.get(WISHES) ?? '')) store.set(WISHES, text);
}

function textOf(wishes: readonly Wish[]): string {
  const lines = wishes.map(({ leaveId, before, verdict: { decision, on, by, reason } }) => {
    return [leaveId, before, decision, on as string, by, reason ?? ''];
  });
  return lines.length === 0 ? '' : JSON.stringify(lines);
}

/** Whether the tab still is as the decision found it or left it: nobody has decided otherwise since. */
export function holdsStill({ before, verdict }: Wish, leave: LeaveRecord | undefined): boolean {
  if (leave === undefined) return false;
  const decision = leave.decision ?? 'pending';
  return decision === before || decision === verdict.decision;
}

/** Day of a leave's first and last day over several of them. */
export function spanOf(
  leaves: readonly Pick<LeaveRecord, 'from' | 'to'>[],
): { from: LocalDate; to: LocalDate } | undefined {
  const days = leaves.flatMap(({ from, to }) => [from, to]).sort();
  const [from, to] = [days[0], days[days.length - 1]];
  return from === undefined || to === undefined ? undefined : { from, to };
}
