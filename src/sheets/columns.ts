/** Short words for defining columns: kind, header, note. */
import * as z from 'zod/mini';
import type { Help } from '../domain/shared/help-text';
import {
  amountCell,
  type CellSchema,
  choiceCell,
  countryCell,
  dateCell,
  emailsCell,
  integerCell,
  minutesCell,
  optional,
  priceCell,
  quantityCell,
  schoolYearCell,
  sharePercentCell,
  textCell,
  timeCell,
} from './cells';
import type { Column, NumberFormat } from './table';

/** A column whose cell must be filled in every used row. */
export function must<T>(column: Column<T>): Column<T> {
  return { ...column, isRequired: true };
}

/** A column whose cell may be empty: undefined then. */
export function may<T>(column: Column<T>): Column<T | undefined> {
  return { ...column, schema: optional(column.schema) };
}

/** A column that an older workbook may lack: undefined then. */
export function extra<T>(column: Column<T>): Column<T | undefined> {
  return { ...may(column), isExtra: true };
}

const of =
  <T>(schema: CellSchema<T>, format: NumberFormat) =>
  (header: string, note: Help): Column<T> => ({ header, note, schema, format });

export const text = of(textCell, '@');
export const country = of(countryCell, '@');
export const date = of(dateCell, 'yyyy-mm-dd');
export const time = of(timeCell, 'hh:mm');
export const emails = of(emailsCell, '@');
export const amount = of(amountCell, '#,##0.00');
export const price = of(priceCell, '#,##0.00');
export const quantity = of(quantityCell, '0.##');
export const minutes = of(minutesCell, '0');
export const sharePercent = of(sharePercentCell, '0.##');
export const schoolYear = of(schoolYearCell, '@');
const textOrDate: CellSchema<unknown> = z.unknown() as unknown as CellSchema<unknown>;

/** A moment that only people read. */
export const moment: (header: string, note: Help) => Column<unknown> = (header, note) => ({
  header,
  note,
  schema: optional(textOrDate),
  format: 'yyyy-mm-dd hh:mm',
});

export function integer(header: string, note: Help, min: number, max: number): Column<number> {
  return { header, note, schema: integerCell(min, max), format: '0' };
}

/** A column with a drop-down of French words, each standing for a code. */
export function choice<T>(header: string, note: Help, choices: Readonly<Record<string, T>>): Column<T> {
  return { header, note, schema: choiceCell(choices), format: '@', choices: Object.keys(choices) };
}

export function yesNo(header: string, note: Help): Column<boolean> {
  return choice(header, note, { oui: true, non: false });
}
