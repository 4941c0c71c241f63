/** What a row says, as one text: the same from the workbook and from an archive that was read back. */
import type { ArchiveCell } from '../../archive/archive-part';
import { serialOf } from '../../domain/shared/local-date';
import { mapHeaders } from '../../sheets/read-table';
import type { Columns, Table } from '../../sheets/table';
import { asInput } from '../../sheets/write-table';

/** Seconds of a day; times are compared to the second. */
const SECONDS_PER_DAY = 86_400;
const CONTROL = /\p{Cc}+/gu;

/**
 * Gives the function that tells what a row says, by our own columns: the school's columns beside may hold formulas.
 * @returns undefined where the header row lacks one of our columns
 * @example keyMaker(extraHelpTable, ['Date', 'Élève', 'Minutes', 'Accord le'])?.(['', 'E1', 30, '']) // '["","E1",30]'
 */
export function keyMaker(
  table: Table<Columns>,
  headers: readonly unknown[],
): ((cells: readonly unknown[]) => string) | undefined {
  const mapped = mapHeaders(table, headers);
  if (!mapped.ok) return undefined;
  const positions = Object.keys(table.columns).map((name) => mapped.value.positions[name] ?? -1);
  return (cells) => {
    const parts = positions.map((position) => plain(asInput(cells[position])));
    while (parts.length > 0 && parts[parts.length - 1] === '') parts.pop();
    return JSON.stringify(parts);
  };
}

/** Line ends, blanks around a text and control characters may not survive a file. */
function plain(cell: ArchiveCell): string | number | boolean {
  if (typeof cell === 'number') return toTheSecond(cell);
  if (typeof cell === 'boolean') return cell;
  return cell instanceof Date ? toTheSecond(serialOf(cell)) : cell.normalize('NFC').replace(CONTROL, ' ').trim();
}

function toTheSecond(serial: number): number {
  return Math.round(serial * SECONDS_PER_DAY) / SECONDS_PER_DAY;
}
