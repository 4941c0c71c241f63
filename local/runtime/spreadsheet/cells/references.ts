/** References within formulas, moved when rows or columns are inserted or when a formula is copied. */
import { toColumnLetters, toColumnNumber } from './a1-notation';

/** One end of a reference; the dollar signs stay with it. */
interface Corner {
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

/** Which end of a reference: of a range its first or last corner, or the one cell there is. */
type End = 'first' | 'last' | 'only';

const CORNER = String.raw`(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])`;
const TAB = String.raw`(?:('(?:[^']|'')*'|[\p{L}_][\p{L}\w.]*)!)?`;
const TEXT_OR_TAB = /"(?:[^"]|"")*"|('(?:[^']|'')*'|[\p{L}_][\p{L}\w.]*)!/gu;
/** Names of tabs that need no quotes. */
const PLAIN_TAB = /^[\p{L}_][\p{L}\d_]*$/u;
const PARTS = new RegExp(
  String.raw`"(?:[^"]|"")*"|${TAB}${CORNER}(?::${CORNER})?|[\p{L}_\\][\p{L}\w.\\]*|'(?:[^']|'')*'`,
  'gu',
);

/**
 * Changes the references of a formula.
 * @param formula with or without its leading `=`
 * @param change gives the new row and column of each end; `tab` is undefined for the formula's own tab
 */
function mapReferences(
  formula: string,
  change: (corner: Corner, tab: string | undefined, end: End) => { row: number; column: number } | undefined,
): string {
  return formula.replace(PARTS, (part: string, tab: string | undefined, ...groups: (string | undefined)[]) => {
    const [dollar1, letters1, dollar2, digits1, dollar3, letters2, dollar4, digits2] = groups;
    if (letters1 === undefined) return part;
    const name = tab?.startsWith("'") ? tab.slice(1, -1).replace(/''/g, "'") : tab;
    const isRange = letters2 !== undefined;
    let isGone = false;
    const move = (end: End, columnSign = '', letters = '', rowSign = '', digits = '') => {
      const corner = {
        row: Number(digits),
        column: toColumnNumber(letters),
        isRowFixed: rowSign !== '',
        isColumnFixed: columnSign !== '',
      };
      const place = change(corner, name, end);
      if (place === undefined) isGone = true;
      return `${columnSign}${toColumnLetters(place?.column ?? 1)}${rowSign}${place?.row ?? 1}`;
    };
    const first = move(isRange ? 'first' : 'only', dollar1, letters1, dollar2, digits1);
    const second = isRange ? `:${move('last', dollar3, letters2, dollar4, digits2)}` : '';
    return `${tab === undefined ? '' : `${tab}!`}${isGone ? '#REF!' : `${first}${second}`}`;
  });
}

/**
 * Moves the relative references of a formula, as copying does.
 * @param formula with or without its leading `=`
 * @param rows how far down
 * @param columns how far to the right
 * @example shiftFormula('A1*$B$1', 2, 1) // 'B3*$B$1'
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (corner) => ({
    row: corner.isRowFixed ? corner.row : corner.row + rows,
    column: corner.isColumnFixed ? corner.column : corner.column + columns,
  }));
}

/** An insertion of rows or columns in a tab. */
export interface Insertion {
  readonly tab: string;
  readonly axis: 'row' | 'column';
  readonly after: number;
  readonly count: number;
}

/**
 * Follows an insertion: references to what moved point to its new place.
 * @param formula the formula
 * @param ownTab the tab in which it stands
 * @example followInsertion('=SUM(D2:D9)', 'Écritures', { tab: 'Écritures', axis: 'row', after: 5, count: 2 }) // '=SUM(D2:D11)'
 */
export function followInsertion(formula: string, ownTab: string, insertion: Insertion): string {
  const { axis, after, count } = insertion;
  return mapReferences(formula, (corner, tab) => {
    const isHit = (tab ?? ownTab) === insertion.tab && corner[axis] > after;
    return { row: corner.row, column: corner.column, ...(isHit ? { [axis]: corner[axis] + count } : {}) };
  });
}

/** A deletion of rows in a tab. */
export interface Deletion {
  readonly tab: string;
  /** The first row deleted. */
  readonly row: number;
  readonly count: number;
}

/**
 * Follows a deletion: references to what moved up point to its new place, ranges shrink, and what is gone is `#REF!`.
 * @param formula the formula
 * @param ownTab the tab in which it stands
 * @example followDeletion('=SUM(D2:D9)', 'Écritures', { tab: 'Écritures', row: 5, count: 2 }) // '=SUM(D2:D7)'
 */
export function followDeletion(formula: string, ownTab: string, { tab: shortened, row, count }: Deletion): string {
  const next = row + count;
  let firstRow = 0;
  return mapReferences(formula, (corner, tab, end) => {
    if ((tab ?? ownTab) !== shortened) return corner;
    const isGone = corner.row >= row && corner.row < next;
    if (end === 'only' && isGone) return undefined;
    const moved = corner.row >= next ? corner.row - count : corner.row;
    // A range that loses its first rows begins at the row after them, one that loses its last ends at the row before.
    const edge = end === 'first' ? row : row - 1;
    const kept = isGone ? edge : moved;
    if (end === 'first') firstRow = kept;
    return end === 'last' && kept < firstRow ? undefined : { row: kept, column: corner.column };
  });
}

/**
 * Follows a tab's new name.
 * @param formula the formula
 * @example followRename('=SUM(Tarifs!C:C)', 'Tarifs', 'Prix 2023') // "=SUM('Prix 2023'!C:C)"
 */
export function followRename(formula: string, before: string, after: string): string {
  const written = PLAIN_TAB.test(after) ? after : `'${after.replace(/'/g, "''")}'`;
  return formula.replace(TEXT_OR_TAB, (part: string, tab: string | undefined) => {
    const name = tab?.startsWith("'") ? tab.slice(1, -1).replace(/''/g, "'") : tab;
    return name === before ? `${written}!` : part;
  });
}
