/** The rows of a made-up school as the add-on reads them. */
import { makeSample, type SampleOptions } from '../../../local/sample';
import { readTable } from '../../../src/sheets/read-table';
import type { Columns, RowOf, Table } from '../../../src/sheets/table';
import { memoryWorkbook } from './memory-workbook';

export interface SampleReader {
  rows<C extends Columns>(table: Table<C>): readonly RowOf<Table<C>>[];
}

export function readSample(options: SampleOptions): SampleReader {
  const workbook = memoryWorkbook(makeSample(options));
  return {
    rows(table) {
      const read = readTable(table, workbook.readTab(table.tab) ?? []);
      if (!read.ok) throw new Error(JSON.stringify(read.issues.slice(0, 5)));
      return read.value;
    },
  };
}
