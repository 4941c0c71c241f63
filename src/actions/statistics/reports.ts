/** Attendance statistics as tabs Statistiques élèves and Statistiques classes. */

import type { ClassMonth, Statistics } from '../../domain/attendance/statistics';
import { type Counts, rateInHalfDays, rateInHours, sumCounts } from '../../domain/attendance/statistics-counts';
import { groupBy } from '../../domain/shared/group-by';
import type { LocalDate } from '../../domain/shared/local-date';
import { withoutAccents } from '../../domain/shared/names';
import { compareNatural } from '../../domain/shared/natural-order';
import { TOTAL } from '../../messages/overview-reports';
import {
  ALL_MONTHS,
  CLASS_HEADERS,
  CLASSES_TAB,
  COUNT_HEADERS,
  PUPIL_HEADERS,
  PUPILS_TAB,
  REGISTER_HEADERS,
  STREAK_HEADERS,
  WITHOUT_CLASS,
} from '../../messages/statistics';
import { LEVELS } from '../../sheets/choices';
import type { Report, ReportColumn } from '../overview/report-tab';

type Cell = string | number;

export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

interface Named {
  readonly id: string;
  readonly lastName: string;
  readonly firstName: string;
}

const column = (header: string): ReportColumn => {
  if (header === 'Du' || header === 'Au' || header === 'Absent depuis le') return { header, format: 'yyyy-mm-dd' };
  if (header.startsWith('Taux')) return { header, format: '0.0%' };
  const texts: readonly string[] = [...PUPIL_HEADERS, ...CLASS_HEADERS.filter((name) => name !== 'Élèves')];
  return { header, format: texts.includes(header) ? '@' : '0' };
};

/** One row a pupil, by class and name, and a total; the period of a row is that of the pupil's presence. */
export function pupilsReport(statistics: Statistics, pupils: readonly Named[], period: Period): Report {
  const byId = new Map(pupils.map((pupil) => [pupil.id, pupil]));
  const rows = statistics.pupils.map((one) => {
    const named = byId.get(one.pupilId);
    const [lastName, firstName] = [named?.lastName ?? '', named?.firstName ?? ''];
    const cells: Cell[] = [
      ...[one.from, one.to, one.pupilId, lastName, firstName, one.className, one.level],
      ...countCells(one.counts),
      ...[one.longest, one.absentSince ?? ''],
    ];
    return { cells, className: one.className, name: withoutAccents(`${lastName} ${firstName}`), id: one.pupilId };
  });
  rows.sort(
    (a, b) => compareNatural(a.className, b.className) || compareNatural(a.name, b.name) || compareNatural(a.id, b.id),
  );
  const total = sumCounts(statistics.pupils.map(({ counts }) => counts));
  return {
    tab: PUPILS_TAB,
    columns: [...PUPIL_HEADERS, ...COUNT_HEADERS, ...STREAK_HEADERS].map(column),
    rows: [
      ...rows.map(({ cells }) => cells),
      [period.from, period.to, TOTAL, '', '', '', '', ...countCells(total), '', ''],
    ],
  };
}

/** Each class and level by month and in all, each level in all, and a total. */
export function classesReport(statistics: Statistics, period: Period): Report {
  const own = sortClasses(statistics.classes);
  const classes = [...groupBy(own, ({ className, level }) => JSON.stringify([className, level])).values()];
  const rows = classes.flatMap((months) => [
    ...months.map((one) => rowOf(period, one.className || WITHOUT_CLASS, one.level, one.month, [one], one.pupils)),
    rowOf(
      period,
      months[0]?.className || WITHOUT_CLASS,
      months[0]?.level ?? '',
      ALL_MONTHS,
      months,
      pupilsIn(statistics, months),
    ),
  ]);
  const levels = [...groupBy(own, ({ level }) => level)].sort(([a], [b]) => levelOrder(a) - levelOrder(b));
  return {
    tab: CLASSES_TAB,
    columns: [...CLASS_HEADERS, ...COUNT_HEADERS, ...REGISTER_HEADERS].map(column),
    rows: [
      ...rows,
      ...levels.map(([level, months]) => rowOf(period, TOTAL, level, ALL_MONTHS, months, pupilsIn(statistics, months))),
      ...monthRows(period, own),
      rowOf(period, TOTAL, '', ALL_MONTHS, own, statistics.pupils.length),
    ],
  };
}

function monthRows(period: Period, own: readonly ClassMonth[]): Cell[][] {
  const months = [...groupBy(own, ({ month }) => month)].sort(([a], [b]) => (a < b ? -1 : 1));
  return months.map(([month, all]) => {
    return rowOf(
      period,
      TOTAL,
      '',
      month,
      all,
      all.reduce((sum, { pupils }) => sum + pupils, 0),
    );
  });
}

function rowOf(
  { from, to }: Period,
  className: string,
  level: string,
  month: string,
  parts: readonly ClassMonth[],
  pupils: number,
): Cell[] {
  const registers = parts.reduce((sum, { registersNotTaken }) => sum + registersNotTaken, 0);
  const partly = parts.reduce((sum, { registersPartlyTaken }) => sum + registersPartlyTaken, 0);
  return [
    from,
    to,
    className,
    level,
    month,
    pupils,
    ...countCells(sumCounts(parts.map(({ counts }) => counts))),
    registers,
    partly,
  ];
}

/** Each pupil once, under the class and level where the period ends. */
function pupilsIn({ pupils }: Statistics, months: readonly ClassMonth[]): number {
  const classes = new Set(months.map(({ className, level }) => JSON.stringify([className, level])));
  return pupils.filter(({ className, level }) => classes.has(JSON.stringify([className, level]))).length;
}

export function sortClasses(classes: readonly ClassMonth[]): ClassMonth[] {
  return [...classes].sort(
    (a, b) =>
      levelOrder(a.level) - levelOrder(b.level) ||
      compareNatural(a.className, b.className) ||
      (a.month < b.month ? -1 : Number(a.month > b.month)),
  );
}

/** Levels in the order of the school; what is none comes last. */
export function levelOrder(level: string): number {
  const place = Object.keys(LEVELS).indexOf(level);
  return place < 0 ? Object.keys(LEVELS).length : place;
}

function countCells(counts: Counts): Cell[] {
  const { halfDays, absent, unjustified, justified, authorised, coded, excused, leave } = counts;
  return [
    ...[halfDays, absent, unjustified, justified, authorised, coded, excused, leave],
    ...[rateInHalfDays(counts) ?? '', rateInHours(counts) ?? ''],
    ...[counts.late, counts.earlyLeave, counts.minutes, counts.minutesMissed],
  ];
}
