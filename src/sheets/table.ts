/** A tab as a table: its columns by French header, each with a schema, a format, choices and a note. */
import * as z from 'zod/mini';
import type { Help } from '../domain/shared/help-text';
import type { CellSchema } from './cells';

export type NumberFormat = '@' | 'yyyy-mm-dd' | 'hh:mm' | '#,##0.00' | '0' | '0.##' | 'yyyy-mm-dd hh:mm';

export interface Column<T> {
  readonly header: string;
  /** French note on the header cell: what belongs here; the add-on itself has it on a page of its own, for set-up alone. */
  readonly note: Help;
  readonly schema: CellSchema<T>;
  readonly format: NumberFormat;
  /** French words of the drop-down, where there is one. */
  readonly choices?: readonly string[];
  readonly isRequired?: boolean;
  /** A workbook may lack it: every cell counts as empty then, and set-up adds it at the end. */
  readonly isExtra?: boolean;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

export interface Table<C extends Columns> {
  readonly tab: string;
  readonly columns: C;
  /** Written by the add-on alone: protected with a warning. */
  readonly isOurs: boolean;
  readonly rowSchema: z.ZodMiniType<Record<string, unknown>>;
}

export type RowOf<T> =
  T extends Table<infer C>
    ? { readonly row: number } & { readonly [K in keyof C]: C[K] extends Column<infer V> ? V : never }
    : never;

/**
 * Defines a tab.
 */
export function defineTable<C extends Columns>(tab: string, columns: C, options: { isOurs?: boolean } = {}): Table<C> {
  const shape = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.schema]));
  const rowSchema = z.object(shape) as unknown as Table<C>['rowSchema'];
  return { tab, columns, isOurs: options.isOurs ?? false, rowSchema };
}

export function headersOf(table: Table<Columns>): string[] {
  return Object.values(table.columns).map((column) => column.header);
}
