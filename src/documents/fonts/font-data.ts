/** A font made ready at build time: its file, packed, with what is needed to measure and to embed it. */

export interface FontData {
  readonly postScriptName: string;
  /** Thousandths of the font size, as are all lengths here. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
  /** Every character that the font can show; its glyph and width stand at the same place of the two lists. */
  readonly characters: string;
  readonly glyphs: readonly number[];
  readonly widths: readonly number[];
  /** The TrueType file after zlib's deflate, in base64. */
  readonly deflatedFile: string;
  readonly fileLength: number;
}

export type FontStyle = 'regular' | 'bold';

export type Fonts = Readonly<Record<FontStyle, FontData>>;

interface Glyph {
  readonly id: number;
  readonly width: number;
}

const tables = new Map<FontData, ReadonlyMap<string, Glyph>>();

function tableOf(font: FontData): ReadonlyMap<string, Glyph> {
  const known = tables.get(font);
  if (known !== undefined) return known;
  const made = new Map<string, Glyph>();
  Array.from(font.characters).forEach((character, index) => {
    made.set(character, { id: font.glyphs[index] ?? 0, width: font.widths[index] ?? 0 });
  });
  tables.set(font, made);
  return made;
}

/**
 * Says whether the font can show a character.
 * @example hasGlyph(fonts.regular, 'Ł') // true
 */
export function hasGlyph(font: FontData, character: string): boolean {
  return tableOf(font).has(character);
}

/**
 * Gives the glyph numbers of a text.
 * @throws on a character that the font lacks: texts are mapped before they come here
 */
export function listGlyphs(font: FontData, text: string): number[] {
  const table = tableOf(font);
  return Array.from(text, (character) => {
    const glyph = table.get(character);
    if (glyph === undefined) throw new Error(`Character "${character}" has no glyph in ${font.postScriptName}`);
    return glyph.id;
  });
}

/**
 * Measures a text; a character without a glyph counts as nothing.
 * @param size in points
 * @returns points
 * @example measureText(fonts.regular, 'CHF', 10) // 20.6
 */
export function measureText(font: FontData, text: string, size: number): number {
  const table = tableOf(font);
  let width = 0;
  for (const character of text) width += table.get(character)?.width ?? 0;
  return (width * size) / 1000;
}
