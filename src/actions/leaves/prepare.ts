/** Reads what leave requests need, each tab once, and works out what a question changes. */

import { newIds } from '../../domain/admission/new-ids';
import { namesIllness } from '../../domain/attendance/illness';
import { isAskedAfterwards, type LeaveDecision, overlappingLeaves } from '../../domain/attendance/leaves';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { type AttendanceRow, type LoggedDays, readDays } from '../../sheets/attendance-log/read-days';
import { checkUnique } from '../../sheets/read-table';
import type { ActionInput } from '../action';
import { oddRows } from '../attendance/odd-rows';
import { schoolDaysOf } from '../attendance/tables';
import { fingerprintOf } from '../fingerprint';
import { type GatheredTabs, gatherTabs } from '../shared/gather';
import { readUsedIds } from '../shared/read-used-ids';
import { type ConcernedDays, concernedDays } from './half-days';
import { areTooMany, holdsStill, leaveLetter, readWishes, spanOf, type Wish } from './letters';
import { type LeaveRows, type Question, readQuestion, sameLeave, type Verdict } from './question';
import { LEAVE_TABLES } from './tables';
import { type DecidedLeave, decideLeave, hasEffect, type LeaveRecord, notice } from './work';

export type LeaveTabs = GatheredTabs<typeof LEAVE_TABLES>;

export interface PreparedLeaves {
  readonly gathered: LeaveTabs;
  readonly log: LoggedDays | undefined;
  /** A request that is to be added. */
  readonly asked: LeaveRecord | undefined;
  /** The request for the same days that is in the tab already. */
  readonly known: LeaveRecord | undefined;
  /** Those asked for, and those that an earlier run left. */
  readonly decided: readonly DecidedLeave[];
  readonly wishes: readonly Wish[];
  readonly daysOf: (leave: LeaveRecord) => ConcernedDays;
  readonly notices: readonly Issue[];
  readonly fingerprint: string;
}

const FALLBACK_ID = 'C';

export function gatherLeaves(services: Services): Result<LeaveTabs> {
  return gatherTabs(services, LEAVE_TABLES);
}

/** @param input undefined: only what earlier runs left */
export function prepareLeaves(
  services: Services,
  gathered: LeaveTabs,
  input: ActionInput | undefined,
): Result<PreparedLeaves> {
  const { rows } = gathered.tabs;
  const today = services.clock.today();
  const question: Result<Question> =
    input === undefined ? succeed({ verdicts: new Map() }) : readQuestion(input, rows, today);
  if (!question.ok) return question;
  const { asked: wanted, verdict, verdicts } = question.value;
  const known = wanted === undefined ? undefined : sameLeave<LeaveRecord & { row: number }>(rows.leaves, wanted);
  // Requests that were archived still stand in the journal and among the mails.
  const nextId = (): string => newIds(idsOf(rows), FALLBACK_ID, readUsedIds(services.workbook))();
  const asked: LeaveRecord | undefined =
    wanted === undefined || known !== undefined
      ? undefined
      : { ...wanted, id: nextId(), row: rows.leaves.length + 2, decision: 'pending' };
  const leaves: readonly LeaveRecord[] = [...rows.leaves, ...(asked === undefined ? [] : [asked])];
  const earlier = readWishes(services).filter((wish) => holdsStill(wish, find(leaves, wish.leaveId)));
  const all = new Map<string, Verdict>(earlier.map((wish) => [wish.leaveId, wish.verdict]));
  for (const [id, decision] of verdicts) all.set(id, decision);
  if (asked !== undefined && verdict !== undefined) all.set(asked.id, verdict);
  const due = leaves.filter(({ id }) => all.has(id));
  const issues = [
    ...checkUnique('Congés', 'Congé', rows.leaves, ({ id }) => id).filter(({ data }) => all.has(String(data?.value))),
    ...due.flatMap((leave) => [...unknownFamily(rows, leave), ...illnessIssue(leave)]),
  ];
  if (issues.length > 0) return refuseAll(issues);
  const span = spanOf(due);
  const log = span === undefined ? undefined : readDays(services, span.from, span.to);
  if (log !== undefined && !log.ok) return log;
  if (log !== undefined && span !== undefined) {
    const odd = oddRows(log.value, { pupilIds: due.map(({ pupilId }) => pupilId), ...span });
    const unreadable = [...log.value.issues, ...odd.filter((issue) => !log.value.issues.includes(issue))];
    if (unreadable.length > 0) return refuseAll(unreadable);
  }
  const schoolDays = schoolDaysOf(rows);
  const daysOf = (leave: LeaveRecord) => concernedDays(rows, schoolDays, leave);
  const records: readonly AttendanceRow[] = log?.value.rows ?? [];
  const facts = {
    leaves,
    log: records,
    today,
    daysOf,
    letterOf: (leave: LeaveRecord, said: Verdict, days: ConcernedDays) =>
      leaveLetter(rows, gathered.settings, leave, said, days),
    isLetterDue: (id: string) => earlier.some(({ leaveId }) => leaveId === id),
  };
  const decided = due.flatMap((leave): DecidedLeave[] => {
    const said = all.get(leave.id);
    return said === undefined ? [] : [decideLeave(facts, leave, said)];
  });
  const wishes = wishesOf(decided);
  if (areTooMany(wishes)) return refuse({ code: 'leave-too-many', data: { count: wishes.length } });
  return succeed({
    gathered,
    log: log?.value,
    asked,
    known,
    decided,
    wishes,
    daysOf,
    notices: [...(asked === undefined ? [] : askedNotices(rows, asked)), ...decided.flatMap(({ notices }) => notices)],
    fingerprint: fingerprintOf([asked, decided.map((one) => printOf(one))]),
  });
}

