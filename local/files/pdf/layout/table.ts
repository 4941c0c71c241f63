/** Lays a table out: columns, merged cells, one strip a row. */
import type { Cell, Row, Table } from '../model/blocks';
import { columnWidths } from './columns';
import { layoutBlocks } from './flow';
import { type LayoutContext, type Strip, stackHeight } from './marks';
import { type CellBox, type RowBox, rowStrip } from './row';

/** A row before heights are settled. */
type Draft = { readonly row: Row; readonly cells: (CellBox & { readonly column: number })[]; height: number };

/**
 * Lays a table out in a column of that width (points), as one strip a row; header rows return on following pages.
 *
 * @example layoutTable(table, 450, context).length // the number of rows
 */
export function layoutTable(table: Table, room: number, context: LayoutContext): Strip[] {
  const widths = columnWidths(table, room, context);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const left = table.align === 'right' ? room - total : table.align === 'center' ? (room - total) / 2 : table.indent;
  const drafts = closeMerges(table.rows).map((row) => draftRow(row, widths, left, context));
  const groups = mergedGroups(drafts, context);
  // A table of nothing but header rows has none to repeat.
  const headerCount = Math.max(
    0,
    drafts.findIndex((draft) => !draft.row.isHeader),
  );
  const strips: Strip[] = [];
  drafts.forEach((draft, index) => {
    const box: RowBox = { cells: draft.cells, height: draft.height };
    const isHeader = index < headerCount;
    const strip = rowStrip(box, !draft.row.cantSplit && !draft.row.isExactHeight && !isHeader);
    strips.push({
      ...strip,
      keepNext: isHeader || groups.has(index),
      repeated: isHeader ? [] : strips.slice(0, headerCount),
    });
  });
  return strips;
}

/** A cell that continues a merge which nothing has opened is an ordinary cell: its text must show. */
function closeMerges(rows: readonly Row[]): Row[] {
  let open = new Set<number>();
  return rows.map((row) => {
    const next = new Set<number>();
    let column = row.skipped;
    const cells = row.cells.map((cell): Cell => {
      const isOrphan = cell.merge === 'continued' && !open.has(column);
      if (cell.merge !== 'none' && !isOrphan) next.add(column);
      column += cell.span;
      return isOrphan ? { ...cell, merge: 'none' } : cell;
    });
    open = next;
    return { ...row, cells };
  });
}

function draftRow(row: Row, widths: readonly number[], left: number, context: LayoutContext): Draft {
  const cells: Draft['cells'] = [];
  let column = row.skipped;
  let x = left + sum(widths.slice(0, column));
  let height = row.height;
  for (const cell of row.cells) {
    const width = sum(widths.slice(column, column + cell.span));
    const inner = Math.max(4, width - cell.margins.left - cell.margins.right);
    const strips = cell.merge === 'continued' ? [] : layoutBlocks(cell.blocks, inner, context);
    cells.push({ cell, x, width, strips, column, extra: 0 });
    if (cell.merge === 'none' && !row.isExactHeight) height = Math.max(height, neededHeight(cell, strips));
    column += cell.span;
    x += width;
  }
  return { row, cells, height: Math.max(height, 1) };
}

function neededHeight(cell: Cell, strips: readonly Strip[]): number {
  return stackHeight(strips) + cell.margins.top + cell.margins.bottom;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/**
 * Gives merged cells their height: the last row of a merge grows until the content fits.
 * Returns the rows that must stay with the next one, so that no merged cell is torn by a page's end.
 */
function mergedGroups(drafts: readonly Draft[], context: LayoutContext): ReadonlySet<number> {
  const together = new Set<number>();
  drafts.forEach((draft, first) => {
    draft.cells.forEach((box, position) => {
      if (box.cell.merge !== 'start') return;
      let last = first;
      while (isContinued(drafts[last + 1], box.column)) last += 1;
      const needed = neededHeight(box.cell, box.strips);
      const rows = drafts.slice(first, last + 1);
      const lastRow = rows.at(-1);
      const available = sum(rows.map(({ height }) => height));
      if (needed + available - draft.height > context.pageHeight) {
        // Too tall to stay whole: the content goes into the first row alone, which may be split.
        draft.height = Math.max(draft.height, needed);
        return;
      }
      if (lastRow && needed > available) lastRow.height += needed - available;
      for (let index = first; index < last; index += 1) together.add(index);
      draft.cells[position] = { ...box, rowsBelow: rows.slice(1) };
    });
  });
  // Heights are settled only now: a later merge may have made a row higher.
  for (const draft of drafts) {
    draft.cells.forEach((box, position) => {
      if (box.rowsBelow) draft.cells[position] = { ...box, extra: sum(box.rowsBelow.map(({ height }) => height)) };
    });
  }
  return together;
}

function isContinued(draft: Draft | undefined, column: number): boolean {
  return draft?.cells.some((box) => box.column === column && box.cell.merge === 'continued') ?? false;
}
