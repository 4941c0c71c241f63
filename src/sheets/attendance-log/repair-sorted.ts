/** Sets right what a sort of tab Présences crossed while cells were being changed. */
import type { Workbook } from '../../google/services';
import type { CellValues } from '../read-table';
import { attendanceTable } from '../tables/logs/attendance';
import { meaningOf } from '../update-by-id';
import { asInput, type NewRow, toCell, updateColumns } from '../write-table';
import { keyOf, type LoggedDays } from './read-days';

/** A row of somebody else that a sort put under the pen, and whose former content is not known. */
export interface UnsureRow {
  readonly row: number;
  readonly pupilId: string;
}

type Cells = NewRow<typeof attendanceTable.columns>;

/** What a row must hold, and where that was written. */
interface Wish {
  readonly place: number;
  readonly cells: Cells;
}

const MOST_LOOKS = 3;

/**
 * Reads the tab whole, makes the changes where their rows stand, and gives other rows back what they held as far as
 * they were read before.
 * @param log as read before the changes were written
 * @param updates the changes, by the rows in which they were written
 * @returns the other rows that hold what was meant for ours and are not known otherwise
 */
export function repairSorted(
  workbook: Pick<Workbook, 'readTab' | 'readFormulas' | 'writeBlock'>,
  log: LoggedDays,
  updates: ReadonlyMap<number, Cells>,
): readonly UnsureRow[] {
  const { positions } = log.headers;
  const keyAt = (values: CellValues, row: number) => keyOf(values[row - 1], positions);
  const names = [...new Set([...updates.values()].flatMap((cells) => Object.keys(cells)))];
  // Rows that were not read are holes, which flatMap passes over.
  const before = new Map(log.values.flatMap((cells) => [[keyOf(cells, positions), cells] as const]));
  const unsure = new Map<string, UnsureRow>();
  const wishes = new Map<string, Wish>();
  for (const [place, cells] of updates) wishes.set(keyAt(log.values, place), { place, cells });
  for (let look = 0; look < MOST_LOOKS; look++) {
    const values = workbook.readTab(attendanceTable.tab) ?? [];
    const rows = new Map(values.map((cells, at) => [keyOf(cells, positions), at + 1]));
    const due = new Map<number, Cells>();
    for (const [key, { place, cells }] of [...wishes]) {
      const row = rows.get(key);
      if (row === undefined || holds(values[row - 1], cells, positions)) continue;
      due.set(row, cells);
      wishes.set(key, { place: row, cells });
      const other = keyAt(values, place);
      if (wishes.has(other) || !holds(values[place - 1], cells, positions)) continue;
      const known = before.get(other);
      if (known === undefined) {
        unsure.set(other, { row: place, pupilId: String(values[place - 1]?.[positions.pupilId ?? -1] ?? '') });
        continue;
      }
      const former = Object.fromEntries(names.map((name) => [name, asInput(known[positions[name] ?? -1])])) as Cells;
      due.set(place, former);
      wishes.set(other, { place, cells: former });
    }
    if (due.size === 0) break;
    updateColumns(workbook, attendanceTable, values, due);
  }
  return [...unsure.values()];
}

/** Whether a row holds the cells, by what they mean: a time read back is a date. */
function holds(
  row: readonly unknown[] | undefined,
  cells: Cells,
  positions: Readonly<Record<string, number>>,
): boolean {
  return Object.entries(cells).every(([name, cell]) => {
    const position = positions[name];
    if (position === undefined || cell === undefined) return true;
    const wanted = meaningOf(attendanceTable, name, toCell(attendanceTable, name, cell));
    return meaningOf(attendanceTable, name, asInput(row?.[position])) === wanted;
  });
}
