/** Turns a row of laid-out cells into a strip, and divides it where a page ends. */

import type { Cell } from '../model/blocks';
import type { Border } from '../styles/properties';
import { type LineMark, type Mark, plainStrip, type Strip, stackHeight, stackMarks } from './marks';

/** A cell in its place; `extra` is how far it reaches into the rows below. */
export type CellBox = {
  readonly cell: Cell;
  readonly x: number;
  readonly width: number;
  readonly strips: readonly Strip[];
  readonly extra: number;
  readonly rowsBelow?: readonly { readonly height: number }[];
};

export type RowBox = { readonly cells: readonly CellBox[]; readonly height: number };

/** The strip of a row; only a row that may be split carries the means for it. */
export function rowStrip(row: RowBox, canSplit: boolean): Strip {
  const fills: Mark[] = [];
  const contents: Mark[] = [];
  const lines: LineMark[] = [];
  for (const box of row.cells) {
    const { cell, x, width } = box;
    const height = row.height + box.extra;
    // A continued cell has no background of its own: the merged cell above has painted it.
    if (cell.fill && cell.merge !== 'continued')
      fills.push({ kind: 'fill', x, y: 0, width, height, colour: cell.fill });
    contents.push(...stackMarks(box.strips, x + cell.margins.left, topOf(box, height)));
    lines.push(...edgesOf(box, row.height));
  }
  const strip = { ...plainStrip(row.height, [...fills, ...contents, ...joinLines(lines)]), floats: floatsOf(row) };
  if (!canSplit) return strip;
  return { ...strip, split: (available, isForced) => splitRow(row, available, isForced) };
}

function floatsOf(row: RowBox): Strip['floats'] {
  return row.cells.flatMap((box) => box.strips.flatMap((strip) => strip.floats));
}

function topOf(box: CellBox, height: number): number {
  const { margins, vertical } = box.cell;
  const free = height - margins.top - margins.bottom - stackHeight(box.strips);
  if (vertical === 'top' || free <= 0) return margins.top;
  return margins.top + (vertical === 'center' ? free / 2 : free);
}

function edgesOf({ cell, x, width, extra }: CellBox, height: number): LineMark[] {
  const { top, right, bottom, left } = cell.borders;
  const edges: LineMark[] = [];
  const add = (border: Border | undefined, fromX: number, y: number, toX: number, toY: number): void => {
    if (!border || border.width === 0) return;
    const { width: thickness, colour, dash } = border;
    edges.push({ kind: 'line', x: fromX, y, toX, toY, width: thickness, colour, dash });
  };
  // The cell that opens a merge draws the lower edge of the whole; those below it only their sides.
  if (cell.merge !== 'continued') {
    add(top, x, 0, x + width, 0);
    add(bottom, x, height + extra, x + width, height + extra);
  }
  add(left, x, 0, x, height);
  add(right, x + width, 0, x + width, height);
  return edges;
}

/** Joins edges that continue each other and drops those drawn twice. */
function joinLines(lines: readonly LineMark[]): LineMark[] {
  const joined: LineMark[] = [];
  for (const line of lines) {
    const isLevel = line.y === line.toY;
    const index = joined.findIndex(
      (other) => isLevel && isSameLook(line, other) && other.toY === line.y && touches(other, line),
    );
    const same = joined.some((other) => isSameLook(line, other) && isSamePlace(line, other));
    if (same) continue;
    const found = joined[index];
    if (found) joined[index] = { ...found, toX: Math.max(found.toX, line.toX) };
    else joined.push(line);
  }
  return joined;
}

function touches(one: LineMark, other: LineMark): boolean {
  return one.y === one.toY && one.y === other.y && Math.abs(one.toX - other.x) < 0.01;
}

function isSamePlace(one: LineMark, other: LineMark): boolean {
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;
  return isNear(one.x, other.x) && isNear(one.y, other.y) && isNear(one.toX, other.toX) && isNear(one.toY, other.toY);
}

function isSameLook(one: LineMark, other: LineMark): boolean {
  return one.width === other.width && one.colour === other.colour && one.dash === other.dash;
}

/** Divides each cell where the height is used up; undefined when no cell could give anything to the first part. */
function splitRow(row: RowBox, available: number, isForced: boolean): readonly [Strip, Strip] | undefined {
  const parts = row.cells.map((box) => splitCell(box, available, isForced));
  const hasGiven = parts.some(([head]) => head.strips.length > 0);
  const hasStuck = parts.some(([head, tail]) => head.strips.length === 0 && tail.strips.length > 0);
  const hasRest = parts.some(([, tail]) => tail.strips.length > 0);
  if (!hasGiven || !hasRest || (hasStuck && !isForced)) return undefined;
  const build = (cells: readonly CellBox[]): RowBox => ({
    cells,
    height: Math.max(...cells.map((box) => stackHeight(box.strips) + box.cell.margins.top + box.cell.margins.bottom)),
  });
  const head = build(parts.map(([box]) => box));
  const tail = build(parts.map(([, box]) => box));
  return [rowStrip(head, false), rowStrip(tail, true)];
}

function splitCell(box: CellBox, available: number, isForced: boolean): readonly [CellBox, CellBox] {
  let room = available - box.cell.margins.top - box.cell.margins.bottom;
  let count = 0;
  const inner: Strip[] = [];
  for (const strip of box.strips) {
    const needed = strip.before + strip.height;
    if (needed > room && !(isForced && count === 0)) {
      const divided = strip.split?.(room - strip.before, false);
      if (!divided) break;
      const [head, tail] = divided;
      return [
        { ...box, strips: [...inner, { ...head, before: strip.before }] },
        { ...box, strips: [tail, ...box.strips.slice(count + 1)] },
      ];
    }
    inner.push(strip);
    room -= needed + strip.after;
    count += 1;
  }
  return [
    { ...box, strips: inner },
    { ...box, strips: box.strips.slice(count) },
  ];
}
