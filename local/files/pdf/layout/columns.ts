/** The widths of a table's columns: what the table asks for, else what its content needs. */
import type { Block, Cell, Table } from '../model/blocks';
import type { LayoutContext } from './marks';
import { toUnits } from './words';

/**
 * One width a grid column, in points; never wider in all than there is room unless the table says so itself.
 *
 * @example columnWidths(table, 450, context) // [150, 200, 100]
 */
export function columnWidths(table: Table, room: number, context: LayoutContext): number[] {
  const count = Math.max(table.grid.length, ...table.rows.map((row) => row.skipped + spanOf(row.cells)), 1);
  const wished = wishedTotal(table, room);
  const preferred = preferredWidths(table, count, wished ?? room);
  const known = preferred ?? plausibleGrid(table, count, wished ?? room);
  if (!known) return contentWidths(table, count, room, wished, context);
  const total = known.reduce((sum, width) => sum + width, 0);
  const target = wished ?? Math.min(total, Math.max(room, 1));
  const scale = table.isFixed && total <= room * 1.02 ? 1 : target / total;
  return known.map((width) => Math.max(1, width * scale));
}

function spanOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.span, 0);
}

function wishedTotal(table: Table, room: number): number | undefined {
  if (table.width.kind === 'share') return room * Math.min(1, table.width.value || 1);
  return table.width.kind === 'points' ? Math.min(table.width.value, room * 1.05) : undefined;
}

/** Widths that cells themselves name; columns without one take the grid's, or share what is left. */
function preferredWidths(table: Table, count: number, total: number): number[] | undefined {
  const widths: (number | undefined)[] = new Array(count).fill(undefined);
  for (const row of table.rows) {
    let column = row.skipped;
    for (const cell of row.cells) {
      const width = cell.width.kind === 'share' ? cell.width.value * total : cell.width.value;
      if (cell.span === 1 && cell.width.kind !== 'auto' && width > 0 && widths[column] === undefined)
        widths[column] = width;
      column += cell.span;
    }
  }
  const named = widths.filter((width) => width !== undefined);
  if (named.length === 0) return undefined;
  if (named.length < count) {
    const grid = plausibleGrid(table, count, total);
    const left = Math.max(total - named.reduce((sum, width) => sum + width, 0), 20);
    return widths.map((width, index) => width ?? grid?.[index] ?? left / (count - named.length));
  }
  return named;
}

/** The grid, unless it is a placeholder (some writers give every column the same few points). */
function plausibleGrid(table: Table, count: number, total: number): number[] | undefined {
  const sum = table.grid.reduce((all, width) => all + width, 0);
  const isComplete = table.grid.length === count && table.grid.every((width) => width > 0);
  return isComplete && (table.isFixed || sum >= total * 0.5 || table.width.kind === 'auto') && sum > count * 6
    ? [...table.grid]
    : undefined;
}

/** Between the widest word and the widest line of each column, as much as there is room for. */
function contentWidths(
  table: Table,
  count: number,
  room: number,
  wished: number | undefined,
  context: LayoutContext,
): number[] {
  const least = new Array<number>(count).fill(12);
  const most = new Array<number>(count).fill(12);
  for (const row of table.rows) {
    let column = row.skipped;
    for (const cell of row.cells) {
      if (cell.span === 1) {
        const needs = contentNeeds(cell.blocks, context);
        const sides = cell.margins.left + cell.margins.right + 0.5;
        least[column] = Math.max(least[column] ?? 0, needs.least + sides);
        most[column] = Math.max(most[column] ?? 0, needs.most + sides);
      }
      column += cell.span;
    }
  }
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const [allLeast, allMost] = [sum(least), sum(most)];
  const target = wished ?? Math.min(allMost, room);
  if (allMost <= target) return most.map((width) => width * (target / allMost));
  if (allLeast >= target) return least.map((width) => width * (target / allLeast));
  const share = (target - allLeast) / (allMost - allLeast);
  return least.map((width, index) => width + ((most[index] ?? width) - width) * share);
}

type Needs = { readonly least: number; readonly most: number };

function contentNeeds(blocks: readonly Block[], context: LayoutContext): Needs {
  let [least, most] = [0, 0];
  for (const block of blocks) {
    if (block.kind === 'table') {
      const total = block.grid.reduce((sum, width) => sum + width, 0);
      [least, most] = [Math.max(least, total), Math.max(most, total)];
      continue;
    }
    const indent = block.style.left + block.style.right;
    let line = indent + Math.max(0, block.style.firstLine);
    for (const unit of toUnits(block.inlines, context, context.pageHeight)) {
      if (unit.kind === 'break') {
        line = indent;
        continue;
      }
      const width = unit.kind === 'tab' ? block.style.defaultTab : unit.width;
      line += width;
      if (unit.kind !== 'space') {
        least = Math.max(least, width + indent);
        most = Math.max(most, line);
      }
    }
  }
  return { least, most };
}
