/** Which children come to the crèche on a day by their package. */
import type { LocalDate } from '../shared/local-date';
import { weekdayOf } from '../shared/local-date';
import { type Enrolment, isInForce } from './enrolment';
import { type Calendars, firstDayOfPresence, lastDayOfPresence } from './presence';
import { weekdaysOf } from './weekdays';

/**
 * The children expected on a date by their weekdays; rows whose weekdays are not known count for none.
 * @example regularChildren([E1 on Mondays], calendars)(asDate('2022-10-10')) // Set { 'E1' }
 */
export function regularChildren(
  enrolments: readonly Enrolment[],
  calendars: Calendars,
): (date: LocalDate) => Set<string> {
  const rows = enrolments
    .filter((row) => row.section === 'creche' && isInForce(row))
    .map((row) => ({
      pupilId: row.pupilId,
      first: firstDayOfPresence(row, calendars),
      last: lastDayOfPresence(row),
      weekdays: weekdaysOf(row) ?? [],
    }));
  return (date) => {
    const weekday = weekdayOf(date);
    const present = rows.filter(
      ({ first, last, weekdays }) => first <= date && date <= last && weekdays.includes(weekday),
    );
    return new Set(present.map(({ pupilId }) => pupilId));
  };
}
