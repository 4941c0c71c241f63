/** Reads `w:tbl`: grid, rows and cells with style, borders and margins resolved. */
import { readNumber, readTwips } from '../open/units';
import { childOf, childrenOf, readValue, switchOf, type XmlNode } from '../open/xml';
import { type Borders, mergeParagraph, mergeRun } from '../styles/properties';
import { readBorders, readFill } from '../styles/read-borders';
import { formatOf, type Margins, readMargins, type TableStyle } from '../styles/table-style';
import type { Block, Cell, Row, Table, Width } from './blocks';
import type { Context } from './context';
import { readBlocks } from './read-blocks';

/** Word's own margins of a cell: 0.19 cm at the sides. */
const DEFAULT_MARGINS: Margins = { top: 0, right: 5.4, bottom: 0, left: 5.4 };

type TableContext = {
  readonly context: Context;
  readonly style: TableStyle;
  readonly look: ReadonlySet<string>;
  readonly margins: Margins;
  readonly borders: Borders;
};

/** Reads a table; rows and cells inside content controls count as the table's own. */
export function readTable(node: XmlNode, context: Context): Table {
  const properties = childOf(node, 'w:tblPr');
  const style = context.styles.table(readValue(properties, 'w:tblStyle') ?? context.styles.defaultTableStyle);
  const grid = childrenOf(childOf(node, 'w:tblGrid'), 'w:gridCol').map(
    (column) => readTwips(column.attributes['w:w']) ?? 0,
  );
  const table: TableContext = {
    context,
    style,
    look: readLook(childOf(properties, 'w:tblLook')?.attributes),
    margins: { ...DEFAULT_MARGINS, ...style.margins, ...readMargins(childOf(properties, 'w:tblCellMar')) },
    borders: { ...style.whole?.borders, ...readBorders(childOf(properties, 'w:tblBorders')) },
  };
  const nodes = unwrap(node, 'w:tr');
  const align = readValue(properties, 'w:jc');
  return {
    kind: 'table',
    grid,
    width: readWidth(childOf(properties, 'w:tblW')),
    isFixed: childOf(properties, 'w:tblLayout')?.attributes['w:type'] === 'fixed',
    align: align === 'center' ? 'center' : align === 'right' || align === 'end' ? 'right' : 'left',
    indent: readTwips(childOf(properties, 'w:tblInd')?.attributes['w:w']) ?? 0,
    rows: nodes.map((row, index) => readRow(row, index, nodes.length, grid.length, table)),
  };
}

/** The elements of that name below the node, wrappers looked through, nested tables not. */
function unwrap(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => {
    if (child.name === name) return [child];
    return /^w:(tbl|tr|tc|p|tblPr|trPr|del|moveFrom)$/.test(child.name) ? [] : unwrap(child, name);
  });
}

function readLook(attributes: Readonly<Record<string, string>> | undefined): ReadonlySet<string> {
  const mask = Number.parseInt(attributes?.['w:val'] ?? '', 16);
  const isOn = (name: string, bit: number, isNegative = false): boolean => {
    const said = attributes?.[`w:${name}`];
    const value = said === undefined ? (mask & bit) !== 0 : /^(1|true|on)$/.test(said);
    return isNegative ? !value : value;
  };
  const look = new Set<string>();
  if (!attributes) return look;
  if (isOn('firstRow', 0x20)) look.add('firstRow');
  if (isOn('lastRow', 0x40)) look.add('lastRow');
  if (isOn('firstColumn', 0x80)) look.add('firstColumn');
  if (isOn('lastColumn', 0x100)) look.add('lastColumn');
  if (isOn('noHBand', 0x200, true)) look.add('hBand');
  return look;
}

