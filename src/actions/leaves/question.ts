/** What a person asks of the leave requests: a new request, a decision on one, or decisions on those that wait. */
import { namesIllness } from '../../domain/attendance/illness';
import { isWaiting, type LeaveDecision, type LeaveRequest } from '../../domain/attendance/leaves';
import { staysBetween } from '../../domain/attendance/tally-stays';
import { enrolledPupils } from '../../domain/audience/enrolled-pupil';
import { classYearOn, classYearSpan, rentreeIn } from '../../domain/shared/class-year';
import type { LocalDate } from '../../domain/shared/local-date';
import { withoutAccents } from '../../domain/shared/names';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import { LEAVE_LABELS } from '../../messages/leaves';
import type { RowsOf } from '../../sheets/read-tabs';
import { type ActionInput, reasonOf } from '../action';
import { InputReader } from '../shared/read-input';
import { choiceIssues, itemChoice } from './items';
import type { LEAVE_TABLES } from './tables';

export type LeaveRows = RowsOf<typeof LEAVE_TABLES>;

export interface AskedLeave {
  readonly pupilId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly motive: string | undefined;
  readonly requestedOn: LocalDate;
}

/** What the Direction says of a request. */
export interface Verdict {
  readonly decision: LeaveDecision;
  readonly on: LocalDate;
  readonly by: string;
  readonly reason?: string;
}

