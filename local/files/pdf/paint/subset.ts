/** Cuts a font down to the glyphs of one document, numbered anew from 0. */
import type { TrueType } from './true-type';

/** Tables that the drawing of outlines needs; the characters' map is not among them, the PDF brings its own. */
const COPIED = ['cvt ', 'fpgm', 'prep'] as const;

/**
 * A .ttf with only these glyphs, in this order (the first must be glyph 0, "missing"); parts of composed glyphs are added.
 *
 * @example subsetFont(font, [0, 36, 37]).length // a few kilobytes
 */
export function subsetFont(font: TrueType, glyphs: readonly number[]): Uint8Array {
  const order = [...glyphs];
  const numbers = new Map(order.map((glyph, index) => [glyph, index]));
  const outlines: Uint8Array[] = [];
  // `order` grows while it is walked: composed glyphs append their parts.
  for (let index = 0; index < order.length; index += 1) {
    const [start, end] = font.outlineOf(order[index] ?? 0);
    const outline = font.data.slice(start, end);
    renumberParts(outline, (part) => {
      let number = numbers.get(part);
      if (number === undefined) {
        number = order.push(part) - 1;
        numbers.set(part, number);
      }
      return number;
    });
    outlines.push(outline);
  }
  const { glyf, loca } = joinOutlines(outlines);
  const tables = new Map<string, Uint8Array>([
    [
      'head',
      patch(copyTable(font, 'head'), [
        [8, 4, 0],
        [50, 2, 1],
      ]),
    ],
    ['hhea', patch(copyTable(font, 'hhea'), [[34, 2, order.length]])],
    ['maxp', patch(copyTable(font, 'maxp'), [[4, 2, order.length]])],
    ['hmtx', widthsTable(font, order)],
    ['loca', loca],
    ['glyf', glyf],
  ]);
  for (const tag of COPIED) if (font.tables.has(tag)) tables.set(tag, copyTable(font, tag));
  return joinTables(tables);
}

const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

function renumberParts(outline: Uint8Array, numberOf: (glyph: number) => number): void {
  if (outline.length < 10) return;
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (view.getInt16(0) >= 0) return;
  for (let at = 10, flags = MORE; flags & MORE; ) {
    flags = view.getUint16(at);
    view.setUint16(at + 2, numberOf(view.getUint16(at + 2)));
    at += flags & WORDS ? 8 : 6;
    at += flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
  }
}

function joinOutlines(outlines: readonly Uint8Array[]): { readonly glyf: Uint8Array; readonly loca: Uint8Array } {
  const size = outlines.reduce((sum, outline) => sum + padded(outline.length), 0);
  const glyf = new Uint8Array(size);
  const loca = new Uint8Array((outlines.length + 1) * 4);
  const offsets = new DataView(loca.buffer);
  let at = 0;
  outlines.forEach((outline, index) => {
    offsets.setUint32(index * 4, at);
    glyf.set(outline, at);
    at += padded(outline.length);
  });
  offsets.setUint32(outlines.length * 4, at);
  return { glyf, loca };
}

function widthsTable(font: TrueType, order: readonly number[]): Uint8Array {
  const table = new Uint8Array(order.length * 4);
  const view = new DataView(table.buffer);
  order.forEach((glyph, index) => {
    view.setUint16(index * 4, Math.round((font.widthOf(glyph) * font.unitsPerEm) / 1000));
    const [start, end] = font.outlineOf(glyph);
    // The side bearing equals the outline's left edge, as in all fonts drawn for the screen.
    if (end > start)
      view.setInt16(index * 4 + 2, new DataView(font.data.buffer, font.data.byteOffset).getInt16(start + 2));
  });
  return table;
}

function copyTable(font: TrueType, tag: string): Uint8Array {
  const span = font.tables.get(tag);
  return span ? font.data.slice(span.offset, span.offset + span.length) : new Uint8Array(0);
}

/** Overwrites numbers in a table: position, size in bytes, value. */
function patch(table: Uint8Array, changes: readonly (readonly [number, 2 | 4, number])[]): Uint8Array {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  for (const [at, size, value] of changes) {
    if (size === 2) view.setUint16(at, value);
    else view.setUint32(at, value);
  }
  return table;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function checksum(table: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) {
    sum =
      (sum +
        (((table[at] ?? 0) << 24) |
          ((table[at + 1] ?? 0) << 16) |
          ((table[at + 2] ?? 0) << 8) |
          (table[at + 3] ?? 0))) >>>
      0;
  }
  return sum;
}

function joinTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort();
  const start = 12 + tags.length * 16;
  const size = [...tables.values()].reduce((sum, table) => sum + padded(table.length), start);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(tags.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, tags.length * 16 - 2 ** power * 16);
  let at = start;
  tags.forEach((tag, index) => {
    const table = tables.get(tag) ?? new Uint8Array(0);
    const entry = 12 + index * 16;
    for (let step = 0; step < 4; step += 1) file[entry + step] = tag.charCodeAt(step);
    view.setUint32(entry + 4, checksum(table));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    file.set(table, at);
    at += padded(table.length);
  });
  return file;
}
