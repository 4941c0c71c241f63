/** Rows of the log that nobody may overlook who writes a half-day: their day or pupil is written in another way. */
import type { LocalDate } from '../../domain/shared/local-date';
import { withoutAccents } from '../../domain/shared/names';
import type { Issue } from '../../domain/shared/result';
import { guessDay } from '../../sheets/attendance-log/guess-day';
import type { LoggedDays } from '../../sheets/attendance-log/read-days';

interface Question {
  readonly pupilIds: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Row numbers that a notice names. */
const MOST_NAMED = 10;
const TAB = 'Présences';
const foldId = (id: string): string => withoutAccents(id.trim());

/**
 * Rows that may be about these pupils and days and cannot be read: a second row beside them would contradict them. A row
 * of which nothing tells the day is about none.
 * @returns refusals of the cells, and `roll-pupil-alike` for an identifier in other capitals
 */
export function oddRows(log: LoggedDays, { pupilIds, from, to }: Question): Issue[] {
  const { issues, rows, values, headers } = log;
  const ids = new Map(pupilIds.map((id) => [foldId(id), id]));
  const cellOf = (row: number, name: string): unknown => values[row - 1]?.[headers.positions[name] ?? -1];
  const undated = new Set(issues.flatMap(({ column, row }) => (column === 'Date' ? [row] : [])));
  const isWithin = (day: LocalDate | undefined): boolean => day !== undefined && day >= from && day <= to;
  const unreadable = issues.filter(({ row = 0 }) => {
    const id = foldId(String(cellOf(row, 'pupilId') ?? ''));
    const isAbout = id === '' || ids.has(id);
    return isAbout && (!undated.has(row) || isWithin(guessDay(cellOf(row, 'date'))));
  });
  const alike = rows.flatMap(({ row, date, pupilId }): Issue[] => {
    const meant = ids.get(foldId(pupilId));
    if (meant === undefined || pupilIds.includes(pupilId) || !isWithin(date)) return [];
    return [{ code: 'roll-pupil-alike', tab: TAB, row, column: 'Élève', data: { value: pupilId, pupil: meant } }];
  });
  return [...unreadable, ...alike];
}

/** Rows whose date is none, by number: no sheet shows them. */
export function undatedNotice({ issues }: LoggedDays): Issue[] {
  const rows = [...new Set(issues.flatMap(({ column, row }) => (column === 'Date' && row !== undefined ? [row] : [])))];
  if (rows.length === 0) return [];
  const named = rows.slice(0, MOST_NAMED).join(', ');
  return [{ code: 'roll-undated', tab: TAB, column: 'Date', data: { rows: named, more: rows.length - MOST_NAMED } }];
}
