/** Characters of symbol fonts in the private area, replaced by ordinary ones that a text font has. */

const SYMBOLS: Readonly<Record<string, string>> = {
  b7: '•',
  a8: '♦',
  d8: '►',
  fc: '✓',
  fe: '☑',
  '6f': '□',
  a3: '□',
  '78': '☒',
};

const WINGDINGS: Readonly<Record<string, string>> = {
  '9f': '•',
  a7: '▪',
  a8: '□',
  d8: '►',
  e0: '→',
  fc: '✓',
  fe: '☑',
  '6c': '●',
  '6e': '■',
  '6f': '□',
  '71': '□',
  '72': '□',
  '76': '♦',
  '77': '♦',
  '78': '☒',
};

/**
 * Replaces characters of the private area (U+F000 to U+F0FF), and Courier's `o` as a bullet, by readable ones.
 *
 * @example readableSymbols('\uf0b7', 'Symbol') // '•'
 */
export function readableSymbols(text: string, font: string | undefined): string {
  const isWingdings = /wingdings|webdings/i.test(font ?? '');
  if (text === 'o' && /courier/i.test(font ?? '')) return '○';
  return text.replace(/[\uf000-\uf0ff]/g, (character) => {
    const code = (character.charCodeAt(0) & 0xff).toString(16).padStart(2, '0');
    const found = (isWingdings ? WINGDINGS[code] : undefined) ?? SYMBOLS[code];
    if (found) return found;
    return isWingdings ? '•' : String.fromCharCode(character.charCodeAt(0) & 0xff);
  });
}
