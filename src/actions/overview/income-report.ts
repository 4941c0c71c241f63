/** Income and forecast as lines of the plan and as tab Recettes. */
import type { Forecast } from '../../domain/overview/forecast';
import type { Income } from '../../domain/overview/income';
import { francsFromCents, sumCents } from '../../domain/shared/money';
import {
  forecastCaption,
  forecastLine,
  INCOME_HEADERS,
  INCOME_TAB,
  incomeLine,
  sectionName,
  TOTAL,
} from '../../messages/overview-reports';
import { monthName } from '../../messages/words';
import { NATURES } from '../../sheets/choices';
import type { Report, ReportColumn } from './report-tab';

/** Every nature but the money itself. */
const SHOWN = Object.entries(NATURES).filter(([, nature]) => nature !== 'payment' && nature !== 'refund');

type Cell = string | number;

export function incomeReport(income: Income, forecast: Forecast): Report {
  const { month, section, net, received, invoiced, toCome, expected } = INCOME_HEADERS;
  const headers = [month, section, ...SHOWN.map(([word]) => word), net, received, invoiced, toCome, expected];
  return {
    tab: INCOME_TAB,
    columns: headers.map((header, index): ReportColumn => ({ header, format: index < 2 ? '@' : '#,##0.00' })),
    rows: [...monthsOf(income).flatMap((one) => monthRows(income, one)), totalRow(income), ...forecastRows(forecast)],
  };
}

export function incomeLines(income: Income, forecast: Forecast): string[] {
  const months = monthsOf(income).flatMap((month) => [
    incomeLine(monthName(month), netOf(income, month), receivedIn(income, month)),
    ...income.rows
      .filter((row) => row.month === month)
      .map((row) => `– ${incomeLine(sectionName(row.section), row.netCents, undefined)}`),
  ]);
  const sums = (of: (row: Forecast['rows'][number]) => number) => sumCents(forecast.rows.map(of));
  return [
    ...months,
    incomeLine(TOTAL, income.netCents, income.receivedCents),
    forecastLine(
      forecastCaption(forecast.year),
      sums((row) => row.invoicedCents),
      sums((row) => row.toComeCents),
      sums((row) => row.totalCents),
    ),
    ...forecast.rows.map((row) => {
      const { invoicedCents, toComeCents, totalCents } = row;
      return forecastLine(`– ${sectionName(row.section)}`, invoicedCents, toComeCents, totalCents);
    }),
  ];
}

function monthsOf({ rows, money }: Income) {
  return [...new Set([...rows.map(({ month }) => month), ...money.map(({ month }) => month)])].sort();
}

function netOf({ rows }: Income, month: string): number {
  return sumCents(rows.filter((row) => row.month === month).map(({ netCents }) => netCents));
}

function receivedIn({ money }: Income, month: string): number {
  return money.find((one) => one.month === month)?.receivedCents ?? 0;
}

const NO_FORECAST: readonly Cell[] = ['', '', ''];

function monthRows(income: Income, month: string): Cell[][] {
  const rows = income.rows.filter((row) => row.month === month);
  const natures = (of: (nature: (typeof SHOWN)[number][1]) => number) =>
    SHOWN.map(([, nature]) => francsFromCents(of(nature)));
  const sections = rows.map(({ section, byNature, netCents }) => [
    month,
    sectionName(section),
    ...natures((nature) => byNature.get(nature) ?? 0),
    francsFromCents(netCents),
    '',
    ...NO_FORECAST,
  ]);
  const sums = natures((nature) => sumCents(rows.map(({ byNature }) => byNature.get(nature) ?? 0)));
  const net = francsFromCents(netOf(income, month));
  return [...sections, [month, TOTAL, ...sums, net, francsFromCents(receivedIn(income, month)), ...NO_FORECAST]];
}

function totalRow({ rows, netCents, receivedCents }: Income): Cell[] {
  const sums = SHOWN.map(([, nature]) => sumCents(rows.map(({ byNature }) => byNature.get(nature) ?? 0)));
  return [
    TOTAL,
    '',
    ...sums.map(francsFromCents),
    francsFromCents(netCents),
    francsFromCents(receivedCents),
    ...NO_FORECAST,
  ];
}

function forecastRows({ year, rows }: Forecast): Cell[][] {
  const amounts = rows.map(({ invoicedCents, toComeCents, totalCents }) => [invoicedCents, toComeCents, totalCents]);
  const total = [0, 1, 2].map((column) => sumCents(amounts.map((row) => row[column] ?? 0)));
  const empty = [...SHOWN.map(() => ''), '', ''];
  const row = (section: string, cents: readonly number[]): Cell[] => {
    return [forecastCaption(year), section, ...empty, ...cents.map(francsFromCents)];
  };
  return [...rows.map(({ section }, index) => row(sectionName(section), amounts[index] ?? [])), row(TOTAL, total)];
}
