/** The children of a school year as the next one sees them: level, what comes next, answer, account (R-1.7, D-1.4). */
import { type Enrolment, isInForce, type Pupil } from '../enrolment/enrolment';
import { type Level, levelByAge } from '../enrolment/level';
import {
  type Calendars,
  compareEnrolments,
  firstDayOfPresence,
  isUninterrupted,
  isWithdrawn,
  lastDayOfPresence,
} from '../enrolment/presence';
import { groupBy } from '../shared/group-by';
import type { LocalDate } from '../shared/local-date';
import { firstDayOf, lastDayOf, type SchoolYear } from '../shared/school-year';
import { levelIn, type NextPlace, nextPlace } from './next-place';

/** An enrolment with what the register says beside the fees. */
export type YearEnrolment = Enrolment & {
  readonly level?: Level | undefined;
  readonly className?: string | undefined;
};

/** A pupil with what the register says beside the fees. */
export type YearPupil = Pupil & {
  readonly className?: string | undefined;
  readonly status?: 'enrolled' | 'left' | undefined;
  readonly leftOn?: LocalDate | undefined;
};

/** What a family said about the next year, or the school in its place. */
export type Answer = 'yes' | 'no' | 'refused' | 'none';

export interface YearChild {
  readonly pupil: YearPupil;
  /** The last row in force of the year that ends. */
  readonly row: YearEnrolment;
  readonly level: Level | undefined;
  /** '' where none is given. */
  readonly className: string;
  readonly next: NextPlace;
  /** Undefined where age proposes none. */
  readonly byAge: Level | undefined;
  readonly answer: Answer;
  /** Rows of the year that begins, of children who will be there. */
  readonly coming: readonly YearEnrolment[];
  /** The row that keeps a « no » or a refusal. */
  readonly closed: YearEnrolment | undefined;
  /** Two of its rows in force in the year that ends fill the same days. */
  readonly isDouble: boolean;
  /** The child has left, or its departure before the end of classes is known. */
  readonly hasLeft: boolean;
}

export interface YearRegister {
  readonly pupils: readonly YearPupil[];
  readonly enrolments: readonly YearEnrolment[];
  readonly calendars: Calendars;
}

/**
 * Every child with a row in force in the year that ends, each once, in the order of the pupils.
 * @param from the school year that ends
 * @param to the school year that begins
 * @example readYearChildren(register, '2022-23', '2023-24') // [{ pupil, level: 'CP', next: { kind: 'level', level: 'CE1' }, … }]
 */
export function readYearChildren(register: YearRegister, from: SchoolYear, to: SchoolYear): YearChild[] {
  const { pupils, enrolments, calendars } = register;
  const byPupil = groupBy(enrolments, ({ pupilId }) => pupilId);
  const inOrder = compareEnrolments(calendars);
  return pupils.flatMap((pupil): YearChild[] => {
    const rows = byPupil.get(pupil.id) ?? [];
    const old = rows.filter((row) => row.year === from && isThere(row, calendars)).sort(inOrder);
    const row = old[old.length - 1];
    if (row === undefined) return [];
    const level = levelIn(row, pupil.birth);
    const byAge = levelByAge(pupil.birth, to);
    const next = nextPlace(level, pupil.birth, to);
    const opening = calendars.get(to)?.firstDay ?? firstDayOf(to);
    return [
      {
        pupil,
        row,
        level,
        className: row.className ?? pupil.className ?? '',
        next,
        byAge: byAge.ok ? byAge.value : undefined,
        isDouble: old.some((one, at) => overlapsNext(one, old[at + 1], calendars)),
        hasLeft: hasLeft(pupil, row, calendars) && !movesOn({ pupil, row, next }, opening, calendars),
        ...readAnswer(
          rows.filter(({ year }) => year === to),
          calendars,
        ),
      },
    ];
  });
}

/** Whether a row is one of a child who comes: in force, and not given up before the first day. */
export function isThere(row: YearEnrolment, calendars: Calendars): boolean {
  return isInForce(row) && !isWithdrawn(row, calendars);
}

/** Children whom the next year expects: neither gone nor through with the school, nor unknown to it. */
export function isExpected({ hasLeft, next, answer }: YearChild): boolean {
  return answer !== 'none' || (!hasLeft && next.kind !== 'leaves');
}

/** The last day of a child who does not go on: as its row says, else the end of classes, at the crèche 31 August. */
export function lastDayIn({ row, pupil }: Pick<YearChild, 'row' | 'pupil'>, calendars: Calendars): LocalDate {
  const ofYear = row.section === 'creche' ? undefined : calendars.get(row.year)?.lastDay;
  return pupil.leftOn ?? row.end ?? ofYear ?? lastDayOf(row.year);
}

function readAnswer(
  rows: readonly YearEnrolment[],
  calendars: Calendars,
): Pick<YearChild, 'answer' | 'coming' | 'closed'> {
  const isComing = (row: YearEnrolment) => isThere(row, calendars) || row.status === 'requested';
  const coming = rows.filter(isComing).sort(compareEnrolments(calendars));
  if (coming.length > 0) return { answer: 'yes', coming, closed: undefined };
  const closed = [...rows].sort((a, b) => a.row - b.row).pop();
  if (closed === undefined) return { answer: 'none', coming, closed };
  return { answer: closed.status === 'refused' ? 'refused' : 'no', coming, closed };
}

/** A departure at the end of classes or later, not recorded as `Sortie`, is no interruption: the child may go on. */
function hasLeft({ status }: YearPupil, row: YearEnrolment, calendars: Calendars): boolean {
  if (status === 'left' || row.status === 'left') return true;
  const end = calendars.get(row.year)?.lastDay ?? lastDayOf(row.year);
  return row.end !== undefined && row.end < end;
}

/** The crèche ends where our maternelle begins: a crèche row that closes with no class day until then is no departure (D-2.35). */
function movesOn(
  { pupil, row, next }: Pick<YearChild, 'pupil' | 'row' | 'next'>,
  opening: LocalDate,
  calendars: Calendars,
): boolean {
  if (pupil.status === 'left' || row.section !== 'creche' || row.end === undefined) return false;
  return next.kind === 'level' && next.level !== 'Crèche' && isUninterrupted(row.end, opening, calendars);
}

function overlapsNext(row: YearEnrolment, next: YearEnrolment | undefined, calendars: Calendars): boolean {
  return next !== undefined && lastDayOfPresence(row) >= firstDayOfPresence(next, calendars);
}
