/** Reads what attendance is counted from, each tab once, and counts it for a period. */
import { readSchoolDays } from '../../domain/attendance/school-days';
import { countAttendance, type Statistics } from '../../domain/attendance/statistics';
import { tallyAttendance } from '../../domain/attendance/tally';
import type { AttendanceLog } from '../../domain/attendance/tally-log';
import { type Stay, staysBetween } from '../../domain/attendance/tally-stays';
import { classYearOn, rentreeIn } from '../../domain/shared/class-year';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, type Result, refuse, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { checkCalendarRow } from '../../sheets/check-calendar-row';
import type { RowsOf } from '../../sheets/read-tabs';
import { gatherTabs, type TablesWithSettings } from '../shared/gather';
import { readLog } from './read-log';
import { STATISTICS_TABLES } from './tables';

export type StatisticsRows = RowsOf<typeof STATISTICS_TABLES>;

export interface GatheredLog<R extends StatisticsRows = StatisticsRows> {
  readonly rows: R;
  readonly log: AttendanceLog;
  /** Folder of the school's documents, '' for none. */
  readonly root: string;
  readonly school: string;
  readonly notices: readonly Issue[];
}

/** @param more tabs that are wanted besides */
export function gatherLog<T extends TablesWithSettings & typeof STATISTICS_TABLES>(
  services: Pick<Services, 'workbook'>,
  more: T,
): Result<GatheredLog<RowsOf<T> & StatisticsRows>> {
  const gathered = gatherTabs(services, more);
  const log = readLog(services.workbook);
  if (!gathered.ok || !log.ok) {
    return refuse(...(gathered.ok ? [] : gathered.issues), ...(log.ok ? [] : log.issues));
  }
  const { tabs, settings, notices } = gathered.value;
  const rows = tabs.rows as RowsOf<T> & StatisticsRows;
  const calendar = [...rows.calendar.flatMap(checkCalendarRow), ...yearsTwice(rows.calendar)];
  if (calendar.length > 0) return refuse(...calendar);
  return succeed({ rows, log: log.value, root: settings.documentFolder ?? '', school: settings.school, notices });
}

function yearsTwice(calendar: StatisticsRows['calendar']): Issue[] {
  return calendar.flatMap(({ year, row }, index): Issue[] => {
    const other = calendar.findIndex((one) => one.year === year);
    const data = { year, other: calendar[other]?.row ?? 0 };
    return other === index ? [] : [{ code: 'calendar-twice', tab: 'Calendrier', row, column: 'Année', data }];
  });
}

export interface CountWish {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Whose stays are counted; all where left out. */
  readonly isAsked?: (stay: Stay) => boolean;
}

export interface Counted {
  readonly statistics: Statistics;
  readonly oddities: readonly Issue[];
}

/** @returns refusals of timetables and calendar */
export function countLog(
  { rows, log }: Pick<GatheredLog, 'rows' | 'log'>,
  { from, to, isAsked = () => true }: CountWish,
  today: LocalDate,
): Result<Counted> {
  const { pupils, enrolments, calendar, leaves, timetable, publicHolidays } = rows;
  const all = staysBetween(pupils, enrolments, calendar, from, to);
  const stays = all.filter(isAsked);
  const asked = new Set(stays.map(({ pupilId }) => pupilId));
  const tally = tallyAttendance({
    ...{ log, stays, leaves, from, to },
    pupilIds: new Set(pupils.map(({ id }) => id)),
    ...(stays.length === all.length ? {} : { isLeftOut: (id: string) => !asked.has(id) }),
    schoolDays: readSchoolDays({ timetable, calendar, publicHolidays }),
  });
  if (!tally.ok) return tally;
  const levels = stays.flatMap((stay): Issue[] =>
    stay.level === '' ? [{ code: 'level-unknown', tab: 'Inscriptions', row: stay.row, column: 'Niveau' }] : [],
  );
  const open = enrolments.flatMap(({ status, end, pupilId, row }): Issue[] =>
    status === 'left' && end === undefined && asked.has(pupilId)
      ? [{ code: 'left-open', tab: 'Inscriptions', row, column: 'Fin' }]
      : [],
  );
  return succeed({
    statistics: countAttendance(tally.value.marks, today),
    oddities: [...levels, ...open, ...tally.value.oddities],
  });
}

/** The rentrée of the year of a day; undefined where the calendar has no row of it. */
export function rentreeOf(rows: Pick<StatisticsRows, 'calendar'>, day: LocalDate): LocalDate | undefined {
  return rentreeIn(rows.calendar, classYearOn(rows.calendar, day));
}