export interface Question {
  readonly asked?: AskedLeave;
  /** What is decided of the request asked for. */
  readonly verdict?: Verdict;
  /** Decisions on requests that are in the tab. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

const WORDS: readonly (readonly [start: string, decision: LeaveDecision])[] = [
  ['accord', 'granted'],
  ['refus', 'refused'],
  ['en attente', 'pending'],
  ['attente', 'pending'],
];
const DEFAULT_BY = 'Direction';
/** What is kept of a reason until its letter is made has its place in a store that holds little. */
const LONGEST_REASON = 200;

/** @returns the question, or every problem of the input at once */
export function readQuestion(input: ActionInput, rows: LeaveRows, today: LocalDate): Result<Question> {
  const reader = new InputReader(input, LEAVE_LABELS);
  const issues: Issue[] = [];
  const isAsked = reader.hasAny(['eleve', 'du', 'au', 'motif', 'demandeLe']);
  const leaveId = reader.text('conge');
  if (isAsked && leaveId !== undefined) issues.push({ code: 'leave-two-questions', data: { leave: leaveId } });
  const verdict = readVerdict(reader, today, issues);
  const asked = isAsked && leaveId === undefined ? readAsked(reader, rows, today, issues) : undefined;
  const verdicts = new Map<string, Verdict>();
  if (leaveId !== undefined) {
    const leave = rows.leaves.find(({ id }) => id === leaveId);
    if (leave === undefined) issues.push({ code: 'leave-unknown', data: { leave: leaveId } });
    if (verdict.decision === undefined) issues.push({ code: 'input-missing', data: { label: LEAVE_LABELS.decision } });
    else if (leave !== undefined) verdicts.set(leave.id, { ...verdict, decision: verdict.decision });
  } else if (!isAsked) {
    const { decision: forAll, ...rest } = verdict;
    if (forAll !== undefined) issues.push({ code: 'input-missing', data: { label: LEAVE_LABELS.conge } });
    for (const leave of rows.leaves.filter(isWaiting)) {
      const decision = itemChoice(input, leave.id);
      const reason = reasonOf(input, leave.id).slice(0, LONGEST_REASON) || rest.reason;
      if (decision !== undefined) verdicts.set(leave.id, { ...rest, decision, ...(reason ? { reason } : {}) });
    }
  }
  issues.push(...reader.issues, ...illnessIssues(input), ...choiceIssues(input, rows.leaves));
  if (issues.length > 0) return refuseAll(issues);
  if (asked === undefined) return succeed({ verdicts });
  const { decision } = verdict;
  const known = sameLeave(rows.leaves, asked);
  if (decision === undefined) return succeed({ asked, verdicts });
  if (known !== undefined) return succeed({ verdicts: new Map([[known.id, { ...verdict, decision }]]) });
  return succeed({ asked, verdict: { ...verdict, decision }, verdicts });
}

/** Neither a request nor a decision keeps a diagnosis. */
function illnessIssues(input: ActionInput): Issue[] {
  const { motif, motifDecision, motifs } = input;
  const reasons = typeof motifs === 'object' && motifs !== null ? Object.values(motifs) : [];
  const isNamed = [motif, motifDecision, ...reasons].some((text) => namesIllness(String(text ?? '')));
  return isNamed ? [{ code: 'leave-names-illness', data: {} }] : [];
}

/** The request of a pupil for the same days that is in the tab already: it is not asked twice. */
export function sameLeave<L extends LeaveRequest>(
  leaves: readonly L[],
  { pupilId, from, to }: Pick<AskedLeave, 'pupilId' | 'from' | 'to'>,
): L | undefined {
  return leaves.find((leave) => leave.pupilId === pupilId && leave.from === from && leave.to === to);
}

function readVerdict(reader: InputReader, today: LocalDate, issues: Issue[]) {
  const word = reader.text('decision');
  const decision =
    word === undefined ? undefined : WORDS.find(([start]) => withoutAccents(word).startsWith(start))?.[1];
  if (word !== undefined && decision === undefined) {
    const data = { label: LEAVE_LABELS.decision, value: word, choices: 'accordé, refusé, en attente' };
    issues.push({ code: 'input-choice', data });
  }
  const on = reader.date('decideLe') ?? today;
  if (on > today) issues.push({ code: 'date-in-future', data: { date: on, today } });
  const reason = reader.text('motifDecision');
  if (reason !== undefined && reason.length > LONGEST_REASON) {
    issues.push({ code: 'leave-reason-long', data: { most: LONGEST_REASON } });
  }
  const by = reader.text('par') ?? DEFAULT_BY;
  if (by.length > LONGEST_REASON) issues.push({ code: 'leave-reason-long', data: { most: LONGEST_REASON } });
  return { decision, on, by, ...(reason === undefined ? {} : { reason }) };
}

function readAsked(reader: InputReader, rows: LeaveRows, today: LocalDate, issues: Issue[]): AskedLeave | undefined {
  const pupilId = reader.requiredText('eleve');
  if (!reader.isGiven('du')) reader.requiredText('du');
  const from = reader.date('du');
  const to = reader.isGiven('au') ? reader.date('au') : from;
  const motive = reader.text('motif');
  const requestedOn = reader.date('demandeLe') ?? today;
  if (requestedOn > today) issues.push({ code: 'date-in-future', data: { date: requestedOn, today } });
  const pupil = rows.pupils.find(({ id }) => id === pupilId);
  if (pupilId !== undefined && pupil === undefined) {
    issues.push({ code: 'reference-unknown', data: { value: pupilId, column: 'Élève' } });
  }
  if (from === undefined || to === undefined) return undefined;
  const year = classYearOn(rows.calendar, from);
  const yearEnd = classYearSpan(rows.calendar, year).to;
  if (to < from) issues.push({ code: 'leave-dates', data: { from, to } });
  else if (to > yearEnd) issues.push({ code: 'leave-two-years', data: { from, to, end: yearEnd } });
  if (pupil === undefined) return undefined;
  if (!isThereWithin(pupil, rows, from, to)) {
    issues.push({ code: 'leave-not-enrolled', data: { pupil: pupil.id, date: from } });
  }
  return { pupilId: pupil.id, from, to, motive, requestedOn };
}

/** Whether a pupil belongs to the school on a day of the leave; outside the calendar's days the enrolment alone tells. */
function isThereWithin(pupil: LeaveRows['pupils'][number], rows: LeaveRows, from: LocalDate, to: LocalDate): boolean {
  const { calendar, enrolments } = rows;
  const year = classYearOn(calendar, from);
  const span = calendar.find((row) => row.year === year);
  const isOutside = span === undefined || to < span.firstDay || from > span.lastDay;
  if (isOutside) return enrolledPupils([pupil], enrolments, year, from, rentreeIn(calendar, year)).length > 0;
  return staysBetween([pupil], enrolments, calendar, from, to).length > 0;
}
