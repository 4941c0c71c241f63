/** Whether a pick-up is one at midday, which never costs: class goes on later that day. */
import { regulationTimetable } from '../../domain/attendance/timetable';
import { isInForce, type Pupil } from '../../domain/enrolment/enrolment';
import { type Level, levelByAge } from '../../domain/enrolment/level';
import type { BillingFacts } from '../../domain/invoicing/facts';
import { type LocalDate, weekdayOf } from '../../domain/shared/local-date';
import { schoolYearOf } from '../../domain/shared/school-year';
import type { RowsOf } from '../../sheets/read-tabs';
import type { InvoicingTables } from './tables';

type Rows = RowsOf<InvoicingTables>;

/** 14:00: the crèche has no classes that go on, but its children too are fetched at midday. */
const CRECHE_MIDDAY_ENDS = 14 * 60;

/** By tab Horaires where it has the child's level, else by the regulation's hours; at the crèche until 14:00. */
export function midday(
  timetable: Rows['timetable'],
  enrolments: Rows['enrolments'],
  pupils: ReadonlyMap<string, Pupil>,
): BillingFacts['isMidday'] {
  const typed = new Set(timetable.map((row) => row.level));
  const startsOf = (level: Level, weekday: number): number[] => {
    if (typed.has(level)) {
      return timetable.filter((row) => row.level === level && row.weekday === weekday).map((row) => row.start);
    }
    return (regulationTimetable(level)?.get(weekday) ?? []).map((period) => period.start);
  };
  return (pupilId, date, time) => {
    const level = levelOn(enrolments, pupils.get(pupilId), date);
    if (level === undefined) return false;
    if (level === 'Crèche' && time <= CRECHE_MIDDAY_ENDS) return true;
    return startsOf(level, weekdayOf(date)).some((start) => start >= time);
  };
}

function levelOn(enrolments: Rows['enrolments'], pupil: Pupil | undefined, date: LocalDate): Level | undefined {
  if (pupil === undefined) return undefined;
  const year = schoolYearOf(date);
  const rows = enrolments.filter((row) => row.pupilId === pupil.id && row.year === year && isInForce(row));
  const current = rows.find((row) => (row.start ?? date) <= date && date <= (row.end ?? date)) ?? rows[0];
  if (current?.section === 'creche') return 'Crèche';
  const byAge = levelByAge(pupil.birth, year);
  return current?.level ?? (byAge.ok ? byAge.value : undefined);
}
