/** Reads tab Présences into columns: one read, each distinct cell understood once, no object a row. */
import type { AttendanceLog } from '../../domain/attendance/tally-log';
import { type Result, refuse, succeed } from '../../domain/shared/result';
import type { Workbook } from '../../google/services';
import { isBlankCell } from '../../sheets/cells';
import { type CellValues, mapHeaders, readTable } from '../../sheets/read-table';
import { attendanceTable } from '../../sheets/tables/logs/attendance';

const NAMES = ['date', 'pupilId', 'halfDay', 'code', 'arrivedAt', 'minutes', 'announcedOn', 'justifiedOn'] as const;
type Name = (typeof NAMES)[number];

/** A value that a schema refused. */
const BAD = Symbol('bad');

/**
 * @returns the log, or the refusals of the whole tab, each by row and column
 * @example readLog(services.workbook).value.pupilId // ['E1', 'E1', 'E7', …]
 */
export function readLog(workbook: Pick<Workbook, 'readTab'>): Result<AttendanceLog> {
  const { tab } = attendanceTable;
  const values = workbook.readTab(tab);
  if (values === undefined) return refuse({ code: 'tab-missing', tab });
  const headers = mapHeaders(attendanceTable, values[0] ?? []);
  if (!headers.ok) return headers;
  const { positions } = headers.value;
  const columns: Record<Name | 'row', unknown[]> = {
    ...{
      row: [],
      date: [],
      pupilId: [],
      halfDay: [],
      code: [],
      arrivedAt: [],
      minutes: [],
      announcedOn: [],
      justifiedOn: [],
    },
  };
  const readers = NAMES.map((name) => ({ column: columns[name], read: reader(name), position: positions[name] ?? -1 }));
  const used = Object.values(positions);
  for (let index = 1; index < values.length; index++) {
    const cells = values[index] ?? [];
    if (used.every((position) => isBlankCell(cells[position]))) continue;
    columns.row.push(index + 1);
    for (const { column, read, position } of readers) {
      const value = read(cells[position]);
      if (value === BAD) return refusalsOf(values);
      column.push(value);
    }
  }
  return succeed(columns as unknown as AttendanceLog);
}

/** What is wrong is told as everywhere: the slow way, since it happens seldom. */
function refusalsOf(values: CellValues): Result<never> {
  const read = readTable(attendanceTable, values);
  if (read.ok) throw new Error('A cell that a schema refused was read');
  return read;
}

/** Days, words and names repeat: each is understood once. */
function reader(name: Name): (cell: unknown) => unknown {
  const { schema } = attendanceTable.columns[name];
  const days = new Map<unknown, unknown>();
  const others = new Map<unknown, unknown>();
  return (cell) => {
    const [known, key] = cell instanceof Date ? [days, cell.getTime()] : [others, cell];
    let value = known.get(key);
    if (value === undefined && !known.has(key)) {
      const parsed = schema.safeParse(cell);
      value = parsed.success ? parsed.data : BAD;
      known.set(key, value);
    }
    return value;
  };
}
