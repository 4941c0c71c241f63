/** Whether two children may be one and the same, or twins: spelling, order of names, one wrong letter, birth date. */
import type { LocalDate } from '../shared/local-date';
import { withoutAccents } from '../shared/names';

export interface NamedChild {
  readonly lastName: string;
  readonly firstName: string;
  readonly birth: LocalDate;
}

/**
 * `same`: names alike; `inverted`: first and last name changed places; `typo`: one letter; `similar`: names that have
 * parts in common; `twin`: only the family name has; `other-birth`: the same names. All but the last: born on one day.
 */
export type Likeness = 'same' | 'inverted' | 'typo' | 'similar' | 'twin' | 'other-birth';

/** Letters that have no base letter under their marks. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd' };

/** Words of a family name that many families have. */
const PARTICLES = new Set(
  'de du des da dos do di del della le la les el al van von der den ten ter zu bin ben'.split(' '),
);
/** In shorter words one letter makes another name. */
const TELLING_LETTERS = 4;

/**
 * A name without accents, case, hyphens, blanks and apostrophes, in any script.
 * @example nameKey('Élise-Anne') === nameKey('ELISE ANNE') // true
 */
export function nameKey(name: string): string {
  return withoutAccents(name)
    .replace(/[ßœæøłđ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of a name, without particles unless it has no others. */
function nameWords(name: string): string[] {
  const words = name
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(nameKey)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !PARTICLES.has(word));
  return telling.length > 0 ? telling : words;
}

/** What is compared of a child. */
export interface ChildKeys {
  readonly last: string;
  readonly first: string;
  readonly birth: LocalDate;
  readonly lastWords: readonly string[];
  readonly firstWords: readonly string[];
  /** The words of both names, in an order of their own. */
  readonly bag: string;
}

export function childKeys({ lastName, firstName, birth }: NamedChild): ChildKeys {
  const [lastWords, firstWords] = [nameWords(lastName), nameWords(firstName)];
  const bag = [...lastWords, ...firstWords].sort().join('|');
  return { last: nameKey(lastName), first: nameKey(firstName), birth, lastWords, firstWords, bag };
}

/**
 * How two children are alike; the same whichever is looked at first.
 * @returns undefined for two different children
 * @example likenessOf(zoeRey, { ...zoeRey, firstName: 'Zoe' }) // 'same'
 */
export function likenessOf(a: NamedChild, b: NamedChild): Likeness | undefined {
  return likenessOfKeys(childKeys(a), childKeys(b));
}

/** The same for children whose keys are known: of a register each child's are made once. */
export function likenessOfKeys(a: ChildKeys, b: ChildKeys): Likeness | undefined {
  const isEqual = a.last === b.last && a.first === b.first;
  const isInverted = a.last === b.first && a.first === b.last;
  if (a.birth !== b.birth) return isEqual || isInverted || a.bag === b.bag ? 'other-birth' : undefined;
  if (isEqual) return 'same';
  if (isInverted) return 'inverted';
  const isTypo =
    (a.last === b.last && isOneEditApart(a.first, b.first)) || (a.first === b.first && isOneEditApart(a.last, b.last));
  if (isTypo) return 'typo';
  if (a.bag === b.bag || areCrossed(a, b)) return 'similar';
  if (!areAlike([a.last, a.lastWords], [b.last, b.lastWords])) return undefined;
  const isPart = isPrefix(a.first, b.first) || isPrefix(b.first, a.first);
  return isPart || areAlike([a.first, a.firstWords], [b.first, b.firstWords]) ? 'similar' : 'twin';
}

type Name = readonly [key: string, words: readonly string[]];

/** First and last names that changed places and have parts in common. */
function areCrossed(a: ChildKeys, b: ChildKeys): boolean {
  return (
    areAlike([a.last, a.lastWords], [b.first, b.firstWords]) && areAlike([a.first, a.firstWords], [b.last, b.lastWords])
  );
}

/** The same but for a letter, or with a word in common, as a double name and one of its halves have. */
function areAlike([key, words]: Name, [other, others]: Name): boolean {
  if (key === other || isOneEditApart(key, other)) return true;
  return words.some((word) => others.some((one) => isSameWord(word, one)));
}

function isSameWord(a: string, b: string): boolean {
  const isLong = a.length >= TELLING_LETTERS && b.length >= TELLING_LETTERS;
  return a === b ? a.length > 1 : isLong && isOneEditApart(a, b);
}

function isPrefix(short: string, long: string): boolean {
  return short.length > 1 && long.startsWith(short);
}

/**
 * Whether one letter was added, left out, replaced, or two neighbours changed places.
 * @example isOneEditApart('mueller', 'muller') // true
 */
export function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isReplaced = short.slice(at + 1) === long.slice(at + 1);
  const areSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return isReplaced || (areSwapped && short.slice(at + 2) === long.slice(at + 2));
}
