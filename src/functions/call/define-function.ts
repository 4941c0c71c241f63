/** Turns a definition with typed parameters into a row of the catalogue. */
import { type Issue, type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import { isBlankCell } from '../../sheets/cells';
import type { CellValues } from '../../sheets/read-table';
import type {
  CustomFunction,
  Definition,
  Parameters,
  RowValues,
  Scalar,
  TableArgument,
  TableValues,
  WorkbookReader,
} from './custom-function';
import { spill } from './spill';

type Compute<P extends Parameters> = (row: RowValues<P>) => Result<unknown>;

/**
 * Defines a custom function. Tables are opened once a call, and only when a row that is not blank needs them;
 * each distinct cell is read once a call.
 */
export function defineFunction<P extends Parameters>(definition: Definition<P>): CustomFunction {
  const { name, family, summary, example, result } = definition;
  const parameters = Object.entries(definition.parameters);
  const help = parameters.map(([parameter, { description, isOptional }]) => ({
    name: parameter,
    description,
    ...(isOptional ? { optional: true } : {}),
  }));
  return { name, family, summary, example, result, parameters: help, run };

  function run(args: readonly unknown[], workbook: WorkbookReader): unknown {
    const reader = readOnce(workbook);
    const scalars: { name: string; read: (value: unknown) => Result<unknown>; arg: unknown }[] = [];
    const tables: { name: string; table: TableArgument<unknown>; arg: unknown }[] = [];
    parameters.forEach(([parameter, argument], index) => {
      const arg = args[index];
      if (argument.role === 'table') tables.push({ name: parameter, table: argument, arg });
      else scalars.push({ name: parameter, read: memoize(readerOf(parameter, argument)), arg });
    });
    let prepared: Result<Compute<P>> | undefined;
    const prepare = (): Result<Compute<P>> => {
      const opened = openAll(tables, reader);
      return opened.ok ? succeed(definition.prepare(opened.value as TableValues<P>, reader)) : opened;
    };
    const names = scalars.map((scalar) => scalar.name);
    const cells = scalars.map((scalar) => scalar.arg);
    return spill(names, cells, (row) => {
      prepared ??= prepare();
      const values: Record<string, unknown> = {};
      const issues: Issue[] = [];
      scalars.forEach((scalar, index) => {
        const read = scalar.read(row[index]);
        if (read.ok) values[scalar.name] = read.value;
        else issues.push(...read.issues);
      });
      if (!prepared.ok) issues.push(...prepared.issues);
      return issues.length > 0 || !prepared.ok ? refuseAll(issues) : prepared.value(values as RowValues<P>);
    });
  }
}

function readerOf(argument: string, scalar: Scalar<unknown>): (value: unknown) => Result<unknown> {
  return (value) => {
    if (isBlankCell(value)) {
      return scalar.isOptional ? succeed(undefined) : refuse({ code: 'argument-missing', data: { argument } });
    }
    const result = scalar.read(value);
    if (result.ok) return result;
    return refuse(
      ...result.issues.map(({ code, data }) => ({
        code: 'argument-invalid',
        data: { ...data, argument, expected: code },
      })),
    );
  };
}

/** Columns repeat their values: dates, years and words are read once each. */
function memoize(read: (value: unknown) => Result<unknown>): (value: unknown) => Result<unknown> {
  const known = new Map<unknown, Result<unknown>>();
  return (value) => {
    const key = value instanceof Date ? `date ${value.getTime()}` : value;
    let result = known.get(key);
    if (result === undefined) {
      result = read(value);
      known.set(key, result);
    }
    return result;
  };
}

function openAll(
  tables: readonly { name: string; table: TableArgument<unknown>; arg: unknown }[],
  workbook: WorkbookReader,
): Result<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  const issues: Issue[] = [];
  for (const { name, table, arg } of tables) {
    const opened = openTable(name, table, arg, workbook);
    if (opened.ok) values[name] = opened.value;
    else issues.push(...opened.issues);
  }
  return issues.length > 0 ? refuseAll(issues) : succeed(values);
}

function openTable(
  argument: string,
  table: TableArgument<unknown>,
  arg: unknown,
  workbook: WorkbookReader,
): Result<unknown> {
  if (!isBlankCell(arg)) {
    const isTable = Array.isArray(arg) && arg.every((row) => Array.isArray(row));
    return isTable ? table.open(arg as CellValues) : refuse({ code: 'table-expected', data: { argument } });
  }
  if (!table.isOptional) return refuse({ code: 'argument-missing', data: { argument } });
  const values = workbook.values(table.tab);
  if (values !== undefined) return table.open(values);
  const missing = table.whenMissing?.(workbook);
  return missing === undefined ? refuse({ code: 'tab-missing', tab: table.tab }) : succeed(missing);
}

function readOnce(workbook: WorkbookReader): WorkbookReader {
  const known = new Map<string, unknown[][] | undefined>();
  return {
    values(tab) {
      if (!known.has(tab)) known.set(tab, workbook.values(tab));
      return known.get(tab);
    },
  };
}
