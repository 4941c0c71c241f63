/** The origins of the made-up families, the frequent ones several times. */
import { POLISH, ROMANIAN, SCANDINAVIAN, TAMIL, TURKISH, VIETNAMESE } from './names-further';
import { FRENCH, GERMAN, ITALIAN, PORTUGUESE, SPANISH } from './names-west';

export interface Culture {
  /** Language in which the family wants its documents. */
  readonly language: 'fr' | 'de' | 'en';
  readonly surnames: readonly string[];
  readonly girls: readonly string[];
  readonly boys: readonly string[];
}

/** One round of origins; dealt again and again. */
export const CULTURES: readonly Culture[] = [
  ...[FRENCH, FRENCH, FRENCH, FRENCH, FRENCH, FRENCH],
  ...[GERMAN, GERMAN, GERMAN, ITALIAN, PORTUGUESE, SPANISH],
  ...[TURKISH, POLISH, VIETNAMESE, TAMIL, SCANDINAVIAN, ROMANIAN],
];
