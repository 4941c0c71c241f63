/** What the journal says of a changed row: the changed columns only, before and after. */
import { oneLine } from '../shared/one-line';
import type { RegisterRow, RowChange } from './register-row';

export interface RowNote {
  readonly line: string;
  readonly before: string;
  readonly after: string;
  /** The bare values where one column changed: so an action may have noted it itself. */
  readonly bare?: { readonly before: string; readonly after: string };
}

/** A cell holds 50,000 characters, and the hidden tab keeps both texts in one until they are in the journal. */
const MOST_CHARACTERS = 10_000;
const EMPTY = '(vide)';

/**
 * @example noteOfChange({ kind: 'changed', before: { id: 'F1', cells: { Nom: 'Rey' } }, after: { id: 'F1', cells: { Nom: 'Roy' } } })
 * // { line: 'F1', before: 'Nom : Rey', after: 'Nom : Roy', … }
 */
export function noteOfChange(change: RowChange<RegisterRow, RegisterRow>): RowNote {
  if (change.kind === 'added') return { line: change.after.id, before: '', after: describeRow(change.after) };
  if (change.kind === 'removed') return { line: change.before.id, before: describeRow(change.before), after: '' };
  const [old, current] = [change.before.cells, change.after.cells];
  const headers = [...new Set([...Object.keys(current), ...Object.keys(old)])];
  const changed = headers.filter((header) => old[header] !== current[header]);
  const [first = ''] = changed;
  const bare = { before: old[first] ?? '', after: current[first] ?? '' };
  return {
    line: change.after.id || change.before.id,
    before: describeCells(changed, old),
    after: describeCells(changed, current),
    ...(changed.length === 1 ? { bare } : {}),
  };
}

function describeRow({ cells }: RegisterRow): string {
  return describeCells(Object.keys(cells), cells);
}

function describeCells(headers: readonly string[], cells: RegisterRow['cells']): string {
  const text = headers.map((header) => `${header} : ${oneLine(cells[header] ?? EMPTY)}`).join(' ; ');
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS)}…`;
}
