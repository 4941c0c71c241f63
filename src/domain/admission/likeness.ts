/** Whether two children may be one and the same: spelling, inverted names, one wrong letter, another birth date. */
import type { LocalDate } from '../shared/local-date';
import { withoutAccents } from '../shared/names';

export interface NamedChild {
  readonly lastName: string;
  readonly firstName: string;
  readonly birth: LocalDate;
}

/** `same`: names alike; `inverted`: first and last name changed places; `typo`: one letter; `other-birth`: names only. */
export type Likeness = 'same' | 'inverted' | 'typo' | 'other-birth';

/** Letters that have no base letter under their marks. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd' };

/**
 * A name without accents, case, hyphens, blanks and apostrophes, in any script.
 * @example nameKey('Élise-Anne') === nameKey('ELISE ANNE') // true
 */
export function nameKey(name: string): string {
  return withoutAccents(name)
    .replace(/[ßœæøłđ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What is compared of a child. */
export interface ChildKeys {
  readonly last: string;
  readonly first: string;
  readonly birth: LocalDate;
}

export function childKeys({ lastName, firstName, birth }: NamedChild): ChildKeys {
  return { last: nameKey(lastName), first: nameKey(firstName), birth };
}

/**
 * How two children are alike; the same whichever is looked at first.
 * @returns undefined for two different children, twins with different first names among them
 * @example likenessOf(zoeRey, { ...zoeRey, firstName: 'Zoe' }) // 'same'
 */
export function likenessOf(a: NamedChild, b: NamedChild): Likeness | undefined {
  return likenessOfKeys(childKeys(a), childKeys(b));
}

/** The same for children whose keys are known: of a register each child's are made once. */
export function likenessOfKeys(a: ChildKeys, b: ChildKeys): Likeness | undefined {
  const isEqual = a.last === b.last && a.first === b.first;
  const isInverted = a.last === b.first && a.first === b.last;
  if (a.birth !== b.birth) return isEqual || isInverted ? 'other-birth' : undefined;
  if (isEqual) return 'same';
  if (isInverted) return 'inverted';
  const isTypo =
    (a.last === b.last && isOneEditApart(a.first, b.first)) || (a.first === b.first && isOneEditApart(a.last, b.last));
  return isTypo ? 'typo' : undefined;
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
