/** What the record book says of a pupil's attendance in a period: counts, and each absence and lateness by its day. */
import type { LocalDate } from '../shared/local-date';
import type { AbsenceStanding } from './absences';
import { type Counts, countHalfDay, noCounts, rateInHalfDays, rateInHours } from './statistics-counts';
import { MARK, type StayMarks } from './tally-days';
import type { HalfDay } from './timetable';

interface MarkedHalfDay {
  readonly date: LocalDate;
  readonly halfDay: HalfDay;
  readonly motive: string | undefined;
}

export interface PupilRecord extends Readonly<Counts> {
  /** Between 0 and 1; undefined where there was no class. */
  readonly rate: number | undefined;
  readonly rateInHours: number | undefined;
  /** Half-days missed, in order. */
  readonly absences: readonly (MarkedHalfDay & { readonly standing: AbsenceStanding })[];
  /** Half-days missed in part, in order. */
  readonly partial: readonly (MarkedHalfDay & { readonly code: PartialCode; readonly minutes: number })[];
}

export type PartialCode = 'late' | 'early-leave' | 'both';

/**
 * Counts as the statistics do, from the same marks: the lists are as long as the counts say.
 * @param stays of the pupil, in order, with what the log says of them
 * @param motiveAt motive of a row of the log, by its number in the sheet
 * @example pupilRecord(tally.marks, (row) => motives.get(row)).absences // [{ date, halfDay, standing: 'justified', … }]
 */
export function pupilRecord(stays: readonly StayMarks[], motiveAt: (row: number) => string | undefined): PupilRecord {
  const counts = noCounts();
  const absences: PupilRecord['absences'][number][] = [];
  const partial: PupilRecord['partial'][number][] = [];
  for (const stay of stays) {
    for (const [place, mark] of stay.marks.entries()) {
      countHalfDay([counts], stay, place);
      const day = stay.days.halfDays[stay.offset + place];
      if (day === undefined) continue;
      const { date, halfDay } = day;
      const marked = { date, halfDay, motive: motiveAt(stay.rows[place] ?? 0) };
      const code = partialCode(mark);
      if ((mark & MARK.code) > MARK.present) absences.push({ ...marked, standing: standingIn(mark) });
      else if (code !== undefined) partial.push({ ...marked, code, minutes: stay.partial.get(place) ?? 0 });
    }
  }
  return { ...counts, rate: rateInHalfDays(counts), rateInHours: rateInHours(counts), absences, partial };
}

function standingIn(mark: number): AbsenceStanding {
  if ((mark & MARK.authorised) > 0) return 'authorised';
  return (mark & MARK.justified) > 0 ? 'justified' : 'unjustified';
}

function partialCode(mark: number): PartialCode | undefined {
  const [isLate, leftEarly] = [(mark & MARK.late) > 0, (mark & MARK.earlyLeave) > 0];
  if (isLate) return leftEarly ? 'both' : 'late';
  return leftEarly ? 'early-leave' : undefined;
}
