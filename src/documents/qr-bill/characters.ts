/** Brings any text into the characters that the Swiss payment code permits, and to the lengths of its fields. */

/** Typographic signs and Latin letters that have no decomposition of their own. */
const REPLACEMENTS = new Map<string, string>(
  Object.entries({
    '-': '‐‑‒–—―−⁃',
    "'": '‘’‚‛′ʹʻʼʾʿˈ',
    '"': '“”„‟″',
    '<': '‹',
    '>': '›',
    '...': '…',
    '*': '•‣',
    '/': '⁄∕',
    ß: 'ẞ',
    e: 'əǝɛ',
    E: 'ƏƎƐ',
    o: 'ɔ',
    O: 'Ɔ',
    f: 'ƒ',
    b: 'ɓ',
    B: 'Ɓ',
    d: 'ɗ',
    D: 'Ɗ',
    k: 'ƙ',
    K: 'Ƙ',
    y: 'ƴ',
    Y: 'Ƴ',
    n: 'ɲ',
    N: 'Ɲ',
    z: 'ƶ',
    Z: 'Ƶ',
  }).flatMap(([target, sources]) => Array.from(sources, (source): [string, string] => [source, target])),
);

/** Signs without any width that only steer a layout: soft hyphen, zero-width spaces, direction marks. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * Says whether one character may stand in the payment code as it is.
 * @example isPermitted('Ș') // true
 */
export function isPermitted(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    (code >= 0x20 && code <= 0x7e) ||
    (code >= 0xa0 && code <= 0x17f) ||
    (code >= 0x218 && code <= 0x21b) ||
    code === 0x20ac
  );
}

/** The base with as many of its marks as give one permitted character, the first marks rather than the last. */
function composeWithMarks(base: string, marks: readonly string[]): string | undefined {
  let choices: (readonly string[])[] = [marks];
  for (let left = marks.length; left >= 0; left -= 1) {
    const composed = choices.map((chosen) => (base + chosen.join('')).normalize('NFC'));
    const permitted = composed.find((text) => Array.from(text).length === 1 && isPermitted(text));
    if (permitted !== undefined) return permitted;
    // The last mark goes first: ễ keeps its circumflex and loses its tilde.
    choices = choices.flatMap((chosen) => chosen.map((_, gone) => chosen.filter((__, at) => at !== gone)).reverse());
  }
  return undefined;
}

/** Maps one letter with its marks; a sign of another script becomes `?`, so that nothing goes unseen. */
function mapCluster(cluster: string): string {
  // Three marks are more than any language writes on one letter; further ones are decoration.
  const [base = '', ...marks] = Array.from(cluster.normalize('NFD')).slice(0, 4);
  const isMarked = marks.every((mark) => /\p{M}/u.test(mark));
  const composed = isMarked ? composeWithMarks(base, marks) : undefined;
  if (composed !== undefined) return composed;
  const compatible = base.normalize('NFKC');
  return REPLACEMENTS.get(base) ?? (isMarked && compatible !== base ? mapText(compatible) : '?');
}

function mapText(text: string): string {
  return text.normalize('NFC').replace(/\P{M}\p{M}*|\p{M}+/gu, mapCluster);
}

/**
 * Maps a text into the permitted characters: dashes and quotes to their plain forms, letters to the nearest
 * permitted letter, anything else to `?`; white space is collapsed, control characters are taken out.
 * @example toPermittedText('Nguyễn – L’Œuvre') // "Nguyên - L'Œuvre"
 */
export function toPermittedText(text: string): string {
  const visible = text
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(INVISIBLE, '')
    .replace(/\p{Cs}/gu, '?');
  return mapText(visible).replace(/\s+/gu, ' ').trim();
}

/**
 * Cuts a text at the end of a word so that it fits; a first word that is itself too long is left whole,
 * for the caller to refuse, since half a word may be another name.
 * @param limit in characters
 * @example cutAtWord('Rue du Général Guisan', 15) // 'Rue du Général'
 */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = text.lastIndexOf(' ', limit);
  return end <= 0 ? text : text.slice(0, end).replace(/[\s,;/&-]+$/u, '');
}
