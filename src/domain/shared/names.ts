/** Names and words as people compare them: without accents and case; names without hyphens and spaces as well. */
import { compareNatural } from './natural-order';

/**
 * For words that a person types and for the order of names.
 * @example withoutAccents('Débiteurs') // 'debiteurs'
 */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** @example fullName({ firstName: 'Zoé', lastName: 'Rey' }) // 'Zoé Rey' */
export function fullName({ firstName, lastName }: { readonly firstName: string; readonly lastName: string }): string {
  return `${firstName} ${lastName}`;
}

/**
 * Rows in the order in which a person looks for their names; of equal names by identifier.
 * @example sortByName([{ id: 'F2', name: 'Élie' }, { id: 'F1', name: 'Zorn' }, { id: 'F3', name: 'Emch' }]) // F2 F3 F1
 */
export function sortByName<T extends { readonly id: string; readonly name: string }>(rows: readonly T[]): T[] {
  const keyed = rows.map((row) => ({ row, key: withoutAccents(row.name) }));
  keyed.sort((a, b) => compareNatural(a.key, b.key) || compareNatural(a.row.id, b.row.id));
  return keyed.map(({ row }) => row);
}

/**
 * @example foldName('Élise-Anne') === foldName('ELISE ANNE') // true
 */
export function foldName(name: string): string {
  return withoutAccents(name).replace(/[^a-z0-9]+/g, '');
}
