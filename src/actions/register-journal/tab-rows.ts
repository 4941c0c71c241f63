/** Reads the rows of a register tab as texts by header: what the journal compares and the hidden copy keeps. */
import type { RegisterRow } from '../../domain/register/register-row';
import { fromNativeDate } from '../../domain/shared/local-date';
import { isBlankCell } from '../../sheets/cells';
import type { CellValues } from '../../sheets/read-table';
import { fingerprintOf } from '../fingerprint';
import type { RegisterTab } from './register-tabs';

/** A longer text is kept by its beginning and its fingerprint, so that a row fits into a cell of the copy. */
const LONG_TEXT = 1000;
const SHORTENED = 300;

/**
 * @param values the tab, header row first
 * @returns the rows that hold something; undefined where the identifiers' column is missing or stands twice, so that a
 *   renamed header does not pass for a deleted register
 */
export function rowsOfTab({ idHeader }: RegisterTab, values: CellValues): RegisterRow[] | undefined {
  const headers = (values[0] ?? []).map((cell) => textOfCell(cell).trim().normalize('NFC'));
  const idPosition = headers.indexOf(idHeader);
  if (idPosition < 0 || headers.indexOf(idHeader, idPosition + 1) >= 0) return undefined;
  const named = headers.flatMap((header, position) => (header === '' ? [] : [{ header, position }]));
  return values.slice(1).flatMap((line): RegisterRow[] => {
    const filled = named.filter(({ position }) => !isBlankCell(line[position]));
    if (filled.length === 0) return [];
    const cells = Object.fromEntries(
      filled.map(({ header, position }) => [header, shortened(textOfCell(line[position]))]),
    );
    return [{ id: textOfCell(line[idPosition]).trim(), cells }];
  });
}

/**
 * The text of a cell: days as `yyyy-mm-dd`, so that a day and its text are the same.
 * @example textOfCell(4053) // '4053'
 */
export function textOfCell(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (!(value instanceof Date)) return String(value ?? '');
  const minutes = value.getHours() * 60 + value.getMinutes();
  const time = minutes === 0 ? '' : ` ${[value.getHours(), value.getMinutes()].map(twoDigits).join(':')}`;
  return `${fromNativeDate(value) ?? value.getTime()}${time}`;
}

const twoDigits = (part: number): string => String(part).padStart(2, '0');

function shortened(text: string): string {
  return text.length <= LONG_TEXT ? text : `${text.slice(0, SHORTENED)}… [${fingerprintOf(text)}]`;
}
