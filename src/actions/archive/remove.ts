/** Removes archived rows from the workbook, and sees to it that no other row went with them. */
import type { ArchiveCell } from '../../archive/archive-part';
import type { YearSpan } from '../../domain/shared/class-year';
import type { SchoolYear } from '../../domain/shared/school-year';
import type { Services } from '../../google/services';
import type { LogRow, LogRows } from './logs';
import type { ArchivedKeys } from './on-drive';
import { readLogs } from './prepare';

export interface Removal {
  /** Rows removed, by tab. */
  readonly removed: ReadonlyMap<string, number>;
  /** Rows of the year that stay because no archive holds them: typed meanwhile, or not read back as they were. */
  readonly kept: number;
  /** Archived rows that another run is to remove, since time ran out. */
  readonly left: number;
  /** Rows that were put back: a sort in between had them removed. */
  readonly restored: number;
}

interface Work {
  readonly year: SchoolYear;
  /** As the plan read it: a row keeps the year under which it was archived. */
  readonly calendar: readonly YearSpan[];
  readonly keys: ArchivedKeys;
  readonly mayGoOn: () => boolean;
  /** Called once before the first row goes, with the number of rows by tab. */
  readonly beforeRemoval: (counts: ReadonlyMap<string, number>) => void;
}

/** Reads the logs anew and removes what the archives hold; call it under the write lock. */
export function removeArchived(services: Services, { year, calendar, keys, mayGoOn, beforeRemoval }: Work): Removal {
  const { workbook } = services;
  const logs = readLogs(services, calendar);
  if (!logs.ok) throw new Error('The logs changed their columns while they were archived');
  const isArchived = ({ log }: LogRows, row: LogRow): boolean =>
    row.year === year && keys.get(log.table.tab)?.has(row.key) === true;
  const doomed = logs.value.map((log) => ({ log, rows: log.rows.filter((row) => isArchived(log, row)) }));
  const counts = new Map(doomed.map(({ log, rows }) => [log.log.table.tab, rows.length]));
  const ofYear = logs.value.flatMap(({ rows }) => rows).filter((row) => row.year === year).length;
  const total = doomed.reduce((sum, { rows }) => sum + rows.length, 0);
  if (total === 0) return { removed: counts, kept: ofYear, left: 0, restored: 0 };
  beforeRemoval(counts);
  const removed = new Map<string, number>();
  const left = new Map<string, number>();
  for (const { log, rows } of doomed) {
    const { tab } = log.log.table;
    let count = 0;
    for (const stretch of stretchesFromBelow(rows.map(({ row }) => row))) {
      if (!mayGoOn()) break;
      workbook.deleteRows(tab, stretch.first, stretch.count);
      count += stretch.count;
    }
    removed.set(tab, count);
    left.set(tab, rows.length - count);
  }
  workbook.flush();
  const restored = restoreLost(services, calendar, doomed, left, isArchived);
  const rest = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { removed, kept: ofYear - total, left: rest, restored };
}

/** Neighbouring rows go in one call; the lowest first, so that those above keep their numbers. */
function stretchesFromBelow(rows: readonly number[]): { first: number; count: number }[] {
  const stretches: { first: number; count: number }[] = [];
  for (const row of rows) {
    const last = stretches[stretches.length - 1];
    if (last !== undefined && last.first + last.count === row) last.count += 1;
    else stretches.push({ first: row, count: 1 });
  }
  return stretches.reverse();
}

/** More archived rows than expected still stand: rows moved between reading and deleting, so that others went. */
function restoreLost(
  services: Services,
  calendar: readonly YearSpan[],
  doomed: readonly { readonly log: LogRows; readonly rows: readonly LogRow[] }[],
  left: ReadonlyMap<string, number>,
  isArchived: (log: LogRows, row: LogRow) => boolean,
): number {
  const after = readLogs(services, calendar);
  if (!after.ok) return 0;
  let restored = 0;
  for (const [index, { log }] of doomed.entries()) {
    const present = after.value[index];
    const { tab, columns } = log.log.table;
    if (present === undefined) continue;
    const standing = present.rows.filter((row) => isArchived(present, row)).length;
    if (standing <= (left.get(tab) ?? 0)) continue;
    const lost = missingOf(
      log.rows.filter((row) => !isArchived(log, row)),
      present.rows,
    );
    const formatOf = new Map(Object.values(columns).map(({ header, format }) => [header, format]));
    const formats = log.headers.map((header) => formatOf.get(String(header)) ?? '');
    const cells = lost.map((row) => formats.map((format, position) => literal(row.cells[position] ?? '', format)));
    const end = services.workbook.lastRow(tab) + 1;
    if (cells.length > 0) services.workbook.writeBlock(tab, end, 1, cells, formats);
    restored += lost.length;
  }
  if (restored > 0) services.workbook.flush();
  return restored;
}

/** Outside of text columns, text keeps from being read as typed by a leading apostrophe. */
function literal(cell: ArchiveCell, format: string): ArchiveCell {
  return typeof cell === 'string' && cell !== '' && format !== '@' ? `'${cell}` : cell;
}

/** Rows that stood there before and do not any more, each as often as it is missing. */
function missingOf(before: readonly LogRow[], after: readonly LogRow[]): LogRow[] {
  const counts = new Map<string, number>();
  for (const { key } of after) counts.set(key, (counts.get(key) ?? 0) + 1);
  return before.filter(({ key }) => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    return count < 1;
  });
}
