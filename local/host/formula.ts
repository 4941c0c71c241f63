/** What a cell's formula hands to a custom function, and what of its result a cell can show. */

import { ScriptError } from './execution';

/** A range of one cell arrives as a scalar, an empty cell as ''. */
export function prepareCells(value: unknown): unknown {
  if (value === null || value === undefined) return '';
  if (!Array.isArray(value)) return value;
  const [row] = value as unknown[];
  if (value.length === 1 && Array.isArray(row) && row.length === 1) return prepareCells(row[0]);
  return value.map((member) => (Array.isArray(member) ? member.map(prepareCells) : prepareCells(member)));
}

/**
 * Checks a result: a scalar, a list or rows of scalars; nothing is ''.
 * @throws ScriptError for a promise, an object or deeper lists
 * @example readCells([[1, undefined]]) // [[1, '']]
 */
export function readCells(value: unknown, depth = 0): unknown {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value;
  if (Array.isArray(value) && depth < 2) return value.map((member) => readCells(member, depth + 1));
  throw new ScriptError('The result of a custom function must be a value or rows of values.', 'Exception', value);
}
