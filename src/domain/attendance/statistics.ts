/** Attendance by pupil, class, level, month and weekday, from one walk through the marked half-days. */
import { groupBy } from '../shared/group-by';
import { type LocalDate, weekdayOf } from '../shared/local-date';
import { type YearMonth, yearMonthOf } from '../shared/year-month';
import { openRegisters } from './registers';
import { type Counts, countHalfDay, noCounts } from './statistics-counts';
import { type Streaks, streaksOf } from './streaks';
import type { StayMarks } from './tally-days';
import type { HalfDay } from './timetable';

export interface PupilStatistics extends Streaks {
  readonly pupilId: string;
  /** Of the last stay. */
  readonly className: string;
  readonly level: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly counts: Counts;
}

/** A class, one of its levels, and one month. */
export interface ClassMonth {
  readonly className: string;
  readonly level: string;
  readonly month: YearMonth;
  readonly counts: Counts;
  readonly pupils: number;
  /** Half-days before the day that nobody has entered; a class of several levels counts at the first of them. */
  registersNotTaken: number;
  /** Half-days before the day of which some pupils have no row. */
  registersPartlyTaken: number;
}

export interface WeekdayStatistics {
  /** 1 for Monday … 7 for Sunday. */
  readonly weekday: number;
  readonly halfDay: HalfDay;
  readonly counts: Counts;
}

export interface Statistics {
  readonly pupils: readonly PupilStatistics[];
  readonly classes: readonly ClassMonth[];
  readonly weekdays: readonly WeekdayStatistics[];
}

/**
 * Sums the marks up in every way at once, so that every total is the same.
 * @param today the run that goes on is looked for up to it, registers that were not taken before it
 * @example countAttendance(tally.marks, today).pupils[0]?.counts.absent // half-days missed
 */
export function countAttendance(marks: readonly StayMarks[], today: LocalDate): Statistics {
  const weekdays = new Map<string, WeekdayStatistics>();
  const registers = openRegisters(marks, today);
  const classes = [...groupBy(marks, ({ stay }) => JSON.stringify([stay.className, stay.level])).values()].flatMap(
    (own) => countClass(own, weekdays, registers),
  );
  const pupils = [...groupBy(marks, ({ stay }) => stay.pupilId).values()].map((own) => countPupil(own, today));
  return {
    pupils,
    classes,
    weekdays: [...weekdays.values()].sort(
      (a, b) => a.weekday - b.weekday || (a.halfDay === b.halfDay ? 0 : a.halfDay === 'morning' ? -1 : 1),
    ),
  };
}

function countPupil(stays: readonly StayMarks[], today: LocalDate): PupilStatistics {
  const counts = noCounts();
  for (const one of stays) for (let place = 0; place < one.marks.length; place++) countHalfDay([counts], one, place);
  const [first, last] = [stays[0], stays[stays.length - 1]];
  if (first === undefined || last === undefined) throw new Error('A pupil without a stay');
  const { pupilId, className, level, to } = last.stay;
  return { pupilId, className, level, from: first.stay.from, to, counts, ...streaksOf(stays, today) };
}

function countClass(
  stays: readonly StayMarks[],
  weekdays: Map<string, WeekdayStatistics>,
  registersOf: ReturnType<typeof openRegisters>,
): ClassMonth[] {
  const months = new Map<YearMonth, ClassMonth & { ids: Set<string> }>();
  for (const one of stays) {
    const { stay, days, offset } = one;
    for (let place = 0; place < one.marks.length; place++) {
      const halfDay = days.halfDays[offset + place];
      if (halfDay === undefined) continue;
      const month = monthOf(months, yearMonthOf(halfDay.date), stay);
      month.ids.add(stay.pupilId);
      countHalfDay([month.counts, weekdayCounts(weekdays, halfDay)], one, place);
    }
  }
  for (const { date, state } of registersOf(stays)) {
    const month = months.get(yearMonthOf(date));
    if (month !== undefined && state === 'not-taken') month.registersNotTaken++;
    if (month !== undefined && state === 'partly-taken') month.registersPartlyTaken++;
  }
  return [...months.values()]
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .map(({ ids, ...month }) => ({ ...month, pupils: ids.size }));
}

function monthOf(
  months: Map<YearMonth, ClassMonth & { ids: Set<string> }>,
  month: YearMonth,
  { className, level }: StayMarks['stay'],
): ClassMonth & { ids: Set<string> } {
  let found = months.get(month);
  if (found === undefined) {
    found = {
      className,
      level,
      month,
      counts: noCounts(),
      pupils: 0,
      registersNotTaken: 0,
      registersPartlyTaken: 0,
      ids: new Set(),
    };
    months.set(month, found);
  }
  return found;
}

/** Days repeat for every pupil: the weekday of each is worked out once. */
const knownWeekdays = new Map<LocalDate, number>();

function weekdayCounts(
  weekdays: Map<string, WeekdayStatistics>,
  { date, halfDay }: { readonly date: LocalDate; readonly halfDay: HalfDay },
): Counts {
  let weekday = knownWeekdays.get(date);
  if (weekday === undefined) {
    weekday = weekdayOf(date);
    knownWeekdays.set(date, weekday);
  }
  const key = `${weekday}${halfDay}`;
  let found = weekdays.get(key);
  if (found === undefined) {
    found = { weekday, halfDay, counts: noCounts() };
    weekdays.set(key, found);
  }
  return found.counts;
}
