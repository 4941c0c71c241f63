/** The tabs that pages of the record book read, and of the log the rows of the pupils asked for alone. */
import type { AttendanceRecord } from '../../domain/attendance/absences';
import { type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { mapHeaders, readRows } from '../../sheets/read-table';
import { entriesTable } from '../../sheets/tables/ledger/entries';
import { invoicesTable } from '../../sheets/tables/ledger/invoices';
import { journalTable } from '../../sheets/tables/ledger/outgoing';
import { attendanceTable } from '../../sheets/tables/logs/attendance';
import { familiesTable } from '../../sheets/tables/register/families';
import { usefulNumbersTable } from '../../sheets/tables/setup/useful-numbers';
import { CLASS_TABLES } from '../attendance/tables';

/** Who owes what is read for a pupil who has left only. */
export const GATE_TABS: readonly string[] = ['entries', 'invoices', 'journal'];

export const RECORD_TABLES = {
  ...CLASS_TABLES,
  families: familiesTable,
  usefulNumbers: usefulNumbersTable,
  entries: entriesTable,
  invoices: invoicesTable,
  journal: journalTable,
} as const;

/** @returns the rows of some pupils; refusals for the cells in them that cannot be read */
export function readRecords(
  { workbook }: Pick<Services, 'workbook'>,
  pupilIds: ReadonlySet<string>,
): Result<readonly AttendanceRecord[]> {
  const { tab, columns } = attendanceTable;
  const values = workbook.readTab(tab);
  if (values === undefined) return refuse({ code: 'tab-missing', tab });
  const headers = mapHeaders(attendanceTable, values[0] ?? []);
  if (!headers.ok) return headers;
  const position = headers.value.positions.pupilId ?? -1;
  // Rows of others count as empty, so that each row keeps its number.
  const own = values.map((cells, index) => (index === 0 || isOf(cells[position], pupilIds) ? cells : []));
  const read = readRows(attendanceTable, own);
  if (!read.ok) return read;
  const { rows, issues } = read.value;
  return issues.length > 0 ? refuseAll(issues) : succeed(rows);

  function isOf(cell: unknown, ids: ReadonlySet<string>): boolean {
    const id = columns.pupilId.schema.safeParse(cell);
    return id.success && ids.has(id.data);
  }
}
