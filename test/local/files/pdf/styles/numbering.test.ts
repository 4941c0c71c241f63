/** Numbers as lists and pages show them. */
import { formatNumber } from '../../../../../local/files/pdf/styles/numbering';
import { readableSymbols } from '../../../../../local/files/pdf/styles/symbols';

describe('numbers of lists', () => {
  it.each([
    [4, 'decimal', '4'],
    [4, 'decimalZero', '04'],
    [1, 'lowerLetter', 'a'],
    [26, 'upperLetter', 'Z'],
    [27, 'lowerLetter', 'aa'],
    [4, 'lowerRoman', 'iv'],
    [1999, 'upperRoman', 'MCMXCIX'],
    [3, 'bullet', ''],
    [3, 'none', ''],
    [3, 'chicago', '3'],
  ])('show %d in the format %s as "%s"', (value, format, expected) => {
    expect(formatNumber(value, format)).toBe(expected);
  });

  it.each([
    ['\uf0b7', 'Symbol', '•'],
    ['\uf0a7', 'Wingdings', '▪'],
    ['\uf0d8', 'Wingdings', '►'],
    ['o', 'Courier New', '○'],
    ['o', 'Arial', 'o'],
    ['●', undefined, '●'],
  ])('show the bullet %j of %s as %s', (text, font, expected) => {
    expect(readableSymbols(text, font)).toBe(expected);
  });
});
