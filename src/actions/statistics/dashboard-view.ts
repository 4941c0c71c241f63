/** What the dashboard's page draws: charts with their figures, ready to be shown. Carries JSON only. */

/** How a value is written. */
export type ChartUnit = 'percent' | 'count' | 'chf';

export interface ChartSeries {
  readonly name: string;
  /** One a label; null where there is nothing to show. Percent as a share of 1, amounts in CHF. */
  readonly values: readonly (number | null)[];
  /** In the table alone: a chart of thirty lines tells nothing. */
  readonly isTableOnly?: boolean;
}

export interface ChartView {
  readonly id: string;
  readonly title: string;
  /** One sentence on what is seen. */
  readonly note: string;
  readonly kind: 'bar' | 'line';
  readonly unit: ChartUnit;
  /** Header of the first column of the table. */
  readonly labelHeader: string;
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Said instead of the chart; absent where there is something to see. */
  readonly empty?: string;
}

export interface DashboardView {
  readonly title: string;
  readonly subtitle: string;
  readonly charts: readonly ChartView[];
}
