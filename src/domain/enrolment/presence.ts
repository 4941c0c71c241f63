/** First and last days of presence, and whether two presences follow each other without interruption (R-2.1, D-2.35). */
import type { SchoolCalendar } from '../fees/school-calendar';
import { addDays, asDate, type LocalDate, yearOf } from '../shared/local-date';
import { firstDayOf, lastDayOf, type SchoolYear, schoolYearOf } from '../shared/school-year';
import type { Enrolment } from './enrolment';

export type Calendars = ReadonlyMap<SchoolYear, SchoolCalendar>;

/** First day of presence: as typed, else the rentrée, for the crèche 1 September. */
export function firstDayOfPresence(enrolment: Enrolment, calendars: Calendars): LocalDate {
  if (enrolment.start !== undefined) return enrolment.start;
  const september = firstDayOf(enrolment.year);
  return enrolment.section === 'creche' ? september : (calendars.get(enrolment.year)?.firstDay ?? september);
}

/** Last day of presence: as typed, else 31 August. */
export function lastDayOfPresence(enrolment: Enrolment): LocalDate {
  return enrolment.end ?? lastDayOf(enrolment.year);
}

/** Whether the child never came: it left before its first day (D-2.16, D-2.32). */
export function isWithdrawn(enrolment: Enrolment, calendars: Calendars): boolean {
  return enrolment.end !== undefined && enrolment.end < firstDayOfPresence(enrolment, calendars);
}

/** Whether one presence goes straight on after another: no day between them. */
export function isContiguous(lastDay: LocalDate, nextFirstDay: LocalDate): boolean {
  return nextFirstDay <= addDays(lastDay, 1);
}

/**
 * Whether a presence is taken up again with nothing but the summer holidays between: no class day is missed.
 * The reading that charges the family less: the end of classes or later, then the next rentrée, is no interruption.
 */
export function isUninterrupted(lastDay: LocalDate, nextFirstDay: LocalDate, calendars: Calendars): boolean {
  if (isContiguous(lastDay, nextFirstDay)) return true;
  const year = schoolYearOf(lastDay);
  const endOfClasses = calendars.get(year)?.lastDay ?? asDate(`${yearOf(lastDayOf(year))}-07-01`);
  const nextYear = schoolYearOf(addDays(lastDayOf(year), 1));
  const nextRentree = calendars.get(nextYear)?.firstDay ?? firstDayOf(nextYear);
  return lastDay >= endOfClasses && nextFirstDay <= nextRentree;
}
