/** Names as people compare them: without accents, case, hyphens and spaces. */

/**
 * @example foldName('Élise-Anne') === foldName('ELISE ANNE') // true
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}
