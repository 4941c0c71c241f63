/** Reads what the renderer needs of a TrueType font: characters, widths, heights and outlines. */

/** A parsed font. Widths and heights in thousandths of the size. */
export type TrueType = {
  readonly ascent: number;
  readonly descent: number;
  readonly gap: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
  readonly italicAngle: number;
  readonly unitsPerEm: number;
  readonly data: Uint8Array;
  readonly tables: ReadonlyMap<string, TableSpan>;
  readonly glyphCount: number;
  /** Glyph number of a code point, 0 when the font has none. */
  glyphOf(codePoint: number): number;
  widthOf(glyph: number): number;
  /** Start and end of a glyph's outline in the file. */
  outlineOf(glyph: number): readonly [number, number];
};

export type TableSpan = { readonly offset: number; readonly length: number };

/**
 * Parses the bytes of a .ttf.
 *
 * Throws when a table that every TrueType font has is missing.
 *
 * @example parseTrueType(bytes).glyphOf(0x41) // 36
 */
export function parseTrueType(data: Uint8Array): TrueType {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const tables = readDirectory(view);
  const table = (tag: string): TableSpan => {
    const found = tables.get(tag);
    if (!found) throw new Error(`Not a TrueType font: no table ${tag}`);
    return found;
  };
  const head = table('head').offset;
  const hhea = table('hhea').offset;
  const unitsPerEm = view.getUint16(head + 18);
  const scale = 1000 / unitsPerEm;
  const glyphCount = view.getUint16(table('maxp').offset + 4);
  const widthCount = view.getUint16(hhea + 34);
  const hmtx = table('hmtx').offset;
  const loca = table('loca').offset;
  const glyf = table('glyf').offset;
  const hasLongOffsets = view.getInt16(head + 50) === 1;
  const outlineAt = (glyph: number): number =>
    glyf + (hasLongOffsets ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2);
  const os2 = tables.get('OS/2');
  const hasCapHeight = os2 !== undefined && view.getUint16(os2.offset) >= 2;
  return {
    ascent: view.getInt16(hhea + 4) * scale,
    descent: -view.getInt16(hhea + 6) * scale,
    gap: view.getInt16(hhea + 8) * scale,
    capHeight: hasCapHeight ? view.getInt16(os2.offset + 88) * scale : 700,
    box: [36, 38, 40, 42].map((at) => Math.round(view.getInt16(head + at) * scale)) as [number, number, number, number],
    italicAngle: tables.has('post') ? view.getInt32(table('post').offset + 4) / 65536 : 0,
    unitsPerEm,
    data,
    tables,
    glyphCount,
    glyphOf: readCharacters(view, table('cmap').offset),
    widthOf: (glyph) => view.getUint16(hmtx + Math.min(glyph, widthCount - 1) * 4) * scale,
    outlineOf: (glyph) => [outlineAt(glyph), outlineAt(glyph + 1)],
  };
}

function readDirectory(view: DataView): ReadonlyMap<string, TableSpan> {
  const tables = new Map<string, TableSpan>();
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((step) => view.getUint8(at + step)));
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
}

/** Reads the widest Unicode map: format 12 (all planes) before format 4 (the first plane). */
function readCharacters(view: DataView, cmap: number): (codePoint: number) => number {
  const count = view.getUint16(cmap + 2);
  let best: number | undefined;
  let bestFormat = 0;
  for (let index = 0; index < count; index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(at);
    if ((format === 4 || format === 12) && format > bestFormat) [best, bestFormat] = [at, format];
  }
  if (best === undefined) throw new Error('Not a TrueType font for text: no Unicode map');
  const glyphs = new Map<number, number>();
  if (bestFormat === 12) readGroups(view, best, glyphs);
  else readSegments(view, best, glyphs);
  return (codePoint) => glyphs.get(codePoint) ?? 0;
}

function readGroups(view: DataView, at: number, glyphs: Map<number, number>): void {
  const count = view.getUint32(at + 12);
  for (let index = 0; index < count; index += 1) {
    const group = at + 16 + index * 12;
    const [first, last, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)];
    for (let code = first; code <= last; code += 1) glyphs.set(code, glyph + code - first);
  }
}

function readSegments(view: DataView, at: number, glyphs: Map<number, number>): void {
  const size = view.getUint16(at + 6);
  for (let index = 0; index < size; index += 2) {
    const last = view.getUint16(at + 14 + index);
    const first = view.getUint16(at + 16 + size + index);
    const delta = view.getUint16(at + 16 + size * 2 + index);
    const rangeAt = at + 16 + size * 3 + index;
    const range = view.getUint16(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const raw = range === 0 ? code : view.getUint16(rangeAt + range + (code - first) * 2);
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph) glyphs.set(code, glyph);
    }
  }
}
