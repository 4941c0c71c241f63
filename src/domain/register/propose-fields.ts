/** Proposes which column of a file goes into which field of the register; a person looks at it before anything is read. */
import { meansHeader, wordsOf } from './header-words';

/** A field of the register, in one of the parts of a child's line. */
export interface ImportField {
  /** Part and header, as a person reads and types it: `Élève · Nom`. */
  readonly name: string;
  readonly part: ImportPart;
  readonly header: string;
}

export const IMPORT_PARTS = ['Élève', 'Famille', 'Responsable 1', 'Responsable 2', 'Payeur', 'Inscription'] as const;
export type ImportPart = (typeof IMPORT_PARTS)[number];

const ADULTS =
  /\b(pere|mere|papa|maman|parent|responsable|resp|tuteur|tutrice|representant legal|representant)( ?[12])?\b/;
const PARTS: readonly (readonly [RegExp, ImportPart])[] = [
  [/\b(payeur|employeur|facturation)\b/, 'Payeur'],
  [/\b(eleve|enfant|pupil|child|kind)\b/, 'Élève'],
  [/\binscription\b/, 'Inscription'],
  [/\bfamille\b/, 'Famille'],
];
/** Where a header that names no part is looked for. */
const USUAL_PARTS: readonly ImportPart[] = ['Élève', 'Famille', 'Inscription', 'Responsable 1'];
/** What these mean without a part. */
const USUAL_FIELDS: Readonly<Record<string, string>> = {
  statut: 'Inscription · Statut',
  type: 'Inscription · Type',
  adresse: 'Famille · Adresse',
  'nom famille': 'Famille · Nom',
};

/**
 * By the header itself, by usual other words, and by whom it names: the first adult that the file speaks of is
 * Responsable 1, another is Responsable 2.
 * @returns names of fields by header; a column that means nothing, or what another one means already, is left out
 * @example proposeFields(['Nom', 'Mail du père'], fields).get('Mail du père') // 'Responsable 1 · E-mail'
 */
export function proposeFields(headers: readonly string[], fields: readonly ImportField[]): Map<string, string> {
  const proposed = new Map<string, string>();
  const taken = new Set<string>();
  const adults: string[] = [];
  for (const header of headers) {
    const name = candidates(wordsOf(header), fields, adults).find((candidate) => !taken.has(candidate));
    if (name === undefined) continue;
    proposed.set(header, name);
    taken.add(name);
  }
  return proposed;
}

function candidates(words: string, fields: readonly ImportField[], adults: string[]): string[] {
  const exact = fields.filter(({ name }) => wordsOf(name) === words);
  if (exact.length > 0) return exact.map(({ name }) => name);
  const usual = USUAL_FIELDS[words];
  if (usual !== undefined) return [usual];
  const identifier = fields.find(
    ({ part, header }) => wordsOf(header) === words && wordsOf(part).split(' ')[0] === words,
  );
  if (identifier !== undefined) return [identifier.name];
  const adult = ADULTS.exec(words);
  if (adult !== null) {
    return namesIn(without(words, adult[0]), [partOfAdult(adult, adults)], fields);
  }
  for (const [pattern, part] of PARTS) {
    const found = pattern.exec(words);
    if (found !== null) return namesIn(without(words, found[0]), [part], fields);
  }
  return namesIn(words, USUAL_PARTS, fields);
}

function namesIn(words: string, parts: readonly ImportPart[], fields: readonly ImportField[]): string[] {
  return parts.flatMap((part) =>
    fields.filter((field) => field.part === part && meansHeader(words, field.header)).map(({ name }) => name),
  );
}

function partOfAdult([whole, word = '', number]: RegExpExecArray, adults: string[]): ImportPart {
  if (number !== undefined) return number.trim() === '2' ? 'Responsable 2' : 'Responsable 1';
  const person = word || whole;
  if (!adults.includes(person)) adults.push(person);
  return adults.indexOf(person) > 0 ? 'Responsable 2' : 'Responsable 1';
}

/** What is left of the words; nothing: the name of whom they speak of. */
function without(words: string, part: string): string {
  return words.replace(part, ' ').replace(/\s+/g, ' ').trim() || 'nom';
}

/**
 * What a header says of the adult that it names.
 * @example relationIn('Mail du père') // 'Père'
 */
export function relationIn(header: string): string | undefined {
  const words = ` ${wordsOf(header)} `;
  if (/ (pere|papa) /.test(words)) return 'Père';
  return / (mere|maman) /.test(words) ? 'Mère' : undefined;
}
