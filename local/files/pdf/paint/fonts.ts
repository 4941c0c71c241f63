/** The four cuts of the text font, parsed once and shared by all documents; measures text with them. */

import type { Measurer } from '../layout/marks';
import type { Face, RunStyle } from '../model/blocks';
import { parseTrueType, type TrueType } from './true-type';

/** The bytes of the four .ttf files. */
export type FontBytes = Readonly<Record<Face, Uint8Array>>;

/** One cut, with what its measuring has already found out. */
export type FaceFont = { readonly font: TrueType; glyph(character: string): number };

export type FontFamily = { readonly faces: Readonly<Record<Face, FaceFont>>; readonly measurer: Measurer };

const families = new WeakMap<FontBytes, FontFamily>();

/** Stand-ins for characters that the font does not draw. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '\u2011': '-',
  '\u2010': '-',
  '\u202f': '\u00a0',
  '\u2007': '\u00a0',
  '\u2212': '-',
  '☐': '□',
  '☑': '■',
  '☒': '■',
  '✓': '√',
  '✔': '√',
  '➢': '►',
  '◆': '♦',
};

/**
 * Parses the fonts, or returns what was parsed for the same bytes before.
 *
 * @example loadFonts(bytes).measurer.width('Écolage', style) // points
 */
export function loadFonts(bytes: FontBytes): FontFamily {
  let family = families.get(bytes);
  if (!family) {
    const faces = {
      regular: loadFace(bytes.regular),
      bold: loadFace(bytes.bold),
      italic: loadFace(bytes.italic),
      boldItalic: loadFace(bytes.boldItalic),
    };
    family = { faces, measurer: measureWith(faces) };
    families.set(bytes, family);
  }
  return family;
}

function loadFace(bytes: Uint8Array): FaceFont {
  const font = parseTrueType(bytes);
  const known = new Map<string, number>();
  return {
    font,
    glyph(character) {
      let glyph = known.get(character);
      if (glyph === undefined) {
        glyph = findGlyph(font, character);
        known.set(character, glyph);
      }
      return glyph;
    },
  };
}

/** The glyph of a character, else of its stand-in, else of its base letter, else an empty box. */
function findGlyph(font: TrueType, character: string): number {
  const own = font.glyphOf(character.codePointAt(0) ?? 0);
  if (own) return own;
  for (const other of [SUBSTITUTES[character], character.normalize('NFKD')[0]]) {
    const glyph = other ? font.glyphOf(other.codePointAt(0) ?? 0) : 0;
    if (glyph) return glyph;
  }
  return font.glyphOf(0x25a1) || font.glyphOf(0x3f);
}

/** Controls, direction marks and variation selectors: they are not painted. */
const UNSEEN = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu;
/** Text that is composed already and holds nothing unseen, as most is. */
const SIMPLE = /^[ -~\u00a0-\u00ac\u00ae-\u02af\u2010-\u2027\u20ac]*$/;

/** The characters as they are painted: composed where that can be, without what is not seen. */
export function paintedCharacters(text: string): string[] {
  return SIMPLE.test(text) ? [...text] : [...text.normalize('NFC').replace(UNSEEN, '')];
}

function measureWith(faces: Readonly<Record<Face, FaceFont>>): Measurer {
  return {
    width(text, style) {
      const { font, glyph } = faces[style.face];
      let thousandths = 0;
      let count = 0;
      for (const character of paintedCharacters(text)) {
        thousandths += font.widthOf(glyph(character));
        count += 1;
      }
      return (thousandths * style.size) / 1000 + count * style.spacing;
    },
    extents(style: RunStyle) {
      const { ascent, descent, gap } = faces[style.face].font;
      const scale = style.size / 1000;
      return { ascent: ascent * scale, descent: descent * scale, gap: gap * scale };
    },
  };
}
