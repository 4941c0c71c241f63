/** Sentences about the arguments of custom functions. */
import type { Sentence } from './issues';

export const FUNCTION_SENTENCES: Readonly<Record<string, Sentence>> = {
  'argument-missing': ({ argument }) => `l’argument « ${argument} » est vide.`,
};
