/** From records by column name to rows in the order of a tab's columns. */
import type { Columns, Table } from '../../src/sheets/table';

/** A date cell holds its ISO date; a time is a fraction of a day. */
export type SampleCell = string | number | boolean | { readonly date: string };
export type SampleRows = readonly (readonly SampleCell[])[];

/** A row by column name; what is absent is an empty cell. Dates are ISO text, yes and no are booleans. */
export type SampleRecord<C extends Columns> = { readonly [K in keyof C]?: string | number | boolean | undefined };

/**
 * Lays records out as the tab wants them.
 * @example rowsOf(publicHolidaysTable, [{ date: '2023-04-07', label: 'Vendredi saint' }])
 * // [[{ date: '2023-04-07' }, 'Vendredi saint']]
 */
export function rowsOf<C extends Columns>(table: Table<C>, records: readonly SampleRecord<C>[]): SampleRows {
  const columns = Object.entries(table.columns).map(([name, { format }]) => ({
    name,
    isDate: format === 'yyyy-mm-dd',
  }));
  return records.map((record) => columns.map(({ name, isDate }) => toCell(record[name], isDate)));
}

function toCell(value: string | number | boolean | undefined, isDate: boolean): SampleCell {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return isDate && typeof value === 'string' && value !== '' ? { date: value } : value;
}

/** A time of day as a cell holds it, from minutes after midnight. */
export function timeCell(minutes: number | undefined): number | undefined {
  return minutes === undefined ? undefined : minutes / (24 * 60);
}

/** Logs stand in the order of their days. */
export function inOrder<R extends { readonly date: string }>(records: readonly R[]): R[] {
  return [...records].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}
