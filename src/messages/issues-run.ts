/** Sentences about actions: what stops a run as a whole. */
import type { Sentence } from './issues';

export const RUN_SENTENCES: Readonly<Record<string, Sentence>> = {};
