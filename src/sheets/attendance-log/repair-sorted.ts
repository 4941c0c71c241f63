/** Sets right what a sort of tab Présences crossed while cells were being changed. */
import type { CellInput, Workbook } from '../../google/services';
import type { CellValues } from '../read-table';
import { attendanceTable } from '../tables/logs/attendance';
import { meaningOf } from '../update-by-id';
import { asInput, type NewRow, toCell, updateColumns } from '../write-table';
import { keyOf, type LoggedDays } from './read-days';

/** A row of somebody else that a sort put under the pen, and whose former content is not known: it was emptied. */
export interface UnsureRow {
  readonly row: number;
  readonly pupilId: string;
}

export type Cells = NewRow<typeof attendanceTable.columns>;
type Positions = Readonly<Record<string, number>>;

/** What was written, by the rows in which it was written. */
export interface Written {
  /** The values as they were seen before; rows that were not read are missing. */
  readonly values: CellValues;
  /** The changes. */
  readonly updates: ReadonlyMap<number, Cells>;
  /** The changes and the rows between them, which were written back as they were seen. */
  readonly rows: ReadonlyMap<number, Cells>;
}

const MOST_LOOKS = 3;

/**
 * Reads the tab whole, makes the changes where their rows stand, and gives other rows back what they held as far as
 * they were seen before; of others the cells are emptied, so that none bears what was meant for another.
 * @returns the rows that were emptied
 */
export function repairSorted(
  workbook: Pick<Workbook, 'readTab' | 'readFormulas' | 'writeBlock'>,
  { headers: { positions } }: Pick<LoggedDays, 'headers'>,
  { values: seen, updates, rows }: Written,
): readonly UnsureRow[] {
  const names = [...new Set([...updates.values()].flatMap((cells) => Object.keys(cells)))];
  const cellsIn = (row: readonly unknown[] | undefined): Cells =>
    Object.fromEntries(names.map((name) => [name, asInput(row?.[positions[name] ?? -1])])) as Cells;
  const before = new Map<string, Cells[]>();
  // Rows that were not read are holes, which forEach passes over.
  seen.forEach((row) => {
    const key = keyOf(row, positions);
    before.set(key, [...(before.get(key) ?? []), cellsIn(row)]);
  });
  const changes = new Map([...updates].map(([row, cells]) => [keyOf(seen[row - 1], positions), cells]));
  const marks = new Set([...rows.values(), ...updates.values()].flatMap(marksOf));
  const emptied = new Map<string, UnsureRow>();
  for (let look = 0; look < MOST_LOOKS; look++) {
    const values = workbook.readTab(attendanceTable.tab) ?? [];
    const due = new Map<number, Cells>();
    const crossed = look === 0 ? crossedPlaces(values, seen, positions, { updates, rows }) : new Set();
    for (let row = 2; row <= values.length; row++) {
      const line = values[row - 1];
      const key = keyOf(line, positions);
      const known = before.get(key);
      const change = changes.get(key);
      if (known === undefined && crossed.has(row) && holds(line, rows.get(row) ?? {}, positions)) {
        emptied.set(key, { row, pupilId: String(line?.[positions.pupilId ?? -1] ?? '') });
        due.set(row, Object.fromEntries(names.map((name) => [name, ''])));
        continue;
      }
      const isCrossed = (name: string, cell: unknown) =>
        marks.has(markOf(name, cell)) && !(known ?? []).some((one) => markOf(name, cellOf(one, name)) === markOf(name, cell));
      const wanted = Object.entries(cellsIn(line)).map(([name, cell]): [string, CellInput] => {
        const changed = change === undefined ? undefined : cellOf(change, name);
        if (changed !== undefined) return [name, toCell(attendanceTable, name, changed)];
        return [name, known !== undefined && isCrossed(name, cell) ? (cellOf(known[0], name) ?? '') : asInput(cell)];
      });
      const cells = Object.fromEntries(wanted) as Cells;
      if (!holds(line, cells, positions)) due.set(row, cells);
    }
    if (due.size === 0) break;
    updateColumns(workbook, attendanceTable, values, due);
  }
  return [...emptied.values()].filter(({ pupilId }) => pupilId !== '');
}

/** Places that were written after a sort: the change that was meant for a row of the same stretch missed it. */
function crossedPlaces(
  values: CellValues,
  seen: CellValues,
  positions: Positions,
  { updates, rows }: Pick<Written, 'updates' | 'rows'>,
): Set<unknown> {
  const places = new Map(values.map((line, at) => [keyOf(line, positions), at]));
  const crossed = new Set<unknown>();
  let stretch: number[] = [];
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    if (stretch[stretch.length - 1] !== row - 1) stretch = [];
    stretch.push(row);
    const change = updates.get(row);
    const at = places.get(keyOf(seen[row - 1], positions));
    const isMissed = change !== undefined && at !== undefined && !holds(values[at], change, positions);
    if (isMissed) for (const place of stretchOf(rows, row)) crossed.add(place);
  }
  return crossed;
}
