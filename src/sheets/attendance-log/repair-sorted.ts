/** Sets right what a sort of tab Présences crossed while cells were being changed. */
import type { Workbook } from '../../google/services';
import type { CellValues } from '../read-table';
import { attendanceTable } from '../tables/logs/attendance';
import { meaningOf } from '../update-by-id';
import { asInput, type NewRow, toCell, updateColumns } from '../write-table';
import { keyOf } from './read-days';

/** A row of somebody else that a sort put under the pen, and whose former content is not known: it was emptied. */
export interface UnsureRow {
  readonly row: number;
  readonly pupilId: string;
}

export type Cells = NewRow<typeof attendanceTable.columns>;
export type Positions = Readonly<Record<string, number>>;

/** What was written over. */
export interface Written {
  /** The values as they were seen before; rows that were not read are missing. */
  readonly values: CellValues;
  readonly positions: Positions;
  /** Changes, and rows between them as they were seen, by the rows in which they were written. */
  readonly rows: ReadonlyMap<number, Cells>;
}

/** What a row must hold, and where that was written. */
interface Wish {
  readonly place: number;
  readonly cells: Cells;
}

const MOST_LOOKS = 3;

/**
 * Reads the tab whole, makes the changes where their rows stand, and gives other rows back what they held as far as
 * they were seen before. Of others the cells are emptied, so that none bears what was meant for another child.
 * @returns the rows that were emptied
 */
export function repairSorted(
  workbook: Pick<Workbook, 'readTab' | 'readFormulas' | 'writeBlock'>,
  { values: seen, positions, rows }: Written,
): readonly UnsureRow[] {
  const names = [...new Set([...rows.values()].flatMap((cells) => Object.keys(cells)))];
  // Rows that were not read are holes, which flatMap passes over.
  const before = new Map(seen.flatMap((row) => [[keyOf(row, positions), row] as const]));
  const emptied = new Map<string, UnsureRow>();
  const wishes = new Map<string, Wish>();
  for (const [place, cells] of rows) wishes.set(keyOf(seen[place - 1], positions), { place, cells });
  for (let look = 0; look < MOST_LOOKS; look++) {
    const values = workbook.readTab(attendanceTable.tab) ?? [];
    const standing = new Map(values.map((row, at) => [keyOf(row, positions), at + 1]));
    const due = new Map<number, Cells>();
    for (const [place, cells] of crossedPlaces(wishes, values, standing, positions)) {
      const row = values[place - 1];
      const other = keyOf(row, positions);
      if (wishes.has(other) || !holds(row, cells, positions)) continue;
      const known = before.get(other);
      if (isBlankKey(other)) due.set(place, emptyCells(names));
      else
        wishes.set(other, { place, cells: known === undefined ? emptyCells(names) : cellsIn(known, names, positions) });
      if (known !== undefined || isBlankKey(other)) continue;
      emptied.set(other, { row: place, pupilId: String(row?.[positions.pupilId ?? -1] ?? '').trim() });
    }
    for (const [key, { cells }] of [...wishes]) {
      const row = standing.get(key);
      if (row === undefined || holds(values[row - 1], cells, positions)) continue;
      due.set(row, cells);
      wishes.set(key, { place: row, cells });
    }
    if (due.size === 0) break;
    updateColumns(workbook, attendanceTable, values, due);
  }
  return [...emptied.values()];
}

/** Places written after a sort: what was meant for a row of their stretch did not reach it. */
function crossedPlaces(
  wishes: ReadonlyMap<string, Wish>,
  values: CellValues,
  standing: ReadonlyMap<string, number>,
  positions: Positions,
): Map<number, Cells> {
  const places = new Map([...wishes].map(([key, { place, cells }]) => [place, { key, cells }]));
  const crossed = new Map<number, Cells>();
  for (const place of places.keys()) {
    if (places.has(place - 1)) continue;
    const stretch: [number, Cells][] = [];
    let isMissed = false;
    for (let row = place, one = places.get(row); one !== undefined; row++, one = places.get(row)) {
      const at = standing.get(one.key);
      isMissed ||= at !== undefined && !holds(values[at - 1], one.cells, positions);
      stretch.push([row, one.cells]);
    }
    if (isMissed) for (const [row, cells] of stretch) crossed.set(row, cells);
  }
  return crossed;
}

/** Cells of a row as they were read, by name. */
export function cellsIn(row: readonly unknown[] | undefined, names: readonly string[], positions: Positions): Cells {
  return Object.fromEntries(names.map((name) => [name, asInput(row?.[positions[name] ?? -1])])) as Cells;
}

const isBlankKey = (key: string): boolean => /^[|]*$/.test(key);

function emptyCells(names: readonly string[]): Cells {
  return Object.fromEntries(names.map((name) => [name, '']));
}

/** Whether a row holds the cells, by what they mean: a time read back is a date. */
export function holds(row: readonly unknown[] | undefined, cells: Cells, positions: Positions): boolean {
  return Object.entries(cells).every(([name, cell]) => {
    const position = positions[name];
    if (position === undefined || cell === undefined) return true;
    const wanted = meaningOf(attendanceTable, name, toCell(attendanceTable, name, cell));
    return meaningOf(attendanceTable, name, asInput(row?.[position])) === wanted;
  });
}
