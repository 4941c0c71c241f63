/** Properties of cells kept as few painted rectangles: painting, looking up, and moving them when rows or columns are inserted. */
import type { Painted, Rectangle, StyleModel } from '../../model';

/** How many of the latest rectangles are looked at for an equal neighbour. */
const LOOK_BACK = 256;

/** True when the two rectangles share a cell. */
export function isOverlapping(a: Rectangle, b: Rectangle): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** True when every cell of `inner` lies in `outer`. */
export function isInside(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** The rectangle that the two make together, or undefined when that is no rectangle. */
function joinRectangles(a: Rectangle, b: Rectangle): Rectangle | undefined {
  if (isInside(a, b)) return b;
  if (a.column === b.column && a.columns === b.columns && a.row <= b.row + b.rows && b.row <= a.row + a.rows) {
    const row = Math.min(a.row, b.row);
    return { row, column: a.column, rows: Math.max(a.row + a.rows, b.row + b.rows) - row, columns: a.columns };
  }
  if (a.row === b.row && a.rows === b.rows && a.column <= b.column + b.columns && b.column <= a.column + a.columns) {
    const column = Math.min(a.column, b.column);
    return { row: a.row, column, rows: a.rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
  }
  return undefined;
}

function isEqual<T>(a: T, b: T): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

/** The cells that both rectangles have; they overlap. */
function intersect(a: Rectangle, b: Rectangle): Rectangle {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.min(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of a rectangle when another is cut out: at most four rectangles. */
function cutOut(range: Rectangle, hole: Rectangle): Rectangle[] {
  if (!isOverlapping(range, hole)) return [range];
  const { row, column, rows, columns } = intersect(range, hole);
  const parts = [
    { ...range, rows: row - range.row },
    { ...range, row: row + rows, rows: range.row + range.rows - row - rows },
    { row, column: range.column, rows, columns: column - range.column },
    { row, column: column + columns, rows, columns: range.column + range.columns - column - columns },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/**
 * Paints a rectangle: what it covers is cut away and equal neighbours are joined, so that no two rectangles overlap
 * and repainting never lengthens the list without end.
 * @param list the painted rectangles, changed in place
 * @param range where to paint
 * @param value what to paint
 * @example paint(sheet.formats, { row: 2, column: 1, rows: 999, columns: 1 }, '@')
 */
export function paint<T>(list: Painted<T>[], range: Rectangle, value: T): void {
  const covering = list.find((painted) => isInside(range, painted.range));
  if (covering && isEqual(covering.value, value)) return;
  const old = list.splice(0);
  for (const painted of old) {
    if (!isOverlapping(painted.range, range)) list.push(painted);
    else for (const part of cutOut(painted.range, range)) list.push({ range: part, value: painted.value });
  }
  add(list, { range, value });
}

/** Paints only the named looks and leaves the others as they are. */
export function paintStyle(list: Painted<StyleModel>[], range: Rectangle, value: StyleModel): void {
  let bare = [range];
  const changed: Painted<StyleModel>[] = [];
  const old = list.splice(0);
  for (const painted of old) {
    if (!isOverlapping(painted.range, range)) {
      list.push(painted);
      continue;
    }
    for (const part of cutOut(painted.range, range)) list.push({ range: part, value: painted.value });
    changed.push({ range: intersect(painted.range, range), value: { ...painted.value, ...value } });
    bare = bare.flatMap((part) => cutOut(part, painted.range));
  }
  for (const piece of changed) add(list, piece);
  for (const part of bare) add(list, { range: part, value });
}

/** Adds a painted rectangle, joined with an equal neighbour among the latest ones. */
function add<T>(list: Painted<T>[], piece: Painted<T>): void {
  for (let i = list.length - 1; i >= Math.max(0, list.length - LOOK_BACK); i--) {
    const other = list[i];
    const joined = other && joinRectangles(piece.range, other.range);
    if (!joined || !isEqual(other.value, piece.value)) continue;
    list.splice(i, 1);
    add(list, { range: joined, value: piece.value });
    return;
  }
  list.push(piece);
}

/** The value painted last over a cell. */
export function findPainted<T>(list: readonly Painted<T>[], row: number, column: number): T | undefined {
  for (let i = list.length - 1; i >= 0; i--) {
    const painted = list[i];
    if (painted && isInside({ row, column, rows: 1, columns: 1 }, painted.range)) return painted.value;
  }
  return undefined;
}

/**
 * The painted values of a rectangle, row by row in one flat list; undefined when nothing is painted there.
 * @param list the painted rectangles
 * @param range the cells asked for
 * @param absent the value of unpainted cells
 */
export function spreadPainted<T>(list: readonly Painted<T>[], range: Rectangle, absent: T): T[] | undefined {
  const touching = list.filter((painted) => isOverlapping(painted.range, range));
  if (touching.length === 0) return undefined;
  const flat = new Array<T>(range.rows * range.columns).fill(absent);
  for (const { range: painted, value } of touching) {
    const top = Math.max(painted.row, range.row) - range.row;
    const bottom = Math.min(painted.row + painted.rows, range.row + range.rows) - range.row;
    const left = Math.max(painted.column, range.column) - range.column;
    const right = Math.min(painted.column + painted.columns, range.column + range.columns) - range.column;
    for (let row = top; row < bottom; row++) flat.fill(value, row * range.columns + left, row * range.columns + right);
  }
  return flat;
}

/** Moves painted rectangles for rows inserted after `after`: the new rows look like the row above. */
export function insertPaintedRows<T>(list: Painted<T>[], after: number, count: number): void {
  list.forEach((painted, i) => {
    const { range } = painted;
    if (range.row > after) list[i] = { ...painted, range: { ...range, row: range.row + count } };
    else if (range.row + range.rows > after) list[i] = { ...painted, range: { ...range, rows: range.rows + count } };
  });
}

/** Moves painted rectangles for columns inserted after `after`: the new columns look like the column to the left. */
export function insertPaintedColumns<T>(list: Painted<T>[], after: number, count: number): void {
  list.forEach((painted, i) => {
    const { range } = painted;
    if (range.column > after) list[i] = { ...painted, range: { ...range, column: range.column + count } };
    else if (range.column + range.columns > after) {
      list[i] = { ...painted, range: { ...range, columns: range.columns + count } };
    }
  });
}

/** The painted rectangles as they show: none overlaps another. */
export function listVisible<T>(list: readonly Painted<T>[]): Painted<T>[] {
  return list.flatMap(({ range, value }, i) => {
    const later = list.slice(i + 1).filter((other) => isOverlapping(other.range, range));
    const parts = later.reduce<Rectangle[]>(
      (left, other) => left.flatMap((part) => cutOut(part, other.range)),
      [range],
    );
    return parts.map((part) => ({ range: part, value }));
  });
}
