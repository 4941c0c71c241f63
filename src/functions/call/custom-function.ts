/** What a custom function is: its help in French, its parameters, and how it is run. */

import type { Help } from '../../domain/shared/help-text';
import type { Result } from '../../domain/shared/result';
import type { CellValues } from '../../sheets/read-table';

/** Reads tabs of the active workbook; each tab at most once a call. */
export interface WorkbookReader {
  values(tab: string): unknown[][] | undefined;
}

export interface ParameterHelp {
  readonly name: string;
  readonly description: Help;
  readonly optional?: boolean;
}

/** One row of the catalogue. */
export interface CustomFunction {
  readonly name: string;
  readonly family: string;
  readonly summary: Help;
  readonly parameters: readonly ParameterHelp[];
  /** A call as a French sheet writes it, with `;`. */
  readonly example: Help;
  /** What it gives, in French. */
  readonly result: Help;
  run(args: readonly unknown[], workbook: WorkbookReader): unknown;
}

/** An argument that is one value, or a range with one value a row. */
export interface Scalar<T> {
  readonly role: 'scalar';
  readonly description: Help;
  readonly isOptional: boolean;
  read(value: unknown): Result<T>;
}

/** An argument that is a whole table with its header row. */
export interface TableArgument<T> {
  readonly role: 'table';
  readonly description: Help;
  readonly isOptional: boolean;
  /** The tab to read where the argument is left out. */
  readonly tab: string;
  open(values: CellValues): Result<T>;
  /** What a missing tab stands for; undefined: a refusal. */
  readonly whenMissing?: (workbook: WorkbookReader) => T | undefined;
}

export type Parameters = Readonly<Record<string, Scalar<unknown> | TableArgument<unknown>>>;

/** The values of the scalar arguments of one row. */
export type RowValues<P extends Parameters> = {
  readonly [K in keyof P as P[K] extends Scalar<unknown> ? K : never]: P[K] extends Scalar<infer T> ? T : never;
};

/** The opened tables of a call. */
export type TableValues<P extends Parameters> = {
  readonly [K in keyof P as P[K] extends TableArgument<unknown> ? K : never]: P[K] extends TableArgument<infer T>
    ? T
    : never;
};

export interface Definition<P extends Parameters> extends Omit<CustomFunction, 'parameters' | 'run'> {
  readonly parameters: P;
  /** Runs once a call, on the opened tables; what it returns runs once a row. */
  prepare(tables: TableValues<P>, workbook: WorkbookReader): (row: RowValues<P>) => Result<unknown>;
}
