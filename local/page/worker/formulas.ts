/** Computes the add-on's functions for the cells of the page, with what Google would hand them: dates as dates. */
import type { FormulaSession } from '../../host/google';
import type { CellValue, WorkbookModel } from '../../runtime/model';
import { isDateFormat } from '../../runtime/spreadsheet/cells/number-format';
import { spreadPainted } from '../../runtime/spreadsheet/cells/painting';
import { dateToSerial, serialToDate } from '../../runtime/spreadsheet/cells/serial-date';
import type { FormulaArgument, FormulaResult } from '../protocol';

/** How a date in a result shows. */
const DATE_FORMAT = 'yyyy-mm-dd';

/** @example computeFormula(session, workbook, 'FRAIS_RETARD', [{ kind: 'value', value: 35 }, …]) // { ok: true, rows: [[40]], … } */
export function computeFormula(
  session: FormulaSession,
  workbook: WorkbookModel,
  name: string,
  args: readonly FormulaArgument[],
): FormulaResult {
  try {
    const result = session.call(
      name,
      args.map((arg) => readArgument(workbook, arg)),
    );
    const isDates: string[] = [];
    const rows = toRows(result).map((row, down) =>
      row.map((cell, across): CellValue => {
        if (!(cell instanceof Date)) return cell as CellValue;
        isDates.push(`${down},${across}`);
        return dateToSerial(cell);
      }),
    );
    return { ok: true, rows, dates: isDates.length > 0 ? [DATE_FORMAT, ...isDates] : [] };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function toRows(result: unknown): unknown[][] {
  if (!Array.isArray(result)) return [[result]];
  return result.map((row: unknown) => (Array.isArray(row) ? row : [row]));
}

function readArgument(workbook: WorkbookModel, arg: FormulaArgument): unknown {
  if (arg.kind === 'value') {
    return arg.isDate && typeof arg.value === 'number' ? serialToDate(arg.value, Date) : arg.value;
  }
  const sheet = workbook.sheets.find((candidate) => candidate.name === arg.tab);
  if (sheet === undefined) return '';
  const { row, column, columns } = arg;
  // A whole column reaches to the end of the grid.
  const rows = Math.min(arg.rows, sheet.maxRows - row + 1);
  const formats = spreadPainted(sheet.formats, { row, column, rows, columns }, '');
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) => {
      const value = arg.values?.[down]?.[across] ?? sheet.values[row + down - 1]?.[column + across - 1] ?? '';
      const isSerial = typeof value === 'number' && isDateFormat(formats?.[down * columns + across] ?? '');
      return isSerial ? serialToDate(value, Date) : value;
    }),
  );
}
