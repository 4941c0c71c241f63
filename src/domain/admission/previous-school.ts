/** Papers of the school before: what a child who comes from elsewhere still has to hand in. */
import type { Level } from '../enrolment/level';
import type { EnrolmentType } from '../fees/tuition-due';
import type { LocalDate } from '../shared/local-date';
import type { Section } from '../tariffs/tariff';

export interface PapersRow {
  readonly section: Section;
  readonly level?: Level | undefined;
  readonly type: EnrolmentType;
  /** Undefined: nobody said. */
  readonly isFromOtherSchool?: boolean | undefined;
  readonly deregistrationOn: LocalDate | undefined;
  readonly recordBookOn: LocalDate | undefined;
}

export type Paper = 'deregistration' | 'record-book';

export interface MissingPapers {
  readonly papers: readonly Paper[];
  /** Nobody said that the child comes from another school: its class makes it likely. */
  readonly isPresumed: boolean;
}

/**
 * The papers that are missing. Where nobody said it, one paper shows that there was a school before; without any, a
 * new child that enters after the first year of preschool is taken to come from one.
 * @example missingPapers({ type: 'first', section: 'elementary', isFromOtherSchool: true, … }) // both, not presumed
 */
export function missingPapers(row: PapersRow): MissingPapers {
  const { deregistrationOn, recordBookOn } = row;
  const hasOne = deregistrationOn !== undefined || recordBookOn !== undefined;
  const isTold = row.isFromOtherSchool ?? (hasOne ? true : undefined);
  if (!(isTold ?? isLikely(row))) return { papers: [], isPresumed: false };
  const papers: Paper[] = [];
  if (deregistrationOn === undefined) papers.push('deregistration');
  if (recordBookOn === undefined) papers.push('record-book');
  return { papers, isPresumed: isTold === undefined };
}

function isLikely({ section, level, type }: PapersRow): boolean {
  return type !== 're-enrolment' && section !== 'creche' && section !== 'preschool-junior' && level !== 'PS';
}
