/** Names as banks write them against names of the register: accents, case, order, hyphens and legal forms aside. */

/** Someone whose payments are expected. */
export interface Party {
  readonly name: string;
  readonly familyId: string;
  /** Undefined: the family itself, or one of its adults. */
  readonly payerId: string | undefined;
}

export interface NameMatch {
  readonly familyId: string;
  readonly payerId: string | undefined;
  /** Every word of the name stands in the text; else one long word does. */
  readonly isWhole: boolean;
}

const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};
const LEGAL_FORMS = new Set(['sa', 'ag', 'gmbh', 'sarl', 'ltd', 'inc', 'et', 'und', 'uo', 'ou', 'mme', 'mr', 'm']);
const LONG_WORD = 4;

/**
 * The words of a name in a form that compares.
 * @example wordsOfName('MÜLLER-Lefèvre, Zoë') // ['muller', 'lefevre', 'zoe']
 */
export function wordsOfName(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđðþ]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/([aou])e/g, '$1');
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1 && !LEGAL_FORMS.has(word));
}

/**
 * Makes a search over names; its time depends on the text, not on the number of names.
 * @example searchNames([{ name: 'Ader-Rey', familyId: 'F1', payerId: undefined }])('REY ADER PAUL') // F1, whole
 */
export function searchNames(parties: readonly Party[]): (text: string) => NameMatch[] {
  const byWord = new Map<string, { readonly party: Party; readonly words: readonly string[] }[]>();
  for (const party of parties) {
    const words = [...new Set(wordsOfName(party.name))];
    for (const word of words) {
      const list = byWord.get(word) ?? [];
      byWord.set(word, list);
      list.push({ party, words });
    }
  }
  return (text) => {
    const given = new Set(wordsOfName(text));
    const found = new Map<string, NameMatch>();
    for (const word of given) {
      for (const { party, words } of byWord.get(word) ?? []) {
        const isWhole = words.every((one) => given.has(one));
        if (!isWhole && word.length < LONG_WORD) continue;
        const { familyId, payerId } = party;
        const key = JSON.stringify([familyId, payerId ?? null]);
        if (found.get(key)?.isWhole !== true) found.set(key, { familyId, payerId, isWhole });
      }
    }
    return [...found.values()];
  };
}
