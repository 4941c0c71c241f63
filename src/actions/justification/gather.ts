/** Reads what letters and reports on absences need: each tab once, and of the log only the rows that can matter. */
import type { AttendanceLog } from '../../domain/attendance/tally-log';
import { type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import type { Services, Workbook } from '../../google/services';
import { readTable } from '../../sheets/read-table';
import type { RowsOf } from '../../sheets/read-tabs';
import { attendanceTable } from '../../sheets/tables/logs/attendance';
import { type GatheredTabs, gatherTabs, type TablesWithSettings } from '../shared/gather';
import { readLog } from '../statistics/read-log';
import type { AttendanceRow } from './tables';

export interface GatheredAbsences<T extends TablesWithSettings> extends GatheredTabs<T> {
  readonly rows: RowsOf<T> & { readonly attendance: readonly AttendanceRow[] };
}

/**
 * @param tables all but the log
 * @param keys the settings that are gone by and that a wrong value of refuses
 * @returns rows and settings, or every problem of all tabs at once
 */
export function gatherAbsences<T extends TablesWithSettings>(
  services: Services,
  tables: T,
  keys: readonly string[],
): Result<GatheredAbsences<T>> {
  const read = gatherTabs(services, tables);
  const wrong = read.ok ? read.value.wrongSettings.filter(({ data }) => keys.includes(String(data?.key))) : [];
  const gathered = wrong.length > 0 ? refuseAll(wrong) : read;
  const attendance = readAbsenceRows(services.workbook);
  if (!gathered.ok || !attendance.ok) {
    return refuseAll([gathered, attendance].flatMap((one) => (one.ok ? [] : one.issues)));
  }
  return succeed({ ...gathered.value, rows: { ...gathered.value.tabs.rows, attendance: attendance.value } });
}

/** A school's year has two hundred thousand rows, nearly all of them Présent: those become no objects. One read. */
function readAbsenceRows(workbook: Workbook): Result<readonly AttendanceRow[]> {
  const { tab } = attendanceTable;
  const values = workbook.readTab(tab);
  if (values === undefined) return refuse({ code: 'tab-missing', tab });
  const log = readLog({ readTab: () => values });
  if (!log.ok) return log;
  const wanted = rowsThatMatter(log.value);
  return readTable(
    attendanceTable,
    values.map((cells, index) => (index === 0 || wanted.has(index + 1) ? cells : [])),
  );
}

/** Rows that say more than Présent, and those that contradict one of them. */
function rowsThatMatter({ row, date, pupilId, halfDay, code }: AttendanceLog): ReadonlySet<number> {
  const keyOf = (place: number) => `${pupilId[place]} ${date[place]} ${halfDay[place]}`;
  const others = row.map((_, place) => place).filter((place) => code[place] !== 'present');
  const keys = new Set(others.map(keyOf));
  return new Set(row.filter((_, place) => code[place] !== 'present' || keys.has(keyOf(place))));
}
