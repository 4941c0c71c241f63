/** Counts attendance by pupil, class, level and month, and keeps it in two tabs. */

import type { Statistics } from '../domain/attendance/statistics';
import { rateInHalfDays, rateInHours, sumCounts } from '../domain/attendance/statistics-counts';
import { groupBy } from '../domain/shared/group-by';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { TOTAL } from '../messages/overview-reports';
import {
  absentLine,
  figuresLine,
  NOTHING_COUNTED,
  partlyLine,
  registersLine,
  statisticsPeriod,
  tabsWritten,
  WITHOUT_CLASS,
} from '../messages/statistics';
import { type Action, type ActionInput, type Field, type OutcomeView, type PlanView, refused } from './action';
import { fingerprintOf } from './fingerprint';
import { isReportDue, type Report, writeReport } from './overview/report-tab';
import { writePlanned } from './shared/write-planned';
import { countLog, gatherLog } from './statistics/gather';
import { classesReport, pupilsReport, sortClasses } from './statistics/reports';
import { STATISTICS_TABLES } from './statistics/tables';
import { readStatisticsWish, STATISTICS_INPUTS, statisticsFields } from './statistics/wish';

/** More remarks of one kind than a person reads. */
const MOST_ODDITIES = 40;
const MOST_ABSENT = 100;

interface Prepared {
  readonly lines: readonly string[];
  readonly warnings: readonly Issue[];
  readonly reports: readonly Report[];
  readonly due: readonly Report[];
  readonly fields: readonly Field[];
  readonly fingerprint: string;
}

export const attendanceStatistics: Action = {
  name: 'attendance-statistics',
  caption: 'Statistiques de présence…',
  group: 'attendance',
  inputs: STATISTICS_INPUTS,
  plan: planStatistics,
  apply: applyStatistics,
};

function planStatistics(services: Services, input: ActionInput): PlanView {
  const prepared = prepare(services, input);
  if (!prepared.ok) return refused(prepared.issues, [...BLANK_FIELDS]);
  const { lines, warnings, due, fields, fingerprint } = prepared.value;
  return {
    ...{ ok: true, lines, warnings: warnings.map(describeIssue), options: [] },
    ...{ isNothingToDo: due.length === 0, fingerprint, fields },
  };
}

/** Where the tabs could not be read, a period can be asked for all the same. */
const BLANK_FIELDS: readonly Field[] = [
  { name: 'du', label: 'Du (vide : la rentrée)', kind: 'date' },
  { name: 'au', label: 'Au (vide : aujourd’hui)', kind: 'date' },
  { name: 'classe', label: 'Classe', kind: 'text' },
  { name: 'eleve', label: 'Élève (identifiant)', kind: 'text' },
];

function applyStatistics(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const written = writePlanned(
    services,
    fingerprint,
    () => prepare(services, input),
    ({ reports, due }) => {
      for (const report of due) writeReport(services.workbook, report);
      return succeed(reports.map(({ tab }) => tab));
    },
  );
  return written.ok ? { ok: true, lines: [tabsWritten(written.value)], remaining: 0 } : refused(written.issues);
}

function prepare(services: Services, input: ActionInput): Result<Prepared> {
  const gathered = gatherLog(services, STATISTICS_TABLES);
  if (!gathered.ok) return gathered;
  const { rows, notices } = gathered.value;
  const today = services.clock.today();
  const wish = readStatisticsWish(input, rows, today);
  if (!wish.ok) return wish;
  const counted = countLog(gathered.value, wish.value, today);
  if (!counted.ok) return counted;
  const { statistics, oddities } = counted.value;
  const { from, to, className } = wish.value;
  if (className !== undefined && statistics.pupils.length === 0) {
    return refuse({ code: 'statistics-nobody', data: { label: 'Classe', value: className } });
  }
  const reports = [pupilsReport(statistics, rows.pupils, { from, to }), classesReport(statistics, { from, to })];
  const states = reports.map((report) => isReportDue(services.workbook, report));
  const taken = states.flatMap((state) => (state.ok ? [] : state.issues));
  if (taken.length > 0) return refuseAll(taken);
  const toCome: Issue[] = to > today ? [{ code: 'period-to-come', data: { today } }] : [];
  return succeed({
    lines: linesOf(statistics, rows.pupils, wish.value),
    warnings: [...notices, ...toCome, ...shortened(oddities)],
    reports,
    due: reports.filter((_, index) => states[index]?.ok === true && states[index].value),
    fields: statisticsFields(rows),
    fingerprint: fingerprintOf(reports.map((report) => report.rows)),
  });
}

function linesOf(
  { pupils, classes }: Statistics,
  register: readonly { readonly id: string; readonly lastName: string; readonly firstName: string }[],
  {
    from,
    to,
  }: { readonly from: Parameters<typeof statisticsPeriod>[0]; readonly to: Parameters<typeof statisticsPeriod>[1] },
): string[] {
  if (classes.length === 0) return [NOTHING_COUNTED];
  const names = new Map(register.map(({ id, lastName, firstName }) => [id, `${lastName} ${firstName}`]));
  const line = (caption: string, parts: Statistics['classes']): string => {
    const counts = sumCounts(parts.map((part) => part.counts));
    return figuresLine(caption, { ...counts, rate: rateInHalfDays(counts), hours: rateInHours(counts) });
  };
  const byClass = groupBy(sortClasses(classes), ({ className, level }) =>
    className === '' ? `${WITHOUT_CLASS}, ${level}` : className,
  );
  const registers = classes.reduce((sum, { registersNotTaken }) => sum + registersNotTaken, 0);
  const partly = classes.reduce((sum, { registersPartlyTaken }) => sum + registersPartlyTaken, 0);
  const absent = pupils.flatMap(({ pupilId, className, absentSince }) =>
    absentSince === undefined ? [] : [absentLine(names.get(pupilId) ?? pupilId, className, absentSince)],
  );
  return [
    statisticsPeriod(from, to, pupils.length),
    line(TOTAL, classes),
    ...[...byClass].map(([caption, parts]) => line(caption, parts)),
    ...(registers > 0 ? [registersLine(registers)] : []),
    ...(partly > 0 ? [partlyLine(partly)] : []),
    ...absent.slice(0, MOST_ABSENT),
  ];
}

/** A contradiction stops a formula; here the milder row counts, and the sentence says so. */
function shortened(oddities: readonly Issue[]): Issue[] {
  const told = oddities.map((issue) =>
    issue.code === 'attendance-twice' ? { ...issue, code: 'attendance-counted-mildest' } : issue,
  );
  return [...groupBy(told, ({ code }) => code).values()].flatMap((own) => {
    const rest = own.length - MOST_ODDITIES;
    return rest <= 0 ? own : [...own.slice(0, MOST_ODDITIES), { code: 'attendance-more', data: { count: rest } }];
  });
}
