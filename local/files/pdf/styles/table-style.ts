/** Table styles: borders, margins, and the formats that depend on where a cell stands. */
import { definedOnly, readNumber, readTwips } from '../open/units';
import { childOf, childrenOf, readValue, type XmlNode } from '../open/xml';
import { type Borders, mergeParagraph, mergeRun, type ParagraphProperties, type RunProperties } from './properties';
import { readBorders, readFill } from './read-borders';
import { readParagraphProperties } from './read-paragraph';
import { readRunProperties } from './read-run';

/** Cell margins in points. */
export type Margins = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };

/** What one part of a table style says about its cells. */
export type CellFormat = {
  readonly run?: RunProperties;
  readonly paragraph?: ParagraphProperties;
  readonly borders?: Borders;
  readonly fill?: string;
  readonly vertical?: string;
};

/** A table style: what holds for the whole table, and the parts that depend on a cell's place. */
export type TableStyle = {
  readonly whole?: CellFormat;
  readonly parts?: Readonly<Record<string, CellFormat>>;
  readonly margins?: Partial<Margins>;
  readonly bandSize?: number;
};

/** Margins named under `w:tblCellMar` or `w:tcMar`. */
export function readMargins(node: XmlNode | undefined): Partial<Margins> {
  const side = (...names: string[]): number | undefined => {
    const found = names.map((name) => childOf(node, `w:${name}`)).find(Boolean);
    return readTwips(found?.attributes['w:w']);
  };
  return definedOnly({
    top: side('top'),
    right: side('right', 'end'),
    bottom: side('bottom'),
    left: side('left', 'start'),
  });
}

function readFormat(node: XmlNode): CellFormat {
  const table = childOf(node, 'w:tblPr');
  const cell = childOf(node, 'w:tcPr');
  const borders = { ...readBorders(childOf(table, 'w:tblBorders')), ...readBorders(childOf(cell, 'w:tcBorders')) };
  return definedOnly({
    run: readRunProperties(childOf(node, 'w:rPr')),
    paragraph: readParagraphProperties(childOf(node, 'w:pPr')),
    borders,
    fill: readFill(childOf(cell, 'w:shd')) ?? readFill(childOf(table, 'w:shd')),
    vertical: readValue(cell, 'w:vAlign'),
  });
}

/** Reads one `w:style` of type table, without its ancestors. */
export function readTableStyle(node: XmlNode): TableStyle {
  const properties = childOf(node, 'w:tblPr');
  const parts: Record<string, CellFormat> = {};
  for (const part of childrenOf(node, 'w:tblStylePr')) parts[part.attributes['w:type'] ?? ''] = readFormat(part);
  return definedOnly({
    whole: readFormat(node),
    parts,
    margins: readMargins(childOf(properties, 'w:tblCellMar')),
    bandSize: readNumber(readValue(properties, 'w:tblStyleRowBandSize')),
  });
}

/** Lays the later formats over the earlier ones. */
export function mergeFormats(...formats: readonly (CellFormat | undefined)[]): CellFormat {
  let merged: CellFormat = {};
  for (const format of formats) {
    if (!format) continue;
    merged = {
      ...merged,
      ...format,
      run: mergeRun(merged.run ?? {}, format.run),
      paragraph: mergeParagraph(merged.paragraph, format.paragraph),
      borders: { ...merged.borders, ...format.borders },
    };
  }
  return merged;
}

/** Lays a style over the one that it is based on. */
export function mergeTableStyle(base: TableStyle, style: TableStyle): TableStyle {
  const parts: Record<string, CellFormat> = { ...base.parts };
  for (const [name, format] of Object.entries(style.parts ?? {})) parts[name] = mergeFormats(parts[name], format);
  return {
    ...base,
    ...style,
    whole: mergeFormats(base.whole, style.whole),
    parts,
    margins: { ...base.margins, ...style.margins },
  };
}

/** Where a cell stands in its table, and which parts of the style the table has switched on. */
export type CellPlace = {
  readonly row: number;
  readonly rows: number;
  readonly isFirstColumn: boolean;
  readonly isLastColumn: boolean;
  readonly look: ReadonlySet<string>;
};

/**
 * The format that a style gives to a cell: whole table, then bands, columns, rows.
 *
 * @example formatOf(style, { row: 0, rows: 5, isFirstColumn: true, isLastColumn: false, look: new Set(['firstRow']) })
 */
export function formatOf(style: TableStyle, place: CellPlace): CellFormat {
  const { row, rows, isFirstColumn, isLastColumn, look } = place;
  const part = (name: string, holds: boolean): CellFormat | undefined => (holds ? style.parts?.[name] : undefined);
  const hasFirstRow = look.has('firstRow');
  const band = Math.floor((row - (hasFirstRow ? 1 : 0)) / (style.bandSize || 1)) % 2;
  const isBanded = look.has('hBand') && !(hasFirstRow && row === 0);
  return mergeFormats(
    insideOnly(style.whole),
    part(band === 0 ? 'band1Horz' : 'band2Horz', isBanded),
    part('firstCol', look.has('firstColumn') && isFirstColumn),
    part('lastCol', look.has('lastColumn') && isLastColumn),
    part('lastRow', look.has('lastRow') && row === rows - 1),
    part('firstRow', hasFirstRow && row === 0),
  );
}

/** The borders of the whole table are resolved with the table's own, not cell by cell. */
function insideOnly(format: CellFormat | undefined): CellFormat {
  const { borders: _, ...rest } = format ?? {};
  return rest;
}
