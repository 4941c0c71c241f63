/** What an answer about the next year does to the register (R-1.7, R-2.2, D-2.32), and when it may not. */
import { ageRefusal, type Level, sectionOfLevel } from '../enrolment/level';
import type { LocalDate } from '../shared/local-date';
import { fullName } from '../shared/names';
import { type Issue, type Result, refuseAll, succeed } from '../shared/result';
import { firstDayOf, type SchoolYear } from '../shared/school-year';
import type { Section, TariffKind } from '../tariffs/tariff';
import { levelIn } from './next-place';
import type { YearChild, YearEnrolment } from './year-child';

export interface GivenAnswer {
  readonly answer: 'yes' | 'no' | 'refused';
  /** Day on which the family answered. */
  readonly on: LocalDate;
  /** Whether a person gave that day, so that it corrects one that stands. */
  readonly isDayGiven: boolean;
  /** A level other than the next one: held back, or early. */
  readonly level?: Level | undefined;
  /** The Direction's reason: for a refusal, or for a yes in spite of overdue amounts. */
  readonly reason?: string | undefined;
}

export interface AnswerFacts {
  readonly year: SchoolYear;
  /** Overdue amounts of the family, in centimes (D-1.8). */
  readonly owedCents: number;
  /** Whether something of the next year was invoiced for the child. */
  readonly isInvoiced: boolean;
  /** Last day to re-enrol without a penalty; undefined where the calendar lacks the year. */
  readonly deadline: LocalDate | undefined;
}

/** A place in the next year. */
export interface NextEnrolment {
  readonly section: Section;
  /** Undefined where nobody can tell, in the row of a child who does not come. */
  readonly level: Level | undefined;
  readonly kind: TariffKind;
  readonly days: number | undefined;
  readonly weekdays: string | undefined;
}

export interface AnswerChange {
  readonly child: YearChild;
  readonly answer: GivenAnswer['answer'];
  /** The row that changes; undefined: a new one. */
  readonly row: YearEnrolment | undefined;
  readonly status: 'accepted' | 'cancelled' | 'refused';
  readonly requestedOn: LocalDate;
  /** The place as it is to stand; undefined where the row's own is kept. */
  readonly place: NextEnrolment | undefined;
  /** The penalty of will be invoiced. */
  readonly isLate: boolean;
  /** The Journal keeps why. */
  readonly reason: string | undefined;
}

/**
 * Decides on one answer.
 * @returns undefined where everything stands so already; refusals with the row to look at
 * @example decideAnswer(child, { answer: 'yes', on: asDate('2023-05-16'), isDayGiven: false }, facts) // { isLate: true, … }
 */
export function decideAnswer(
  child: YearChild,
  given: GivenAnswer,
  facts: AnswerFacts,
): Result<AnswerChange | undefined> {
  const [row, second] = child.coming;
  if (second !== undefined) return refuseAll([issueOf('year-two-rows', child, facts, second)]);
  if (given.answer === 'yes') return decideYes(child, given, facts);
  const issues: Issue[] = [];
  if (row !== undefined && facts.isInvoiced) issues.push(issueOf('year-answer-invoiced', child, facts, row));
  if (given.answer === 'refused') {
    if (given.reason === undefined) issues.push(issueOf('year-refusal-reason', child, facts));
    if (facts.owedCents <= 0) issues.push({ ...issueOf('year-refusal-not-owed', child, facts), article: 'R-1.7' });
  }
  if (issues.length > 0) return refuseAll(issues);
  if (child.answer === given.answer) return succeed(undefined);
  const stands = row ?? child.closed;
  return succeed({
    child,
    answer: given.answer,
    row: stands,
    status: given.answer === 'no' ? 'cancelled' : 'refused',
    requestedOn: given.on,
    place: stands === undefined ? keptPlace(child) : undefined,
    isLate: false,
    reason: given.answer === 'refused' ? given.reason : undefined,
  });
}

function decideYes(child: YearChild, given: GivenAnswer, facts: AnswerFacts): Result<AnswerChange | undefined> {
  const { pupil, coming, closed, next } = child;
  const [row] = coming;
  const level = given.level ?? (next.kind === 'level' ? next.level : undefined);
  const isOtherLevel = row !== undefined && given.level !== undefined && given.level !== levelIn(row, pupil.birth);
  const isOtherDay = row !== undefined && given.isDayGiven && row.requestedOn !== given.on;
  if (row !== undefined && !isOtherLevel && !isOtherDay) return succeed(undefined);
  const issues: Issue[] = [];
  if (row !== undefined && facts.isInvoiced) issues.push(issueOf('year-answer-invoiced', child, facts, row));
  if (row === undefined && child.hasLeft) {
    issues.push({ ...issueOf('year-answer-left', child, facts), article: 'R-2.1' });
  }
  if (level === undefined) issues.push(issueOf('year-no-next-level', child, facts));
  else {
    const section = sectionOfLevel(level);
    const refusal = ageRefusal(pupil.birth, section, facts.year, firstDayOf(facts.year));
    if (refusal !== undefined) issues.push({ ...refusal, tab: 'Élèves', row: pupil.row, column: 'Naissance' });
  }
  const isOwing = row === undefined && facts.owedCents > 0;
  if (isOwing && given.reason === undefined) {
    issues.push({ ...issueOf('year-answer-owed', child, facts), article: 'R-1.7' });
  }
  if (level === undefined || issues.length > 0) return refuseAll(issues);
  const isMoved = row === undefined || isOtherLevel;
  const requestedOn = row !== undefined && !isOtherDay ? (row.requestedOn ?? given.on) : given.on;
  return succeed({
    child,
    answer: 'yes',
    row: row ?? (closed?.type === 're-enrolment' && closed.status !== 'left' ? closed : undefined),
    status: 'accepted',
    requestedOn,
    place: isMoved ? placeAt(child.row, level) : undefined,
    isLate: isLateFor(sectionOfLevel(level), requestedOn, facts.deadline),
    reason: isOwing ? given.reason : undefined,
  });
}

/** Whether a re-enrolment on that day costs the penalty of: after the deadline, never at the crèche. */
export function isLateFor(section: Section, on: LocalDate, deadline: LocalDate | undefined): boolean {
  return section !== 'creche' && deadline !== undefined && on > deadline;
}

/** The place at a level: the tariff goes on with the child, the days of the crèche only within it. */
export function placeAt({ kind, days, weekdays }: YearEnrolment, level: Level): NextEnrolment {
  const section = sectionOfLevel(level);
  const isCreche = section === 'creche';
  return {
    section,
    level,
    // No Corporate tariff exists for the crèche.
    kind: isCreche ? 'normal' : kind,
    days: isCreche ? days : undefined,
    weekdays: isCreche ? weekdays : undefined,
  };
}

/** What a « no » names: the place that the child would have had, else the one that it has. */
function keptPlace({ row, next, level }: YearChild): NextEnrolment {
  const named = next.kind === 'level' ? next.level : level;
  if (named !== undefined) return placeAt(row, named);
  return { section: row.section, level: undefined, kind: row.kind, days: row.days, weekdays: row.weekdays };
}

function issueOf(
  code: string,
  { pupil }: YearChild,
  { year, owedCents }: AnswerFacts,
  row?: { readonly row: number },
): Issue {
  const place = row === undefined ? { tab: 'Élèves', row: pupil.row } : { tab: 'Inscriptions', row: row.row };
  return { code, ...place, data: { name: fullName(pupil), pupil: pupil.id, year, amount: owedCents } };
}
