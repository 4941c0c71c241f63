/** A report in a tab of its own: compared with what stands there, written whole, never over a tab of the school's. */
import { parseLocalDate, toNativeDate } from '../../domain/shared/local-date';
import { type Result, refuse, succeed } from '../../domain/shared/result';
import type { CellInput, Workbook } from '../../google/services';

export interface ReportColumn {
  readonly header: string;
  readonly format: '@' | 'yyyy-mm-dd' | '#,##0.00' | '0' | '0.0%';
}

export interface Report {
  readonly tab: string;
  readonly columns: readonly ReportColumn[];
  /** Texts, dates as `yyyy-mm-dd`, amounts in CHF, counts, shares of 1. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/**
 * Whether the tab differs from the report. One read.
 * @returns a refusal `report-tab-taken` where the tab holds something else under that name
 */
export function isReportDue(workbook: Workbook, report: Report): Result<boolean> {
  const values = workbook.readTab(report.tab);
  const written = (values ?? []).map((row) => row.map(plain));
  const isEmpty = written.every((row) => row.every((cell) => cell === ''));
  if (isEmpty) return succeed(true);
  const headers = report.columns.map(({ header }) => header);
  if (headers.some((header, index) => written[0]?.[index] !== header)) {
    return refuse({ code: 'report-tab-taken', tab: report.tab, row: 1, data: { tab: report.tab } });
  }
  const width = headers.length;
  const used = written.map((row) => row.slice(0, width)).filter((row) => row.some((cell) => cell !== ''));
  return succeed(JSON.stringify(used) !== JSON.stringify([headers, ...report.rows.map((row) => row.map(plain))]));
}

export function writeReport(workbook: Workbook, { tab, columns, rows }: Report): void {
  const headers = columns.map(({ header }) => header);
  const cells = rows.map((row) => row.map((cell, index) => toInput(cell, columns[index]?.format)));
  workbook.replaceTab(
    tab,
    [headers, ...cells],
    columns.map(({ format }) => format),
  );
  workbook.flush();
}

function toInput(cell: string | number, format: string | undefined): CellInput {
  const date = format === 'yyyy-mm-dd' ? parseLocalDate(String(cell)) : undefined;
  return date === undefined ? cell : toNativeDate(date);
}

/** A cell as text: dates as `yyyy-mm-dd`. */
function plain(cell: unknown): string {
  if (!(cell instanceof Date)) return String(cell ?? '');
  const parts = [cell.getMonth() + 1, cell.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${cell.getFullYear()}-${parts.join('-')}`;
}
