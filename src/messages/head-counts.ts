/** French texts of the head-counts. */
import type { HeadCountKind } from '../domain/overview/head-counts';
import type { LocalDate } from '../domain/shared/local-date';
import { SECTIONS, wordOf } from '../sheets/choices';
import { plural, shortDate } from './words';

export const HEAD_COUNTS_TAB = 'Effectifs';
export const HEAD_COUNT_HEADERS = ['Situation au', 'Par', 'Valeur', 'Effectif'] as const;
export const NOT_GIVEN = 'Non indiqué';

export const KIND_CAPTIONS: Readonly<Record<HeadCountKind, string>> = {
  ...{ section: 'Section', level: 'Niveau', class: 'Classe', age: 'Âge' },
  ...{ residence: 'Pays de résidence', sex: 'Sexe' },
};

const RESIDENCES: Readonly<Record<string, string>> = { CH: 'Suisse', FR: 'France', DE: 'Allemagne', other: 'Autre' };

/** The French word of a value, as the tab shows it. */
export function headCountValue(kind: HeadCountKind, value: string): string {
  if (value === '') return NOT_GIVEN;
  if (kind === 'section') return wordOf(SECTIONS, value as (typeof SECTIONS)[string]);
  if (kind === 'age') return `${value} ${Number(value) < 2 ? 'an' : 'ans'}`;
  return kind === 'residence' ? (RESIDENCES[value] ?? value) : value;
}

export function headCountTitle(day: LocalDate, total: number): string {
  return `Situation au ${shortDate(day)} : ${plural(total, 'enfant', 'enfants')}.`;
}

export function headCountLine(
  kind: HeadCountKind,
  counts: readonly { readonly value: string; readonly total: number }[],
): string {
  return `${KIND_CAPTIONS[kind]} : ${counts.map(({ value, total }) => `${headCountValue(kind, value)} ${total}`).join(' ; ')}.`;
}

export const NOBODY = 'Aucun enfant inscrit à cette date.';
