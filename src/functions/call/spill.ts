/** The spill rule: ranges in, one result a row out; a bad row shows its sentence without spoiling the others. */
import { type Issue, type Result, refuseAll } from '../../domain/shared/result';
import { describeIssues } from '../../messages/issues';
import { isBlankCell } from '../../sheets/cells';

type Range = readonly (readonly unknown[])[];

/**
 * Applies a computation to scalars, or row by row where at least one argument is a range.
 * @returns the value, or a column of values; blank rows stay blank
 * @throws an Error with the French sentence where all arguments are scalars and the call is bad
 * @example spill(['n'], [[[1], [''], [3]]], double) // [[2], [''], [6]]
 */
export function spill(
  names: readonly string[],
  args: readonly unknown[],
  compute: (cells: readonly unknown[]) => Result<unknown>,
): unknown {
  const cells = args.map(unwrapSingle);
  const ranges = cells.map((cell) => (isRange(cell) ? cell : undefined));
  const height = Math.max(0, ...ranges.map((range) => range?.length ?? 0));
  if (height === 0) return computeScalar(cells, compute);
  const wide = names.filter((_, index) => ranges[index]?.some((row) => row.length > 1));
  if (wide.length > 0)
    throw new Error(describeIssues(wide.map((argument) => ({ code: 'range-wide', data: { argument } }))));
  const column: unknown[][] = [];
  for (let row = 0; row < height; row++) {
    if (ranges.every((range) => isBlankCell(range?.[row]?.[0]))) {
      column.push(['']);
      continue;
    }
    const short = shortRanges(names, ranges, row);
    const rowCells = cells.map((cell, index) => (ranges[index] === undefined ? cell : ranges[index][row]?.[0]));
    const result = short.length > 0 ? refuseAll(short) : compute(rowCells);
    column.push([result.ok ? result.value : describeIssues(result.issues)]);
  }
  return column;
}

function computeScalar(cells: readonly unknown[], compute: (cells: readonly unknown[]) => Result<unknown>): unknown {
  // A single cell reaches a function as a scalar: a formula filled down over blank rows stays blank.
  if (cells.some((cell) => cell !== undefined) && cells.every(isBlankCell)) return '';
  const result = compute(cells);
  if (!result.ok) throw new Error(describeIssues(result.issues));
  return result.value;
}

function shortRanges(names: readonly string[], ranges: readonly (Range | undefined)[], row: number): Issue[] {
  return names.flatMap((argument, index) => {
    const rows = ranges[index]?.length;
    return rows !== undefined && rows <= row ? [{ code: 'range-short', data: { argument, rows } }] : [];
  });
}

function isRange(value: unknown): value is Range {
  return Array.isArray(value);
}

/** `[[x]]` is x: some spreadsheets hand even a single cell over as a range. */
function unwrapSingle(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const rows: unknown[] = value.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  if (rows.length === 0) return '';
  const [first] = rows as unknown[][];
  return rows.length === 1 && first !== undefined && first.length <= 1 ? (first[0] ?? '') : rows;
}
