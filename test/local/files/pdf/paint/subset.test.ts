/** The cut-down font: readable by another reader of fonts, and drawing the same outlines. */
import fontkit from '@pdf-lib/fontkit';
import { readNodeFonts } from '../../../../../local/files/pdf/node-fonts';
import { subsetFont } from '../../../../../local/files/pdf/paint/subset';
import { parseTrueType } from '../../../../../local/files/pdf/paint/true-type';

const bytes = readNodeFonts().regular;
const font = parseTrueType(bytes);

describe('a font cut down to some glyphs', () => {
  it.each(['A', 'é', 'ễ', 'Ł', 'ğ', ' ', '€'])('reads character %s as another reader does', (character) => {
    const other = fontkit.create(bytes).glyphForCodePoint(character.codePointAt(0) ?? 0);
    const glyph = font.glyphOf(character.codePointAt(0) ?? 0);
    expect([glyph, font.widthOf(glyph) * font.unitsPerEm]).toEqual([other.id, other.advanceWidth * 1000]);
  });

  it.each(['A', 'é', 'ễ', 'Ł', 'ğ'])('draws %s as the whole font does', (character) => {
    const glyph = font.glyphOf(character.codePointAt(0) ?? 0);
    const subset = fontkit.create(subsetFont(font, [0, glyph]));
    const whole = fontkit.create(bytes).getGlyph(glyph);
    expect(subset.getGlyph(1).path.toSVG()).toBe(whole.path.toSVG());
  });

  it('is a small part of the whole', () => {
    const glyphs = [...'Facture 2022-0001 de la famille Ader'].map((character) =>
      font.glyphOf(character.charCodeAt(0)),
    );
    expect(subsetFont(font, [0, ...new Set(glyphs)]).length).toBeLessThan(bytes.length / 10);
  });

  it('refuses bytes that are no font', () => {
    expect(() => parseTrueType(new Uint8Array(64))).toThrow('Not a TrueType font');
  });
});
