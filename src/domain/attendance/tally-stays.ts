/** From when to when each pupil is in which class and level: attendance counts on these days alone. */
import { type ClassEnrolment, type ClassPupil, classOf, levelOf } from '../audience/enrolled-pupil';
import { foldClass } from '../audience/select-audience';
import { isInForce } from '../enrolment/enrolment';
import { weekdaysOf } from '../enrolment/weekdays';
import { groupBy } from '../shared/group-by';
import { addDays, earlierOf, type LocalDate, laterOf } from '../shared/local-date';
import type { SchoolYear } from '../shared/school-year';

/** A school year as the calendar lays it out. */
export interface ClassSpan {
  readonly year: SchoolYear;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
}

/** A pupil with the first day in the school. */
export interface StayingPupil extends ClassPupil {
  readonly enteredOn?: LocalDate | undefined;
}

/** A stretch of days, both ends included, on which a pupil belongs to a class. */
export interface Stay {
  /** Of the enrolment. */
  readonly row: number;
  readonly pupilId: string;
  readonly year: SchoolYear;
  /** '' where neither the enrolment nor the age tells it. */
  readonly level: string;
  /** '' where none is given. */
  readonly className: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** On which a crèche child comes, 1 for Monday … 5 for Friday; undefined: all, or not known. */
  readonly weekdays?: readonly number[] | undefined;
  /** Last day of a child that leaves within the period, before the school year is over. */
  readonly leftOn?: LocalDate | undefined;
}

/**
 * The stays between two days, in the order of the pupils, those of one pupil in order and without overlap: of two rows
 * that claim a day the one that began later has it. A class that is written in several ways has its first spelling.
 * @param spans the school years of the calendar; others count for nothing
 * @example staysBetween(pupils, enrolments, spans, from, to) // [{ pupilId: 'E1', level: 'CP', from: '2022-09-01', … }]
 */
export function staysBetween(
  pupils: readonly StayingPupil[],
  enrolments: readonly ClassEnrolment[],
  spans: readonly ClassSpan[],
  from: LocalDate,
  to: LocalDate,
): Stay[] {
  const byYear = new Map(spans.map((span) => [span.year, span]));
  const byPupil = groupBy(enrolments.filter(isInForce), ({ pupilId }) => pupilId);
  const spellings = new Map<string, string>();
  return pupils.flatMap((pupil) => {
    const own = (byPupil.get(pupil.id) ?? []).flatMap((enrolment): Stay[] => {
      const span = byYear.get(enrolment.year);
      return span === undefined ? [] : [spelledOnce(stayOf(pupil, enrolment, span), spellings)];
    });
    return withoutOverlap(own)
      .map((stay) => {
        const leavesLater = stay.leftOn !== undefined && stay.leftOn > to;
        const leftOn = leavesLater ? undefined : stay.leftOn;
        return { ...stay, from: laterOf(stay.from, from), to: earlierOf(stay.to, to), leftOn };
      })
      .filter((stay) => stay.from <= stay.to);
  });
}

function stayOf(pupil: StayingPupil, enrolment: ClassEnrolment, span: ClassSpan): Stay {
  const gone = pupil.status === 'left' ? pupil.leftOn : undefined;
  const to = earlierOf(earlierOf(enrolment.end ?? span.lastDay, span.lastDay), gone ?? span.lastDay);
  return {
    row: enrolment.row,
    pupilId: pupil.id,
    year: enrolment.year,
    level: levelOf(pupil, enrolment),
    className: classOf(pupil, enrolment),
    from: laterOf(laterOf(enrolment.start ?? span.firstDay, span.firstDay), pupil.enteredOn ?? span.firstDay),
    to,
    weekdays: enrolment.section === 'creche' ? weekdaysOf(enrolment) : undefined,
    leftOn: to < span.lastDay ? to : undefined,
  };
}

function spelledOnce(stay: Stay, spellings: Map<string, string>): Stay {
  const folded = foldClass(stay.className);
  const className = spellings.get(folded) ?? stay.className.trim();
  spellings.set(folded, className);
  return { ...stay, className };
}

function withoutOverlap(stays: readonly Stay[]): Stay[] {
  const sorted = stays.filter(({ from, to }) => from <= to).sort((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.map((stay, index) => {
    const next = sorted[index + 1];
    return next === undefined || next.from > stay.to
      ? stay
      : { ...stay, to: addDays(next.from, -1), leftOn: undefined };
  });
}