/** What the trigger carries on if this execution is cut off. */
function wishesOf(decided: readonly DecidedLeave[]): Wish[] {
  return decided.filter(hasEffect).map(({ leave, before, verdict }) => ({ leaveId: leave.id, before, verdict }));
}

function printOf({ leave, before, verdict, added, removed, letter }: DecidedLeave): unknown {
  const { id, from, to } = leave;
  const filled = added.map(({ date, halfDay }) => [date, halfDay]);
  return [id, from, to, before, verdict, filled, removed.map(({ date, halfDay }) => [date, halfDay]), letter?.job.key];
}

const idsOf = ({ leaves }: LeaveRows): string[] => leaves.map(({ id }) => id);

const find = (leaves: readonly LeaveRecord[], leaveId: string) => leaves.find(({ id }) => id === leaveId);

/** A motive typed by hand would be copied to the register and printed: it may name no illness. */
function illnessIssue({ row, motive }: LeaveRecord): Issue[] {
  const isNamed = motive !== undefined && namesIllness(motive);
  return isNamed ? [{ code: 'leave-names-illness', tab: 'Congés', row, column: 'Motif', data: {} }] : [];
}

/** A row typed by hand may name a child that is not in the register. */
function unknownFamily(rows: LeaveRows, { row, pupilId }: LeaveRecord): Issue[] {
  const pupil = rows.pupils.find(({ id }) => id === pupilId);
  if (pupil === undefined) {
    return [
      { code: 'reference-unknown', tab: 'Congés', row, column: 'Élève', data: { value: pupilId, column: 'Élève' } },
    ];
  }
  if (rows.families.some(({ id }) => id === pupil.familyId)) return [];
  const place = { tab: 'Élèves', row: pupil.row, column: 'Famille' };
  return [{ code: 'family-document-family', ...place, data: { value: pupil.familyId } }];
}

function askedNotices(rows: LeaveRows, asked: LeaveRecord): Issue[] {
  const { requestedOn = '', from } = asked;
  const others = overlappingLeaves(rows.leaves, asked).map(({ id }) => id);
  return [
    ...(isAskedAfterwards(asked) ? [notice('leave-asked-afterwards', asked, { requested: requestedOn, from })] : []),
    ...(others.length > 0 ? [notice('leave-overlaps', asked, { others: others.join(', ') })] : []),
    ...(asked.motive === undefined ? [notice('leave-no-motive', asked)] : []),
  ];
}

/** The decision of a request as its row holds it; an empty one is none. */
export const decisionOf = ({ decision }: Pick<LeaveRecord, 'decision'>): LeaveDecision => decision ?? 'pending';
