/** Attendance by month, class and weekday as charts. */
import type { ClassMonth, Statistics, WeekdayStatistics } from '../../domain/attendance/statistics';
import { rateInHalfDays, sumCounts } from '../../domain/attendance/statistics-counts';
import { groupBy } from '../../domain/shared/group-by';
import {
  CHART_EMPTY,
  CHART_HEADERS,
  CHART_TITLES,
  HALF_DAY_SERIES,
  RATE_NOTE,
  SCHOOL_SERIES,
  WEEKDAY_NAMES,
  weekdaysNote,
} from '../../messages/dashboard';
import { WITHOUT_CLASS } from '../../messages/statistics';
import { monthName } from '../../messages/words';
import type { ChartSeries, ChartView } from './dashboard-view';
import { sortClasses } from './reports';

/** More lines cannot be told apart; the table has them all. */
const MOST_LINES = 5;

export function attendanceCharts({ classes, weekdays }: Statistics): ChartView[] {
  const byClass = [...groupBy(sortClasses(classes), nameOf)];
  return [monthsChart(classes, byClass), classesChart(byClass), weekdaysChart(weekdays)];
}

function nameOf({ className, level }: ClassMonth): string {
  if (className !== '') return className;
  return level === '' ? WITHOUT_CLASS : `${WITHOUT_CLASS} (${level})`;
}

type ByClass = readonly (readonly [string, readonly ClassMonth[]])[];

function monthsChart(classes: readonly ClassMonth[], byClass: ByClass): ChartView {
  const months = [...new Set(classes.map(({ month }) => month))].sort();
  const valuesOf = (own: readonly ClassMonth[]) =>
    months.map((month) => rateOf(own.filter((one) => one.month === month)));
  const own = byClass.map(([name, parts]): ChartSeries => {
    return { name, values: valuesOf(parts), ...(byClass.length > MOST_LINES ? { isTableOnly: true } : {}) };
  });
  return {
    ...{ id: 'mois', title: CHART_TITLES.months, note: RATE_NOTE, kind: 'line', unit: 'percent' },
    labelHeader: CHART_HEADERS.months,
    labels: months.map(monthName),
    series: [{ name: SCHOOL_SERIES, values: valuesOf(classes) }, ...own],
    ...(months.length === 0 ? { empty: CHART_EMPTY.attendance } : {}),
  };
}

function classesChart(byClass: ByClass): ChartView {
  return {
    ...{ id: 'classes', title: CHART_TITLES.classes, note: RATE_NOTE, kind: 'bar', unit: 'percent' },
    labelHeader: CHART_HEADERS.classes,
    labels: byClass.map(([name]) => name),
    series: [{ name: CHART_HEADERS.rate, values: byClass.map(([, own]) => rateOf(own)) }],
    ...(byClass.length === 0 ? { empty: CHART_EMPTY.attendance } : {}),
  };
}

function weekdaysChart(weekdays: readonly WeekdayStatistics[]): ChartView {
  const days = [...new Set(weekdays.map(({ weekday }) => weekday))];
  const total = sumCounts(weekdays.map(({ counts }) => counts));
  const seriesOf = (halfDay: 'morning' | 'afternoon'): ChartSeries => ({
    name: HALF_DAY_SERIES[halfDay],
    values: days.map(
      (day) => weekdays.find((one) => one.weekday === day && one.halfDay === halfDay)?.counts.absent ?? null,
    ),
  });
  return {
    ...{ id: 'jours', title: CHART_TITLES.weekdays, kind: 'bar', unit: 'count' },
    note: weekdaysNote(total.absent, total.unjustified),
    labelHeader: CHART_HEADERS.weekdays,
    labels: days.map((day) => WEEKDAY_NAMES[day - 1] ?? ''),
    series: [seriesOf('morning'), seriesOf('afternoon')],
    ...(total.absent === 0 ? { empty: CHART_EMPTY.weekdays } : {}),
  };
}

function rateOf(parts: readonly ClassMonth[]): number | null {
  return rateInHalfDays(sumCounts(parts.map(({ counts }) => counts))) ?? null;
}
