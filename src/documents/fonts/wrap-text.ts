/** Breaks a text into lines that fit a column, at words where it can and inside a long word where it must. */
import { type FontData, measureText } from './font-data';

/** Takes off as much of a word as fits; at least one character, so that every round gets on. */
function splitWord(font: FontData, word: string, size: number, width: number): [string, string] {
  const characters = Array.from(word);
  let count = 1;
  while (count < characters.length && measureText(font, characters.slice(0, count + 1).join(''), size) <= width) {
    count += 1;
  }
  return [characters.slice(0, count).join(''), characters.slice(count).join('')];
}

/**
 * Breaks a text into lines.
 * @param size in points
 * @param width of the column, in points
 * @returns at least one line; an empty text gives none
 * @example wrapText(fonts.regular, 'École Primaire', 10, 40) // ['École', 'Primaire']
 */
export function wrapText(font: FontData, text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measureText(font, longer, size) <= width) line = longer;
    else {
      if (line !== '') lines.push(line);
      let rest = word;
      while (measureText(font, rest, size) > width && rest.length > 1) {
        const [head, tail] = splitWord(font, rest, size, width);
        if (tail === '') break;
        lines.push(head);
        rest = tail;
      }
      line = rest;
    }
  }
  return line === '' ? lines : [...lines, line];
}
