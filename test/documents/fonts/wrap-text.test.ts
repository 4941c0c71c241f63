/** Lines that fit their column. */
import * as fc from 'fast-check';
import { buildFonts } from '../../../build/fonts';
import { type Fonts, hasGlyph, listGlyphs, measureText } from '../../../src/documents/fonts/font-data';
import { wrapText } from '../../../src/documents/fonts/wrap-text';

let fonts: Fonts;
beforeAll(async () => {
  fonts = await buildFonts();
});

describe('measureText', () => {
  it('knows the widths that Arial has', () => {
    // C 722, H 722, F 611 thousandths.
    expect(measureText(fonts.regular, 'CHF', 10)).toBeCloseTo(20.55, 5);
  });

  it('has a glyph for letters of all supported languages and for fine typography', () => {
    const characters = Array.from('ŁșȚçğéêŒ€–’«»…');
    expect(characters.filter((character) => !hasGlyph(fonts.bold, character))).toEqual([]);
    expect(() => listGlyphs(fonts.regular, '李')).toThrow('no glyph');
  });
});

describe('wrapText', () => {
  it.each([
    ['École Primaire', 40, ['École', 'Primaire']],
    ['École Primaire', 400, ['École Primaire']],
    ['  deux   mots ', 400, ['deux mots']],
    ['', 40, []],
    ['WWWW', 20, ['WW', 'WW']],
    ['a WWWW b', 20, ['a', 'WW', 'WW', 'b']],
    ['W', 1, ['W']],
  ])('breaks %j at %d points into %j', (text, width, lines) => {
    expect(wrapText(fonts.regular, text, 10, width)).toEqual(lines);
  });

  it('loses no letter and keeps every line within the column', () => {
    const someWords = fc.array(fc.string({ unit: fc.constantFrom(...'WiMlé-Œ'), minLength: 1, maxLength: 30 }));
    fc.assert(
      fc.property(someWords, fc.integer({ min: 20, max: 300 }), (words, width) => {
        const lines = wrapText(fonts.bold, words.join(' '), 10, width);
        expect(lines.join('').replace(/ /gu, '')).toBe(words.join(''));
        expect(lines.every((line) => measureText(fonts.bold, line, 10) <= width)).toBe(true);
      }),
    );
  });
});
