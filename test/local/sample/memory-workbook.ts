/** A workbook in memory: a new one's rows and those of a made-up school, as Google hands them out. */
import type { SampleCell, SampleRows } from '../../../local/sample';
import { asDate, toNativeDate } from '../../../src/domain/shared/local-date';
import type { CellInput, Workbook } from '../../../src/google/services';
import { initialRows } from '../../../src/sheets/setup/initial-rows';
import { headersOf } from '../../../src/sheets/table';
import { ALL_TABLES } from '../../../src/sheets/tables';

export function memoryWorkbook(sample: Readonly<Record<string, SampleRows>>): Workbook {
  const initial = initialRows();
  const tabs = new Map<string, unknown[][]>(
    ALL_TABLES.map((table) => {
      const rows = [...(initial[table.tab] ?? []), ...(sample[table.tab] ?? [])];
      return [table.tab, [headersOf(table), ...rows.map((row) => row.map(toValue))]];
    }),
  );
  return {
    readTab: (tab) => tabs.get(tab)?.map((row) => [...row]),
    readBlock: () => [],
    readFormulas: () => [],
    replaceTab: (tab, values) => void tabs.set(tab, values),
    writeBlock: (tab, row, column, values) => writeInto(tabs.get(tab) ?? [], row, column, values),
    lastRow: (tab) => tabs.get(tab)?.length ?? 0,
    deleteRows: (tab, row, count) => void tabs.get(tab)?.splice(row - 1, count),
    hideTab: () => undefined,
    timeZones: () => ({ spreadsheet: 'Europe/Zurich', script: 'Europe/Zurich' }),
    flush: () => undefined,
  };
}

function toValue(cell: SampleCell): unknown {
  return typeof cell === 'object' ? toNativeDate(asDate(cell.date)) : cell;
}

function writeInto(rows: unknown[][], row: number, column: number, values: readonly (readonly CellInput[])[]): void {
  for (const [index, cells] of values.entries()) {
    const target = rows[row - 1 + index] ?? [];
    for (const [offset, cell] of cells.entries()) target[column - 1 + offset] = cell;
    rows[row - 1 + index] = target;
  }
}
