/** Which crèche months a child is billed for and at which frequency (R-2.10, R-2.19 to D-2.22, D-2.35). */
import { earlierOf, type LocalDate, laterOf } from '../shared/local-date';
import { firstDayOf, lastDayOf } from '../shared/school-year';
import { firstDayOfMonth, monthsTouched, type YearMonth } from '../shared/year-month';
import type { Enrolment } from './enrolment';
import { noticeEnd } from './notice';
import {
  type Calendars,
  compareEnrolments,
  firstDayOfPresence,
  isContiguous,
  isUninterrupted,
  isWithdrawn,
  lastDayOfPresence,
} from './presence';

export interface CrecheMonth {
  readonly month: YearMonth;
  /** Days a week that the month is charged at. */
  readonly days: number;
  /** The enrolment row that decides. */
  readonly enrolment: Enrolment;
  /** The child has left, but no notice was recorded, so that billing goes on (D-2.35). */
  readonly isWithoutNotice: boolean;
}

/** A child's enrolments in force; the crèche ones are billed, the others say where it goes next. */
interface ChildEnrolments {
  readonly creche: readonly Enrolment[];
  readonly school: readonly Enrolment[];
}

type RecordedOn = (end: LocalDate) => LocalDate;

/**
 * All months to be billed for one child, each once: where two rows share a month, the higher frequency counts (D-2.22).
 * @param recordedOn the day that stands for the notice of a departure or reduction without a recorded one, by the
 * last day of presence (D-2.35)
 */
export function crecheMonths(child: ChildEnrolments, calendars: Calendars, recordedOn: RecordedOn): CrecheMonth[] {
  const byMonth = new Map<YearMonth, CrecheMonth>();
  // A child that never came neither leaves nor goes on.
  const came = (enrolment: Enrolment) => !isWithdrawn(enrolment, calendars);
  const rows = child.creche.filter(came).sort(compareEnrolments(calendars));
  const school = child.school.filter(came);
  for (const [index, enrolment] of rows.entries()) {
    const next = rows[index + 1];
    const from = laterOf(firstDayOfPresence(enrolment, calendars), firstDayOf(enrolment.year));
    const until = billedUntil(enrolment, next, school, calendars, recordedOn);
    const isNoted = hasNotice(enrolment, next, calendars);
    for (const month of monthsTouched(from, until)) {
      const days = enrolment.days ?? 0;
      const isWithoutNotice = !isNoted && firstDayOfMonth(month) > lastDayOfPresence(enrolment);
      if (days > (byMonth.get(month)?.days ?? 0)) byMonth.set(month, { month, days, enrolment, isWithoutNotice });
    }
  }
  return [...byMonth.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Last day that a row is billed to, within its school year. */
function billedUntil(
  enrolment: Enrolment,
  next: Enrolment | undefined,
  school: readonly Enrolment[],
  calendars: Calendars,
  recordedOn: RecordedOn,
): LocalDate {
  const end = lastDayOfPresence(enrolment);
  const notice = noticeNeeded(enrolment, next, school, calendars, recordedOn);
  return earlierOf(notice === undefined ? end : laterOf(end, noticeEnd(notice)), lastDayOf(enrolment.year));
}

/** Whether the notice is recorded: of a departure on its own row, of a reduction on the row that follows (D-2.35). */
function hasNotice(enrolment: Enrolment, next: Enrolment | undefined, calendars: Calendars): boolean {
  return (goesOn(enrolment, next, calendars) ? next : enrolment)?.noticeOn !== undefined;
}

/** Whether the next row is a change of frequency of the same presence. */
function goesOn({ end }: Enrolment, next: Enrolment | undefined, calendars: Calendars): boolean {
  return end !== undefined && next !== undefined && isContiguous(end, firstDayOfPresence(next, calendars));
}

/** The day from which notice counts, or undefined where none is needed. */
function noticeNeeded(
  enrolment: Enrolment,
  next: Enrolment | undefined,
  school: readonly Enrolment[],
  calendars: Calendars,
  recordedOn: RecordedOn,
): LocalDate | undefined {
  const { end } = enrolment;
  if (end === undefined) return undefined;
  if (next !== undefined && goesOn(enrolment, next, calendars)) {
    // A package runs to August: a lower one from the next school year on needs no notice.
    const isReduction = (next.days ?? 0) < (enrolment.days ?? 0) && next.year === enrolment.year;
    return isReduction ? (next.noticeOn ?? recordedOn(end)) : undefined;
  }
  return movesToSchool(end, school, calendars) ? undefined : (enrolment.noticeOn ?? recordedOn(end));
}

/** Whether the child goes on to one of our school sections at the rentrée (D-2.35). */
function movesToSchool(end: LocalDate, school: readonly Enrolment[], calendars: Calendars): boolean {
  return school.some((enrolment) => {
    const rentree = calendars.get(enrolment.year)?.firstDay ?? firstDayOf(enrolment.year);
    const first = firstDayOfPresence(enrolment, calendars);
    return first <= rentree && end < rentree && isUninterrupted(end, rentree, calendars);
  });
}
