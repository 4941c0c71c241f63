/** Children by level and arrears by age as charts. */

import { sumBalances } from '../../domain/overview/aging';
import type { HeadCounts } from '../../domain/overview/head-counts';
import { francsFromCents } from '../../domain/shared/money';
import { arrearsNote, CHART_EMPTY, CHART_HEADERS, CHART_TITLES, headsNote } from '../../messages/dashboard';
import { headCountValue } from '../../messages/head-counts';
import { agesOf, type NamedBalance } from '../overview/receivables-report';
import type { ChartView } from './dashboard-view';
import { sortHeads } from './head-count-report';

export function headsChart({ total, groups }: HeadCounts): ChartView {
  const levels = sortHeads('level', groups.level);
  return {
    ...{ id: 'effectifs', title: CHART_TITLES.heads, note: headsNote(total), kind: 'bar', unit: 'count' },
    labelHeader: CHART_HEADERS.heads,
    labels: levels.map(({ value }) => headCountValue('level', value)),
    series: [{ name: CHART_HEADERS.children, values: levels.map((level) => level.total) }],
    ...(total === 0 ? { empty: CHART_EMPTY.heads } : {}),
  };
}

export function arrearsChart(balances: readonly NamedBalance[]): ChartView {
  const total = sumBalances(balances);
  const ages = agesOf(total);
  return {
    ...{ id: 'creances', title: CHART_TITLES.arrears, kind: 'bar', unit: 'chf' },
    note: arrearsNote(total.totalCents, total.feesCents, total.creditCents),
    labelHeader: CHART_HEADERS.arrears,
    labels: ages.map(({ caption }) => caption),
    series: [{ name: CHART_HEADERS.amount, values: ages.map(({ cents }) => francsFromCents(cents)) }],
    ...(ages.every(({ cents }) => cents === 0) ? { empty: CHART_EMPTY.arrears } : {}),
  };
}