function readWidth(node: XmlNode | undefined): Width {
  const text = node?.attributes['w:w'] ?? '';
  const type = node?.attributes['w:type'] ?? (text ? 'dxa' : 'auto');
  if (text.endsWith('%')) return { kind: 'share', value: (readNumber(text.slice(0, -1)) ?? 0) / 100 };
  if (type === 'pct') return { kind: 'share', value: (readNumber(text) ?? 0) / 5000 };
  const points = readTwips(text) ?? 0;
  return type === 'dxa' && points > 0 ? { kind: 'points', value: points } : { kind: 'auto', value: 0 };
}

function readRow(node: XmlNode, index: number, rows: number, columns: number, table: TableContext): Row {
  const properties = childOf(node, 'w:trPr');
  const height = childOf(properties, 'w:trHeight')?.attributes;
  const skipped = readNumber(readValue(properties, 'w:gridBefore')) ?? 0;
  let column = skipped;
  const cells = unwrap(node, 'w:tc').map((cell) => {
    const read = readCell(cell, { index, rows, column, columns }, table);
    column += read.span;
    return read;
  });
  return {
    cells,
    isHeader: switchOf(properties, 'w:tblHeader') ?? false,
    cantSplit: switchOf(properties, 'w:cantSplit') ?? false,
    height: readTwips(height?.['w:val']) ?? 0,
    isExactHeight: height?.['w:hRule'] === 'exact',
    skipped,
  };
}

type Place = { readonly index: number; readonly rows: number; readonly column: number; readonly columns: number };

function readCell(node: XmlNode, place: Place, table: TableContext): Cell {
  const properties = childOf(node, 'w:tcPr');
  const span = Math.max(1, readNumber(readValue(properties, 'w:gridSpan')) ?? 1);
  const isFirstColumn = place.column === 0;
  const isLastColumn = place.column + span >= place.columns;
  const merge = childOf(properties, 'w:vMerge');
  const format = formatOf(table.style, {
    row: place.index,
    rows: place.rows,
    isFirstColumn,
    isLastColumn,
    look: table.look,
  });
  const said = readFill(childOf(properties, 'w:shd'));
  const fill = said ?? format.fill;
  const isFilled = fill !== undefined && fill !== 'none';
  const vertical = readValue(properties, 'w:vAlign') ?? format.vertical;
  const { inherited } = table.context;
  const inner: Context = {
    ...table.context,
    inherited: {
      run: mergeRun(inherited.run, table.style.whole?.run, format.run),
      paragraph: mergeParagraph(inherited.paragraph, table.style.whole?.paragraph, format.paragraph),
    },
    background: isFilled ? fill : table.context.background,
  };
  const blocks: Block[] = [];
  readBlocks(node, inner, blocks);
  const isTop = place.index === 0;
  const isBottom = place.index === place.rows - 1;
  const borders: Borders = {
    ...pick('top', table.borders[isTop ? 'top' : 'insideH']),
    ...pick('bottom', table.borders[isBottom ? 'bottom' : 'insideH']),
    ...pick('left', table.borders[isFirstColumn ? 'left' : 'insideV']),
    ...pick('right', table.borders[isLastColumn ? 'right' : 'insideV']),
    ...format.borders,
    ...readBorders(childOf(properties, 'w:tcBorders')),
  };
  const margins = { ...table.margins, ...readMargins(childOf(properties, 'w:tcMar')) };
  return {
    span,
    merge: !merge ? 'none' : merge.attributes['w:val'] === 'restart' ? 'start' : 'continued',
    width: readWidth(childOf(properties, 'w:tcW')),
    blocks,
    borders,
    // Lines are drawn on the edge: half of each lies inside the cell and must not touch the text.
    margins: {
      ...margins,
      top: margins.top + (borders.top?.width ?? 0) / 2,
      bottom: margins.bottom + (borders.bottom?.width ?? 0) / 2,
    },
    fill: isFilled ? fill : undefined,
    vertical: vertical === 'center' || vertical === 'bottom' ? vertical : 'top',
  };
}

function pick(edge: 'top' | 'right' | 'bottom' | 'left', border: Borders['top']): Borders {
  return border ? { [edge]: border } : {};
}
