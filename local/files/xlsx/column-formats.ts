/** Number formats of whole columns, which the library does not carry: they spare a file the empty cells below a table. */
import PizZip from 'pizzip';
import type { SheetModel } from '../../runtime/model';
import { isAutomaticFormat } from '../../runtime/spreadsheet/cells/number-format';
import { findPainted } from '../../runtime/spreadsheet/cells/painting';
import { addStyleFormat, decodeXml, readAttribute, readStyleFormats } from './xml-parts';

/** The format of neighbouring columns. */
export interface ColumnFormat {
  readonly column: number;
  readonly columns: number;
  readonly format: string;
}

const STYLES = 'xl/styles.xml';
/** The width of a column that nobody set: 100 pixels. */
const DEFAULT_WIDTH = '13.571429';

/** The formats of whole columns, by tab. */
export function readColumnFormats(bytes: Uint8Array): Map<string, ColumnFormat[]> {
  const zip = new PizZip(bytes);
  const formats = readStyleFormats(zip.file(STYLES)?.asText() ?? '');
  const found = new Map<string, ColumnFormat[]>();
  for (const [name, path] of listSheets(zip)) {
    const columns = listColumns(zip.file(path)?.asText() ?? '').flatMap((tag) => {
      const [first, last] = [Number(readAttribute(tag, 'min')), Number(readAttribute(tag, 'max'))];
      const format = formats[Number(readAttribute(tag, 'style') ?? 0)] ?? '';
      return isAutomaticFormat(format) ? [] : [{ column: first, columns: last - first + 1, format }];
    });
    found.set(name, columns);
  }
  return found;
}

/**
 * Writes into a finished file the formats that columns have at the end of their grid.
 * @param bytes the file as the library wrote it
 * @param sheets its tabs
 */
export function addColumnFormats(bytes: Uint8Array, sheets: readonly SheetModel[]): Uint8Array {
  const zip = new PizZip(bytes);
  const paths = listSheets(zip);
  let styles = zip.file(STYLES)?.asText() ?? '';
  const known = new Map<string, number>();
  let isChanged = false;
  for (const sheet of sheets) {
    const path = paths.get(sheet.name);
    if (path === undefined) continue;
    const byColumn = new Map<number, number>();
    for (let column = 1; column <= sheet.maxColumns; column++) {
      const format = findPainted(sheet.formats, sheet.maxRows, column) ?? '';
      if (isAutomaticFormat(format)) continue;
      let index = known.get(format);
      if (index === undefined) {
        ({ styles, index } = addStyleFormat(styles, format));
        known.set(format, index);
      }
      byColumn.set(column, index);
    }
    if (byColumn.size === 0) continue;
    zip.file(path, putColumns(zip.file(path)?.asText() ?? '', byColumn));
    isChanged = true;
  }
  if (!isChanged) return bytes;
  zip.file(STYLES, styles);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The path of each tab's part, by the tab's name. */
function listSheets(zip: PizZip): Map<string, string> {
  const relations = zip.file('xl/_rels/workbook.xml.rels')?.asText() ?? '';
  const targets = new Map(
    (relations.match(/<Relationship\s[^>]*>/g) ?? []).map((tag) => [
      readAttribute(tag, 'Id'),
      readAttribute(tag, 'Target'),
    ]),
  );
  const tags = (zip.file('xl/workbook.xml')?.asText() ?? '').match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  return new Map(
    tags.map((tag) => {
      const target = targets.get(readAttribute(tag, '\\w+:id')) ?? '';
      return [decodeXml(readAttribute(tag, 'name') ?? ''), target.startsWith('/') ? target.slice(1) : `xl/${target}`];
    }),
  );
}

function listColumns(xml: string): string[] {
  // Columns stand before the data, which may be long.
  const end = xml.search(/<(?:\w+:)?sheetData/);
  return xml.slice(0, end).match(/<(?:\w+:)?col\s[^>]*>/g) ?? [];
}

function putColumns(xml: string, byColumn: ReadonlyMap<number, number>): string {
  const tags = new Map<number, string>();
  for (const tag of listColumns(xml)) {
    // The library writes one element a column.
    tags.set(Number(readAttribute(tag, 'min')), tag.replace(/ ?\/>$/, ''));
  }
  for (const [column, index] of byColumn) {
    const tag = tags.get(column) ?? `<col min="${column}" max="${column}"`;
    const wide = readAttribute(tag, 'width') === undefined ? `${tag} width="${DEFAULT_WIDTH}"` : tag;
    tags.set(column, `${wide} style="${index}"`);
  }
  const sorted = [...tags].sort(([a], [b]) => a - b).map(([, tag]) => `${tag}/>`);
  const start = xml.indexOf('<sheetData');
  const head = xml.slice(0, start).replace(/<cols>.*<\/cols>/s, '');
  return `${head}<cols>${sorted.join('')}</cols>${xml.slice(start)}`;
}
