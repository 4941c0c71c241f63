/** Writes tabs as an .xlsx: dates as dates, text as text whatever it looks like. */
import { type CellObject, type WorkSheet, write } from '@e965/xlsx';
import { serialOf } from '../domain/shared/local-date';
import type { ArchiveCell, ArchiveTab } from './archive-part';

/** Below this serial number a cell holds a time of day without a day. */
const FIRST_DAY = 1;
/** The library escapes control characters so; a text that looks like such an escape would come back changed. */
const LIKE_ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

/** @example writeArchive([{ name: 'APC', rows: [['Date', 'Élève'], [new Date(2022, 8, 5), 'E1']] }]) // bytes of a zip */
export function writeArchive(tabs: readonly ArchiveTab[]): Uint8Array {
  const Sheets = Object.fromEntries(tabs.map((tab) => [tab.name, toSheet(tab)]));
  const book = { SheetNames: tabs.map(({ name }) => name), Sheets };
  const bytes: unknown = write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true });
  return new Uint8Array(bytes as ArrayBuffer);
}

function toSheet({ rows }: ArchiveTab): WorkSheet {
  const width = Math.max(1, ...(rows[0] === undefined ? [] : [rows[0].length]));
  const data = rows.map((row) => toCells(row));
  return { '!ref': `A1:${lettersOf(width)}${Math.max(1, rows.length)}`, '!data': data } as unknown as WorkSheet;
}

function toCells(row: readonly ArchiveCell[]): CellObject[] {
  const cells: CellObject[] = [];
  for (const [index, value] of row.entries()) if (value !== '') cells[index] = toCell(value);
  return cells;
}

function toCell(value: ArchiveCell): CellObject {
  if (typeof value === 'number') return { t: 'n', v: value };
  if (typeof value === 'boolean') return { t: 'b', v: value };
  if (typeof value === 'string') return { t: 's', v: value.replace(LIKE_ESCAPE, '_x005F_'), z: '@' };
  const serial = serialOf(value);
  return { t: 'n', v: serial, z: formatOf(serial) };
}

function formatOf(serial: number): string {
  if (serial < FIRST_DAY) return 'hh:mm';
  return Number.isInteger(serial) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm';
}

/** @example lettersOf(28) // 'AB' */
function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? lettersOf(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
