/** Changes rows of tab Présences in place, so that a sort meanwhile leaves no row with what was meant for another. */
import type { Workbook } from '../../google/services';
import type { CellValues } from '../read-table';
import { attendanceTable } from '../tables/logs/attendance';
import { updateColumns } from '../write-table';
import { keyOf, type LoggedDays } from './read-days';
import { type Cells, cellsIn, holds, type Positions, repairSorted, type UnsureRow } from './repair-sorted';

type Updates = ReadonlyMap<number, Cells>;

const MOST_WRITES = 2;
/** Rows between two changes that are sooner written again as they were read than left out. */
const NEAR_ROWS = 200;
/** So many cells are read within a second, while others wait for the lock; a whole year of a large school is never read. */
const MOST_CELLS = 100_000;
const { tab } = attendanceTable;

/**
 * Makes changes in at most two writes as long as they lie near each other, then looks at their places: a row that a
 * person's sort put under the pen gets back what it held. A log of which some days alone were read is read once more
 * before, all rows, no more columns than the changes need.
 * @param updates by row number, as the log was read
 * @returns other rows of which nobody knows what they held, and which were emptied: only where the log is too long to
 * be read whole
 * @example changeDays(workbook, log, new Map([[7, { code: 'Absent' }]]))
 */
export function changeDays(workbook: Workbook, log: LoggedDays, updates: Updates): readonly UnsureRow[] {
  const { positions } = log.headers;
  const names = namesIn(log, updates);
  if (names.length === 0) return [];
  const values = log.knownRows === 0 ? log.values : (readAll(workbook, log, names) ?? log.values);
  const rows = placedIn(values, log, updates, names);
  if (rows.size === 0) return [];
  const filled = inFewWrites(values, rows, positions, values === log.values ? MOST_WRITES : 1);
  updateColumns(workbook, attendanceTable, values, filled);
  const [first, last] = [Math.min(...filled.keys()), Math.max(...filled.keys())];
  const places = Object.values(positions);
  const [left, right] = [Math.min(...places), Math.max(...places)];
  const block = workbook.readBlock(tab, first, left + 1, last - first + 1, right - left + 1);
  const before = new Array<unknown>(left).fill('');
  const isInPlace = [...filled.keys()].every((row) => {
    return keyOf([...before, ...(block[row - first] ?? [])], positions) === keyOf(values[row - 1], positions);
  });
  return isInPlace ? [] : repairSorted(workbook, { values, positions, rows: filled });
}

/** Columns that change, with those of ours between them, so that a stretch of rows is one write. */
function namesIn({ values, headers: { positions } }: LoggedDays, updates: Updates): string[] {
  const changed = [...updates].flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([name, cell]) => {
      const position = positions[name];
      return position === undefined || holds(values[row - 1], { [name]: cell }, positions) ? [] : [position];
    }),
  );
  const [first, last] = [Math.min(...changed), Math.max(...changed)];
  return Object.entries(positions).flatMap(([name, place]) => (place >= first && place <= last ? [name] : []));
}

/**
 * All rows, as far as days, pupils and what is to be written go: a sort may put any of them under the pen. Undefined
 * where the log is too long for that.
 */
function readAll(workbook: Workbook, log: LoggedDays, names: readonly string[]): CellValues | undefined {
  const { positions } = log.headers;
  const places = ['date', 'pupilId', 'halfDay', ...names].map((name) => positions[name] ?? 0);
  const [left, right] = [Math.min(...places), Math.max(...places)];
  const count = workbook.lastRow(tab) - 1;
  if (count * (right - left + 1) > MOST_CELLS) return undefined;
  const before = new Array<unknown>(left).fill('');
  const rows = workbook.readBlock(tab, 2, left + 1, count, right - left + 1).map((cells) => [...before, ...cells]);
  return [log.values[0] ?? [], ...rows];
}

/** The changes, by the rows in which theirs stand. */
function placedIn(values: CellValues, log: LoggedDays, updates: Updates, names: readonly string[]): Map<number, Cells> {
  const { positions } = log.headers;
  const whole = (row: number, cells: Cells): Cells => ({ ...cellsIn(values[row - 1], names, positions), ...cells });
  const wanted = new Map<string, Cells>();
  for (const [row, cells] of updates) {
    const own = Object.entries(cells).filter(([name]) => names.includes(name));
    wanted.set(keyOf(log.values[row - 1], positions), Object.fromEntries(own));
  }
  if (values === log.values) {
    return new Map(
      [...updates.keys()].map((row) => [row, whole(row, wanted.get(keyOf(values[row - 1], positions)) ?? {})]),
    );
  }
  const placed = new Map<number, Cells>();
  for (const [at, line] of values.entries()) {
    const cells = at === 0 ? undefined : wanted.get(keyOf(line, positions));
    if (cells !== undefined) placed.set(at + 1, whole(at + 1, cells));
  }
  return placed;
}

/** Changes with the rows between them as they are, so that near ones are few stretches. */
function inFewWrites(
  values: CellValues,
  updates: ReadonlyMap<number, Cells>,
  positions: Positions,
  most: number,
): Map<number, Cells> {
  const names = Object.keys([...updates.values()][0] ?? {});
  const rows = [...updates.keys()].sort((a, b) => a - b);
  const gaps = rows
    .slice(1)
    .map((row, at) => ({ after: rows[at] ?? row, before: row }))
    .filter(({ after, before }) => before - after > 1)
    .sort((a, b) => a.before - a.after - (b.before - b.after));
  const filled = new Map(updates);
  for (const { after, before } of gaps.slice(0, Math.max(0, gaps.length + 1 - most))) {
    const between = Array.from({ length: before - after - 1 }, (_, offset) => after + 1 + offset);
    if (between.length > NEAR_ROWS || between.some((row) => values[row - 1] === undefined)) continue;
    for (const row of between) filled.set(row, cellsIn(values[row - 1], names, positions));
  }
  return filled;
}
