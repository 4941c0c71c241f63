/** Reads the end of tab Journal only, however long it has grown: what is appended there and what was noted last. */
import type { Workbook } from '../../google/services';
import { type CellValues, mapHeaders } from '../../sheets/read-table';
import { journalTable } from '../../sheets/tables/ledger/outgoing';

const WIDTH = Object.keys(journalTable.columns).length;

/**
 * The journal's header and last rows, at their places among rows that count as empty.
 * @param rows how many of the last ones
 * @returns undefined where the tab or one of its columns is missing
 * @example readJournalEnd(workbook, 200) // [header, [], [], …, row 4801, …, row 5000]
 */
export function readJournalEnd(
  workbook: Pick<Workbook, 'lastRow' | 'readBlock' | 'readTab'>,
  rows: number,
): CellValues | undefined {
  const last = workbook.lastRow(journalTable.tab);
  const isLong = last > rows + 1;
  const [header = []] = isLong ? workbook.readBlock(journalTable.tab, 1, 1, 1, WIDTH) : [];
  // The school may have columns of its own between, or few rows be written yet: then the whole tab.
  if (!isLong || !isUsable(header)) {
    const whole = workbook.readTab(journalTable.tab);
    return whole !== undefined && isUsable(whole[0]) ? whole : undefined;
  }
  const end = workbook.readBlock(journalTable.tab, last - rows + 1, 1, rows, WIDTH);
  return [header, ...Array.from({ length: last - rows - 1 }, (): unknown[] => []), ...end];
}

const isUsable = (header: readonly unknown[] = []): boolean => mapHeaders(journalTable, header).ok;
