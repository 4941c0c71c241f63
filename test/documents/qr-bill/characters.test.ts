/** The characters that the payment code permits, and how all others are brought into them. */
import * as fc from 'fast-check';
import { cutAtWord, isPermitted, toPermittedText } from '../../../src/documents/qr-bill/characters';

describe('toPermittedText', () => {
  it.each([
    ['École Française', 'École Française', 'accents of French stay'],
    ['Łucja Șerban Țepeș ğ İ Œ €', 'Łucja Șerban Țepeș ğ İ Œ €', 'Polish, Romanian and Turkish letters stay'],
    ['Nguyễn', 'Nguyên', 'the tilde goes, the circumflex stays'],
    ['Việt', 'Viêt', 'the dot below goes, the circumflex stays'],
    ['Phạm Thảo Đặng Vương', 'Pham Thao Đăng Vuong', 'Vietnamese marks that are not permitted go'],
    ['e\u0301cole', 'école', 'a loose accent joins its letter'],
    ['2022–23 — “a” ‘b’ d’Or…', "2022-23 - \"a\" 'b' d'Or...", 'typographic signs become plain'],
    ['a\u00A0b\u202Fc\t\nd  e ', 'a b c d e', 'white space of every kind collapses'],
    ['a\u0007b\u200Bc\u00ADd', 'abcd', 'control and invisible characters go'],
    ['ﬁn Ⅳ', 'fin IV', 'compatibility forms are written out'],
    ['Straẞe Əliyev ƒ', 'Straße Eliyev f', 'Latin letters without marks get their nearest'],
    ['Иван 李明', '???? ??', 'other scripts show as question marks, never nothing'],
    ['한국', '??', 'a syllable is one question mark'],
    ['👩‍👧', '??', 'pictures show as question marks'],
    ['\u0301a', '?a', 'a mark without a letter is seen'],
    ['\uD800', '?', 'half of a pair is seen'],
    ['', '', 'nothing stays nothing'],
  ])('turns %j into %j: %s', (text, expected) => {
    expect(toPermittedText(text)).toBe(expected);
  });

  it('gives permitted characters only, without white space at the ends or doubled, and changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const permitted = toPermittedText(text);
        expect(Array.from(permitted).every(isPermitted)).toBe(true);
        expect(permitted).not.toMatch(/^ | {2}| $/u);
        expect(toPermittedText(permitted)).toBe(permitted);
      }),
    );
  });

  it('leaves every permitted visible character as it is', () => {
    const changed: string[] = [];
    for (let code = 0x21; code <= 0x20ac; code += 1) {
      const character = String.fromCharCode(code);
      const isVisible = code !== 0xa0 && code !== 0xad;
      if (isPermitted(character) && isVisible && toPermittedText(character) !== character) changed.push(character);
    }
    expect(changed).toEqual([]);
  });
});

describe('cutAtWord', () => {
  it.each([
    ['Rue du Général Guisan', 21, 'Rue du Général Guisan'],
    ['Rue du Général Guisan', 20, 'Rue du Général'],
    ['Rue du Général Guisan', 14, 'Rue du Général'],
    ['Müller, Meier & Söhne', 15, 'Müller, Meier'],
    ['Anticonstitutionnellement oui', 10, 'Anticonstitutionnellement oui'],
  ])('cuts %j to at most %d as %j', (text, limit, expected) => {
    expect(cutAtWord(text, limit)).toBe(expected);
  });
});
