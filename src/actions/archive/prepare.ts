/** What would be archived: the rows of one school year, and the register's rows by which they are read. */
import type { ArchiveTab } from '../../archive/archive-part';
import { classYearOn, type YearSpan } from '../../domain/shared/class-year';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import { parseSchoolYear, type SchoolYear } from '../../domain/shared/school-year';
import type { Services } from '../../google/services';
import { checkCalendarRow } from '../../sheets/check-calendar-row';
import { type CellValues, mapHeaders } from '../../sheets/read-table';
import type { Columns, Table } from '../../sheets/table';
import { enrolmentsTable, pupilsTable } from '../../sheets/tables/register/pupils';
import { calendarTable } from '../../sheets/tables/setup/calendar';
import { settingsTable } from '../../sheets/tables/setup/settings';
import { asInput } from '../../sheets/write-table';
import type { ActionInput } from '../action';
import { fingerprintOf } from '../fingerprint';
import { gatherTabs } from '../shared/gather';
import { InputReader } from '../shared/read-input';
import { ARCHIVED_LOGS, type LogRows, readLog } from './logs';

export interface ArchivePlan {
  readonly year: SchoolYear;
  /** The logs with the rows of that year alone. */
  readonly logs: readonly LogRows[];
  /** Copies of the register's rows of that year. */
  readonly register: readonly ArchiveTab[];
  /** Folder that holds the years' folders; undefined: none. */
  readonly root: string | undefined;
  readonly notices: readonly Issue[];
  readonly fingerprint: string;
}

/** Years before the running one that the logs hold, the oldest first. */
export function oldYears(logs: readonly LogRows[], current: SchoolYear): SchoolYear[] {
  const years = new Set(logs.flatMap(({ rows }) => rows.flatMap(({ year }) => (year === undefined ? [] : [year]))));
  return [...years].filter((year) => year < current).sort();
}

export interface ArchiveFacts {
  readonly logs: readonly LogRows[];
  readonly calendar: readonly YearSpan[];
  /** Of the day: nothing of it is archived. */
  readonly current: SchoolYear;
  readonly root: string | undefined;
}

/**
 * Reads the logs and the calendar that tells the years of their rows.
 * @returns refusals of the calendar too: a wrong date in it could move days of the running year into an older one
 */
export function gatherArchive(services: Services): Result<ArchiveFacts> {
  const gathered = gatherTabs(services, { settings: settingsTable, calendar: calendarTable });
  if (!gathered.ok) return gathered;
  const { calendar } = gathered.value.tabs.rows;
  const wrong = calendar.flatMap(checkCalendarRow);
  if (wrong.length > 0) return refuseAll(wrong);
  const logs = readLogs(services, calendar);
  if (!logs.ok) return logs;
  const current = classYearOn(calendar, services.clock.today());
  return succeed({ logs: logs.value, calendar, current, root: gathered.value.settings.documentFolder });
}

/** Reads the logs, each tab once. */
export function readLogs({ workbook }: Pick<Services, 'workbook'>, calendar: readonly YearSpan[]): Result<LogRows[]> {
  const issues: Issue[] = [];
  const logs: LogRows[] = [];
  for (const log of ARCHIVED_LOGS) {
    const { tab } = log.table;
    const values = workbook.readTab(tab);
    const read = values === undefined ? refuse({ code: 'tab-missing', tab }) : readLog(log, values, calendar);
    if (read.ok) logs.push(read.value);
    else issues.push(...read.issues);
  }
  return issues.length > 0 ? refuseAll(issues) : succeed(logs);
}

/** @param facts as they were read in this execution */
export function prepareArchive(
  services: Services,
  input: ActionInput,
  { logs, current, root }: ArchiveFacts,
): Result<ArchivePlan> {
  const asked = readYear(input, current);
  if (!asked.ok) return asked;
  const year = asked.value;
  const ofYear = logs.map((log) => ({ ...log, rows: log.rows.filter((row) => row.year === year) }));
  const register = copyRegister(services, year, ofYear);
  if (!register.ok) return register;
  return succeed({
    year,
    logs: ofYear,
    register: register.value,
    root,
    notices: logs.flatMap(({ issues }) => issues),
    fingerprint: fingerprintOf([year, ofYear.map(({ rows }) => rows.map(({ key }) => key))]),
  });
}

function readYear(input: ActionInput, current: SchoolYear): Result<SchoolYear> {
  const reader = new InputReader(input, { annee: 'Année scolaire' });
  const text = reader.requiredText('annee');
  if (text === undefined) return refuseAll(reader.issues);
  const year = parseSchoolYear(text);
  if (year === undefined) return refuse({ code: 'archive-year', data: { value: text } });
  return year < current ? succeed(year) : refuse({ code: 'archive-current', data: { year, current } });
}

/** Inscriptions of the year, and Élèves of whoever they or the logs name. */
function copyRegister(
  { workbook }: Pick<Services, 'workbook'>,
  year: SchoolYear,
  logs: readonly LogRows[],
): Result<ArchiveTab[]> {
  const enrolments = openTab(enrolmentsTable, workbook.readTab(enrolmentsTable.tab));
  const pupils = openTab(pupilsTable, workbook.readTab(pupilsTable.tab));
  if (!enrolments.ok || !pupils.ok) {
    return refuseAll([enrolments, pupils].flatMap((read) => (read.ok ? [] : read.issues)));
  }
  const named = new Set<string>();
  for (const { log, headers, rows } of logs) {
    const position = headers.indexOf(log.table.columns.pupilId?.header ?? '');
    for (const { cells } of rows) named.add(String(cells[position] ?? '').trim());
  }
  const ofYear = enrolments.value.keep((cellOf) => cellOf('year') === year);
  for (const id of ofYear.texts('pupilId')) named.add(id);
  const known = pupils.value.keep((cellOf) => named.has(cellOf('id')));
  return succeed([known.tab, ofYear.tab]);
}

/** A tab of the register as it is, whatever is wrong in it. */
function openTab(table: Table<Columns>, values: CellValues | undefined) {
  if (values === undefined) return refuse({ code: 'tab-missing', tab: table.tab });
  const [headers = [], ...rows] = values;
  const mapped = mapHeaders(table, headers);
  if (!mapped.ok) return mapped;
  const cellOf = (cells: readonly unknown[]) => (name: string) =>
    String(cells[mapped.value.positions[name] ?? -1] ?? '').trim();
  const keep = (isKept: (cellOf: (name: string) => string) => boolean) => {
    const kept = rows.filter((cells) => isKept(cellOf(cells)));
    return {
      tab: { name: table.tab, rows: [headers, ...kept].map((cells) => cells.map(asInput)) },
      texts: (name: string) => kept.map((cells) => cellOf(cells)(name)),
    };
  };
  return succeed({ keep });
}
