/** The passage of each child to the next school year: who goes on, who leaves, what a person must decide. */
import { ageRefusal, type Level, sectionOfLevel } from '../enrolment/level';
import type { LocalDate } from '../shared/local-date';
import type { Issue } from '../shared/result';
import { firstDayOf, type SchoolYear } from '../shared/school-year';
import { levelIn } from './next-place';
import type { YearChild, YearEnrolment } from './year-child';

/** What a person may decide; `row:…` keeps one of several rows. */
export type Choice = 'passe' | 'passe-tard' | 'redouble' | 'part' | 'attend' | `row:${string}`;

export type Exception =
  | 'age'
  | 'too-young'
  | 'no-answer'
  | 'arrears'
  | 'refused'
  | 'left'
  | 'two-rows'
  | 'unknown-level';

/** What is open about a child: why, what may be chosen, what holds unless a person chooses. */
export interface Question {
  readonly exceptions: readonly Exception[];
  readonly choices: readonly Choice[];
  readonly preset: Choice;
}

export type Fate =
  | {
      readonly kind: 'goes';
      readonly level: Level;
      /** The row of the new year; undefined: one is made. */
      readonly row: YearEnrolment | undefined;
      /** A person lets the child pass after the deadline, so that applies. */
      readonly isLate: boolean;
      /** Overdue amounts are passed over, which the Journal keeps. */
      readonly isOverride: boolean;
    }
  | { readonly kind: 'leaves' }
  | { readonly kind: 'undecided' };

export interface Passage {
  readonly child: YearChild;
  /** Undefined: nothing about the child needs a person. */
  readonly question: Question | undefined;
  readonly fate: Fate;
}

export interface PassageFacts {
  readonly to: SchoolYear;
  readonly today: LocalDate;
  readonly deadline: LocalDate | undefined;
  readonly owedOf: (familyId: string) => number;
  /** What a person chose for a child, among the choices of its question. */
  readonly chosen: (child: YearChild, question: Question) => Choice;
}

/**
 * The passage of every child, in their order: each is in exactly one of going on, leaving, undecided.
 * @example planPassages(children, facts) // [{ child, question: undefined, fate: { kind: 'goes', level: 'CE1', … } }, …]
 */
export function planPassages(children: readonly YearChild[], facts: PassageFacts): Passage[] {
  return children.map((child) => {
    const question = questionOf(child, facts);
    const choice = question === undefined ? undefined : facts.chosen(child, question);
    return { child, question, fate: fateOf(child, choice, facts) };
  });
}

/** The refusal of for a level in the year that begins, if any. */
export function tooYoungFor({ pupil }: YearChild, level: Level, to: SchoolYear): Issue | undefined {
  return ageRefusal(pupil.birth, sectionOfLevel(level), to, firstDayOf(to));
}

function questionOf(child: YearChild, facts: PassageFacts): Question | undefined {
  if (child.answer === 'yes') return questionOfComing(child, facts);
  if (child.answer === 'refused') {
    return { exceptions: ['refused', ...arrearsOf(child, facts)], choices: ['part', 'attend'], preset: 'part' };
  }
  if (child.answer === 'no' || child.hasLeft || child.next.kind === 'leaves') return undefined;
  return questionOfSilent(child, facts);
}

function questionOfComing(child: YearChild, facts: PassageFacts): Question | undefined {
  const { coming, pupil } = child;
  const [row, second] = coming;
  if (row === undefined) return undefined;
  if (second !== undefined) {
    const rows = coming.map(({ id }): Choice => `row:${id}`);
    return { exceptions: ['two-rows'], choices: [...rows, 'attend'], preset: 'attend' };
  }
  if (pupil.status === 'left') return { exceptions: ['left'], choices: ['passe', 'attend'], preset: 'attend' };
  if (ageRefusal(pupil.birth, row.section, facts.to, row.start ?? firstDayOf(facts.to)) !== undefined) {
    return { exceptions: ['too-young'], choices: ['attend'], preset: 'attend' };
  }
  const level = levelOfRow(child, row);
  if (level === undefined) return { exceptions: ['unknown-level'], choices: ['attend'], preset: 'attend' };
  const exceptions = [...ageOf(child, level), ...arrearsOf(child, facts), ...doublesOf(child)];
  return exceptions.length === 0 ? undefined : { exceptions, choices: ['passe', 'attend'], preset: 'passe' };
}

function questionOfSilent(child: YearChild, facts: PassageFacts): Question {
  const { next, level, row } = child;
  const exceptions: Exception[] = ['no-answer', ...doublesOf(child)];
  if (next.kind !== 'level') {
    return { exceptions: [...exceptions, 'unknown-level'], choices: ['part', 'attend'], preset: 'attend' };
  }
  const isTooYoung = next.tooYoungFor !== undefined || tooYoungFor(child, next.level, facts.to) !== undefined;
  exceptions.push(...(isTooYoung ? (['too-young'] as const) : ageOf(child, next.level)), ...arrearsOf(child, facts));
  const mayBeLate =
    facts.deadline !== undefined && facts.today > facts.deadline && sectionOfLevel(next.level) !== 'creche';
  const goes: Choice[] = isTooYoung ? [] : ['passe', ...(mayBeLate ? (['passe-tard'] as const) : [])];
  const isStay = level !== undefined && row.year < facts.to && (isTooYoung || level !== next.level);
  const mayStay = isStay && tooYoungFor(child, level, facts.to) === undefined;
  const stays: Choice[] = mayStay ? ['redouble'] : [];
  return { exceptions, choices: [...goes, ...stays, 'part', 'attend'], preset: 'attend' };
}

function fateOf(child: YearChild, choice: Choice | undefined, facts: PassageFacts): Fate {
  const { answer, coming, level, next, pupil } = child;
  if (choice === 'attend') return { kind: 'undecided' };
  if (choice === 'part') return { kind: 'leaves' };
  if (answer === 'yes') {
    const row = coming.find(({ id }) => choice === `row:${id}`) ?? coming[0];
    const own = row === undefined ? undefined : levelOfRow(child, row);
    if (row === undefined || own === undefined) return { kind: 'undecided' };
    return { kind: 'goes', level: own, row, isLate: false, isOverride: false };
  }
  if (choice === undefined) return { kind: 'leaves' };
  const own = choice === 'redouble' ? level : next.kind === 'level' ? next.level : undefined;
  if (own === undefined) return { kind: 'undecided' };
  const isOverride = facts.owedOf(pupil.familyId) > 0;
  return { kind: 'goes', level: own, row: undefined, isLate: choice === 'passe-tard', isOverride };
}

/** The level of a row of the new year: its own, else what follows where the row's section has it. */
function levelOfRow({ next, pupil }: YearChild, row: YearEnrolment): Level | undefined {
  if (row.level !== undefined) return row.level;
  if (next.kind === 'level' && sectionOfLevel(next.level) === row.section) return next.level;
  return levelIn(row, pupil.birth);
}

function ageOf({ byAge }: YearChild, level: Level): Exception[] {
  return byAge === level ? [] : ['age'];
}

function doublesOf({ isDouble }: YearChild): Exception[] {
  return isDouble ? ['two-rows'] : [];
}

function arrearsOf({ pupil }: YearChild, { owedOf }: PassageFacts): Exception[] {
  return owedOf(pupil.familyId) > 0 ? ['arrears'] : [];
}
